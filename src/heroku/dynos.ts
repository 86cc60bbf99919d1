import { Failure } from "../words/failure.ts";
import type { Clock, Dyno, Dynos } from "../world.ts";
import { addressAnswer, dynosAnswer, readAnswer, releasedAnswer } from "./answers.ts";
import type { Answer, Call } from "./call.ts";
import { commitOf, currentRelease, failedRelease } from "./current-release.ts";
import { newDynoNames } from "./dyno-names.ts";
import { HerokuFailure, unlessMissing } from "./heroku-failure.ts";
import { inspectApp } from "./inspect-app.ts";
import { followDyno } from "./log-session.ts";
import { pipelineStage } from "./pipeline-stage.ts";
import { clockAhead, type HerokuOptions, pathOf } from "./request.ts";
import { type RepeatableCall, sendRepeatable } from "./send.ts";
import { startDyno } from "./start-dyno.ts";

const readDeadlineMs = 20_000;
/** Before anything is started nobody waits long for an account whose API limit is used up. */
const firstReadsMs = 2 * 60_000;

/** For what a run goes on without. */
const lookWithinMs = 10_000;

/** The Heroku edge for a run. */
export function herokuDynos(options: HerokuOptions): Dynos {
  const { clock } = options;
  const heard = newHeard(clock);
  const { hear } = heard;
  const toDyno = newDynoNames();
  const [firApps, unmarked] = [new Set<string>(), new Set<string>()];
  const ask: Asking = async (path, withinMs, rest = {}) => {
    const call: RepeatableCall = { method: "GET", path, deadlineMs: readDeadlineMs, withinMs, ...rest };
    const answer = await sendRepeatable(options, call, options.clock);
    hear(answer);
    return answer;
  };
  const list = async (app: string, withinMs?: number): Promise<readonly Dyno[]> => {
    const { body } = await ask(`${pathOf(app)}/dynos`, withinMs);
    return readAnswer(dynosAnswer, body, "the app's dynos").map((dyno) => toDyno(app, dyno));
  };
  return {
    inspect: async (app) => {
      const read = () => inspectApp(app, { ask: (path) => ask(path, firstReadsMs), clock });
      const facts = await asInput("heroku-app", read);
      if (facts.generation === "fir") firApps.add(app);
      return facts;
    },
    /** Never built from the app's name: since June 2023 Heroku's host names carry a random part. */
    webUrl: async (app) => {
      const { body } = await asInput("target-app", () => ask(pathOf(app), firstReadsMs));
      return readAnswer(addressAnswer, body, `the app ${app}`).web_url ?? undefined;
    },
    list,
    callsLeft: heard.callsLeft,
    clockAheadMs: heard.clockAheadMs,
    releasedAt: async (app, withinMs) => {
      const { body } = await ask(pathOf(app), withinMs);
      return timeOf(readAnswer(releasedAnswer, body, "the app").released_at);
    },
    ...versionReads(ask),
    start: (assignment, environment, signal) => {
      const create = { appPath: pathOf(assignment.app), assignment, environment, signal };
      return startDyno({ ...options, ...create, ...{ list, toDyno, unmarked }, onAnswer: hear });
    },
    stop: (dyno, withinMs) => stopDyno(options, { ...stopCall(pathOf(dyno.app), dyno.id), withinMs }),
    follow: (dyno, onLine, signal) => followDyno({ ...options, ...followed(dyno, firApps), onLine, signal }),
  };
}

type Asking = (path: string, withinMs?: number, rest?: Rest) => Promise<Answer>;

/** What is asked of an app that is tested. */
function versionReads(ask: Asking): Pick<Dynos, "stage" | "currentRelease" | "failedRelease"> {
  return {
    stage: async (app) => (await pipelineStage(pathOf(app), (path) => ask(path, lookWithinMs))).stage,
    currentRelease: (app, withinMs) =>
      currentRelease(pathOf(app), (path, rest) => ask(path, withinMs, rest), commitOf),
    failedRelease: (app, wanted, withinMs) =>
      failedRelease(pathOf(app), (path, rest) => ask(path, withinMs, rest), wanted),
  };
}

function timeOf(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(text);
}

/** What the headers of the newest answer tell, whatever was asked. */
function newHeard(clock: Clock) {
  let callsLeft: number | undefined;
  let clockAheadMs: number | undefined;
  return {
    hear: (answer: Answer): void => {
      callsLeft = remaining(answer) ?? callsLeft;
      clockAheadMs = clockAhead(answer, clock.now());
    },
    callsLeft: () => callsLeft,
    clockAheadMs: () => clockAheadMs,
  };
}

function followed(dyno: Pick<Dyno, "name" | "app">, firApps: ReadonlySet<string>) {
  return { appPath: pathOf(dyno.app), dyno, isFir: firApps.has(dyno.app) };
}

type Rest = Pick<Call, "headers" | "partial">;

/** A refusal of the app begins with the input that names it; one of the key names that itself. */
async function asInput<Value>(input: string, call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    const isOfApp = error instanceof HerokuFailure && /^(forbidden|missing)$/.test(error.meaning);
    if (!isOfApp) throw error;
    throw new Failure(`\`${input}\`: ${error.message}`);
  }
}

/** `RateLimit-Remaining` of an answer. */
function remaining({ headers }: Answer): number | undefined {
  const text = headers["ratelimit-remaining"];
  const calls = typeof text === "string" && text !== "" ? Number(text) : Number.NaN;
  return Number.isFinite(calls) ? calls : undefined;
}

async function stopDyno(options: HerokuOptions, call: RepeatableCall): Promise<boolean> {
  return (await unlessMissing(() => sendRepeatable(options, call, options.clock))) !== undefined;
}

/** `DELETE` would restart a dyno of any type but `run`; the stop action ends it. Source: heroku/platform-api#57. */
function stopCall(appPath: string, id: string): Call {
  return {
    method: "POST",
    path: `${appPath}/dynos/${encodeURIComponent(id)}/actions/stop`,
    deadlineMs: 5_000,
  };
}
