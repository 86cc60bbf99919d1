import "../src/doors/frugal.ts";
import { azureResults } from "../src/azure/results.ts";
import { runFiles } from "../src/doors/files.ts";
import { readInputs } from "../src/inputs/inputs.ts";
import { RunBudget } from "../src/locust/run-budget.ts";
import { openNetwork } from "../src/network/network.ts";
import { makeReport } from "../src/report/make-report.ts";
import { collect } from "../src/steps/collect.ts";
import { publish } from "../src/steps/publish.ts";
import type { DynoRecord } from "../src/watch/types.ts";
import type { World } from "../src/world.ts";
import { madePlan } from "./made-plan.ts";

/**
 * What the walk does with the dynos' blobs, from the container to the finished reports: as a process of its own, so that
 * its memory is its own. Prints what it came to as JSON.
 */
const [, , containerUrl = "", folder = "", looks = "0", thresholds = "", dynos = "1"] = process.argv;
const startedAt = 1_795_464_000_000;

const inputs = readInputs({
  "INPUT_HEROKU-API-KEY": "HRKU-not-a-key",
  "INPUT_HEROKU-APP": "loadtest",
  "INPUT_AZURE-CONTAINER-URL": containerUrl,
  "INPUT_AZURE-ACCOUNT-KEY": Buffer.alloc(64).toString("base64"),
  "INPUT_TARGET-URL": "https://shop.example.com",
  INPUT_SCENARIOS: "shop",
  INPUT_USERS: String(20 * Number(dynos)),
  INPUT_DYNOS: dynos,
  "INPUT_RUN-TIME": "2m",
  INPUT_THRESHOLDS: thresholds,
});
// Fir runs the most dynos at once.
const plan = madePlan(inputs, Number(dynos) > 50 ? "fir" : "cedar");
const results = azureResults({
  containerUrl,
  credential: inputs.azureCredential,
  mask: () => undefined,
  network: openNetwork({}, () => undefined),
});
let printed = 0;
const print = (text: string): void => {
  printed += text.length;
};
const world = {
  clock: { now: () => startedAt, sleep: async () => undefined },
  cancelled: new AbortController().signal,
  files: runFiles(folder),
  results,
  comments: { publish: async () => undefined },
  job: {
    info: print,
    group: (_: string, lines: readonly string[]) => print(lines.join("\n")),
    output: () => undefined,
    annotate: ({ message }: { message: string }) => print(message),
    summary: async (text: string) => print(text),
  },
} as unknown as World;

const records = plan.assignments.map(
  (assignment): DynoRecord => ({
    assignment,
    id: assignment.marker,
    name: `run.${1000 + assignment.dyno}`,
    startedAt,
    endedAt: startedAt + 130_000,
    ending: "receipt",
    exitStatus: 0,
    errorCodes: [],
    stopCause: undefined,
    notes: [],
  }),
);

for (let look = 0; look < Number(looks); look += 1)
  await results.claims(plan.assignments[0]?.marker ?? "").catch(() => undefined);
const read = await collect({ plan, budget: new RunBudget() }, records, world);
const origin = {
  repository: "acme/shop",
  sha: "3f2b8c1d9e7a6054c1b2a3d4e5f60718293a4b5c",
  environment: undefined,
  runUrl: undefined,
  workflow: "Load test",
  job: "load-test",
};
const report = makeReport(
  inputs,
  { origin },
  {
    ...{ plan, startedAt, finishedAt: startedAt + 150_000, dynos: records, results: read },
    ...{ notes: [], warnings: [], dynosLeft: 0, dynosUnverified: [] },
  },
);
await publish(report, inputs, world);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const { word, reasons } = report.verdict;
console.log(
  JSON.stringify({
    verdict: word,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    said: reasons.find(({ level }) => level === "invalid")?.text.slice(0, 160) ?? "",
    printed,
  }),
);
