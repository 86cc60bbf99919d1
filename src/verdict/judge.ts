import type { PlannedScenario } from "../plan/types.ts";
import type { MeasuredScenario } from "../statistics/measured.ts";
import { judgeRow, unmeasured } from "./judge-row.ts";
import { rowsOf, whereOf } from "./rows.ts";
import type { Judgement, Threshold } from "./types.ts";

/** A scenario of the plan, and the two parts of its name that a threshold may speak of. */
type Place = Pick<PlannedScenario, "name" | "ownName" | "bed">;

type Options = {
  thresholds: readonly Threshold[];
  /** The planned scenarios: one that left no numbers is unmeasured, not forgotten. */
  scenarios: readonly Place[];
  measured: readonly MeasuredScenario[];
  minRequests: number;
};

/** Holds every threshold against every scenario and row that it speaks of. Values are compared unrounded. */
export function judge({ thresholds, scenarios, measured: all, minRequests }: Options): readonly Judgement[] {
  const byName = new Map(all.map((one) => [one.scenario, one]));
  return thresholds.flatMap((threshold) =>
    scenarios
      .filter((place) => isAbout(threshold, place))
      .flatMap(({ name }) => {
        const measured = byName.get(name);
        if (measured === undefined) return [forgotten(threshold, name)];
        return rowsOf(threshold, measured).map((row) => judgeRow({ threshold, row, measured, minRequests }));
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
