import { nonceHash } from "../../src/fleet/nonce.ts";
import { carriesMarker, runIdOf } from "../../src/plan/marker.ts";
import type { Assignment } from "../../src/plan/types.ts";
import { Failure } from "../../src/words/failure.ts";
import type { Dyno, World } from "../../src/world.ts";
import { eventClock } from "./event-clock.ts";

/** What chance decides, call after call and dyno after dyno; each list is gone through again and again. */
export type Chance = {
  /** Of one way of a call, to Heroku or back. */
  latenciesMs: readonly number[];
  /** A new dyno is not in the list for so long. */
  lagsMs: readonly number[];
  bootsMs: readonly number[];
  /** From a stop to the end. */
  endsMs: readonly number[];
};

export type Row = {
  dyno: Dyno;
  marker: string;
  loadsFrom: number;
  shownFrom: number;
  /** By itself, with its receipt. */
  doneAt: number;
  endsAt: number;
};

/** One app with its dyno list, which several runs see through calls of any length. */
export function sharedHeroku(chance: Chance, { most, loadMs }: { most: number; loadMs: number }) {
  const clock = eventClock(1_000_000);
  const rows: Row[] = [];
  const draw = drawer(chance);
  const way = (): Promise<void> => clock.sleep(draw("latenciesMs"));
  const alive = (): Row[] => rows.filter(({ endsAt }) => clock.now() < endsAt);
  const call = async <Answer>(act: () => Answer): Promise<Answer> => {
    await way();
    const answer = act();
    await way();
    return answer;
  };
  const create = ({ marker, command, app, dynoSize }: Assignment): Dyno => {
    if (alive().length >= most) throw new Failure(`Cannot run more than ${most}`, { noRoom: true });
    const now = clock.now();
    const name = `run.${rows.length + 1}`;
    const dyno = { id: `id-${name}`, name, app, command, type: "run", size: dynoSize };
    const loadsFrom = now + draw("bootsMs");
    const times = { loadsFrom, shownFrom: now + draw("lagsMs"), doneAt: loadsFrom + loadMs };
    const made = { ...dyno, state: "up", createdAt: now, release: 1 };
    rows.push({ dyno: made, marker, ...times, endsAt: times.doneAt });
    return made;
  };
  const stop = (id: string): boolean => {
    const row = alive().find(({ dyno, shownFrom }) => dyno.id === id && shownFrom <= clock.now());
    if (row !== undefined) row.endsAt = Math.min(row.endsAt, clock.now() + draw("endsMs"));
    return row !== undefined;
  };
  const claimOf = (marker: string) => {
    const first = rows.find((row) => row.marker === marker && row.loadsFrom <= clock.now());
    return first && { dyno: first.dyno.name, nonceSha256: nonceHash("nonce"), writtenAt: undefined };
  };
  const world = {
    newNonce: () => "nonce",
    clock,
    dynos: {
      // What a create without an answer does is another property's matter; here it is the marker that counts.
      start: async (assignment: Assignment, _: unknown, signal: AbortSignal) => {
        await way();
        signal.throwIfAborted();
        const dyno = create(assignment);
        await way();
        return { dyno, adopted: false };
      },
      list: () =>
        call(() => alive().flatMap(({ dyno, shownFrom }) => (shownFrom <= clock.now() ? [dyno] : []))),
      stop: ({ id }: { id: string }) => call(() => stop(id)),
      follow: async () => undefined,
      callsLeft: () => undefined,
      clockAheadMs: () => undefined,
      releasedAt: async () => undefined,
    },
    results: {
      claims: async (marker: string) => ({ first: claimOf(marker), second: undefined }),
      uploadEnvironment: () => ({}),
      givesOwnTokens: true,
      findReceipt: async (marker: string) => {
        const row = rows.find((one) => one.marker === marker);
        const isThere = row !== undefined && row.endsAt === row.doneAt && row.doneAt <= clock.now();
        return isThere ? { seenAt: clock.now(), writtenAt: undefined } : undefined;
      },
      download: async () => [],
    },
    files: { folder: "/nowhere" },
    cancelled: new AbortController().signal,
  };
  const worldOf = (log: string[]): World => {
    const job = {
      info: (line: string) => void log.push(line),
      group: () => undefined,
      saveState: () => undefined,
    };
    return { ...world, job } as unknown as World;
  };
  return { clock, rows, worldOf };
}

function drawer(chance: Chance): (of: keyof Chance) => number {
  const drawn = { latenciesMs: 0, lagsMs: 0, bootsMs: 0, endsMs: 0 };
  return (of) => {
    const list = chance[of];
    return list[drawn[of]++ % list.length] ?? 0;
  };
}

/** The rows of the assignment's dynos and of nobody else's. */
export function rowsOf(rows: readonly Row[], runId: string): Row[] {
  return rows.filter(({ dyno }) => runIdOf(dyno.command) === runId);
}

export function rowOf(rows: readonly Row[], marker: string): Row | undefined {
  return rows.find(({ dyno }) => carriesMarker(dyno.command, marker));
}
