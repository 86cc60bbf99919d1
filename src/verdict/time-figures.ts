import type { StopReason } from "../locust/types.ts";
import { greatest } from "../statistics/extremes.ts";
import { boundsOf } from "../statistics/time-grid.ts";
import { formatDuration } from "../words/duration.ts";
import { isWhole } from "./figure-places.ts";
import type { Figures } from "./types.ts";
import { wholeShare } from "./whole-run.ts";

/** So far the dyno's clock may be set while it runs; how long it loaded is told by one that is not. */
const clockSlackSeconds = 60;
/** Locust's clock runs from before its users, who take a moment to be asked for. */
const startSlackSeconds = 10;

/** The causes that have always been told, and what each is in the contract's four words. A newer runner may know more. */
const reasonOf: ReadonlyMap<string, StopReason> = new Map([
  ["run-time", "run-time"],
  ["load-shape", "finished"],
  ["quit", "finished"],
  ["signal", "signal"],
]);

/** What receipt and windows say of when and why the load ended. */
export function timeFigures(figures: Figures): string[] {
  const texts = [otherCause(figures), noShape(figures), earlyRunTime(figures), ...otherSpans(figures)];
  return texts.filter((text) => text !== undefined);
}

function otherCause({ receipt: { stopCause = "", stopReason } }: Figures): string | undefined {
  if ((reasonOf.get(stopCause) ?? stopReason) === stopReason) return undefined;
  return `says in its receipt that the reason for its end was \`${stopReason}\`, but that the cause was \`${stopCause}\``;
}

/** A runner that tells of its users tells of the shape too. */
function noShape({ receipt: { stopCause, shape, usersSpawned } }: Figures): string | undefined {
  if (stopCause !== "load-shape" || shape !== undefined || usersSpawned === undefined) return undefined;
  return "says in its receipt that its load shape ended it, but names no load shape";
}

/** What is short of the asked run time is a reason already. */
function earlyRunTime({ receipt, runTimeSeconds }: Figures): string | undefined {
  const { stopReason, runTime, runSeconds, startSeconds = 0 } = receipt;
  if (stopReason !== "run-time" || runTime === undefined || runSeconds === undefined) return undefined;
  const isLong = runTime > runTimeSeconds && runSeconds >= wholeShare * runTimeSeconds;
  if (!isLong || runSeconds + startSeconds + startSlackSeconds >= wholeShare * runTime) return undefined;
  return `says in its receipt that its run time of ${formatDuration(runTime)} was over, but that it loaded for ${formatDuration(runSeconds)}`;
}

function otherSpans({ receipt, windows }: Figures): string[] {
  const { startedAt, finishedAt, runSeconds = 0, startSeconds = 0 } = receipt;
  const loaded = `says in its receipt that it loaded for ${formatDuration(runSeconds)}`;
  const ran = (finishedAt - startedAt) / 1000;
  if (runSeconds > ran + clockSlackSeconds)
    return [`${loaded}, but that its start and its end are ${formatDuration(ran)} apart`];
  if (windows.length === 0) return [];
  const { begin, end } = boundsOf(windows);
  const late = (begin - startedAt) / 1000;
  if (late > clockSlackSeconds + startSeconds)
    return [`left windows that begin ${formatDuration(late)} after the start that its receipt tells of`];
  const covered = (end - begin) / 1000;
  if (!isWhole(receipt) || runSeconds <= covered + clockSlackSeconds + 2 * longestSeconds(windows)) return [];
  return [`${loaded}, but its windows cover ${formatDuration(covered)}`];
}

function longestSeconds(windows: Figures["windows"]): number {
  return (greatest(windows.map(({ startedAt, endedAt }) => endedAt - startedAt)) ?? 0) / 1000;
}
