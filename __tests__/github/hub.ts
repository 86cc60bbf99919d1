import { wallClock } from "../../local/clock.ts";
import { type GithubStandIn, startGithub } from "../../local/github/stand-in.ts";
import type { GithubToken } from "../../local/github/state.ts";
import { type GithubComments, githubComments } from "../../src/github/comments.ts";
import { type Event, readEvent } from "../../src/github/event.ts";
import { githubClient, type Octokit } from "../../src/github/octokit.ts";
import type { Annotation } from "../../src/report/annotations.ts";
import type { Comment } from "../../src/world.ts";
import { direct } from "../network/direct.ts";

export const bot = { login: "github-actions[bot]", type: "Bot" } as const;
export const marker = "heroku-locust-action:load";
/** The head of pull request 7, and what is pushed to it later. */
export const [first, second, third] = ["1", "2", "3"].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];

export type Hub = GithubStandIn & {
  octokit: Octokit;
  annotations: Annotation[];
  /** How long each wait took, in ms; nobody waits in truth. */
  waits: number[];
  /** The edge of one run, which is about the commit. */
  edge(given?: { event?: Partial<Event>; prNumber?: number }): GithubComments;
  bodies(issue?: number): string[];
  [Symbol.asyncDispose](): Promise<void>;
};

type HubOptions = {
  repository?: string;
  kind?: GithubToken["kind"];
  /** Whose the token is. */
  login?: string;
  permissions?: GithubToken["permissions"];
  /** Of the edge's waits; by default they take no time. */
  sleep?: (ms: number) => Promise<void>;
};

/** A GitHub with one open pull request, as a job sees it that may do what the README asks for. */
export async function startHub(options: HubOptions = {}): Promise<Hub> {
  const { repository = "example/shop", kind = "installation" } = options;
  const { permissions = { contents: "read", pull_requests: "write" }, sleep = async () => undefined } =
    options;
  const login = options.login ?? (kind === "installation" ? bot.login : "octocat");
  const tokens = [{ token: "ghs_test", kind, login, permissions }];
  const github = await startGithub({ repository, tokens, clock: wallClock });
  github.state.addPull({ number: 7, headSha: first });
  const [annotations, waits]: [Annotation[], number[]] = [[], []];
  const waiting = (ms: number): Promise<void> => {
    waits.push(ms);
    return sleep(ms);
  };
  const clock = { now: () => Date.now(), sleep: waiting };
  const connect = (signal: AbortSignal): Octokit =>
    githubClient({ token: "ghs_test", clock, network: direct, apiUrl: github.apiUrl, signal });
  const octokit = connect(new AbortController().signal);
  const [owner = "", repo = ""] = repository.split("/");
  return {
    ...github,
    ...{ octokit, annotations, waits },
    edge: ({ event, prNumber } = {}) =>
      githubComments({
        ...{ connect, repository: { owner, repo }, prNumber, clock },
        event: { ...readEvent({}, first), isAboutCommit: true, ...event },
        job: { annotate: (one) => annotations.push(one) },
      }),
    bodies: (issue = 7) => github.state.commentsOf(issue).map(({ body }) => body),
    [Symbol.asyncDispose]: () => github.close(),
  };
}

/** What a run says that began at that hour; its text shows the context that it was rendered with. */
export function commentOf(given: Partial<Comment> & { hour?: number } = {}): Comment {
  const { hour = 10, ...rest } = given;
  const runId = `20261123t${String(hour).padStart(2, "0")}0000z-abcd1234`;
  const name = given.verdict ?? "fail";
  return {
    ...{ marker, verdict: "fail", runId, when: "always" },
    render: ({ newerHead }) =>
      `<!-- ${given.marker ?? marker} -->\n${name} of run ${hour}${newerHead === undefined ? "" : ` older than ${newerHead.slice(0, 4)}`}`,
    ...rest,
  };
}
