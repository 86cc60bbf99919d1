import { describe, expect, test } from "vitest";
import { outputsOf } from "../src/report/outputs.ts";
import type { RunReport } from "../src/report/types.ts";
import { measuredByWindows } from "../src/statistics/measured-windows.ts";
import type { ScenarioStatistics } from "../src/statistics/types.ts";
import { countsOf } from "./verdict/samples.ts";

const paths = {
  results: "/r",
  report: "/r/report.html",
  verdict: "/r/verdict.json",
  junit: "/r/junit.xml",
  markdown: "",
};

/** A scenario of so many requests of 100 ms, from one second to another. */
function scenario(requests: number, from: number, to: number): ScenarioStatistics {
  const counts = countsOf(
    "/",
    Array.from({ length: requests }, () => 100),
    1,
  );
  const block = {
    startedAt: from * 1000,
    seconds: to - from,
    exceptions: 0,
    aggregated: counts,
    requests: [counts],
  };
  const all = { requests: requests + 5, failures: 1 };
  const rest = { requests: [counts], seconds: to - from, all };
  return { aggregated: counts, blocks: [block], ...rest } as unknown as ScenarioStatistics;
}

function outputs(
  statistics: ScenarioStatistics[],
  usd: number | undefined,
): Readonly<Record<string, string>> {
  const scenarios = statistics.map((one) => ({ measured: measuredByWindows({ ...one, requests: [] }) }));
  const report = { scenarios, verdict: { word: "pass" }, cost: { usd }, plan: { runId: "r1" } };
  return outputsOf(report as unknown as RunReport, paths, undefined);
}

describe("the outputs", () => {
  test("give the rate of scenarios in sequence over the whole time, not as a sum of rates", () => {
    expect(outputs([scenario(100, 0, 10), scenario(100, 10, 20)], 0)["requests-per-second"]).toBe("10");
    expect(outputs([scenario(100, 0, 10), scenario(100, 0, 10)], 0)["requests-per-second"]).toBe("20");
  });

  test("give the worst scenario's p99 and failure ratio, and all requests with the warm-up", () => {
    const given = outputs([scenario(100, 0, 10), scenario(50, 0, 10)], 0.000835);
    expect(given).toMatchObject({
      "p99-ms": "100",
      "failure-ratio": "0.02",
      requests: "160",
      "cost-usd": "0.000835",
    });
  });

  test("are empty for what was not measured or is not known", () => {
    expect(outputs([], undefined)).toMatchObject({
      "p99-ms": "",
      "failure-ratio": "",
      "cost-usd": "",
      requests: "0",
      "requests-per-second": "",
    });
  });
});
