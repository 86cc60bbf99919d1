import type { CommentWhen } from "./inputs/schema.ts";
import type { DownloadedFile } from "./locust/types.ts";
import type { AppFacts, Assignment } from "./plan/types.ts";
import type { Annotation } from "./report/annotations.ts";
import type { CommitAfter, CurrentRelease } from "./setup/types.ts";
import type { TargetAnswer } from "./watch/types.ts";

/** The time and the wait: real in the doorways, turned by hand in tests. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after the time, or at once when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

/** A dyno as Heroku's list shows it. Its id is empty, as all else, when the list has one of which nothing can be read. */
export type Dyno = {
  id: string;
  name: string;
  /** In which it runs. */
  app: string;
  command: string;
  /** Its process type, `run` for a one-off of ours; undefined when Heroku does not say. */
  type?: string | undefined;
  /** As Heroku writes it; undefined when it does not say. */
  size?: string | undefined;
  state: string;
  /** Epoch milliseconds; undefined when Heroku does not say. */
  createdAt: number | undefined;
  /** Number of the app's release that it runs; undefined when Heroku does not say. */
  release: number | undefined;
};

type Variables = Readonly<Record<string, string>>;
type Started = { dyno: Dyno; adopted: boolean };

/** What the run needs from Heroku. */
export type Dynos = {
  /** The app, its formation, and the dyno sizes it may use. Failure when the key, the app or the permission is wrong. */
  inspect(app: string): Promise<AppFacts>;
  /** `web_url` of an app; undefined when the app has no web address. */
  webUrl(app: string): Promise<string | undefined>;
  /** Of the app in its pipeline, such as `production`; undefined when it is in none. */
  stage(app: string): Promise<string | undefined>;
  /** Every dyno alive in the app. With `withinMs` all tries together take no longer. */
  list(app: string, withinMs?: number): Promise<readonly Dyno[]>;
  /** Calls that the account has left, by Heroku's last answer; undefined before the first. */
  callsLeft(): number | undefined;
  /** How far this machine's clock is ahead of Heroku's, by the `Date` of its last answer; undefined without one. */
  clockAheadMs(): number | undefined;
  /** When the app was last released, in epoch milliseconds; undefined when it never was. */
  releasedAt(app: string, withinMs: number): Promise<number | undefined>;
  /** The release that runs; undefined when there is none. Each of its two calls takes no longer than `withinMs`. */
  currentRelease(app: string, withinMs: number): Promise<CurrentRelease | undefined>;
  /** The version of such a release that has failed; undefined when there is none. */
  failedRelease(app: string, of: CommitAfter, withinMs: number): Promise<number | undefined>;
  /**
   * Starts the assignment's dyno, or adopts the one that is already there; never sends a create twice blindly, and none
   * once the signal is aborted. `environment` is asked anew for each create. An UnclearFailure when there may be a dyno all the same, a BlindFailure when
   * that cannot be looked up.
   */
  start(assignment: Assignment, environment: () => Variables, signal: AbortSignal): Promise<Started>;
  /**
   * Asks Heroku to end the dyno; false when Heroku knows none of that id: it is gone, or so new that it does not show
   * yet. With `withinMs` all tries together take no longer.
   */
  stop(dyno: Pick<Dyno, "id" | "app">, withinMs?: number): Promise<boolean>;
  /** Calls back with each log line of the dyno until the signal is aborted. Never throws: losing it costs progress only. */
  follow(
    dyno: Pick<Dyno, "name" | "app">,
    onLine: (line: LogLine) => void,
    signal: AbortSignal,
  ): Promise<void>;
};

/** A line of a log session, taken apart. `at`: epoch milliseconds of Heroku's clock. */
export type LogLine = { at: number; source: "app" | "heroku"; dyno: string; text: string };

/** From now until the last upload, in epoch milliseconds of the services' clocks, which this machine's may differ from. */
export type Period = { from: number; until: number };

/** What the credential must be good for; `lists`: whether the results can be found by listing alone. */
export type StorageNeed = Period & { lists: boolean };

/** Who uploads, and where to; `ownWay`: an app that has names of its own for its files (`results-pattern`). */
export type UploadBy = { prefix: string; scenario: string; ownWay: boolean };

