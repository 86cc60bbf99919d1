import "../src/doors/frugal.ts";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { piecesOf, textOf } from "../src/azure/saved-text.ts";
import { readInputs } from "../src/inputs/inputs.ts";
import { RunBudget } from "../src/locust/run-budget.ts";
import type { DownloadedFile } from "../src/locust/types.ts";
import type { Plan } from "../src/plan/types.ts";
import { makeReport } from "../src/report/make-report.ts";
import { collect } from "../src/steps/collect.ts";
import { publish } from "../src/steps/publish.ts";
import type { DynoRecord } from "../src/watch/types.ts";
import type { World } from "../src/world.ts";
import { madePlan } from "./made-plan.ts";

/**
 * The walk from the downloaded files to the finished reports, of a run with so many dynos, whose files are in the folder:
 * as a process of its own, so that its memory is its own. Prints what it took as JSON.
 */
const [, , folder = "", dynos = "", recorded = ""] = process.argv;
const startedAt = 1_795_464_000_000;

const inputs = readInputs({
  "INPUT_HEROKU-API-KEY": "HRKU-not-a-key",
  "INPUT_HEROKU-APP": "loadtest",
  "INPUT_AZURE-CONTAINER-URL": "https://acme.blob.core.windows.net/results",
  "INPUT_AZURE-ACCOUNT-KEY": Buffer.alloc(64).toString("base64"),
  "INPUT_TARGET-URL": "https://shop.example.com",
  INPUT_SCENARIOS: "shop",
  INPUT_USERS: String(20 * Number(dynos)),
  "INPUT_SPAWN-RATE": "100",
  "INPUT_RUN-TIME": "20m",
  INPUT_DYNOS: dynos,
  INPUT_THRESHOLDS: "p99 < 3s\nfailures < 1%\navg < 1s\np95 of each * < 2s\nrequests/s > 20",
});
const plan = madePlan(inputs, "fir");
const origin = {
  repository: "acme/shop",
  sha: "3f2b8c1d9e7a6054c1b2a3d4e5f60718293a4b5c",
  environment: undefined,
  runUrl: undefined,
  workflow: "Load test",
  job: "load-test",
};
const world = {
  files: {
    folder,
    write: async (name: string) => name,
  },
  results: { download: (_: string, __: string, to: string) => download(plan, Number(to.split("/").at(-1))) },
  comments: { publish: async () => undefined },
  job: {
    info: () => undefined,
    group: () => undefined,
    output: () => undefined,
    annotate: () => undefined,
    summary: async () => undefined,
  },
} as unknown as World;

const records = plan.assignments.map(recordOf);
const results = await collect({ plan, budget: new RunBudget() }, records, world);
const report = makeReport(
  inputs,
  { origin },
  {
    plan,
    startedAt,
    finishedAt: startedAt + 1_250_000,
    dynos: records,
    results,
    notes: [],
    warnings: [],
    dynosLeft: 0,
    dynosUnverified: [],
  },
);
await publish(report, inputs, world);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    verdict: report.verdict.word,
    allMs: performance.now(),
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
  }),
);

function recordOf(assignment: Plan["assignments"][number]): DynoRecord {
  return {
    assignment,
    id: assignment.marker,
    name: `run.${1000 + assignment.dyno}`,
    startedAt,
    endedAt: startedAt + 1_230_000,
    ending: "receipt",
    exitStatus: 0,
    errorCodes: [],
    stopCause: undefined,
    notes: [],
  };
}

/** As the Azure edge makes them from the blobs. Of a run with more dynos than were made, several get the same files. */
async function download({ runId, assignments }: Plan, dyno: number): Promise<DownloadedFile[]> {
  const own = join(folder, String(1 + ((dyno - 1) % Number(recorded))));
  const names = ["windows.jsonl", "shop_stats.csv"];
  const files = await Promise.all(names.map((name) => fileOf(name, join(own, name))));
  const counts = JSON.parse(await readFile(join(own, "counts.json"), "utf8"));
  const users = assignments[dyno - 1]?.users ?? 0;
  const receipt = {
    v: 1,
    runId,
    scenario: "shop",
    dyno: `${dyno}/${assignments.length}`,
    locust: "2.47.0",
    python: "3.13.1",
    locustfile: "locustfile.py",
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(startedAt + 1_201_000).toISOString(),
    exitCode: 0,
    stopReason: "run-time",
    usersAsked: users,
    usersPeak: users,
    ...counts,
    exceptions: 0,
    cpuWarnings: 0,
    cpuMax: 41,
    files: files.map(({ name, bytes, md5 }) => ({ name, bytes, md5 })),
  };
  const text = JSON.stringify(receipt);
  return [...files, { name: "receipt.json", bytes: text.length, md5: "", text, pieces: () => [text] }];
}

async function fileOf(name: string, path: string): Promise<DownloadedFile> {
  const content = await readFile(path);
  const md5 = createHash("md5").update(content).digest("base64");
  return Object.assign(textOf(path), { name, bytes: content.length, md5, pieces: () => piecesOf(path) });
}
