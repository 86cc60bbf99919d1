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
export function judge({ statistics, minRequests, ...planned }: Options): readonly Judgement[] {
  return judgeEach(planned, statistics, (threshold, measured) =>
    rowsOf(threshold, measured).map((row) => judgeRow({ threshold, row, statistics: measured, minRequests })),
  );
}

/** Every threshold with every scenario that it speaks of: judged, or unmeasured where a scenario left nothing. */
export function judgeEach<Statistics extends { scenario: string }>(
  { thresholds, scenarios }: Pick<Options, "thresholds" | "scenarios">,
  statistics: readonly Statistics[],
  judgeScenario: (threshold: Threshold, measured: Statistics) => readonly Judgement[],
): readonly Judgement[] {
  return thresholds.flatMap((threshold) =>
    scenarios
      .filter((scenario) => threshold.scenario === undefined || threshold.scenario === scenario)
      .flatMap((scenario) => {
        const measured = statistics.find((candidate) => candidate.scenario === scenario);
        return measured === undefined ? [forgotten(threshold, scenario)] : judgeScenario(threshold, measured);
      }),
  );
}

function forgotten(threshold: Threshold, scenario: string): Judgement {
  return unmeasured(
    { threshold, scenario, where: whereOf(threshold), requests: 0 },
    "the scenario left no results",
  );
}
