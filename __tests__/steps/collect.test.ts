import { describe, expect, test } from "vitest";
import { type Held, RunBudget } from "../../src/locust/run-budget.ts";
import type { DownloadedFile, DynoResult } from "../../src/locust/types.ts";
import type { Plan } from "../../src/plan/types.ts";
import { collect } from "../../src/steps/collect.ts";
import type { World } from "../../src/world.ts";
import { downloaded, fixtureFiles, recordedRunId } from "../locust/fixture-files.ts";
import { planOf, recordOf, scenarioOf } from "../verdict/samples.ts";

const plan: Plan = { ...planOf(scenarioOf("shop", { dynos: 2 })), runId: recordedRunId };
const files = [1, 2].map((dyno) => fixtureFiles(`two-dynos/${dyno}`));
const bytesOf = (dyno: number) => files[dyno - 1]?.find(({ name }) => name === "windows.jsonl")?.bytes ?? 0;

/** The recorded dynos; the first one's files come last. */
async function collected(
  most: Partial<Held> = {},
  change: (files: DownloadedFile[]) => DownloadedFile[] = (own) => own,
): Promise<DynoResult[]> {
  const { promise: secondIsThere, resolve } = Promise.withResolvers<void>();
  const download = async (_: string, __: string, folder: string) => {
    if (folder.endsWith("2")) resolve();
    else await secondIsThere;
    return change(files[Number(folder.at(-1)) - 1] ?? []);
  };
  const world = { results: { download }, files: { folder: "/run" } } as unknown as World;
  const records = plan.assignments.map((assignment) => recordOf(assignment, { ending: "receipt" }));
  return collect({ plan, budget: new RunBudget(most) }, records, world);
}

describe("what is kept of a dyno", () => {
  test("are none of the rows that were held against its windows", async () => {
    const results = await collected();
    expect(results.map(({ stats, problems }) => [stats, problems])).toEqual([
      [undefined, []],
      [undefined, []],
    ]);
    expect(results.map(({ cross }) => cross?.counts.length)).toEqual([0, 0]);
  });

  test("is of all rows that disagree the first, and their number", async () => {
    const doubled = (own: DownloadedFile[]) =>
      own
        .filter(({ name }) => name !== "receipt.json")
        .map((file) =>
          file.name === "shop_stats.csv"
            ? downloaded(file.name, file.text.replace(/^([^,]*,[^,]*),(\d+),/gm, "$1,9$2,"))
            : file,
        );
    const [first] = await collected({}, doubled);
    expect(first?.stats).toBeUndefined();
    expect(first?.problems).toEqual([expect.stringContaining("add up to")]);
    const odd = (own: DownloadedFile[]) =>
      own
        .filter(({ name }) => name !== "receipt.json")
        .map((file) => (file.name === "windows.jsonl" ? lateOf(file) : file));
    const [other] = await collected({}, odd);
    expect(other?.cross?.counts.length).toBeGreaterThan(1);
    expect(other?.cross?.counts.first?.request).toEqual({ type: "", name: "Aggregated" });
  });
});

/** Without its first windows, so that the recorder has lost requests. */
function lateOf(file: DownloadedFile): DownloadedFile {
  return downloaded(file.name, file.text.split("\n").slice(20).join("\n"));
}

describe("a run that left more than is read of all its dynos together", () => {
  test("is told which windows are left out, whichever came first", async () => {
    const [first, second] = await collected({ windows: bytesOf(1) + bytesOf(2) - 1 });
    expect(first?.problems).toEqual([]);
    expect(second?.windows).toBeUndefined();
    expect(second?.problems).toEqual([
      `\`${recordedRunId}/shop/2/windows.jsonl\` has ${bytesOf(2)} bytes and is left out, for the windows of all dynos together may have at most ${bytesOf(1) + bytesOf(2) - 1} bytes: take fewer \`dynos\`, or give requests that differ in their URL alone one \`name\`.`,
    ]);
    const all = await collected({ windows: bytesOf(1) + bytesOf(2) });
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test.each(["names", "rows"] as const)("is told so of its %s", async (kind) => {
    const [first] = await collected();
    const table = first?.windows?.[0]?.requests.table;
    const most = (kind === "names" ? table?.keys.length : table?.key.length) ?? 0;
    const [kept, left] = await collected({ [kind]: most });
    expect([kept?.windows === undefined, left?.windows === undefined]).toEqual([false, true]);
    expect(left?.problems).toEqual([
      expect.stringMatching(
        new RegExp(`/2/windows.jsonl\` has \\d+ .*${kind} and is left out, .* at most ${most} .*${kind}: `),
      ),
    ]);
  });

  test("has one budget for all of its turns", () => {
    const budget = new RunBudget({ windows: 10 });
    expect([budget.take("windows", 6), budget.take("windows", 4)]).toEqual([undefined, undefined]);
    expect(budget.take("windows", 1)).toMatch(/^has 1 bytes and is left out/);
    expect(budget.take("names", 1)).toBeUndefined();
  });
});
