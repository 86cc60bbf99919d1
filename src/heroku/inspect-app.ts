import type { z } from "zod";
import type { AppFacts } from "../plan/types.ts";
import type { Clock } from "../world.ts";
import { appAnswer, formationAnswer, readAnswer, sizesAnswer } from "./answers.ts";
import type { Answer } from "./call.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { readSizes } from "./read-sizes.ts";
import { clockAhead, pathOf } from "./request.ts";
import { shownSize } from "./shield.ts";

type Ask = (path: string) => Promise<Answer>;

/** Reads what a plan needs to know of the app. Failure when the key, the app or the permission is wrong. */
export async function inspectApp(
  name: string,
  { ask, clock }: { ask: Ask; clock: Clock },
): Promise<AppFacts> {
  const appPath = pathOf(name);
  const appRead = readApp(appPath, { ask, clock });
  const [{ app, clockAheadMs }, formationRead, sizeRows] = await Promise.all([
    appRead,
    ask(`${appPath}/formation`),
    readSizeRows(appPath, { ask, appRead }),
  ]);
  const formation = readAnswer(formationAnswer, formationRead.body, "the app's formation");
  const stack = app.stack?.name ?? (app.generation?.name === "fir" ? "cnb" : "unknown");
  const generation = app.generation?.name ?? (stack === "cnb" ? "fir" : "cedar");
  const isShield = app.space?.shield === true;
  // Fir has apps in spaces alone (heroku/cli `spaces/create.ts`).
  const isInSpace = app.space != null || generation === "fir";
  return {
    name: app.name ?? name,
    region: app.region?.name ?? "unknown",
    stack,
    generation,
    isInSpace,
    formation: formation.flatMap(({ type, command = "", ...line }) =>
      type === undefined ? [] : { type, command, dynoSize: sizeOf(line, isShield) },
    ),
    unnamedTypes: formation.filter(({ type }) => type === undefined).length,
    sizes: readSizes(sizeRows, { isInSpace, isShield }),
    clockAheadMs,
  };
}

async function readApp(appPath: string, { ask, clock }: { ask: Ask; clock: Clock }) {
  const answer = await ask(appPath);
  const clockAheadMs = clockAhead(answer, clock.now()) ?? 0;
  return { app: readAnswer(appAnswer, answer.body, "the app"), clockAheadMs };
}

type FormationLine = Pick<z.infer<typeof formationAnswer>[number], "size" | "dyno_size">;

function sizeOf(line: FormationLine, isShield: boolean): string | undefined {
  const name = line.dyno_size?.name ?? line.size;
  return name === undefined ? undefined : shownSize(name, isShield);
}

/**
 * The sizes of the app, or, where they are not to be had, all of Heroku's: no answer of `available-dyno-sizes` is on record,
 * and Heroku's own client asks for `/dyno-sizes` alone.
 */
async function readSizeRows(
  appPath: string,
  { ask, appRead }: { ask: Ask; appRead: Promise<unknown> },
): Promise<readonly unknown[]> {
  const own = await ask(`${appPath}/available-dyno-sizes`).then(
    ({ body }) => sizesAnswer.safeParse(body).data,
    (error: unknown) => {
      if (error instanceof HerokuFailure && isUnknownCall(error)) return undefined;
      throw error;
    },
  );
  if (own !== undefined && own.length > 0) return own;
  // An app that is not there is told as such.
  await appRead;
  return readAnswer(sizesAnswer, (await ask("/dyno-sizes")).body, "dyno sizes");
}

function isUnknownCall({ meaning }: HerokuFailure): boolean {
  return meaning === "missing" || meaning === "unknown-call";
}
