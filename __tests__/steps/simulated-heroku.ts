import { nonceHash } from "../../src/fleet/nonce.ts";
import { carriesMarker } from "../../src/plan/marker.ts";
import type { Assignment } from "../../src/plan/types.ts";
import type { Dyno, LogLine, World } from "../../src/world.ts";

/** What becomes of one dyno; times in ms since its create. */
export type History = {
  /** The list does not show it before. */
  hiddenMs: number;
  /** Undefined: it never leaves `starting`. */
  upMs: number | undefined;
  /** Undefined: it runs on until it is stopped, and 30 s longer. */
  endMs: number | undefined;
  /** How long its row stays after its end, in its last state. */
  lingersMs: number;
  exitStatus: number;
  /** What the list says of its state, whatever that is. */
  word?: string;
  /** Of its row in the list nothing can be read. */
  isNameless?: true;
  /** When its receipt shows; undefined: never. */
  receiptMs: number | undefined;
  /** Log lines and when they arrive, in any order. */
  lines: readonly { atMs: number; text: string }[];
};

export type Simulation = {
  world: World;
  now: () => number;
  starts: string[];
  stops: string[];
  log: string[];
  /** What the run has handed to the post step. */
  state: (name: string) => string;
  /** Ids of dynos that are alive and that were not told to stop. */
  untold: () => string[];
};

/** Whether the list of this look, counted from 0, forgets the dyno. */
export type Forgets = (look: number, id: string) => boolean;

type Row = { dyno: Dyno; history: History; startedAt: number; stoppedAt: number | undefined };

const never = Number.POSITIVE_INFINITY;

/** A dyno that was told to stop has 30 s. */
function endOf({ history, startedAt, stoppedAt = never }: Row): number {
  return Math.min(startedAt + (history.endMs ?? never), stoppedAt + 30_000);
}

/** The dyno's row in the list; none before it shows and after it is gone. */
function rowAt(row: Row, now: number): Dyno[] {
  const { dyno, history, startedAt } = row;
  const isShown = now >= startedAt + history.hiddenMs && now < endOf(row) + history.lingersMs;
  if (!isShown) return [];
  const shown = { ...dyno, state: stateAt(row, now) };
  return [history.isNameless ? { ...shown, id: "", name: "", command: "", state: "" } : shown];
}

function stateAt(row: Row, now: number): string {
  const { history, startedAt } = row;
  if (history.word !== undefined) return history.word;
  if (now >= endOf(row)) return history.exitStatus === 0 ? "complete" : "crashed";
  return now >= startedAt + (history.upMs ?? never) ? "up" : "starting";
}

/**
 * Heroku and storage as a clock turns them: waiting lets the lines arrive that are due. `failing`: which of the looks,
 * counted from 0, bring no list.
 */
export function simulate(
  histories: readonly History[],
  failing: ReadonlySet<number>,
  forgets: Forgets = () => false,
): Simulation {
  let now = 1_000_000;
  let looks = 0;
  const rows: Row[] = [];
  const waiting: { at: number; tell: () => void }[] = [];
  const [starts, stops, log]: [string[], string[], string[]] = [[], [], []];
  const rowOf = (marker: string) => rows.find(({ dyno }) => carriesMarker(dyno.command, marker));
  const state = new Map<string, string>();
  const shown = (row: Row): Dyno[] => rowAt(row, now);
  const world = {
    newNonce: () => "nonce",
    clock: {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms;
        for (const line of waiting.splice(0).sort((a, b) => a.at - b.at)) {
          if (line.at <= now) line.tell();
          else waiting.push(line);
        }
      },
    },
    dynos: {
      start: async ({ marker, command, app }: Assignment) => {
        const history = histories[starts.length];
        if (history === undefined) throw new Error("no history for another dyno");
        starts.push(marker);
        const id = `id-${starts.length}`;
        const dyno = {
          id,
          name: `run.${starts.length}`,
          app,
          command,
          state: "starting",
          createdAt: now,
          release: 1,
        };
        rows.push({ dyno, history, startedAt: now, stoppedAt: undefined });
        return { dyno, adopted: false };
      },
      list: async (app: string) => {
        const look = looks++;
        if (failing.has(look)) throw new Error("503");
        const own = rows.filter(({ dyno }) => dyno.app === app && !forgets(look, dyno.id));
        return own.flatMap(shown);
      },
      stop: async ({ id }: { id: string }) => {
        stops.push(id);
        const row = rows.find(({ dyno }) => dyno.id === id);
        if (row === undefined || rowAt(row, now).length === 0) return false;
        row.stoppedAt ??= now;
        return true;
      },
      follow: async ({ name }: { name: string }, onLine: (line: LogLine) => void) => {
        const row = rows.find(({ dyno }) => dyno.name === name);
        for (const { atMs, text } of row?.history.lines ?? [])
          waiting.push({
            at: now + atMs,
            tell: () => onLine({ at: now, source: "heroku", dyno: name, text }),
          });
      },
      callsLeft: () => undefined,
      clockAheadMs: () => undefined,
      releasedAt: async () => undefined,
    },
    results: {
      claims: async (marker: string) => {
        const name = rowOf(marker)?.dyno.name;
        const first = { dyno: name, nonceSha256: nonceHash("nonce"), writtenAt: undefined };
        return { first: name === undefined ? undefined : first, second: undefined };
      },
      uploadEnvironment: () => ({}),
      givesOwnTokens: true,
      findReceipt: async (marker: string) => {
        const row = rowOf(marker);
        const isThere = row?.history.receiptMs !== undefined && now >= row.startedAt + row.history.receiptMs;
        return isThere ? { seenAt: now, writtenAt: undefined } : undefined;
      },
      download: async () => [],
    },
    job: {
      info: (line: string) => log.push(line),
      group: (title: string) => log.push(title),
      annotate: () => undefined,
      saveState: (name: string, value: string) => void state.set(name, value),
    },
    files: { folder: "/nowhere" },
    cancelled: new AbortController().signal,
  };
  return {
    ...{ world: world as unknown as World, now: () => now, starts, stops, log },
    state: (name) => state.get(name) ?? "",
    untold: () =>
      rows.flatMap((row) => (now < endOf(row) && row.stoppedAt === undefined ? [row.dyno.id] : [])),
  };
}
