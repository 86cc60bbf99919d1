import fc from "fast-check";

/** How an answer is changed; `at` picks the place, whatever the answer looks like. */
export type Change = { kind: (typeof kinds)[number]; at: number; value: unknown };

const kinds = ["remove", "null", "retype", "field", "word", "row", "empty"] as const;

const values: readonly unknown[] = ["", "text", 0, -1, 1.5, 1e21, true, false, [], {}, [null], { name: {} }];

/** A field that no schema knows must not look like one that a schema knows. */
const additions: readonly unknown[] = [{}, null, "row", 7, [], { x_new: { of: ["some", "kind"] } }];

export const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(9_999),
  value: fc.constantFrom(...values),
});

/** So many changes for a test that is no property of its own. */
export function drawChanges(count: number): Change[] {
  return fc.sample(anyChange, count);
}

/** `kind`: where the one that was asked for does not apply, a value becomes null. */
export type Changed = { answer: unknown; what: string; kind: Change["kind"] | undefined };

/** The changed answer, and what was changed in words; `within`: of the paths, such as `/0/name`, those to choose among. */
export function changeAnswer(answer: unknown, change: Change, within = /^/): Changed {
  const copy = { root: structuredClone(answer) };
  const all = placesIn(copy, "root", "").filter(({ path }) => within.test(path));
  const fitting = all.filter((place) => fits(place, change));
  const { at } = change;
  const place = pick(fitting.length > 0 ? fitting : all, at);
  const kind = fitting.length > 0 ? change.kind : "null";
  const what = apply(place, { ...change, kind });
  return { answer: copy.root, what: `${place.path || "the body"} ${what}`, kind };
}

/** Each depth as often as any other: the many small fields must not leave the whole and its rows out. */
function pick(places: readonly Place[], at: number): Place {
  const byDepth = [...Map.groupBy(places, ({ path }) => path.split("/").length).values()];
  const level = byDepth[at % byDepth.length] ?? [];
  const place = level[Math.floor(at / byDepth.length) % level.length];
  if (place === undefined) throw new Error("an answer has at least one place: itself");
  return place;
}

type Holder = Record<string | number, unknown>;
type Place = { holder: Holder; key: string | number; path: string; value: unknown };

function placesIn(holder: Holder, key: string | number, path: string): Place[] {
  const value = holder[key];
  const own = { holder, key, path, value };
  if (typeof value !== "object" || value === null) return [own];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [own, ...keys.flatMap((one) => placesIn(value as Holder, one, `${path}/${one}`))];
}

function fits({ key, path, value }: Place, { kind }: Change): boolean {
  switch (kind) {
    case "remove":
      return path !== "";
    case "field":
      return isObject(value);
    case "word":
      return typeof value === "string" && /^(state|status|type|unit)$/.test(String(key));
    case "row":
    case "empty":
      return Array.isArray(value);
    default:
      return true;
  }
}

function isObject(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function apply({ holder, key, value }: Place, { kind, at, value: other }: Change): string {
  switch (kind) {
    case "remove":
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return "is removed";
    case "retype":
      holder[key] = kindOf(value) === kindOf(other) && other !== "" ? null : other;
      return `is ${JSON.stringify(holder[key])}`;
    case "field":
      (value as Holder)[`x_${at % 7}`] = additions[at % additions.length];
      return `has a field x_${at % 7}`;
    case "word":
      holder[key] = "zombie";
      return 'is "zombie"';
    case "row":
      return addRow(value as unknown[], at);
    case "empty":
      holder[key] = [];
      return "is an empty list";
    case "null":
      holder[key] = null;
      return "is null";
  }
}

function addRow(rows: unknown[], at: number): string {
  const row = additions[at % additions.length];
  rows.splice(at % (rows.length + 1), 0, row);
  return `has a row ${JSON.stringify(row)} more`;
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}

/** Words of our code, or of a library's, which say nothing to a user. */
const codeWords =
  /TypeError|ZodError|SyntaxError|RangeError|\[object |undefined|\bNaN\b|Cannot (read|use|convert|destructure)|is not (a function|iterable)|Invalid (input|option|time)|Unexpected token|^\s+at \w/m;

/** What of a text is no sentence for a user; undefined when all is. */
export function codeWordsIn(text: string): string | undefined {
  return codeWords.exec(text)?.[0];
}
