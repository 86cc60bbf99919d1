import type { Scenario, TestBed } from "../plan/types.ts";
import { checkThresholds } from "../verdict/check-thresholds.ts";
import { parseThreshold } from "../verdict/parse-threshold.ts";
import type { Threshold } from "../verdict/types.ts";
import type { Line } from "../words/lines.ts";
import { quote } from "../words/wording.ts";

/** Thresholds, and a problem for each line that is none or that cannot hold for these scenarios. */
export type ThresholdsRead = { thresholds: readonly Threshold[]; problems: readonly string[] };

/** The lines of the `thresholds` input. */
export function readThresholdLines(lines: readonly Line[]): ThresholdsRead {
  return collect(lines.map(({ line, text }) => read(text, `\`thresholds\`, line ${line}`)));
}

/** A scenario's own lines hold for it alone, so that naming another one in them is a contradiction. */
export function readScenarioThresholds({ name, thresholds }: Scenario): ThresholdsRead {
  return collect(
    thresholds.map((text) => {
      const where = `\`scenarios\`: ${quote(name)}: \`thresholds\``;
      const one = read(text, where);
      const other = one.thresholds[0]?.scenario;
      if (other !== undefined && other !== name)
        return {
          thresholds: [],
          problems: [`${where}: \`${text}\` speaks of another scenario, ${quote(other)}`],
        };
      return { ...one, thresholds: one.thresholds.map((threshold) => ({ ...threshold, scenario: name })) };
    }),
  );
}

/** What can be known to be wrong with them once the scenarios are known. */
export function thresholdProblems(
  thresholds: readonly Threshold[],
  { scenarios, beds }: { scenarios: readonly Scenario[]; beds: readonly TestBed[] },
): readonly string[] {
  const names = scenarios.map(({ name }) => name);
  return checkThresholds(thresholds, { scenarios: names, beds }).map(
    (problem) => `\`thresholds\`: ${problem}`,
  );
}

function read(text: string, where: string): ThresholdsRead {
  const parsed = parseThreshold(text);
  if ("threshold" in parsed) return { thresholds: [parsed.threshold], problems: [] };
  return { thresholds: [], problems: [`${where}:\n${parsed.problem}`] };
}

function collect(reads: readonly ThresholdsRead[]): ThresholdsRead {
  return {
    thresholds: reads.flatMap(({ thresholds }) => thresholds),
    problems: reads.flatMap(({ problems }) => problems),
  };
}
