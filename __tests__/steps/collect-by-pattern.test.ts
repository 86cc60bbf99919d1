import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { RunBudget } from "../../src/locust/run-budget.ts";
import type { Plan } from "../../src/plan/types.ts";
import { collectByPattern, resultsOf } from "../../src/steps/collect-by-pattern.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import { Failure } from "../../src/words/failure.ts";
import type { World } from "../../src/world.ts";
import { pieces, recordedText } from "../locust/recorded-versions.ts";
import { planOf, recordOf, scenarioAtEach, scenarioOf } from "../verdict/samples.ts";

const ownUpload = { pattern: "{scenario}_*_stats.csv", since: 1_000 };

/** A storage with these blobs; undefined: one that is listed, but cannot be had. */
type Blobs = Readonly<Record<string, string | undefined>>;

function worldOf(blobs: Blobs): { world: World; fetched: string[]; listed: number[] } {
  const fetched: string[] = [];
  const listed: number[] = [];
  const results = {
    listSince: async (time: number) => {
      listed.push(time);
      return Object.keys(blobs);
    },
    fetch: async (name: string, { path }: { path: string }) => {
      fetched.push(path);
      const content = blobs[name];
      if (content === undefined) throw new Failure(`Azure Blob Storage refused downloading ${name} (500)`);
      return pieces(content, 500);
    },
  };
  return { world: { results, files: { folder: "/run" } } as unknown as World, fetched, listed };
}

/** The files of a dyno as Locust 2.47.0 wrote them, under a name of the older script. */
function filesOf(prefix: string, changes: Blobs = {}): Blobs {
  const kinds = ["stats", "stats_history", "failures", "exceptions"];
  const files = kinds.map((kind) => [`${prefix}_${kind}.csv`, recordedText("2.47.0", kind)] as const);
  return { ...Object.fromEntries(files), ...changes };
}

const plan = planOf(scenarioOf("shop"), scenarioOf("shop_admin"));
const recordsOf = (...names: string[]): DynoRecord[] =>
  plan.assignments
    .filter(({ scenario }) => names.includes(scenario))
    .map((assignment) => recordOf(assignment, { ending: "gone" }));
const collect = (blobs: Blobs, names = ["shop"], given: Plan = plan) =>
  collectByPattern(
    { plan: given, ownUpload, budget: new RunBudget() },
    recordsOf(...names),
    worldOf(blobs).world,
  );

describe("what an app uploaded in its own way", () => {
  test("is read with its history, and kept under names that an artifact may hold", async () => {
    const { world, fetched, listed } = worldOf(filesOf("shop_10:11:12"));
    const [shop] = await collectByPattern(
      { plan, ownUpload, budget: new RunBudget() },
      recordsOf("shop"),
      world,
    );
    expect(listed).toEqual([1_000]);
    expect(fetched).toContain("/run/results/shop/1/shop_stats_history.csv");
    expect(fetched.filter((path) => path.includes(":"))).toEqual([]);
    expect(shop?.mismatches).toEqual([]);
    const [dyno] = shop?.dynos ?? [];
    expect(dyno?.problems).toEqual([]);
    expect(dyno?.stats?.at(-1)?.aggregated).toBe(true);
    expect(dyno?.history?.points.length).toBeGreaterThan(0);
  });

  test("is found by the scenario's own name and known by that of its one test bed too", async () => {
    const { world, fetched } = worldOf(filesOf("shop_1"));
    const given = planOf(...scenarioAtEach(["eu"], "shop"));
    const records = given.assignments.map((assignment) => recordOf(assignment, { ending: "gone" }));
    const [shop] = await collectByPattern(
      { plan: given, ownUpload, budget: new RunBudget() },
      records,
      world,
    );
    expect(shop).toMatchObject({ scenario: "shop at eu", mismatches: [] });
    expect(fetched).toContain("/run/results/shop/1/shop_stats.csv");
  });

  test("is shown with its failures and exceptions", async () => {
    const [shop] = await collect(filesOf("shop_1"));
    if (shop === undefined) throw new Error("shop was collected");
    const [result] = resultsOf(shop);
    expect(result).toMatchObject({ scenario: "shop", dyno: 1, of: 1, receipt: undefined, cutOff: false });
    expect(result?.failures.length).toBeGreaterThan(0);
    expect(result?.exceptions.length).toBeGreaterThan(0);
  });

  test("belongs to the longer name also while only the scenario with the shorter one has run", async () => {
    const both = { ...filesOf("shop_1"), ...filesOf("shop_admin_1") };
    const [shop, ...others] = await collect(both);
    expect(others).toEqual([]);
    expect([shop?.scenario, shop?.dynos.length, shop?.mismatches]).toEqual(["shop", 1, []]);
  });

  test("is left alone when it is not known to be this run's", async () => {
    const { world, fetched } = worldOf({ ...filesOf("shop_1"), ...filesOf("shop_2") });
    const [shop] = await collectByPattern(
      { plan, ownUpload, budget: new RunBudget() },
      recordsOf("shop"),
      world,
    );
    expect(fetched).toEqual([]);
    expect(shop?.mismatches).toEqual([
      expect.stringContaining("matches the files of 2 dynos, but there was"),
    ]);
  });

  test("makes a damaged history known, and is judged all the same", async () => {
    const [shop] = await collect(filesOf("shop_1", { "shop_1_stats_history.csv": "Timestamp,x\n1,2\n" }));
    expect(shop?.dynos[0]?.problems).toEqual([]);
    expect(shop?.dynos[0]?.history?.problem).toMatch(/^`shop_1_stats_history\.csv` has no column/);
  });

  test("and cannot be had is a problem that names the blob", async () => {
    const [shop] = await collect(filesOf("shop_1", { "shop_1_failures.csv": undefined }));
    expect(shop?.dynos[0]).toMatchObject({
      stats: undefined,
      problems: ["Azure Blob Storage refused downloading shop_1_failures.csv (500)."],
    });
  });
});

