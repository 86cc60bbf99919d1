import type { Dyno } from "../world.ts";
import type { DynoRow } from "./answers.ts";

/** Makes a dyno, in our own words, of a row about the app. */
export type ToDyno = (app: string, row: DynoRow) => Dyno;

type Names = Pick<Dyno, "id" | "name">;

/** A dyno of which nothing is told. */
const nameless = { id: "", name: "", command: "", state: "", createdAt: undefined, release: undefined };

/**
 * A row without its id or its name has the one that it had before; else the other one stands for it, for Heroku's API
 * takes either. A row without both names no dyno, and of what it says nothing can be used: its id is empty.
 */
export function newDynoNames(): ToDyno {
  const known = new Map<string, Names>();
  return (app, row) => {
    const names = namesOf(row, known.get(`${app} ${row.id ?? row.name}`));
    if (names === undefined) return { ...nameless, app };
    // What stands for the other is kept too: a row with both comes over it.
    for (const either of [names.id, names.name]) remember(known, `${app} ${either}`, names);
    return { ...names, app, ...rest(row) };
  };
}

/** More than the dynos of all apps at once; those of a list that always names others are forgotten, the oldest first. */
const mostKnown = 50_000;

function remember(known: Map<string, Names>, key: string, names: Names): void {
  known.delete(key);
  known.set(key, names);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

function namesOf(row: DynoRow, before: Names | undefined): Names | undefined {
  const { id = before?.id ?? row.name, name = before?.name ?? row.id } = row;
  return id === undefined || name === undefined ? undefined : { id, name };
}

function rest({ command = "", type, size, state = "", created_at: at, release }: DynoRow) {
  const createdAt = at === undefined ? undefined : Date.parse(at);
  return { command, type, size, state, createdAt, release: release?.version };
}
