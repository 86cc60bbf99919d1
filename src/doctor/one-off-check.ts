import { dynoAnswer, dynosAnswer, readAnswer } from "../heroku/answers.ts";
import { unlessMissing } from "../heroku/heroku-failure.ts";
import { pathOf } from "../heroku/request.ts";
import { withMarker } from "../plan/marker.ts";
import { targetHashes } from "../steps/target-hash.ts";
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
  const made = readAnswer(
    dynoAnswer,
    (await heroku.ask({ method: "POST", path, body })).body,
    "the new dyno",
  );
  const life = { id: made.id, name: made.name, sent, answered: made.command ?? "" };
  try {
    const watched = await watch(made.id, { path, trial, heroku, begun });
    return { ...life, ...watched, seconds: Math.round((clock.now() - begun) / 1000) };
  } finally {
    await stop(`${path}/${encodeURIComponent(made.id)}`, heroku);
  }
}

type Seen = Pick<Life, "listed" | "states" | "ended">;

async function watch(
  id: string,
  { path, trial, heroku, begun }: { path: string; trial: Trial; heroku: HerokuAccess; begun: number },
): Promise<Seen> {
  const { clock } = heroku;
  const stopOnce = stopper(`${path}/${encodeURIComponent(id)}`, trial, heroku);
  let seen: Seen = { listed: undefined, states: [], ended: false };
  for (; clock.now() - begun < longestMs; await clock.sleep(pollMs)) {
    const rows = readAnswer(dynosAnswer, (await heroku.ask({ method: "GET", path })).body, "the app's dynos");
    const row = rows.find((one) => one.id === id);
    seen = lookedAt(seen, row);
    if (seen.ended) return seen;
    await stopOnce(row?.state);
  }
  return seen;
}

type Row = { state?: string | null | undefined; command?: string | null | undefined };

/** A new dyno is not in the list at first. */
function lookedAt({ listed, states }: Seen, row: Row | undefined): Seen {
  if (row === undefined) return { listed, states, ended: states.length > 0 };
  const state = row.state ?? "";
  const isNew = states.at(-1) !== state;
  return {
    listed: listed ?? row.command ?? undefined,
    states: isNew ? [...states, state] : states,
    ended: endWords.includes(state),
  };
}

/** Stops the dyno when it has been up for as long as it was to be. */
function stopper(path: string, { stopAfterMs }: Trial, heroku: HerokuAccess) {
  let upAt: number | undefined;
  let isStopped = false;
  return async (state: string | null | undefined): Promise<void> => {
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
