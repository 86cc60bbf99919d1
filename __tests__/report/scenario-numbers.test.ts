import { expect, it } from "vitest";
import { scenarioNumbers } from "../../src/report/scenario-numbers.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

it("a report's numbers are counted once, however many parts of it ask for them", () => {
  const report = reportOf(storyOf("two-scenarios"));
  expect(scenarioNumbers(report)).toHaveLength(2);
  expect(scenarioNumbers(report)).toBe(scenarioNumbers(report));
  expect(scenarioNumbers({ ...report, scenarios: report.scenarios.slice(1) })).toHaveLength(1);
});
