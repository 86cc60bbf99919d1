import type { PlannedScenario } from "../plan/types.ts";
import type { ScenarioStatistics } from "../statistics/types.ts";
import { judgeRow, unmeasured } from "./judge-row.ts";
import { rowsOf, whereOf } from "./rows.ts";
import type { Judgement, Threshold } from "./types.ts";

/** A scenario of the plan, and the two parts of its name that a threshold may speak of. */
export type Place = Pick<PlannedScenario, "name" | "ownName" | "bed">;

type Options = {
  thresholds: readonly Threshold[];
  /** The planned scenarios: one that left no statistics is unmeasured, not forgotten. */
  scenarios: readonly Place[];
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
      .filter((place) => isAbout(threshold, place))
      .flatMap(({ name }) => {
        const measured = statistics.find((candidate) => candidate.scenario === name);
        return measured === undefined ? [forgotten(threshold, name)] : judgeScenario(threshold, measured);
      }),
  );
}

function isAbout({ scenario, bed }: Threshold, place: Place): boolean {
  return (scenario ?? place.ownName) === place.ownName && (bed ?? place.bed) === place.bed;
}

function forgotten(threshold: Threshold, scenario: string): Judgement {
  return unmeasured(
    { threshold, scenario, where: whereOf(threshold), requests: 0 },
    "the scenario left no results",
  );
}
