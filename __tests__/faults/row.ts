import { existsSync, readFileSync } from "node:fs";
import type { Platform, PlatformOptions } from "../../local/platform.ts";
import { loadtestApp, type PlatformRequest } from "../../local/platform-request.ts";
import type { ActionOutcome, RunningAction } from "../../local/runner/run-action.ts";
import { shortRun as oneScenario } from "../short-run.ts";

/** What a row of the fault matrix does to the world while its run is on. */
export type Live = { platform: Platform; action: RunningAction };

/** One row: a fault, and what the user, the account and the bill see of it. */
export type Row = {
  fault: string;
  /** How the local platform is told to have it. */
  arrange?: (platform: Platform) => void;
  /** Done at the first line of the log that matches; without one as soon as the action has started. */
  at?: { line?: RegExp; act: (live: Live) => unknown };
  request?: Partial<PlatformRequest>;
  /** Undefined: the one that the rows share. */
  platform?: () => PlatformOptions;
  /** A verdict, `error` when the run breaks off with one, `cancelled` when the job was. */
  ends: "pass" | "fail" | "invalid" | "error" | "cancelled";
  /** The sentence by which the user learns of it: as told, but for names, times and addresses that differ in each run. */
  sentence: string;
  /** Dynos ever started. */
  dynos: number;
};

/** How a run reads that nothing was wrong with. */
export const passed = "✅ Load test passed: failures in `worker_scene_1` are 0% and must be at most 50%";

const shortRun = {
  ...oneScenario,
  scenarios:
    "- name: worker_scene_1\n  process-type: worker_scene_1\n  env: { LOADTEST_PROGRESS_INTERVAL: '0.5' }",
  "failure-threshold": "50%",
};

export type Seen = {
  ends: string;
  sentences: string[];
  dynos: number;
  /** Dynos that nobody has told to stop and that are alive on Heroku when the job is over. */
  left: number;
  /** What the action said of that in its last word. */
  log: string;
};

/** Runs the built action under the row's fault. */
export async function runRow(row: Row, platform: Platform): Promise<Seen> {
  const app = platform.heroku.app(loadtestApp);
  const before = app.startedCount;
  clearFaults(platform);
  row.arrange?.(platform);
  let hasActed = false;
  const { inputs, ...request } = row.request ?? {};
  const action: RunningAction = platform.startAction({
    ...request,
    inputs: { ...shortRun, ...inputs },
    onLine: (line) => {
      if (hasActed || row.at?.line?.test(line) !== true) return;
      hasActed = true;
      row.at.act({ platform, action });
    },
  });
  if (row.at !== undefined && row.at.line === undefined) row.at.act({ platform, action });
  const outcome = await action.outcome;
  clearFaults(platform);
  return {
    ends: endOf(outcome),
    sentences: sentencesOf(outcome).map(alike),
    dynos: app.startedCount - before,
    // One that has been told to stop may take its time on a busy machine.
    left: app.dynos.filter(({ isStopping }) => !isStopping).length,
    log: outcome.log.join("\n"),
  };
}

function clearFaults({ heroku, storage, github }: Platform): void {
  for (const { faults } of [heroku, storage, github]) faults.clear();
  heroku.logplexFaults.clear();
  heroku.app(loadtestApp).dynoFaults.clear();
  heroku.comeUp();
  github.comeUp();
}

function endOf({ conclusion, outputs }: ActionOutcome): string {
  if (conclusion === "cancelled") return "cancelled";
  return outputs.verdict || "error";
}

/** Reasons of the verdict, annotations and the lines of the log, the clean-up's among them. */
function sentencesOf({ outputs, annotations, log }: ActionOutcome): string[] {
  const path = outputs["verdict-path"] ?? "";
  const reasons: { text: string }[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).reasons : [];
  return [...reasons.map(({ text }) => text), ...annotations.map(({ message }) => message), ...log];
}

/** What differs in each run is written alike: names of dynos and runs, ports, seconds of waiting, times. */
function alike(sentence: string): string {
  return sentence
    .replace(/\brun\.\d{4}\b/g, "run.1234")
    .replace(/\b\d{8}t\d{6}z-[0-9a-f]{8}\b/g, "RUN")
    .replace(/\b127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "TIME")
    .replace(/\b\d+ (s|bytes|requests|failures)\b/g, "N $1");
}
