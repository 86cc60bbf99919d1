import type { CrossFindings, ExceptionRow, FailureRow, HistoryEnd, StatsRow } from "./csv-types.ts";
import type { RequestKey } from "./request-key.ts";

/** Response times rounded to 3 significant digits, ascending, each as its code (`bucketMs`), and how often each was measured. */
export type Buckets = { readonly codes: Uint16Array; readonly counts: Float64Array };

/** What happened to one request within one window, or, merged, within many. Times in ms. */
export type RequestCounts = RequestKey & {
  count: number;
  failures: number;
  /** Requests without a response time: in `count`, in no bucket. */
  none: number;
  bytes: number;
  sumMs: number;
  /** Undefined when no request had a response time. */
  minMs: number | undefined;
  maxMs: number | undefined;
  buckets: Buckets;
};

/**
 * What happened to each request in each window of one dyno, in columns, a place a row: as objects, the million rows of a
 * large run take a gigabyte.
 */
export type CountTable = {
  readonly keys: readonly RequestKey[];
  /** Place in `keys`. */
  readonly key: WholeNumbers;
  readonly count: WholeNumbers;
  readonly failures: WholeNumbers;
  readonly none: WholeNumbers;
  readonly bytes: Float64Array;
  readonly sumMs: Float64Array;
  /** Infinity and −Infinity when no request had a response time. */
  readonly minMs: Float64Array;
  readonly maxMs: Float64Array;
  /** A row's buckets end at this place of the two columns below, in any order; they begin where the row before ends. */
  readonly bucketsEnd: Uint32Array;
  readonly codes: Uint16Array;
  readonly times: WholeNumbers;
};

/** Whole numbers in as little memory as the greatest of them needs. */
export type WholeNumbers = Uint8Array | Uint16Array | Uint32Array;

/** Some neighbouring rows of a table: from `from` on, up to and without `to`. */
export type CountRows = { readonly table: CountTable; readonly from: number; readonly to: number };

/** One line of `windows.jsonl`. Instants are epoch milliseconds. */
export type Window = {
  startedAt: number;
  endedAt: number;
  users: number;
  /** Percent of one core; undefined when the recorder could not read it. */
  cpuPercent: number | undefined;
  rssBytes: number | undefined;
  exceptions: number;
  requests: CountRows;
};

export type StopReason = "run-time" | "finished" | "signal" | "error";

/** What a runner tells of an end and of a locustfile; an older one does not. Durations are in seconds. */
export type Told = {
  /** Finer than `stopReason`; a newer runner may know other words than ours. */
  stopCause?: string | undefined;
  /** What the locustfile called where Locust cannot obey. */
  stopInVain?: "quit" | "stop" | undefined;
  /** What Locust set its clock to; undefined for a load shape. */
  runTime?: number | undefined;
  /** How long it loaded, by a clock that does not jump. */
  runSeconds?: number | undefined;
  /** What listeners of `test_start` took, while the clock of the run time was running. */
  startSeconds?: number | undefined;
  /** The exit code that the locustfile set; undefined when it left that to Locust. */
  ownExitCode?: number | undefined;
  /** The log's own line for why it ended in this way. */
  reason?: string | undefined;
  /** The load shape's class. */
  shape?: string | undefined;
  /** Whether Locust started all users that it was asked for, and how many were left when it stopped them. */
  usersSpawned?: boolean | undefined;
  usersAtEnd?: number | undefined;
  /** The sum of `fixed_count`, when all loaded classes have one. */
  fixedUsers?: number | undefined;
  hostFrom?: string | undefined;
  /** How many values of each odd kind were left out. */
  odd?: Readonly<Record<string, number>> | undefined;
  /** Exceptions in listeners and greenlets of Locust's. */
  uncaught?: Exceptions | undefined;
  /** Exceptions that ended any greenlet. */
  greenlets?: Exceptions | undefined;
  /** How long user code kept Locust's event loop from going round, in all and at most at once, and where that was. */
  blocked?: { seconds: number; longest: number; where?: string | undefined } | undefined;
  /** What ended Locust's CSV writer. */
  csvFault?: string | undefined;
  statsResets?: number | undefined;
  ownBuckets?: boolean | undefined;
  /** Whether the locustfile replaced the clock that Locust's own files are dated by. */
  ownClock?: boolean | undefined;
  /** Whether it stopped the test and started another; what came before is in no count. */
  startedAnew?: boolean | undefined;
};

/** How many there were, and the last line of the first one's traceback. */
export type Exceptions = { count: number; first?: string | undefined };

/** `receipt.json`, checked. Instants are epoch milliseconds. */
export type Receipt = Told & {
  runId: string;
  scenario: string;
  dyno: number;
  of: number;
  locust: string;
  python: string;
  /** Undefined when Locust was given none. */
  host: string | undefined;
  locustfile: string;
  locustfileSha256: string | undefined;
  startedAt: number;
  finishedAt: number;
  exitCode: number;
  stopReason: StopReason;
  usersAsked: number;
  usersPeak: number;
  requests: number;
  failures: number;
  exceptions: number;
  cpuWarnings: number;
  cpuMaxPercent: number | undefined;
  /** Locust processes of the dyno that fell silent: what they counted last is in nobody's count. */
  workersLost: number;
  /** A process above the runner could be read by code of the locustfile, with what the dyno uploads by. */
  tokenVisible?: boolean;
  /** The rarest requests, which are in one row of this type and name; undefined when each has its own. */
  folded: (RequestKey & { names: number; requests: number }) | undefined;
  files: readonly { name: string; bytes: number; md5: string }[];
};

/**
 * A file as it was downloaded. `md5` is base64, of the bytes that arrived. Its text is read when it is asked for, as a
 * whole or piece by piece.
 */
export type DownloadedFile = {
  readonly name: string;
  readonly bytes: number;
  readonly md5: string;
  readonly text: string;
  readonly pieces: () => Iterable<string>;
  /** It has more bytes than this and was left where it is: it has no MD5 and no text. */
  readonly tooLargeFor?: number;
  /** Why nothing is read of it although it was fetched, to stand behind its name: it has no text. */
  readonly leftOut?: string;
};

/** Everything one dyno left, read and checked. A part is undefined when its file is absent or was refused. */
export type DynoResult = {
  scenario: string;
  dyno: number;
  of: number;
  receipt: Receipt | undefined;
  windows: readonly Window[] | undefined;
  stats: readonly StatsRow[] | undefined;
  /** Undefined while `stats` has not been held against the windows. */
  cross?: CrossFindings;
  failures: readonly FailureRow[];
  exceptions: readonly ExceptionRow[];
  /** Undefined too when the end of Locust's history cannot be read. */
  historyEnd?: HistoryEnd | undefined;
  /** Whose receipt it is by its nonce; undefined without a receipt, and where no nonce was given. */
  proof?: "own" | "absent" | "other" | undefined;
  /** Users were still busy when the stop timeout was over: their last requests are in no count. */
  cutOff: boolean;
  /** What makes these files untrustworthy, each a sentence that names the blob. */
  problems: readonly string[];
  /** What was left out although nothing is wrong with it, each a sentence that names the blob. */
  unread?: readonly string[];
  /** What is wrong with Locust's own files where the receipt vouches for them and the recorder's numbers are whole. */
  csvProblems?: readonly string[];
};
