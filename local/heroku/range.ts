import type { Answer, Call } from "../http/route.ts";

type Row = { id: string };
type Key = string | number;

/**
 * A list in the order of a field, cut as `Range: id [from]..; max=N` asks: more than N is 206 with `Next-Range`.
 * heroku-client sends `id ..; max=1000` with every request and follows; the CLI asks releases for
 * `version ..; order=desc,max=1`.
 */
export function answerRange(call: Call, rows: Row[], fields: string[] = ["id"]): Answer {
  const range = readRange(call.headers.get("range") ?? "", fields);
  const { field, after, max, descending } = range;
  const key = (row: Row) => (row as Record<string, Key | undefined>)[field] ?? "";
  const comesLater = (one: Key, other: Key) => (descending ? one < other : one > other);
  const wanted = rows
    .toSorted((one, other) => (comesLater(key(one), key(other)) ? 1 : -1))
    .filter((row) => after === undefined || comesLater(key(row), asKey(after, key(row))));
  const body = wanted.slice(0, max);
  const [first = "", last = ""] = [body[0], body.at(-1)].map((row) => row && key(row));
  const headers = { "accept-ranges": fields.join(", "), "content-range": `${field} ${first}..${last}` };
  if (body.length === wanted.length) return { status: 200, headers, body };
  const order = descending ? "order=desc,max" : "max";
  return { status: 206, headers: { ...headers, "next-range": `${field} ]${last}..; ${order}=${max}` }, body };
}

function readRange(range: string, fields: string[]) {
  const asked = /^(\w+) /.exec(range)?.[1] ?? "";
  return {
    field: fields.includes(asked) ? asked : "id",
    after: /^\w+ \](\S+?)\.\./.exec(range)?.[1],
    max: Math.min(1000, Number(/\bmax=(\d+)/.exec(range)?.[1] ?? 200)),
    descending: /\border=desc\b/.test(range),
  };
}

const asKey = (text: string, like: Key): Key => (typeof like === "number" ? Number(text) : text);
