import type { Note } from "./reason-codes.ts";

/** How a scenario's dyno is started: the three ways of the `scenarios` input. */
export type Start =
  | { kind: "process-type"; processType: string }
  | { kind: "locustfile"; locustfile: string }
  | { kind: "command"; command: string };

/** One user behaviour to be loaded, with its defaults filled in. Durations are whole seconds. */
export type Scenario = {
  name: string;
  start: Start;
  users: number;
  spawnRate: number;
  runTimeSeconds: number;
  stopTimeoutSeconds: number;
  dynos: number;
  /** As the user typed it, lower case: `standard-1x`. */
  dynoSize: string;
  /** Undefined: the run's target. */
  targetUrl: string | undefined;
  env: Readonly<Record<string, string>>;
  /** Threshold lines that hold for this scenario alone, as typed. */
  thresholds: readonly string[];
};

export type WarmUp = { kind: "seconds"; seconds: number } | { kind: "ramp" };

export type Mode = "parallel" | "sequence";

/** Where scenarios run: an app that carries Locust, with a name where there are several, as one a region. */
export type TestBed = { name: string | undefined; app: string };

/** A test bed as Heroku knows its app. `stack`: commands of `cnb` apps are started in a way of their own. */
export type PlannedBed = TestBed & { region: string; stack: string; isInSpace: boolean };

/** One-off dynos of a kind that a run needs in an app at once, and how many of them Heroku runs there. */
export type Room = { kind: string; needed: number; most: number };

/** What a run takes of one app's one-off dynos. `processTypes`: dynos of these types are none. */
export type AppRooms = {
  app: string;
  generation: string;
  processTypes: readonly string[];
  rooms: readonly Room[];
};

/** A scenario at one test bed: a load of its own, whose numbers are never merged with those of another bed. */
export type PlannedScenario = Scenario & {
  /** Its own name and the bed's, by `scenarioAt`: what reports and statistics call it. */
  name: string;
  /** As the user named it: in blob names, file names and `LOADTEST_SCENARIO`. */
  ownName: string;
  bed: string | undefined;
};

/** What Heroku knows of the app that carries Locust, read before anything is started. */
export type AppFacts = {
  name: string;
  region: string;
  /** Commands of `cnb` apps are started in a way of their own: see `dynoCommand`. */
  stack: string;
  /** `cedar` or `fir`. */
  generation: string;
  /** In a private space, shielded or not. */
  isInSpace: boolean;
  /** `dynoSize`: of the process type's own dynos; undefined when Heroku does not say. */
  formation: readonly { type: string; command: string; dynoSize: string | undefined }[];
  /** Process types of which Heroku did not tell the name in a way that can be read. */
  unnamedTypes?: number;
  sizes: readonly DynoSize[];
  /** How far this machine's clock is ahead of Heroku's, in ms; negative when it is behind, good to a second or so. */
  clockAheadMs: number;
};

/**
 * US dollars for a month of 30 days, and who says so: Heroku's API, or the list of its client that this action carries.
 * `pool`: no price of its own, for the hours come from a plan with one monthly fee.
 */
export type Price = { usdPerMonth: number; from: "heroku" | "list" | "pool" };

export type DynoSize = {
  /** As Heroku writes it: `Standard-1X`. */
  name: string;
  /** Undefined when neither Heroku nor our list says. */
  price: Price | undefined;
  memoryGb: number;
  /** `cedar` or `fir`; undefined when Heroku does not say. */
  generation: string | undefined;
};

/** One dyno's share of a scenario. Holds no secret: the SAS is added when the dyno is created. */
export type Assignment = {
  /** As the plan calls it: with its test bed, where that has a name. */
  scenario: string;
  /** Without the test bed: in blob names, file names and `LOADTEST_SCENARIO`. */
  ownName: string;
  /** In which it runs. */
  app: string;
  /** From 1, counted on from test bed to test bed. */
  dyno: number;
  /** How many dynos the scenario has in all test beds. */
  of: number;
  users: number;
  spawnRate: number;
  runTimeSeconds: number;
  stopTimeoutSeconds: number;
  targetUrl: string;
  /** As Heroku writes it. */
  dynoSize: string;
  /** `RUN_ID/SCENARIO/N`: the blob prefix, and the mark in the command by which a dyno is found again. */
  marker: string;
  /** The whole command, with the marker behind it as a shell comment. */
  command: string;
  env: Readonly<Record<string, string>>;
  /** The action stops the dyno when it has not come up this long after its create. */
  bootSeconds: number;
  /** Heroku ends the dyno by itself after this. */
  timeToLiveSeconds: number;
  /** The action stops the dyno when it has not finished this long after its start. */
  deadlineSeconds: number;
};

/** What one scenario's dynos cost. */
export type Cost = {
  /** US dollars; undefined when a price is unknown. */
  usd: number | undefined;
  dynoSeconds: number;
  /** Size names without a known price. */
  unpriced: readonly string[];
  /** Who gave the prices that were used, in this order: Heroku, our list, the Eco plan. */
  from: readonly Price["from"][];
};

/** The release of the app under test. `content`: what its build was told to be the version of its source. */
export type TargetRelease = { app: string; version: number; content: string | undefined };

/** By size name as Heroku writes it. */
export type Prices = ReadonlyMap<string, Price | undefined>;

export type Plan = {
  runId: string;
  /** In the order of the input; one without a name when it names one app. */
  beds: readonly PlannedBed[];
  mode: Mode;
  targetUrl: string;
  /** First 8 hex digits of the SHA-256 of each origin that the run loads: by these other runs know what it loads. */
  targets: readonly string[];
  /** What the app under test ran before the first dyno; undefined when no app is known, or it could not be looked up. */
  targetRelease?: TargetRelease | undefined;
  /** The commit that the event says is deployed, which `targetRelease` should be of. */
  deployedCommit?: string | undefined;
  /** Each scenario at each test bed, a scenario's beds side by side. */
  scenarios: readonly PlannedScenario[];
  assignments: readonly Assignment[];
  /** In the order of the beds. */
  rooms: readonly AppRooms[];
  /** What the run may cost when every dyno lasts until its planned end. */
  estimate: Cost;
  /** By size name, for the sizes this plan uses. */
  prices: Prices;
  warnings: readonly Note[];
};
