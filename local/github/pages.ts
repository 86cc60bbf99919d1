import type { Answer, Call } from "../http/route.ts";

/** As recorded in July 2022 (octokit-fixture-org): the address that was asked has the repository's name, the links its id. */
export const numberedRepository = "/repositories/515435940/";
const namedRepository = /\/repos\/[^/]+\/[^/]+\//;

/** One page of a list, 30 rows unless `per_page` (at most 100) says otherwise, with GitHub's `Link` header. */
export function answerPage(call: Call, origin: string, rows: object[]): Answer {
  const perPage = Math.min(100, positive(call.query.get("per_page"), 30));
  const page = positive(call.query.get("page"), 1);
  const last = Math.max(1, Math.ceil(rows.length / perPage));
  const link = (number: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(number));
    return `<${origin}${call.path.replace(namedRepository, numberedRepository)}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  const body = rows.slice((page - 1) * perPage, page * perPage);
  return { status: 200, body, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

function positive(text: string | null, otherwise: number): number {
  const number = Number.parseInt(text ?? "", 10);
  return number > 0 ? number : otherwise;
}
