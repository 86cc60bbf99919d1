import type { Clock, Dyno, Dynos } from "../edges.ts";
import type { AppFacts } from "../plan/types.ts";
import { appAnswer, dynosAnswer, formationAnswer, readAnswer, sizesAnswer, toDyno } from "./answers.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { followDyno } from "./log-session.ts";
import type { Access, Call } from "./request.ts";
import { sendRepeatable } from "./send.ts";
import { startDyno } from "./start-dyno.ts";

const readDeadlineMs = 20_000;

/** The Heroku edge for one app. `mask` keeps a value out of every log; log-session URLs carry their own token. */
export type HerokuOptions = Access & { app: string; clock: Clock; mask: (secret: string) => void };

export function herokuDynos(options: HerokuOptions): Dynos {
  const read = async (path: string): Promise<unknown> =>
    (await sendRepeatable(options, { method: "GET", path, deadlineMs: readDeadlineMs }, options.clock)).body;
  const appPath = `/apps/${encodeURIComponent(options.app)}`;
  const list = async (): Promise<readonly Dyno[]> =>
    readAnswer(dynosAnswer, await read(`${appPath}/dynos`), "the app's dynos").map(toDyno);
  return {
    inspect: () => inspectApp(appPath, read),
    webUrl: (app) => readWebUrl(app, read),
    list,
    start: (assignment, env) => startDyno({ ...options, appPath, list, assignment, env }),
    stop: (dyno) => stopDyno(options, stopCall(appPath, dyno.id)),
    follow: (dyno, onLine, signal) => followDyno({ ...options, appPath, dyno, onLine, signal }),
  };
}

/** A dyno that is not there any more needs no stop. */
async function stopDyno(options: HerokuOptions, call: Call): Promise<void> {
  try {
    await sendRepeatable(options, call, options.clock);
  } catch (error) {
    if (!(error instanceof HerokuFailure) || error.status !== 404) throw error;
  }
}

/** `DELETE` would restart a dyno of any type but `run`; the stop action ends it. Source: heroku/platform-api#57. */
function stopCall(appPath: string, id: string): Call {
  return {
    method: "POST",
    path: `${appPath}/dynos/${encodeURIComponent(id)}/actions/stop`,
    deadlineMs: 5_000,
  };
}

async function inspectApp(appPath: string, read: (path: string) => Promise<unknown>): Promise<AppFacts> {
  const [app, formation, sizes] = await Promise.all([
    read(appPath).then((body) => readAnswer(appAnswer, body, "the app")),
    read(`${appPath}/formation`).then((body) => readAnswer(formationAnswer, body, "the app's formation")),
    read(`${appPath}/available-dyno-sizes`).then((body) => readAnswer(sizesAnswer, body, "dyno sizes")),
  ]);
  return {
    name: app.name,
    region: app.region?.name ?? "unknown",
    stack: app.stack?.name ?? "unknown",
    generation: app.generation?.name ?? "cedar",
    formation: formation.map((line) => ({ type: line.type, command: line.command ?? "" })),
    sizes: sizes.map((size) => ({
      name: size.name,
      usdPerMonth: size.cost?.unit === "month" ? size.cost.cents / 100 : undefined,
      memoryGb: size.memory ?? 0,
    })),
  };
}

/** Never built from the app's name: since June 2023 Heroku's host names carry a random part. */
async function readWebUrl(
  app: string,
  read: (path: string) => Promise<unknown>,
): Promise<string | undefined> {
  const answer = readAnswer(appAnswer, await read(`/apps/${encodeURIComponent(app)}`), `the app ${app}`);
  return answer.web_url ?? undefined;
}
