import { z } from "zod";
import { type ReasonCode, reasonCodes } from "../plan/reason-codes.ts";
import { metricWords, units } from "../statistics/metrics.ts";
import { codesOfKind } from "../watch/heroku-codes.ts";
import { costSchema } from "./cost-schema.ts";
import { driftSchema } from "./drift-schema.ts";

const name = z.string().min(1);
const count = z.int().nonnegative();
const ratio = z.number().min(0).max(1);
const milliseconds = z.number().nonnegative();
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .describe("UTC, ISO 8601");

const interval = z
  .strictObject({
    low: z.number(),
    high: z.number().nullable().describe("null: too few requests to bound the number from above"),
    method: z.enum(["block bootstrap", "order statistics", "Wilson"]),
  })
  .describe("95% interval, in the threshold's unit");

const range = z
  .strictObject({ low: z.number().nonnegative(), high: z.number().nonnegative() })
  .describe("where the number must lie, known from CSV files alone; null: the number is exact");

const bed = name.optional().describe("the scenario's test bed, where `heroku-app` names them");

const threshold = z.strictObject({
  source: z.string().describe("as it was typed"),
  level: z.enum(["fail", "warn"]),
  scenario: name,
  bed,
  where: z.string().describe("`Aggregated`, a request, or the glob when several requests were merged"),
  metric: z.string().describe(
    metricWords()
      .map((word) => `\`${word}\``)
      .join(", "),
  ),
  operator: z.enum(["<", "<=", ">", ">="]),
  limit: z.number().nonnegative(),
  unit: z.enum(units).describe("of limit, value and interval; a ratio is 0 to 1"),
  outcome: z.enum(["met", "breached", "unmeasured"]),
  value: z
    .number()
    .nullable()
    .describe("null when unmeasured; not rounded; of a range, the end that is judged"),
  range: range.nullable(),
  interval: interval.nullable(),
  borderline: z.boolean().describe("the limit lies inside the interval"),
  requests: count.describe("requests behind the value"),
  reason: z.string().nullable().describe("why it is unmeasured"),
});

const numbers = z.strictObject({
  requests: count,
  failures: count,
  failureRatio: ratio.nullable(),
  requestsPerSecond: z.number().nonnegative().nullable(),
  responseTimeMs: z
    .strictObject({
      p50: milliseconds.nullable(),
      p95: milliseconds.nullable(),
      p99: milliseconds.nullable(),
      average: milliseconds.nullable(),
      min: milliseconds.nullable(),
      max: milliseconds.nullable(),
    })
    .describe("of a range, its upper end"),
  responseTimeRangesMs: z
    .record(z.enum(["p50", "p95", "p99", "average", "min", "max"]), range.nullable())
    .nullable()
    .describe("null: the times are exact"),
});

const scenario = z.strictObject({
  name,
  bed,
  users: z.strictObject({ asked: count, peak: count.nullable().describe("null: not known") }),
  spawnRate: z.number().positive(),
  runTimeSeconds: count,
  dynos: count,
  dynoSize: z.string(),
  source: z
    .enum(["windows", "csv"])
    .nullable()
    .describe("null: nothing was measured; csv: an app that uploads in its own way"),
  judgedSeconds: z.number().nonnegative().nullable().describe("null: not known"),
  warmUpSeconds: z.number().nonnegative(),
  exceptions: count.nullable().describe("null: not known"),
  aggregated: numbers.nullable(),
  drift: z.array(driftSchema).nullable().describe("null: cannot be told, and a reason says why"),
  requests: z.array(z.strictObject({ type: z.string(), name: z.string(), ...numbers.shape })),
  requestsLeftOut: count.describe("requests that were judged and are not listed, because there are so many"),
});

const dyno = z.strictObject({
  scenario: name,
  bed,
  dyno: count.describe("from 1, counted on from test bed to test bed"),
  of: count,
  name: z.string().nullable().describe("Heroku's name, such as run.1234"),
  size: z.string(),
  ending: z.enum(["receipt", "gone", "never-started", "deadline", "stopped", "refused"]),
  exitStatus: z.int().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  errorCodes: z
    .array(z.string())
    .describe(
      `Heroku's, of the dyno's log: ${[...codesOfKind("stop"), ...codesOfKind("memory")].join(", ")}`,
    ),
  stopCause: z
    .enum(["cycled", "restarted", "signal"])
    .nullable()
    .describe("why Heroku stopped it, by its log; null: it did not"),
});

/** The verdict as other programs read it. Every key but those of test beds is always there; what is not known is null. */
export const verdictSchema = z
  .strictObject({
    v: z.literal(1).describe("version of this format; it changes when a reader of the old one would break"),
    verdict: z.enum(["pass", "fail", "inconclusive", "invalid"]),
    reasons: z.array(
      z.strictObject({
        level: z.enum(["invalid", "fail", "inconclusive", "warn", "note"]),
        code: z
          .enum(Object.keys(reasonCodes) as [ReasonCode, ...ReasonCode[]])
          .describe("what it is about; stable, with what it means in docs/guides/troubleshooting.md"),
        scenario: z.string().nullable().describe("null: the whole run"),
        bed,
        text: z.string(),
      }),
    ),
    thresholds: z.array(threshold),
    thresholdsLeftOut: count.describe("judged rows that are not listed, because there are so many"),
    scenarios: z.array(scenario),
    dynos: z.array(dyno),
    dynosLeft: count.nullable().describe("dynos of the run alive at the end; null: could not be verified"),
    run: z.strictObject({
      id: name,
      startedAt: instant,
      finishedAt: instant,
      app: z.string().nullable().describe("null: several, see beds"),
      region: z.string().nullable().describe("null: several, see beds"),
      beds: z
        .array(z.strictObject({ bed: name, app: z.string(), region: z.string() }))
        .optional()
        .describe("the test beds, where `heroku-app` names them"),
      mode: z.enum(["parallel", "sequence"]),
      targetUrl: z.string(),
      targetRelease: z
        .strictObject({
          app: name,
          version: count,
          content: z.string().nullable().describe("version of the source it was built from; null: not known"),
        })
        .nullable()
        .describe("what `target-app` ran at the start; null: not known"),
      warmUp: z.string(),
      minRequests: count,
      actionVersion: z.string(),
    }),
    origin: z.strictObject({
      repository: z.string(),
      sha: z.string(),
      environment: z.string().nullable(),
      runUrl: z.string().nullable(),
      workflow: z.string(),
      job: z.string(),
    }),
    cost: costSchema,
  })
  .describe("Verdict of heroku-locust-action");

export type VerdictJson = z.infer<typeof verdictSchema>;
