import type { CrossFindings } from "../locust/csv-types.ts";
import type { DynoResult, Receipt, Window } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Range } from "../statistics/csv-types.ts";
import type { Metric, Unit } from "../statistics/metrics.ts";
import type { Interval } from "../statistics/types.ts";

export type Operator = "<" | "<=" | ">" | ">=";

export type Threshold = {
  /** As typed, for every message about it. */
  source: string;
  level: "fail" | "warn";
  metric: Metric;
  /** A glob over "TYPE NAME" or NAME; undefined: the aggregated row. `each`: every match on its own. */
  request: { glob: string; each: boolean } | undefined;
  /** Undefined: each scenario. */
  scenario: string | undefined;
  /** Undefined: each test bed. */
  bed: string | undefined;
  operator: Operator;
  limit: number;
  unit: Unit;
};

export type Outcome = "met" | "breached" | "unmeasured";

/** What one threshold came to, for one scenario and one row. Values in the threshold's unit. */
export type Judgement = {
  threshold: Threshold;
  scenario: string;
  /** `Aggregated`, a request such as `GET /volatile`, or the glob when several were merged. */
  where: string;
  outcome: Outcome;
  /** Undefined when unmeasured. */
  value: number | undefined;
  /** Where the number must lie, when Locust's CSV files are all there is; `value` is the end that is worse for the threshold. */
  range?: Range;
  interval: Interval | undefined;
  /** The limit lies inside the interval. */
  borderline: boolean;
  /** Requests behind the number. */
  requests: number;
  /** Why it is unmeasured. */
  reason: string | undefined;
};

export type VerdictWord = "pass" | "fail" | "inconclusive" | "invalid";

/** A sentence a person can act on, about one scenario or the whole run. */
export type Reason = Note & {
  level: "invalid" | "fail" | "inconclusive" | "warn" | "note";
  scenario: string | undefined;
  /** It belongs to every run and calls for nothing: shown in the reports, but not as an annotation. */
  isUsual?: true;
};

export type Verdict = {
  word: VerdictWord;
  reasons: readonly Reason[];
  judgements: readonly Judgement[];
};

export type Borderline = "judge" | "inconclusive";

/** What one dyno left with a receipt, and of its assignment what the figures in it are held against. */
export type Figures = DynoResult & {
  receipt: Receipt;
  cross: CrossFindings;
  windows: readonly Window[];
  ownName: string;
  runTimeSeconds: number;
};
