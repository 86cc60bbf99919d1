import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { root } from "../../local/platform-request.ts";
import type { ActionOutcome } from "../../local/runner/run-action.ts";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import { readStats } from "../../src/locust/read-csv.ts";
import { timesRoundedTo } from "../../src/locust/rounding.ts";
import { type VerdictJson, verdictSchema } from "../../src/report/verdict-schema.ts";

/** An app that has nothing of ours: plain Locust, and curl that puts its CSV files at the container's root. */
const app = { slug: join(import.meta.dirname, "slug"), programs: [join(root, "loadtest", ".venv", "bin")] };

const scenarios = "- name: scene_1\n  process-type: worker_scene_1";
const ownRun = {
  scenarios,
  "results-pattern": "{scenario}_*_stats.csv",
  users: "10",
  "spawn-rate": "10",
  "run-time": "5s",
  "stop-timeout": "1s",
  "poll-interval": "1s",
  "min-requests": "10",
};

function verdictOf(outcome: ActionOutcome): VerdictJson {
  return verdictSchema.parse(JSON.parse(readFileSync(outcome.outputs["verdict-path"] ?? "", "utf8")));
}

/** The aggregated row of each dyno's own file, as it was downloaded. */
function rowsOf(outcome: ActionOutcome): StatsRow[] {
  const folder = join(outcome.outputs["results-path"] ?? "", "scene_1");
  return readdirSync(folder).map((number) => {
    const text = readFileSync(join(folder, number, "scene_1_stats.csv"), "utf8");
    const read = readStats(text, number);
    const row = "rows" in read ? read.rows.at(-1) : undefined;
    if (row === undefined) throw new Error(`${number} has no aggregated row`);
    return row;
  });
}

const total = (rows: readonly StatsRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);
const p99s = (rows: readonly StatsRow[]): number[] =>
  rows.map((row) => row.percentiles.get(99) ?? Number.NaN);

/** The verdict file has every digit of a number, an output six decimals. */
const asOutput = (value: number | null | undefined): string => String(Number(value?.toFixed(6)));

