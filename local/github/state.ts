import { type Clock, isoTime } from "../clock.ts";

export type Permission = "contents" | "deployments" | "issues" | "pull_requests";
export type Access = "read" | "write";

export type GithubToken = {
  token: string;
  /** `installation` is what `GITHUB_TOKEN` is, `user` a personal access token */
  kind: "installation" | "user";
  login: string;
  permissions: Partial<Record<Permission, Access>>;
};

export type PullSettings = {
  number: number;
  title?: string;
  state?: "open" | "closed";
  headSha: string;
  headRef?: string;
  /** `owner/name`, when the head is in a fork */
  fork?: string;
  baseRef?: string;
  mergeCommitSha?: string;
};

export type Pull = Required<Omit<PullSettings, "fork">> & {
  fork: string | undefined;
  createdAt: string;
  /** heads before this one, which are still commits of its branch */
  earlierShas: string[];
};

/** Of a deployment: `success`, `failure`, … */
export type DeploymentStatus = { id: number; state: string };

export type Author = { login: string; type: "Bot" | "User" };

export type Comment = {
  id: number;
  issue: number;
  body: string;
  author: Author;
  createdAt: string;
  updatedAt: string;
};

/** What GitHub knows of one repository, apart from how it is asked. */
export class GithubState {
  /** `owner/name` */
  readonly repository: string;
  readonly tokens: GithubToken[];
  readonly pulls = new Map<number, Pull>();
  readonly comments = new Map<number, Comment>();
  /** by deployment, oldest first */
  readonly statuses = new Map<number, DeploymentStatus[]>();
  readonly #clock: Clock;
  /** where the stand-in listens */
  origin = "";
  #lastId = 2_000_000_000;

  constructor(settings: { repository: string; tokens: GithubToken[]; clock: Clock }) {
    this.repository = settings.repository;
    this.tokens = settings.tokens;
    this.#clock = settings.clock;
  }

  addPull(settings: PullSettings): Pull {
    const defaults = { title: "A pull request", state: "open", headRef: "feature", baseRef: "main" } as const;
    const createdAt = isoTime(this.#clock.now());
    const mergeCommitSha = settings.mergeCommitSha ?? "f".repeat(40);
    const earlierShas: string[] = [];
    const pull = { ...defaults, mergeCommitSha, fork: undefined, ...settings, createdAt, earlierShas };
    this.pulls.set(pull.number, pull);
    return pull;
  }

  /** Another commit on the pull request's branch; `forced`: in place of the ones before. */
  push(number: number, headSha: string, { forced = false } = {}): void {
    const pull = this.pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request ${number}`);
    pull.earlierShas = forced ? [] : [...pull.earlierShas, pull.headSha];
    pull.headSha = headSha;
    pull.mergeCommitSha = [...headSha].reverse().join("");
  }

  addComment(issue: number, body: string, author: Author): Comment {
    const now = isoTime(this.#clock.now());
    const comment = { id: ++this.#lastId, issue, body, author, createdAt: now, updatedAt: now };
    this.comments.set(comment.id, comment);
    return comment;
  }

  editComment(comment: Comment, body: string): Comment {
    comment.body = body;
    comment.updatedAt = isoTime(this.#clock.now());
    return comment;
  }

  commentsOf(issue: number): Comment[] {
    return [...this.comments.values()].filter((comment) => comment.issue === issue);
  }

  /** The pull requests GitHub connects with a commit; undefined for a commit it does not have. */
  pullsWith(sha: string): Pull[] | undefined {
    const known = [...this.pulls.values()].filter((pull) =>
      [pull.headSha, pull.mergeCommitSha, ...pull.earlierShas].includes(sha),
    );
    if (known.length === 0) return undefined;
    // None for a head in a fork: HypothesisWorks/hypothesis#4840.
    return known.filter((pull) => pull.fork === undefined);
  }
}
