import { z } from "zod";
import type { Call } from "../http/route.ts";
import { badRequest, invalidParams } from "./refusals.ts";

// definitions.dyno.links[Create].schema of heroku/platform-api schema.json, 2026-02.
export const dynoBody = z.strictObject({
  command: z.string().min(1),
  attach: z.boolean().optional(),
  env: z.record(z.string().regex(/^\w+$/), z.string()).optional(),
  force_no_tty: z.boolean().nullish(),
  size: z.string().optional(),
  type: z
    .string()
    .regex(/^[-\w]{1,128}$/)
    .optional(),
  time_to_live: z.int().min(1).max(86_400).optional(),
});

const logSession = {
  lines: z.int().min(1).optional(),
  source: z.string().optional(),
  tail: z.boolean().optional(),
};

/** What plain `version=3` takes. */
export const logSessionBody = z.strictObject({
  ...logSession,
  dyno_name: z.string().optional(),
  type: z.string().optional(),
});

/** What `version=3.sdk` takes. */
export const sdkLogSessionBody = z.strictObject({
  ...logSession,
  dyno: z.string().optional(),
  type: z.string().optional(),
});

// All from the same schema: `links[].schema` of app, team-app, config-var, formation, buildpack-installation, build.
const nameOrId = z.string().min(1);

export const appBody = z.strictObject({
  name: z.string().optional(),
  region: nameOrId.optional(),
  stack: nameOrId.optional(),
  feature_flags: z.array(z.string()).optional(),
});

export const teamAppBody = z.strictObject({
  ...appBody.shape,
  team: nameOrId.optional(),
  space: nameOrId.optional(),
  locked: z.boolean().optional(),
  personal: z.boolean().optional(),
  internal_routing: z.boolean().nullish(),
});

export const appChange = z.strictObject({
  build_stack: nameOrId.optional(),
  maintenance: z.boolean().optional(),
  name: z.string().optional(),
});

export const configVarChanges = z.record(z.string().regex(/^\w+$/), z.string().nullable());

// The CLI still sends what an older schema had: `size`, and a quantity such as "1" or "+1".
const scaling = {
  quantity: z.union([z.int().min(0), z.string().regex(/^[+-]?\d+$/)]).optional(),
  size: z.string().optional(),
  dyno_size: z
    .union([z.string(), z.strictObject({ id: z.string().optional(), name: z.string().optional() })])
    .optional(),
};

export const scalingBody = z.strictObject(scaling);

export const batchScalingBody = z.strictObject({
  updates: z.array(z.strictObject({ type: z.string(), ...scaling })),
});

export type ScalingBody = z.infer<typeof scalingBody>;

export const buildpacksBody = z.strictObject({
  updates: z.array(z.strictObject({ buildpack: z.string().min(1) })),
});

const sourceBlob = z.strictObject({
  url: z.string().min(1),
  checksum: z.string().nullish(),
  version: z.string().nullish(),
  version_description: z.string().nullish(),
});

export const buildBody = z.strictObject({
  source_blob: sourceBlob,
  buildpacks: z.array(z.strictObject({ url: z.string().optional(), name: z.string().optional() })).nullish(),
});

export const reviewAppBody = z.strictObject({
  branch: z.string().min(1),
  pipeline: z.string(),
  source_blob: sourceBlob,
  pr_number: z.int().nullish(),
  environment: configVarChanges.nullish(),
  fork_repo_id: z.int().nullish(),
});

export function readBody<Body>(call: Call, schema: z.ZodType<Body>): Body {
  const result = schema.safeParse(parse(call.text), { reportInput: true });
  if (result.success) return result.data;
  throw invalidParams(result.error.issues.map(explain).join(" "));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    throw badRequest();
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return `Unknown params: ${issue.keys.join(", ")}.`;
  if (issue.code === "invalid_type" && issue.input === undefined) return `Require params: ${field}.`;
  return `Invalid param ${field}: ${issue.message}.`;
}
