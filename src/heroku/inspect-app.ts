import type { Clock } from "../edges.ts";
import type { AppFacts } from "../plan/types.ts";
import { appAnswer, formationAnswer, readAnswer, sizesAnswer } from "./answers.ts";
import { type Answer, clockAhead } from "./request.ts";

/** Reads what a plan needs to know of the app. Failure when the key, the app or the permission is wrong. */
export async function inspectApp(
  appPath: string,
  { ask, clock }: { ask: (path: string) => Promise<Answer>; clock: Clock },
): Promise<AppFacts> {
  const [appRead, formationRead, sizesRead] = await Promise.all([
    ask(appPath).then((answer) => ({ answer, clockAheadMs: clockAhead(answer, clock.now()) ?? 0 })),
    ask(`${appPath}/formation`),
    ask(`${appPath}/available-dyno-sizes`),
  ]);
  const app = readAnswer(appAnswer, appRead.answer.body, "the app");
  const formation = readAnswer(formationAnswer, formationRead.body, "the app's formation");
  const sizes = readAnswer(sizesAnswer, sizesRead.body, "dyno sizes");
  return {
    name: app.name,
    region: app.region?.name ?? "unknown",
    stack: app.stack?.name ?? "unknown",
    generation: app.generation?.name ?? "cedar",
    formation: formation.map((line) => ({
      type: line.type,
      command: line.command ?? "",
      dynoSize: line.dyno_size?.name ?? line.size ?? undefined,
    })),
    sizes: sizes.map((size) => ({
      name: size.name,
      usdPerMonth: size.cost?.unit === "month" ? size.cost.cents / 100 : undefined,
      memoryGb: size.memory ?? 0,
      generation: size.generation?.name ?? undefined,
    })),
    clockAheadMs: appRead.clockAheadMs,
  };
}
