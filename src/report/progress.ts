import { loadSeconds } from "../plan/deadlines.ts";
import type { Assignment, Plan } from "../plan/types.ts";
import type { DynoState } from "../watch/dyno-state.ts";
import type { Progress } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { logLine } from "./escape.ts";
import { formatMs, formatNumberOf, formatRate, formatRatio } from "./format.ts";

/** What is known of a dyno while the run is on. */
type LiveDyno = { assignment: Assignment; state: DynoState; progress: Progress | undefined };

/** Where the run stands, in one line: elapsed of planned, then each scenario. `now`: epoch milliseconds. */
export function progressLine(
  plan: Plan,
  { now, dynos }: { now: number; dynos: readonly LiveDyno[] },
): string {
  const began = Math.min(now, ...dynos.map(({ state }) => state.createdAt));
  const elapsed = `${formatDuration((now - began) / 1000)} of ${formatDuration(loadSeconds(plan))}`;
  const scenarios = plan.scenarios.map(({ name }) =>
    scenarioPart(
      name,
      dynos.filter(({ assignment }) => assignment.scenario === name),
    ),
  );
  return logLine([elapsed, ...scenarios].join(" | "));
}

/** What all dynos together say that they send; a dyno that has finished sends nothing. */
export function requestsPerSecondOf(dynos: readonly LiveDyno[]): number {
  return sum(sending(dynos), ({ requestsPerSecond }) => requestsPerSecond);
}

function scenarioPart(name: string, dynos: readonly LiveDyno[]): string {
  return `${name}: ${[phases(dynos), ...loadParts(dynos)].join(", ")}`;
}

function phases(dynos: readonly LiveDyno[]): string {
  const counts = (["starting", "up", "finished"] as const)
    .map((phase) => ({ phase, count: dynos.filter(({ state }) => state.phase === phase).length }))
    .filter(({ count }) => count > 0);
  return counts.length === 0 ? "waiting" : counts.map(({ phase, count }) => `${count} ${phase}`).join(", ");
}

function loadParts(dynos: readonly LiveDyno[]): readonly string[] {
  const heard = dynos.flatMap(({ progress }) => progress ?? []);
  if (heard.length === 0) return [];
  const requests = sum(heard, (one) => one.requests);
  const slowest = Math.max(...heard.map(({ p99Ms }) => p99Ms ?? Number.NEGATIVE_INFINITY));
  return [
    ...currentParts(dynos),
    // Percentiles do not add up: the worst dyno's is shown, and called so when there are several.
    `p99 ${heard.length > 1 ? "at most " : ""}${formatMs(Number.isFinite(slowest) ? slowest : undefined)}`,
    `${formatRatio(requests === 0 ? undefined : sum(heard, (one) => one.failures) / requests)} of ${formatNumberOf(requests, "request")} failed`,
  ];
}

/** None when all have finished: what they sent last is over. */
function currentParts(dynos: readonly LiveDyno[]): readonly string[] {
  const current = sending(dynos);
  if (current.length === 0) return [];
  const users = sum(current, (one) => one.users);
  return [formatNumberOf(users, "user"), formatRate(requestsPerSecondOf(dynos))];
}

/** What a dyno said last is no load any more when it has finished. */
function sending(dynos: readonly LiveDyno[]): Progress[] {
  return dynos.flatMap(({ progress, state }) => (state.phase === "finished" ? [] : (progress ?? [])));
}

function sum(heard: readonly Progress[], pick: (progress: Progress) => number): number {
  return heard.reduce((total, one) => total + pick(one), 0);
}
