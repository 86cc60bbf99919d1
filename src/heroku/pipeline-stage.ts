import { z } from "zod";
import { unlessMissing } from "./heroku-failure.ts";
import type { Answer } from "./request.ts";

const coupling = z.object({ stage: z.string().nullish().catch(null) });

/**
 * `production`, `staging`, … of the app in its pipeline; undefined when it is in none. Source: Platform API schema,
 * pipeline coupling, "Info By App".
 */
export async function pipelineStage(
  appPath: string,
  ask: (path: string) => Promise<Pick<Answer, "body">>,
): Promise<string | undefined> {
  const answer = await unlessMissing(() => ask(`${appPath}/pipeline-couplings`));
  return coupling.safeParse(answer?.body).data?.stage ?? undefined;
}
