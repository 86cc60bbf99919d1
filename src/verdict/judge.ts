import type { ScenarioStatistics } from "../statistics/types.ts";
import { judgeRow, unmeasured } from "./judge-row.ts";
import { rowsOf, whereOf } from "./rows.ts";
import type { Judgement, Threshold } from "./types.ts";

type Options = {
  thresholds: readonly Threshold[];
  /** The planned scenarios: one that left no statistics is unmeasured, not forgotten. */
  scenarios: readonly string[];
  statistics: readonly ScenarioStatistics[];
  minRequests: number;
};

/** Holds every threshold against every scenario and row that it speaks of. Values are compared unrounded. */
export function judge({ thresholds, scenarios, statistics, minRequests }: Options): readonly Judgement[] {
  return thresholds.flatMap((threshold) =>
    scenarios
      .filter((scenario) => threshold.scenario === undefined || threshold.scenario === scenario)
      .flatMap((scenario) => {
        const measured = statistics.find((candidate) => candidate.scenario === scenario);
        if (measured === undefined) return [forgotten(threshold, scenario)];
        return judgeScenario(threshold, measured, minRequests);
      }),
  );
}

function forgotten(threshold: Threshold, scenario: string): Judgement {
  return unmeasured(
    { threshold, scenario, where: whereOf(threshold), requests: 0 },
    "the scenario left no results",
  );
}

function judgeScenario(
  threshold: Threshold,
  statistics: ScenarioStatistics,
  minRequests: number,
): readonly Judgement[] {
  return rowsOf(threshold, statistics).map((row) => judgeRow({ threshold, row, statistics, minRequests }));
}
