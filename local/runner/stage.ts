import { join } from "node:path";
import { createFileCommands, readFileCommands } from "./file-commands.ts";
import type { Masker } from "./masker.ts";
import { StepLog } from "./step-log.ts";
import { type CancelTimes, runStepProcess, type StepEnds } from "./step-process.ts";

/** What the stages of one action share. */
export type Job = {
  actionFolder: string;
  workspace: string;
  fileCommands: string;
  env: Record<string, string>;
  masker: Masker;
  cancelTimes: CancelTimes;
  onLine(line: string): void;
};

export type StageName = "main" | "post";

export type Stage = { name: StageName; script: string; env: Record<string, string>; warnings?: string[] };

export type StageResult = {
  name: StageName;
  exitCode: number;
  failed: boolean;
  log: StepLog;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** what later steps get of `GITHUB_ENV` and `GITHUB_PATH` */
  laterEnv: Record<string, string>;
};

/** Runs main or post, and reads what it left for the runner, also when it was killed. */
export async function runStage(job: Job, stage: Stage, ends: StepEnds): Promise<StageResult> {
  const log = new StepLog(job.masker, job.onLine);
  for (const warning of stage.warnings ?? []) log.annotate("warning", warning);
  const files = await createFileCommands(job.fileCommands);
  const step = {
    script: join(job.actionFolder, stage.script),
    cwd: job.workspace,
    env: { ...job.env, ...stage.env, ...files.env },
    onLine: (line: string) => log.read(line),
    cancelTimes: job.cancelTimes,
  };
  const exitCode = await runStepProcess(step, ends);
  const { output, state, env, path, summary } = await readFileCommands(files, log, job.masker);
  const PATH = [...path.toReversed(), job.env.PATH].join(":");
  return {
    name: stage.name,
    exitCode,
    failed: exitCode !== 0 || log.failed,
    log,
    outputs: { ...log.outputs, ...output },
    state: { ...log.state, ...state },
    summary,
    laterEnv: { ...env, PATH },
  };
}
