import { z } from "zod";
import { maybe, shapeProblems } from "../words/shape-problems.ts";

/** No name and no address of GitHub's is longer; what is kept of many rows has a size then. */
const longest = 1_000;
const text = z.string().max(longest);
const id = z.number();
const name = text.min(1);
const sha = name;

/** The parts of GitHub's answers that we read. A body may be null by GitHub's own word; then it has no marker. */
export const commentRow = z.object({
  id,
  node_id: maybe(text),
  html_url: maybe(text),
  body: z.string().nullable(),
  // Null of an account that is deleted.
  user: z.object({ login: name, type: maybe(text) }).nullable(),
});

export type CommentRow = z.infer<typeof commentRow>;

export const statusRow = z.object({ id, state: text });

/** Of one that was written: everything about it is known but where it is. */
export const writtenAnswer = z.object({ id: maybe(id), html_url: maybe(text) });

export const pullRow = z.object({
  number: z.number(),
  state: text,
  head: z.object({ sha, ref: maybe(text) }),
  base: z.object({ repo: z.object({ full_name: text }) }),
  merge_commit_sha: maybe(sha),
});

/** The parts of a pull request that tell whether it is the one. */
export type Pull = z.infer<typeof pullRow>;

/** Where it stands. */
export const headAnswer = z.object({ head: z.object({ sha }), merge_commit_sha: maybe(sha) });

export const userAnswer = z.object({ login: maybe(name) });

/** Of what octokit throws: GitHub's own words. */
export const refusalAnswer = z.object({
  response: z.object({ data: z.object({ message: z.string().min(1) }) }),
});

/** `problem`: of rows that cannot be read, so that who does not find what he looks for cannot say that it is not there. */
type Rows<Row> = { rows: readonly Row[]; problem: Error | undefined };

export function readRows<Row>(row: z.ZodType<Row>, body: unknown, what: string): Rows<Row> {
  // A schema takes a hundred times the memory of a row that does not fit it.
  if (Array.isArray(body) && body.length > mostRows)
    throw new Error(`GitHub's answer about ${what} has more than ${mostRows} rows on one page`);
  const list = readAnswer(z.array(z.unknown()), body, what);
  const whole = z.array(row).safeParse(list);
  return {
    rows: list.flatMap((one) => row.safeParse(one).data ?? []),
    problem: whole.success ? undefined : unlike(what, shapeProblems(whole.error, list)),
  };
}

/** A page has a hundred at most. */
const mostRows = 1_000;

/** The answer in its known shape; an error that says what of it is missing or of another kind. */
export function readAnswer<T>(schema: z.ZodType<T>, body: unknown, what: string): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw unlike(what, shapeProblems(read.error, body));
}

export function unlike(what: string, how: string): Error {
  return new Error(`GitHub's answer about ${what} is not as its API describes it: ${how}`);
}