describe("the built action, with an app that uploads its CSV files in its own way", () => {
  let platform: Platform;
  const sasFor = (permissions: string): string => {
    const { accountName, accountKey, containerUrl } = platform.azurite;
    const containerName = new URL(containerUrl).pathname.split("/").at(-1) ?? "";
    const expiresOn = new Date(Date.now() + 3_600_000);
    return generateBlobSASQueryParameters(
      { containerName, permissions: ContainerSASPermissions.parse(permissions), expiresOn },
      new StorageSharedKeyCredential(accountName, accountKey),
    ).toString();
  };
  const withSas = (permissions: string) => ({
    "azure-account-key": undefined,
    "azure-sas-token": `?${sasFor(permissions)}`,
  });

  beforeAll(async () => {
    platform = await startPlatform(app);
    // Numbers of another day, which breach everything: taken, they would make two dynos of one.
    const old = readFileSync(join(root, "__tests__/fixtures/locust-versions/2.47.0/shop_stats.csv"), "utf8");
    for (const name of ["scene_1_2020-06-20_10:11:12_stats.csv", "scene_1_2020-06-20_10:11:12_failures.csv"])
      await platform.azurite.container.uploadBlockBlob(name, old, Buffer.byteLength(old));
  });
  afterAll(() => platform?.close());

  describe("one dyno", () => {
    let outcome: ActionOutcome;
    let verdict: VerdictJson;

    beforeAll(async () => {
      outcome = await platform.runAction({
        inputs: { ...ownRun, "p99-threshold": "5s", thresholds: "warn: p97.5 < 1ms" },
      });
      verdict = verdictOf(outcome);
    }, 90_000);

    test("passes by the numbers of its own file alone, whatever older files lie there", () => {
      expect([outcome.outputs.verdict, outcome.mainExitCode]).toEqual(["pass", 0]);
      const rows = rowsOf(outcome);
      expect(rows).toHaveLength(1);
      expect(outcome.outputs.requests).toBe(String(total(rows)));
      expect(total(rows)).toBeGreaterThan(100);
      expect(outcome.outputs["p99-ms"]).toBe(asOutput(verdict.scenarios[0]?.aggregated?.responseTimeMs.p99));
    });

    test("is finished when it is gone, and no claim and no receipt is missed", () => {
      expect(verdict.dynos).toEqual([expect.objectContaining({ ending: "gone", exitStatus: 0 })]);
      expect(outcome.summary).toMatch(/\| ended,\sexit\sstatus\s0 \|/);
      expect(verdict.reasons.map(({ level }) => level).filter((level) => level === "invalid")).toEqual([]);
      expect(verdict.dynosLeft).toBe(0);
    });

    test("every report says what was not checked", () => {
      const comment = platform.github.state.commentsOf(7)[0]?.body ?? "";
      const html = readFileSync(outcome.outputs["report-path"] ?? "", "utf8");
      const junit = readFileSync(outcome.outputs["junit-path"] ?? "", "utf8");
      const log = outcome.log.join("\n");
      for (const told of [comment, outcome.summary, html, junit, log]) {
        expect(told).toMatch(/leaves no receipts: whether its files are complete, .* could not be checked/);
        expect(told).toContain("no interval can be given and no warm-up left out");
        expect(told).toContain("Requests of the last second may be missing");
        expect(told).toContain("have no column for p97.5");
      }
      expect(verdict.scenarios[0]).toMatchObject({ source: "csv", judgedSeconds: null, users: { peak: 10 } });
    });

    test("colons of the blobs' names stand in no downloaded file's name, for artifacts hold none", () => {
      const names = readdirSync(outcome.outputs["results-path"] ?? "", { recursive: true, encoding: "utf8" });
      expect(names.filter((name) => name.includes(":"))).toEqual([]);
      expect(names).toContain("scene_1/1/scene_1_stats_history.csv");
    });
  });

  describe("two dynos and a SAS that was given with its question mark", () => {
    let outcome: ActionOutcome;
    let verdict: VerdictJson;

    beforeAll(async () => {
      outcome = await platform.runAction({
        inputs: {
          ...ownRun,
          ...withSas("rcl"),
          dynos: "2",
          "p99-threshold": "0.1ms",
          thresholds: "warn: p99 > 0.1ms\nrequests > 100",
        },
      });
      verdict = verdictOf(outcome);
    }, 90_000);

    test("fails by a p99 that must lie between theirs, judged by the upper end", () => {
      expect([outcome.outputs.verdict, outcome.mainExitCode]).toEqual(["fail", 1]);
      const rows = rowsOf(outcome);
      expect(rows).toHaveLength(2);
      const { low, high } = verdict.thresholds[0]?.range ?? {};
      expect(low).toBeCloseTo(Math.min(...p99s(rows).map((ms) => timesRoundedTo(ms).low)), 6);
      expect(high).toBeLessThanOrEqual(Math.max(...p99s(rows).map((ms) => timesRoundedTo(ms).high)) + 1e-6);
      expect(high).toBeGreaterThan(low ?? Number.NaN);
      expect(verdict.thresholds.map(({ outcome: one, value }) => [one, value])).toEqual([
        ["breached", high],
        ["met", 0],
        ["met", low],
        ["met", total(rows)],
      ]);
      expect(outcome.outputs["p99-ms"]).toBe(asOutput(high));
    });

    test("shows the range, and which end was judged", () => {
      const last = outcome.log.findLast((line) => line.startsWith("❌"));
      expect(last).toMatch(
        /^❌ Load test failed: p99 in `scene_1` is \S+ m?s to \S+ m?s \(its upper end is judged\) but must be at most 0\.1 ms$/,
      );
      expect(outcome.log.join("\n")).toMatch(
        /p99 > 0\.1 ms: .* to .* \(its lower end is judged\) from \d+ requests, \S+ over/,
      );
      expect(outcome.summary).toMatch(/breached \| `p99` \| Aggregated \| \S+\sm?s\sto\s\S+\sm?s \|/);
      expect(outcome.summary).toContain("Percentiles of 2 dynos together lie between");
    });
  });

  test("files that do not fit make the run invalid, with a sentence that says what was found", async () => {
    const spoilt = (name: string, more = ""): string =>
      `- { name: ${name}, command: bash ./run.sh locustfile.py ${name}, env: { SPOIL: ${name} }${more} }`;
    const inputs = {
      ...ownRun,
      "run-time": "3s",
      scenarios: [
        spoilt("truncated"),
        spoilt("other-name"),
        spoilt("same-name", ", dynos: 2"),
        spoilt("crash"),
      ].join("\n"),
    };
    const outcome = await platform.runAction({ inputs });
    expect([outcome.outputs.verdict, outcome.mainExitCode]).toEqual(["invalid", 1]);
    const invalid = verdictOf(outcome)
      .reasons.filter(({ level }) => level === "invalid")
      .map(({ scenario, text }) => `${scenario}: ${text}`);
    expect(invalid).toEqual([
      expect.stringMatching(/^crash: Dyno 1\/1 \(run\.\d+\) was lost\. It exited with 3;/),
      expect.stringMatching(/^truncated: `truncated_\S+:\S+_stats\.csv` is cut off/),
      expect.stringMatching(
        /^other-name: results-pattern `other-name_\*_stats\.csv` matches no blob that was written since this run began: there is `other-other-name_\S+\.csv`, .* and \d+ more\.$/,
      ),
      expect.stringMatching(
        /^same-name: results-pattern `same-name_\*_stats\.csv` matches the files of 1 dyno, but there were 2: .*`same-name_2020-06-20_10:11:12`\.$/,
      ),
      expect.stringMatching(/^crash: results-pattern `crash_\*_stats\.csv` matches no blob/),
    ]);
    expect(outcome.summary).not.toContain("There are no results to judge");
  }, 120_000);

  test("a SAS that may not list is refused before any dyno, for nothing would be found", async () => {
    const creates = platform.heroku.journal.count("POST", /\/dynos$/);
    const outcome = await platform.runAction({ inputs: { ...ownRun, ...withSas("rc") } });
    expect(outcome.mainExitCode).toBe(1);
    expect(outcome.log.join("\n")).toMatch(
      /azure-sas-token allows `sp=rc`; it must also allow listing \(`l`\)/,
    );
    expect(platform.heroku.journal.count("POST", /\/dynos$/)).toBe(creates);
  });
});
