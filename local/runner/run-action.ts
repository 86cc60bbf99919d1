import { readActionFile } from "./action-file.ts";
import type { ActionRequest } from "./action-request.ts";
import { resolveInputs } from "./inputs.ts";
import { prepareJob } from "./prepare-job.ts";
import { runStage, type Stage, type StageName, type StageResult } from "./stage.ts";
import type { Annotation } from "./step-log.ts";
import type { StepEnds } from "./step-process.ts";

export type ActionOutcome = {
  conclusion: "success" | "failure" | "cancelled";
  mainExitCode: number;
  /** absent when the action has no post */
  postExitCode?: number;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  postSummary: string;
  annotations: (Annotation & { stage: StageName })[];
  annotationsDropped: number;
  /** masked, as people see it */
  log: string[];
  /** as the action wrote it */
  rawLog: string[];
  masks: string[];
  folders: { workspace: string; temp: string };
};

export type RunningAction = {
  readonly outcome: Promise<ActionOutcome>;
  /** As when someone presses "Cancel workflow": signals to main, then post as ever. */
  cancel(): void;
  /** As when the machine is out of memory: SIGKILL to main alone, then post as ever. */
  kill(): void;
};

export function startAction(request: ActionRequest): RunningAction {
  const [cancellation, killing] = [new AbortController(), new AbortController()];
  return {
    outcome: runJob(request, { cancelled: cancellation.signal, killed: killing.signal }),
    cancel: () => cancellation.abort(),
    kill: () => killing.abort(),
  };
}

async function runJob(request: ActionRequest, ends: StepEnds): Promise<ActionOutcome> {
  const action = await readActionFile(request.action);
  const { env, warnings } = resolveInputs(action, request.inputs, { githubToken: request.context.token });
  const { job, folders } = await prepareJob(request, env);
  const { main: script, post: postScript } = action.runs;
  const main = await runStage(job, { name: "main", script, env: {}, warnings }, ends);
  // A step that starts after the cancellation is not interrupted again (StepsRunner.cs).
  const wasCancelled = () => ends.cancelled?.aborted ?? false;
  const cancelled = wasCancelled() ? undefined : ends.cancelled;
  const post = postScript && (await runStage(job, postStage(postScript, main), { cancelled }));
  const stages = { main, post: post || undefined };
  return {
    ...report(stages),
    conclusion: conclude(wasCancelled(), stages),
    masks: [...job.masker.values],
    folders,
  };
}

type Stages = { main: StageResult; post: StageResult | undefined };

function postStage(script: string, { state, laterEnv }: StageResult): Stage {
  const entries = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  return { name: "post", script, env: { ...laterEnv, ...Object.fromEntries(entries) } };
}

function conclude(wasCancelled: boolean, { main, post }: Stages): ActionOutcome["conclusion"] {
  if (wasCancelled) return "cancelled";
  return main.failed || post?.failed ? "failure" : "success";
}

function report({ main, post }: Stages) {
  const ended = post ? [main, post] : [main];
  return {
    mainExitCode: main.exitCode,
    ...(post && { postExitCode: post.exitCode }),
    outputs: main.outputs,
    state: main.state,
    summary: main.summary,
    postSummary: post?.summary ?? "",
    annotations: ended.flatMap(({ name, log }) => log.annotations.map((one) => ({ ...one, stage: name }))),
    annotationsDropped: ended.reduce((sum, { log }) => sum + log.annotationsDropped, 0),
    log: ended.flatMap(({ log }) => log.lines),
    rawLog: ended.flatMap(({ log }) => log.raw),
  };
}
