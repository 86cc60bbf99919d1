import type { Note } from "../plan/reason-codes.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import { formatDuration } from "../words/duration.ts";
import { driftReasons } from "./drift-reasons.ts";
import type { Reason } from "./types.ts";

/** A load shape may ask for all users at its very end, or for a moment only. */
const givenWarmUp =
  "Raise `spawn-rate` or `run-time`, or give `warm-up` a duration, which a locustfile with a LoadTestShape needs.";
const lessWarmUp = "Shorten `warm-up` or lengthen `run-time`.";

/** Why a scenario's numbers make the run invalid, or what must be known to read them. */
export function scenarioReasons(scenario: string, measured: MeasuredScenario | undefined): readonly Reason[] {
  const empty = emptiness(measured);
  if (empty !== undefined) return [{ level: "invalid", scenario, ...empty }];
  return [
    ...exceptionReason(scenario, measured?.exceptions ?? 0),
    ...driftReasons(scenario, measured?.drift),
  ];
}

/** A task that raises is no failed request to Locust, so the thresholds on failures do not see it. */
export function exceptionReason(scenario: string, exceptions: number): readonly Reason[] {
  if (exceptions === 0) return [];
  const text = `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}, which no failure counts. See the failures below; \`exceptions < 1\` as a threshold makes them fail the run.`;
  return [{ level: "warn", code: "exceptions", scenario, text }];
}

/** Why there is nothing to judge although Locust ran. */
export function noRequests(exceptions: number): Note {
  const hint =
    exceptions > 0
      ? `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}: see the failures below.`
      : "Check that the locustfile has tasks, and that a request can finish within the run time.";
  return { code: "no-requests", text: `No request was finished. ${hint}` };
}

export const noResults: Note = { code: "no-results", text: "There are no results to judge." };

function emptiness(measured: MeasuredScenario | undefined): Note | undefined {
  if (measured === undefined) return noResults;
  if (measured.all.requests === 0) return noRequests(measured.exceptions ?? 0);
  return measured.aggregated.requests === 0
    ? { code: "only-warm-up", text: onlyWarmUp(measured) }
    : undefined;
}

function onlyWarmUp({ all, warmUpSeconds, rampUsers, usersPeak = 0 }: MeasuredScenario): string {
  const lie = `All ${all.requests} requests lie in the warm-up`;
  if (rampUsers === undefined) return `${lie} of ${formatDuration(warmUpSeconds)}. ${lessWarmUp}`;
  const waits = `\`warm-up: ramp\` waits until all ${rampUsers} users are there`;
  return usersPeak < rampUsers
    ? `${lie}: ${waits}, and there were ${usersPeak} at most. ${givenWarmUp}`
    : `${lie}: ${waits}, which took ${formatDuration(warmUpSeconds)}, the whole run. ${givenWarmUp}`;
}
