import { makeCsvStatistics } from "./csv-statistics.ts";
import type { CsvDynoFiles, CsvScenario } from "./csv-types.ts";

/** What was found and read of one scenario. `mismatches`: why these cannot be known to be the files of its dynos. */
export type CsvScenarioFiles = {
  scenario: string;
  dynos: readonly CsvDynoFiles[];
  mismatches: readonly string[];
};

/** The scenario's numbers, and all that is wrong with the files that they come from. */
export function makeCsvScenario({ scenario, dynos, mismatches }: CsvScenarioFiles): CsvScenario {
  return {
    scenario,
    statistics: makeCsvStatistics({ scenario, dynos }),
    problems: [...mismatches, ...dynos.flatMap(({ problems }) => problems)],
    historyProblems: dynos.flatMap(({ history }) => history?.problem ?? []),
  };
}
