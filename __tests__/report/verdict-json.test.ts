import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { renderVerdictJson } from "../../src/report/verdict-json.ts";
import { verdictSchema } from "../../src/report/verdict-schema.ts";
import { expectGolden } from "./golden.ts";
import { reportOf } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const published = resolve(import.meta.dirname, "../../docs/verdict.schema.json");

describe("renderVerdictJson", () => {
  const isPublished = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(readFileSync(published, "utf8")),
  );

  it.each(Object.keys(stories))("keeps to the published format in the story of %s", (name) => {
    isPublished(JSON.parse(renderVerdictJson(reportOf(storyOf(name)))));
    expect(isPublished.errors ?? []).toEqual([]);
  });

  it("tells the story of a breach by failures", () => {
    expectGolden("breach-by-failures.json", renderVerdictJson(reportOf(storyOf("breach-by-failures"))));
  });

  it("has every key in every run, with null for what is not known", () => {
    const keysIn = (name: string) => keyPaths(JSON.parse(renderVerdictJson(reportOf(storyOf(name)))));
    const invalid = keysIn("invalid-dyno-gone");
    const isInner = (key: string) => /interval|targetRelease\./.test(key);
    expect(keysIn("pass").filter((key) => !isInner(key) && !invalid.includes(key))).toEqual([]);
    expect(JSON.parse(renderVerdictJson(reportOf(storyOf("invalid-dyno-gone")))).dynosLeft).toBeNull();
  });

  it("keeps scenario and test bed apart, and has no bed in a run of one app", () => {
    const { scenarios, thresholds, dynos, reasons, run } = JSON.parse(
      renderVerdictJson(reportOf(storyOf("two-beds"))),
    );
    expect(scenarios.map(({ name, bed }: { name: string; bed: string }) => [name, bed])).toEqual([
      ["worker_scene_1", "eu"],
      ["worker_scene_1", "us"],
      ["worker_scene_2", "eu"],
      ["worker_scene_2", "us"],
    ]);
    expect(dynos[1]).toMatchObject({ scenario: "worker_scene_1", bed: "us", dyno: 2, of: 2 });
    expect(reasons[0]).toMatchObject({ level: "fail", scenario: "worker_scene_1", bed: "us" });
    expect(thresholds.every(({ bed }: { bed?: string }) => bed !== undefined)).toBe(true);
    expect(run).toMatchObject({ app: null, region: null });
    expect(run.beds[1]).toEqual({ bed: "us", app: "loadtest-us", region: "us" });
    const one = JSON.parse(renderVerdictJson(reportOf(storyOf("pass"))));
    expect(keyPaths(one).filter((key) => /\.beds?$/.test(key))).toEqual([]);
    expect(one.run).toMatchObject({ app: "loadtest-app", region: "eu" });
  });

  it("has no upper end where too few requests bound the number from above", () => {
    const { thresholds } = JSON.parse(renderVerdictJson(reportOf(storyOf("breach-by-p99"))));
    const { interval } = thresholds.find(({ metric }: { metric: string }) => metric === "p99.9");
    expect(interval).toEqual({ low: expect.any(Number), high: null, method: "order statistics" });
  });

  it("writes values unrounded", () => {
    const report = reportOf(storyOf("breach-by-failures"));
    const [scenario] = JSON.parse(renderVerdictJson(report)).scenarios;
    const { sumMs = 0, count = 1 } = report.scenarios[0]?.measured?.distribution ?? {};
    expect(scenario.aggregated.responseTimeMs.average).toBe(sumMs / count);
  });

  it("holds no secret, wherever one may stand", () => {
    const report = reportOf(storyOf("pass"));
    const targetUrl = "https://user:hunter2@shop.example/?sig=abc%2Fdef%3D";
    const json = renderVerdictJson({ ...report, plan: { ...report.plan, targetUrl } });
    expect(json).toContain("https://***@shop.example/?sig=***");
    expect(json).not.toMatch(/hunter2|abc%2F/);
  });
});

describe("docs/verdict.schema.json", () => {
  it("is the schema that the output is checked against", () => {
    const schema = { title: "Verdict of heroku-locust-action", ...z.toJSONSchema(verdictSchema) };
    expectGolden("../../docs/verdict.schema.json", `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(published, "utf8")).properties.v.const).toBe(1);
  });
});

/** Every key with the way to it; list items count as one. */
function keyPaths(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keyPaths(item, `${at}[]`)))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${at}.${key}`,
    ...keyPaths(inner, `${at}.${key}`),
  ]);
}
