import { dynoAnswer, dynosAnswer, readAnswer } from "../heroku/answers.ts";
import { newDynoNames, type ToDyno } from "../heroku/dyno-names.ts";
import { unlessMissing } from "../heroku/heroku-failure.ts";
import { pathOf } from "../heroku/request.ts";
import { carriesMarker, withMarker } from "../plan/marker.ts";
import { targetHashes } from "../targeting/target-hash.ts";
import { describe, Failure } from "../words/failure.ts";
import type { Dyno } from "../world.ts";
import type { AppSeen } from "./heroku-checks.ts";
import type { HerokuAccess } from "./types.ts";

/** Heroku's own limit: it ends the dyno if this process cannot. */
export const timeToLiveSeconds = 120;
/** Where nothing answers: what an older runner loads, which knows nothing of doctor. */
export const nowhere = "http://127.0.0.1:9";
const longestMs = 45_000;
const pollMs = 1_000;

/** What a dyno is started with. */
export type Trial = {
  /** Without the marker. */
  command: string;
  marker: string;
  dynoSize: string;
  environment: Readonly<Record<string, string>>;
  /** So long after it is up it is stopped; undefined: it ends by itself. */
  stopAfterMs: number | undefined;
};

/** What was seen of the dyno from its start to its end. */
export type Life = {
  id: string;
  name: string;
  sent: string;
  /** The command in the create's answer and, if it was found, in the list. */
  answered: string;
  listed: string | undefined;
  /** Every state word that the list had for it, in order. */
  states: readonly string[];
  /** It left the list, or had one of Heroku's words for an end. */
  ended: boolean;
  seconds: number;
};

export const endWords = ["complete", "crashed", "down"];

/** Starts one dyno and watches it to its end; whatever happens, it is asked to stop. */
export async function liveOnce(
  { app }: Pick<AppSeen, "app">,
  trial: Trial,
  heroku: HerokuAccess,
): Promise<Life> {
  const { clock } = heroku;
  const sent = withMarker(trial.command, trial.marker, targetHashes([nowhere]));
  const begun = clock.now();
  const path = `${pathOf(app)}/dynos`;
  const body = {
    command: sent,
    attach: false,
    size: trial.dynoSize,
    type: "run",
    time_to_live: timeToLiveSeconds,
    env: trial.environment,
  };
  const looking = { app, path, trial, heroku, begun, toDyno: newDynoNames() };
  const made = await create(body, looking);
  const life = { id: made.id, name: made.name, sent, answered: made.command };
  try {
    const watched = await watch(made.id, looking);
    return { ...life, ...watched, seconds: Math.round((clock.now() - begun) / 1000) };
  } finally {
    await stop(`${path}/${encodeURIComponent(made.id)}`, heroku);
  }
}

type Looking = {
  app: string;
  path: string;
  trial: Trial;
  heroku: HerokuAccess;
  begun: number;
  toDyno: ToDyno;
};

/** After an answer that does not tell which dyno it is, that is looked for by its marker: it must not be left alone. */
async function create(body: unknown, looking: Looking): Promise<Dyno> {
  const { app, path, trial, heroku, begun, toDyno } = looking;
  const answer = await heroku.ask({ method: "POST", path, body });
  try {
    return toDyno(app, readAnswer(dynoAnswer, answer.body, "the new dyno"));
  } catch (error) {
    for (; heroku.clock.now() - begun < longestMs; await heroku.clock.sleep(pollMs)) {
      const found = (await list(looking)).find(({ command }) => carriesMarker(command, trial.marker));
      if (found !== undefined) return found;
    }
    const text = `${describe(error)}. It may be up in app ${app}; its time to live ends it ${timeToLiveSeconds}s after its start`;
    throw new Failure(text);
  }
}

async function list({ app, path, heroku, toDyno }: Omit<Looking, "trial" | "begun">): Promise<Dyno[]> {
  const { body } = await heroku.ask({ method: "GET", path });
  return readAnswer(dynosAnswer, body, "the app's dynos").map((row) => toDyno(app, row));
}

type Seen = Pick<Life, "listed" | "states" | "ended">;

async function watch(id: string, looking: Looking): Promise<Seen> {
  const { path, trial, heroku, begun } = looking;
  const { clock } = heroku;
  const stopOnce = stopper(`${path}/${encodeURIComponent(id)}`, trial, heroku);
  let seen: Seen = { listed: undefined, states: [], ended: false };
  for (; clock.now() - begun < longestMs; await clock.sleep(pollMs)) {
    const dynos = await list(looking);
    const row = dynos.find((one) => one.id === id);
    // One of which nothing can be read may be this one.
    if (row === undefined && dynos.some((one) => one.id === "")) continue;
    seen = lookedAt(seen, row);
    if (seen.ended) return seen;
    await stopOnce(row?.state);
  }
  return seen;
}

type Row = Pick<Dyno, "state" | "command">;

/** A new dyno is not in the list at first. */
function lookedAt({ listed, states }: Seen, row: Row | undefined): Seen {
  if (row === undefined) return { listed, states, ended: states.length > 0 };
  const { state, command } = row;
  const isNew = states.at(-1) !== state;
  return {
    listed: listed ?? command,
    states: isNew ? [...states, state] : states,
    ended: endWords.includes(state),
  };
}

/** Stops the dyno when it has been up for as long as it was to be. */
function stopper(path: string, { stopAfterMs }: Trial, heroku: HerokuAccess) {
  let upAt: number | undefined;
  let isStopped = false;
  return async (state: string | undefined): Promise<void> => {
    const now = heroku.clock.now();
    if (state === "up") upAt ??= now;
    if (isStopped || stopAfterMs === undefined || upAt === undefined || now - upAt < stopAfterMs) return;
    isStopped = true;
    await stop(path, heroku);
  };
}

/** One that is gone is stopped. */
async function stop(path: string, heroku: HerokuAccess): Promise<void> {
  await unlessMissing(() => heroku.ask({ method: "POST", path: `${path}/actions/stop` }));
}
