import type { Answer, Call } from "../http/route.ts";

/**
 * A list in the order of its ids, cut as `Range: id [from]..; max=N` asks: more than N is 206 with `Next-Range`.
 * heroku-client sends `id ..; max=1000` with every request and follows.
 */
export function answerRange(call: Call, rows: { id: string }[]): Answer {
  const range = call.headers.get("range") ?? "";
  const after = /^id \](\S+?)\.\./.exec(range)?.[1] ?? "";
  const max = Math.min(1000, Number(/;\s*max=(\d+)/.exec(range)?.[1] ?? 200));
  const wanted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => id > after);
  const body = wanted.slice(0, max);
  const headers = {
    "accept-ranges": "id",
    "content-range": `id ${body[0]?.id ?? ""}..${body.at(-1)?.id ?? ""}`,
  };
  if (body.length === wanted.length) return { status: 200, headers, body };
  return { status: 206, headers: { ...headers, "next-range": `id ]${body.at(-1)?.id}..; max=${max}` }, body };
}
