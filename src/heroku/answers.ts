import { z } from "zod";
import type { Dyno } from "../edges.ts";
import { Failure } from "../failure.ts";

/** The parts of Heroku's answers that we read; other fields are ignored. Source: Platform API schema, 2026-02. */
export const appAnswer = z.object({
  name: z.string(),
  web_url: z.string().nullish(),
  region: z.object({ name: z.string() }).nullish(),
  stack: z.object({ name: z.string() }).nullish(),
  generation: z.object({ name: z.string() }).nullish(),
  space: z.object({ shield: z.boolean().nullish() }).nullish(),
  released_at: z.iso.datetime({ offset: true }).nullish(),
});

export const formationAnswer = z.array(
  z.object({
    type: z.string(),
    command: z.string().nullish(),
    quantity: z.number().nullish(),
    size: z.string().nullish(),
    dyno_size: z.object({ name: z.string().nullish() }).nullish(),
  }),
);

/** Of the sizes only what can be read of each counts: see `readSizes`. */
export const sizesAnswer = z.array(z.unknown());

const text = z.string().optional().catch(undefined);
const positive = z.number().nonnegative().optional().catch(undefined);

/** Everything but the name may be missing: of sizes in spaces both fields of the price are null (heroku/cli 22d3dc61a). */
export const sizeRow = z.object({
  name: z.string().min(1),
  memory: positive,
  cost: z.object({ cents: positive, unit: text }).optional().catch(undefined),
  generation: z.object({ name: z.string() }).optional().catch(undefined),
  private_space_only: z.boolean().optional().catch(undefined),
});

export const dynoAnswer = z.object({
  id: z.string(),
  name: z.string(),
  command: z.string().nullish(),
  type: z.string().nullish(),
  size: z.string().nullish(),
  state: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }),
  release: z.object({ version: z.number() }).nullish(),
});

export const dynosAnswer = z.array(dynoAnswer);

export const configAnswer = z.record(z.string(), z.string());

const named = z.object({ id: z.string() });

export const releasesAnswer = z.array(
  z.object({
    version: z.number(),
    // Releases had neither this nor `current` in 2015.
    status: z.string().nullish(),
    current: z.boolean().nullish(),
    id: z.string().nullish(),
    slug: named.nullish(),
    artifacts: z.array(named).nullish(),
  }),
);

export const releaseAnswer = z.object({ status: z.string(), output_stream_url: z.url().nullish() });

export const slugAnswer = z.object({ commit: z.string().nullish() });

export const sourceAnswer = z.object({ source_blob: z.object({ get_url: z.url(), put_url: z.url() }) });

export const buildAnswer = z.object({
  id: z.string(),
  status: z.string(),
  output_stream_url: z.url().nullish(),
  created_at: z.string().nullish(),
  source_blob: z.object({ url: z.string().nullish(), version: z.string().nullish() }).nullish(),
  slug: named.nullish(),
  release: named.nullish(),
});

export const buildsAnswer = z.array(buildAnswer);

export const logSessionAnswer = z.object({ logplex_url: z.url() });

/** The answer in its known shape; a Failure that says which field is not as the schema says. */
export function readAnswer<T>(schema: z.ZodType<T>, body: unknown, what: string): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Failure(
    `Heroku's answer about ${what} is not as its API describes it: ${z.prettifyError(read.error)}`,
  );
}

/** A dyno of the app, in our own words. */
export function toDyno(app: string, answer: z.infer<typeof dynoAnswer>): Dyno {
  return {
    id: answer.id,
    name: answer.name,
    app,
    command: answer.command ?? "",
    type: answer.type ?? undefined,
    size: answer.size ?? undefined,
    state: answer.state ?? "",
    createdAt: Date.parse(answer.created_at),
    release: answer.release?.version,
  };
}