/** A receipt that is there: when it was seen and written, in epoch milliseconds of the storage's own clock. */
export type ReceiptSight = { seenAt: number | undefined; writtenAt: number | undefined };

/** What a dyno writes before any load; one that cannot be read names none. `writtenAt` is as above. */
export type Claim = Record<"dyno" | "nonceSha256", string | undefined> & { writtenAt: number | undefined };

/** What the run needs from Azure Blob Storage. */
export type Results = {
  /**
   * Failure when the storage cannot be reached, or the credential cannot read, create, list, or last for the period;
   * else what it allows beyond that need.
   */
  check(need: StorageNeed): Promise<readonly string[]>;
  /** By which environment one dyno uploads in the period; its tokens are hidden from every log. */
  uploadEnvironment(dyno: UploadBy, period: Period): Readonly<Record<string, string>>;
  /** Whether each dyno gets tokens of its own; false when all have the SAS that was given. */
  readonly givesOwnTokens: boolean;
  /** Of the dyno that has claimed the assignment, and of one that came second and loaded nothing, if any. */
  claims(prefix: string): Promise<{ first: Claim | undefined; second: Claim | undefined }>;
  /** The dyno's receipt; undefined when it is not there. */
  findReceipt(prefix: string): Promise<ReceiptSight | undefined>;
  /** Writes every result blob under the prefix to the folder and returns them; a missing blob is left out. */
  download(prefix: string, scenario: string, folder: string): Promise<readonly DownloadedFile[]>;
  /** The storage's own time in whole seconds, as epoch milliseconds; it is told when blobs are listed. */
  now(): Promise<number>;
  /** Names of all blobs that were written after that time by the storage's own clock. */
  listSince(time: number): Promise<readonly string[]>;
  /** Writes a blob to the file and gives what it holds, piece by piece. Failure when it has more than so many bytes. */
  fetch(blob: string, to: { path: string; most: number }): Promise<AsyncIterable<Uint8Array>>;
};

/** Why an address must not be asked; undefined when it may be. */
export type Refusal = (address: string) => string | undefined;

/** What the run needs from the application under test. */
export type Target = {
  /**
   * Asks for the page once, and not where the host's name leads to an address that is refused. Never throws: without an
   * answer it says why there was none.
   */
  probe(url: string, withinMs: number, refusal?: Refusal): Promise<TargetAnswer>;
};

/** What is known about the pull request at the moment of writing. */
export type CommentContext = {
  /** The commit that it stands at by now, when the tested one is an older one. */
  newerHead: string | undefined;
  /** Body of our own comment that is replaced. People may have edited it: untrusted. */
  previous: string | undefined;
};

/**
 * What the sticky comment shall say. The text begins with `<!-- marker -->`, by which it is found again; `verdict` is kept
 * for `on-change`. `runId` sorts by the time at which the run began: an older run does not write over a newer one's.
 */
export type Comment = {
  marker: string;
  verdict: string;
  runId: string;
  when: CommentWhen;
  render: (context: CommentContext) => string;
};

/** What the run needs from the GitHub job that it runs in. */
export type Job = {
  info(line: string): void;
  group(title: string, lines: readonly string[]): void;
  annotate(annotation: Annotation): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
  /** Handed to the post step, also when this process is killed. */
  saveState(name: string, value: string): void;
};

/** What the run needs from GitHub's API. */
export type Comments = {
  /**
   * Creates or updates the one comment; its URL, or undefined when nothing was to be written.
   * Never throws: what went wrong is said as an annotation.
   */
  publish(comment: Comment): Promise<string | undefined>;
};

/** Files that the run leaves behind. */
export type Files = {
  /** The run's own folder. */
  readonly folder: string;
  /** Writes text and returns the file's path. */
  write(name: string, text: string): Promise<string>;
  /** Path of a folder in it; undefined when there is no file in that one. */
  filled(name: string): Promise<string | undefined>;
};

/** Everything outside the walk. */
export type World = {
  clock: Clock;
  /** A value that nobody can guess, in hex; hidden from every log. */
  newNonce: () => string;
  dynos: Dynos;
  results: Results;
  target: Target;
  comments: Comments;
  job: Job;
  files: Files;
  /** Aborted when the job is cancelled. */
  cancelled: AbortSignal;
};
