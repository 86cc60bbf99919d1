import type { VerdictWord } from "../../verdict/types.ts";
import { runNumbers } from "../run-numbers.ts";
import type { RunReport } from "../types.ts";

/** What a comment keeps of a run. `p99Ms` and `failureRatio` are the worst scenario's; null where nothing was measured. */
export type PastRun = {
  /** GitHub's id of the workflow run, which every attempt of it shares; without one, the run's own id. */
  run: string;
  /** From 1; 0 when it is not known. */
  attempt: number;
  /** When it ended, in epoch seconds. */
  at: number;
  /** Seven digits of the commit's hash; empty when there is none. */
  commit: string;
  verdict: VerdictWord;
  p99Ms: number | null;
  failureRatio: number | null;
  requestsPerSecond: number | null;
};

/** More runs than a reader compares. */
const mostRuns = 10;

/** The workflow run's address without its number: runs of one pull request differ in the number alone. */
const runAddress = /^(.*\/actions\/runs\/)(\d{1,15})(?:\/attempts\/(\d{1,4}))?$/;

/** This run, as later ones shall know it. */
export function pastRunOf(report: RunReport): PastRun {
  const { origin, plan, verdict, finishedAt } = report;
  const [, , run = plan.runId, attempt = "0"] = runAddress.exec(origin.runUrl ?? "") ?? [];
  const { p99Ms, failureRatio, requestsPerSecond } = runNumbers(report);
  return {
    run,
    attempt: Number(attempt),
    at: Math.round(finishedAt / 1000),
    commit: /^[0-9a-f]{7}/i.exec(origin.sha)?.[0] ?? "",
    verdict: verdict.word,
    p99Ms: kept(p99Ms),
    failureRatio: kept(failureRatio),
    requestsPerSecond: kept(requestsPerSecond),
  };
}

/** The address of a past run, beside this run's own; undefined when this one has none. */
export function addressOf({ run, attempt }: PastRun, { runUrl }: RunReport["origin"]): string | undefined {
  const [, base] = runAddress.exec(runUrl ?? "") ?? [];
  if (base === undefined || !/^\d+$/.test(run)) return undefined;
  return `${base}${run}${attempt > 0 ? `/attempts/${attempt}` : ""}`;
}

/** Clocks of runners differ by less. */
const mostAheadSeconds = 3600;

/**
 * The runs, oldest first, with this one in place of an earlier attempt of it. What is said to end long after this one has
 * not been: it would keep the place of a run for ever.
 */
export function withRun(past: readonly PastRun[], run: PastRun): readonly PastRun[] {
  const others = past
    .filter((one) => one.run !== run.run && one.at <= run.at + mostAheadSeconds)
    .toSorted((a, b) => a.at - b.at);
  return [...others, run].slice(-mostRuns);
}

function kept(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value);
}

/** Six digits are more than a report shows. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