describe("what many dynos of an app uploaded in its own way", () => {
  const two = planOf(scenarioOf("shop", { dynos: 2 }));
  const records = two.assignments.map((assignment) => recordOf(assignment, { ending: "gone" }));
  const blobs = { ...filesOf("shop_1"), ...filesOf("shop_2") };
  const stats = recordedText("2.47.0", "stats") ?? "";

  test("is left out from where it is more than is judged of all of them together", async () => {
    const budget = new RunBudget({ tables: 2 * stats.length - 1 });
    const [shop] = await collectByPattern({ plan: two, ownUpload, budget }, records, worldOf(blobs).world);
    expect(shop?.dynos.map(({ problems }) => problems)).toEqual([
      [],
      [
        `\`shop_2_stats.csv\` has ${stats.length} bytes and is left out, for the statistics of all dynos together may have at most ${2 * stats.length - 1} bytes: take fewer \`dynos\`, or give requests that differ in their URL alone one \`name\`.`,
      ],
    ]);
  });

  test("is judged without the histories that are more than is held", async () => {
    const budget = new RunBudget({ points: 1 });
    const [shop] = await collectByPattern({ plan: two, ownUpload, budget }, records, worldOf(blobs).world);
    expect(shop?.dynos.map(({ problems }) => problems)).toEqual([[], []]);
    expect(shop?.dynos[1]?.history).toMatchObject({
      points: [],
      problem: expect.stringMatching(
        /^`shop_2_stats_history.csv` has \d+ points of ten seconds and is left out/,
      ),
    });
  });
});

test("a storage that cannot be listed makes every scenario that ran untrusted", async () => {
  const results = {
    listSince: () => Promise.reject(new Failure("Azure Blob Storage refused listing blobs (503)")),
  };
  const world = { results, files: { folder: "/run" } } as unknown as World;
  const found = await collectByPattern(
    { plan, ownUpload, budget: new RunBudget() },
    recordsOf("shop", "shop_admin"),
    world,
  );
  expect(found).toEqual(
    ["shop", "shop_admin"].map((scenario) => ({
      scenario,
      dynos: [],
      mismatches: ["Azure Blob Storage refused listing blobs (503)."],
    })),
  );
});

test("a scenario of which no dyno was started left nothing to be looked for", async () => {
  const records = recordsOf("shop").map(
    (record): DynoRecord => ({ ...record, id: undefined, ending: "refused" }),
  );
  expect(
    await collectByPattern({ plan, ownUpload, budget: new RunBudget() }, records, worldOf({}).world),
  ).toEqual([]);
});

test("the run script that docs/own-upload.md shows is the one that is tested", () => {
  const root = join(import.meta.dirname, "../..");
  const shown = /```bash\n# run\.sh of that app[^\n]*\n([\s\S]*?)```/.exec(
    readFileSync(join(root, "docs/own-upload.md"), "utf8"),
  )?.[1];
  const tested = readFileSync(join(root, "__tests__/own-upload/slug/run.sh"), "utf8");
  const plain = (script: string): string =>
    script
      .replace(/^(?:#|if |exit).*\n/gm, "")
      .replace(/ --(?:silent|show-error|only-summary|csv-full-history)\b/g, "")
      .replace("$other", "")
      .replace(/ *\\\n */g, " ")
      .replace(/\n{2,}/g, "\n")
      .trim();
  expect(plain(tested)).toBe(plain(shown ?? basename(root)));
});
