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
  if (statistics?.source !== "csv") return [];
  const text =
    "The numbers come from Locust's CSV files: response times are rounded to two digits and the last second may be missing.";
  return [{ level: "note", scenario, text }];
}

function emptiness(statistics: ScenarioStatistics | undefined): string | undefined {
  if (statistics === undefined) return "There are no results to judge.";
  if (statistics.all.requests === 0)
    return "No requests were sent. Check the locustfile and that the target can be reached from Heroku.";
  if (statistics.aggregated.count === 0)
    return `All ${statistics.all.requests} requests lie in the warm-up of ${formatDuration(statistics.warmUpSeconds)}. ${lessWarmUp}`;
  return undefined;
}
