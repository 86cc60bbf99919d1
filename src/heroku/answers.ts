import { z } from "zod";
import { Failure } from "../words/failure.ts";
import { maybe, shapeProblems } from "../words/shape-problems.ts";

const text = z.string();
/** Text that says something. */
const word = z.string().min(1);
const time = z.iso.datetime({ offset: true });

/** The rows that can be read: one of a new kind must not hide the others. */
const readable = <Schema extends z.ZodType>(row: Schema) =>
  z.array(z.unknown()).transform((rows) => rows.flatMap((one) => row.safeParse(one).data ?? []));

/**
 * The parts of Heroku's answers that we read; other fields are ignored. Lenient in what no run needs, and strict in what
 * one goes by. Source: Platform API schema, 2026-02.
 */
export const appAnswer = z.object({
  name: maybe(word),
  web_url: maybe(text),
  region: maybe(z.object({ name: text })),
  stack: maybe(z.object({ name: text })),
  generation: maybe(z.object({ name: text })),
  // Whatever it is, with one the app is in a space.
  space: z
    .object({ shield: maybe(z.boolean()) })
    .nullish()
    .catch({ shield: undefined }),
});

/** Null of an app without an address. */
export const addressAnswer = z.object({ web_url: text.nullable() });

/** Null of an app that was never released. */
export const releasedAnswer = z.object({ released_at: time.nullable() });

const formationRow = z.object({
  type: maybe(word),
  command: maybe(text),
  quantity: maybe(z.number()),
  size: maybe(text),
  dyno_size: maybe(z.object({ name: text })),
});

/** Who looks for a process type by its name must know that there may be one more. */
export const formationAnswer = z.array(formationRow.catch(formationRow.parse({})));

/** For whoever changes quantities: undefined for a row that is none of a process type. */
export const scalesAnswer = z.array(
  z.preprocess(
    (row) => (isOfFormation(row) ? row : undefined),
    formationRow.extend({ type: word, quantity: z.number() }).optional(),
  ),
);

function isOfFormation(row: unknown): boolean {
  return typeof row === "object" && row !== null && ("type" in row || "quantity" in row);
}

/** Of the sizes only what can be read of each counts: see `readSizes`. */
export const sizesAnswer = z.array(z.unknown());

const positive = maybe(z.number().nonnegative());

/** Everything but the name may be missing: of sizes in spaces both fields of the price are null (heroku/cli 22d3dc61a). */
export const sizeRow = z.object({
  name: word,
  memory: positive,
  cost: maybe(z.object({ cents: positive, unit: maybe(text) })),
  generation: maybe(z.object({ name: text })),
  private_space_only: maybe(z.boolean()),
});

/** Of what is kept from look to look. */
const short = text.max(200);

const dynoRow = z.object({
  id: maybe(short.min(1)),
  name: maybe(short.min(1)),
  command: maybe(text),
  type: maybe(text),
  size: maybe(text),
  state: maybe(short),
  created_at: maybe(time),
  release: maybe(z.object({ version: z.number() })),
});

export type DynoRow = z.infer<typeof dynoRow>;

/** Of a create: without these two the dyno has to be looked for. */
export const dynoAnswer = dynoRow.extend({ id: word, name: word });

/** A row of which nothing can be read is a dyno all the same, and may be any. */
export const dynosAnswer = z.array(dynoRow.catch(dynoRow.parse({})));

export const configAnswer = z
  .record(text, z.unknown())
  .transform((vars) =>
    Object.fromEntries(
      Object.entries(vars).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    ),
  );

const named = z.object({ id: word });

const releaseRow = z.object({
  version: z.number(),
  // Releases had neither this nor `current` in 2015.
  status: maybe(text),
  current: maybe(z.boolean()),
  id: maybe(word),
  slug: maybe(named),
  artifacts: maybe(z.array(named)),
});

/** A row that cannot be read may be the release that runs, unless another one says that it does. */
export const releasesAnswer = z.array(z.unknown()).transform((rows, context) => {
  const read = rows.map((row) => releaseRow.safeParse(row));
  const known = read.flatMap(({ data }) => data ?? []);
  if (known.some(({ current }) => current === true)) return known;
  for (const [index, { error }] of read.entries())
    for (const issue of error?.issues ?? [])
      context.issues.push({ ...issue, path: [index, ...issue.path], input: rows } as z.core.$ZodRawIssue);
  return known;
});

export const releaseAnswer = z.object({ status: word, output_stream_url: maybe(z.url()) });

export const slugAnswer = z.object({ commit: maybe(text) });

export const sourceAnswer = z.object({ source_blob: z.object({ get_url: z.url(), put_url: z.url() }) });

export const buildAnswer = z.object({
  id: word,
  status: word,
  output_stream_url: maybe(z.url()),
  source_blob: maybe(z.object({ url: maybe(text), version: maybe(text) })),
  slug: maybe(named),
  release: maybe(named),
});

export const buildsAnswer = readable(buildAnswer);

export const couplingAnswer = z.object({ stage: maybe(text) });

export const logSessionAnswer = z.object({ logplex_url: z.url() });

/** The answer in its known shape; a Failure that says what of it is missing or of another kind. */
export function readAnswer<T>(schema: z.ZodType<T>, body: unknown, what: string): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Failure(
    `Heroku's answer about ${what} is not as its API describes it: ${shapeProblems(read.error, body)}`,
  );
}
