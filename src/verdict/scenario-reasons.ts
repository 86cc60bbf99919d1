import { formatDuration } from "../plan/duration.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import type { Reason } from "./types.ts";

const lessWarmUp = "Shorten `warm-up` or lengthen `run-time`.";

/** Why a scenario's numbers make the run invalid, or what must be known to read them. */
export function scenarioReasons(
  scenario: string,
  statistics: ScenarioStatistics | undefined,
): readonly Reason[] {
  const empty = emptiness(statistics);
  if (empty !== undefined) return [{ level: "invalid", scenario, text: empty }];
  return [...exceptionReason(scenario, statistics?.exceptions ?? 0), ...sourceReason(scenario, statistics)];
}

/** A task that raises is no failed request to Locust, so the thresholds on failures do not see it. */
function exceptionReason(scenario: string, exceptions: number): readonly Reason[] {
  if (exceptions === 0) return [];
  const text = `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}, which no failure counts. See the failures below; \`exceptions < 1\` as a threshold makes them fail the run.`;
  return [{ level: "warn", scenario, text }];
}

function sourceReason(scenario: string, statistics: ScenarioStatistics | undefined): readonly Reason[] {
  if (statistics?.source !== "csv") return [];
  const text =
    "The numbers come from Locust's CSV files: response times are rounded to two digits and the last second may be missing.";
  return [{ level: "note", scenario, text }];
}

function noRequestHint(exceptions: number): string {
  if (exceptions > 0)
    return `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}: see the failures below.`;
  return "Check that the locustfile has tasks, and that a request can finish within the run time.";
}

function emptiness(statistics: ScenarioStatistics | undefined): string | undefined {
  if (statistics === undefined) return "There are no results to judge.";
  if (statistics.all.requests === 0)
    return `No request was finished. ${noRequestHint(statistics.exceptions)}`;
  if (statistics.aggregated.count === 0)
    return `All ${statistics.all.requests} requests lie in the warm-up of ${formatDuration(statistics.warmUpSeconds)}. ${lessWarmUp}`;
  return undefined;
}
