import { describe } from "../failure.ts";
import { dynoAnswer, dynosAnswer, logSessionAnswer, readAnswer } from "../heroku/answers.ts";
import { unlessMissing } from "../heroku/heroku-failure.ts";
import { pathOf } from "../heroku/request.ts";
import { carriesMarker, withMarker } from "../plan/marker.ts";
import { quote } from "../plan/wording.ts";
import type { AppSeen } from "./heroku-checks.ts";
import type { Finding, HerokuAccess, StreamHead } from "./types.ts";

/** Heroku's own limit: it ends the dyno if this process cannot. */
const timeToLiveSeconds = 120;
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

const endWords = ["complete", "crashed", "down"];

/** Starts one dyno and watches it to its end; whatever happens, it is asked to stop. */
export async function liveOnce(
  { app }: Pick<AppSeen, "app">,
  trial: Trial,
  heroku: HerokuAccess,
): Promise<Life> {
  const { clock } = heroku;
  const sent = withMarker(trial.command, trial.marker);
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

type Row = { state: string; command?: string | null | undefined };

/** A new dyno is not in the list at first. */
function lookedAt({ listed, states }: Seen, row: Row | undefined): Seen {
  if (row === undefined) return { listed, states, ended: states.length > 0 };
  const isNew = states.at(-1) !== row.state;
  return {
    listed: listed ?? row.command ?? undefined,
    states: isNew ? [...states, row.state] : states,
    ended: endWords.includes(row.state),
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

const knownStates = ["starting", "up", "idle", "created", ...endWords];

/** What the life of a dyno says of the marker, the states and the end. */
export function findingsOf(what: string, life: Life, trial: Pick<Trial, "marker">): Finding[] {
  return [markerFinding(what, life, trial), statesFinding(what, life), endFinding(what, life)];
}

function markerFinding(what: string, life: Life, { marker }: Pick<Trial, "marker">): Finding {
  const { sent, answered, listed } = life;
  const isKept = [answered, listed ?? ""].every((command) => carriesMarker(command, marker));
  const shown = listed === undefined ? "never showed the dyno" : `shows ${quote(listed)}`;
  return {
    check: `${what}: marker`,
    outcome: isKept ? "holds" : "unlike",
    needed: false,
    says: `Sent ${quote(sent)}; the answer shows ${quote(answered)}, the list ${shown}`,
    advice: isKept
      ? undefined
      : "Other runs do not know a run by its dynos here: do not start two at once in this app",
    seen: { ...life, id: undefined },
  };
}

function statesFinding(what: string, { states, ended }: Life): Finding {
  const isKnown = states.every((state) => knownStates.includes(state));
  return {
    check: `${what}: states`,
    outcome: isKnown ? "holds" : "unlike",
    needed: false,
    says: `The list showed the dyno as ${[...states, ended ? "gone" : "still there"].join(", ")}`,
  };
}

function endFinding(what: string, { ended, name, seconds }: Life): Finding {
  const finding = { check: `${what}: end`, needed: true };
  if (ended)
    return { ...finding, outcome: "holds", says: `${name} was over ${seconds}s after it was asked for` };
  return {
    ...finding,
    outcome: "fails",
    says: `${name} was still in the list after ${seconds}s, and was asked to stop`,
    advice: `Look with \`heroku ps\`; Heroku ends it by itself ${timeToLiveSeconds}s after its start`,
  };
}

const accepts = ["text/event-stream", "text/event-stream, text/plain", "text/plain"];

/** How the dyno's log comes for each way to ask for it. Losing it costs a run its progress only. */
export async function checkLog(seen: AppSeen, dyno: string, heroku: HerokuAccess): Promise<Finding> {
  const finding = { check: "log", needed: false };
  try {
    const heads: LogHead[] = [];
    for (const accept of accepts)
      heads.push({
        accept,
        ...(await heroku.readStream(await openSession(seen, dyno, heroku), accept, 4_000)),
      });
    const isRead = heads[0]?.status === 200 && heads[0].lines.length > 0;
    return {
      ...finding,
      outcome: isRead ? "holds" : "unlike",
      says: heads.map(headText).join("; "),
      advice: isRead ? undefined : "Runs go on without a log; their receipts decide",
      seen: heads.map(({ lines, ...head }) => ({ ...head, lines: lines.length })),
    };
  } catch (error) {
    return { ...finding, outcome: "unlike", says: `The log could not be read: ${describe(error)}` };
  }
}

type LogHead = StreamHead & { accept: string };

function headText({ accept, status, contentType, lines }: LogHead): string {
  const hasEnd = lines.some((line) => line.includes("Process exited with status"));
  const type = contentType || "without a type";
  return `\`Accept: ${accept}\` gives ${status}, ${type}, ${lines.length} lines, ${hasEnd ? "with" : "without"} the exit status`;
}

/** Heroku's own clients send neither `lines` nor `tail` on Fir. */
async function openSession(
  { app, generation }: AppSeen,
  dyno: string,
  heroku: HerokuAccess,
): Promise<string> {
  const isFir = generation === "fir";
  const answer = await heroku.ask({
    method: "POST",
    path: `${pathOf(app)}/log-sessions`,
    body: isFir ? { dyno } : { dyno, lines: 100, tail: false },
    accept: "application/vnd.heroku+json; version=3.sdk",
  });
  return readAnswer(logSessionAnswer, answer.body, "the log session").logplex_url;
}
