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
