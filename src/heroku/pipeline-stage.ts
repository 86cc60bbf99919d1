import { couplingAnswer } from "./answers.ts";
import type { Answer } from "./call.ts";
import { unlessMissing } from "./heroku-failure.ts";

/** `stage`: `production`, `staging`, …; undefined when the answer does not say it. */
export type PipelinePlace = { isInPipeline: boolean; stage: string | undefined };

/** Where the app stands in its pipeline, if in any. Source: Platform API schema, pipeline coupling, "Info By App". */
export async function pipelineStage(
  appPath: string,
  ask: (path: string) => Promise<Pick<Answer, "body">>,
): Promise<PipelinePlace> {
  const answer = await unlessMissing(() => ask(`${appPath}/pipeline-couplings`));
  const stage = couplingAnswer.safeParse(answer?.body).data?.stage;
  return { isInPipeline: answer !== undefined, stage };
}
