import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { type GithubStandIn, startGithub } from "../../local/github/stand-in.ts";
import type { Comment } from "../../src/edges.ts";
import { githubComments } from "../../src/github/comments.ts";
import { type Event, readEvent } from "../../src/github/event.ts";
import type { Annotation } from "../../src/report/annotations.ts";

const bot = { login: "github-actions[bot]", type: "Bot" } as const;
const marker = "heroku-locust-action:load";
const comment: Comment = { marker, verdict: "fail", markdown: `<!-- ${marker} -->\nreport`, when: "always" };
const sha = "a".repeat(40);

describe("the sticky comment on GitHub", () => {
  let github: GithubStandIn;
  let annotations: Annotation[];

  beforeEach(async () => {
    const permissions = { contents: "read", pull_requests: "write" } as const;
    const token = { token: "ghs_test", kind: "installation", login: bot.login, permissions } as const;
    github = await startGithub({ repository: "example/shop", tokens: [token], clock: wallClock });
    github.state.addPull({ number: 7, headSha: sha });
    annotations = [];
  });
  afterEach(() => github.close());

  const publish = (
    given: { event?: Partial<Event>; comment?: Partial<Comment> } = {},
  ): Promise<string | undefined> =>
    githubComments({
      octokit: getOctokit("ghs_test", { baseUrl: github.apiUrl, log: quiet }),
      repository: { owner: "example", repo: "shop" },
      event: { ...readEvent({}, sha), ...given.event },
      prNumber: undefined,
      job: { annotate: (one: Annotation) => annotations.push(one) } as never,
    }).publish({ ...comment, ...given.comment });
  const bodies = (): string[] => github.state.commentsOf(7).map(({ body }) => body);

  test("is created once and updated after", async () => {
    await publish();
    const url = await publish({ comment: { verdict: "pass", markdown: `<!-- ${marker} -->\nbetter` } });
    expect(bodies()).toEqual([`<!-- ${marker} -->\nbetter\n<!-- verdict:pass -->\n`]);
    expect(url).toContain(String(github.state.commentsOf(7)[0]?.id));
  });

  test("is found behind 150 others", async () => {
    for (let index = 0; index < 150; index += 1) github.state.addComment(7, `talk ${index}`, bot);
    await publish();
    await publish();
    expect(bodies()).toHaveLength(151);
  });

  test("is not somebody's copy of the marker", async () => {
    github.state.addComment(7, `<!-- ${marker} -->\nmine`, { login: "mallory", type: "User" });
    await publish();
    expect(bodies()[0]).toContain("mine");
    expect(bodies()).toHaveLength(2);
  });

  test("is another one for another key", async () => {
    await publish();
    await publish({ comment: { marker: `${marker}2`, markdown: `<!-- ${marker}2 -->\nreport` } });
    expect(bodies()).toHaveLength(2);
  });

  test("stays one when two jobs create it at the same moment", async () => {
    await Promise.all([publish(), publish()]);
    await publish();
    expect(bodies()).toHaveLength(1);
  });

  test("of a fork's pull request is found by its head", async () => {
    const fork = "b".repeat(40);
    github.state.addPull({ number: 8, headSha: fork, fork: "somebody/shop" });
    await publish({ event: { sha: fork } });
    expect(github.state.commentsOf(8)).toHaveLength(1);
  });

  test("is not written on a closed pull request; the notice says where the report is", async () => {
    github.state.addPull({ number: 9, headSha: "c".repeat(40), state: "closed" });
    expect(await publish({ event: { sha: "c".repeat(40) } })).toBeUndefined();
    expect(annotations).toEqual([expect.objectContaining({ level: "notice" })]);
    expect(annotations[0]?.message).toContain("step summary");
  });

  test("is not written twice because GitHub would not say who we are", async () => {
    await publish();
    github.faults.add({ method: "GET", path: /\/user$/, fault: { status: 502 }, times: 9 });
    expect(await publish()).toBeUndefined();
    expect(bodies()).toHaveLength(1);
    expect(annotations).toEqual([expect.objectContaining({ level: "warning" })]);
    expect(annotations[0]?.message).not.toContain("permissions:");
  });

  test("that is refused names the permissions to add", async () => {
    for (const token of github.state.tokens) token.permissions = { contents: "read", pull_requests: "read" };
    expect(await publish()).toBeUndefined();
    expect(annotations[0]?.message).toContain("permissions:\n  contents: read\n  pull-requests: write");
  });
});

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // octokit logs every refusal, and these are the point of the tests.
}
