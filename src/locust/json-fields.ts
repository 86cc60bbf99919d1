import { z } from "zod";

/** More than a machine can count in a run. */
export const mostCounted = 2 ** 32 - 1;

/** A number from 0. */
export const amount = z.number({ error: "must be a number" }).min(0, { error: "must not be negative" });

/** A number of bytes. */
export const bytes = z.int({ error: "must be a whole number" }).min(0, { error: "must not be negative" });

/** A whole number from 0, of something that is counted: so small that those of all dynos still add up exactly. */
export const whole = bytes.max(mostCounted, { error: `must be at most ${mostCounted}` });

/** A share of one processor core in percent; of all cores of a large machine, at most. */
export const percent = amount.max(100_000, { error: "must be at most 100000" });

/** A text, which may be empty. */
export const text = z.string({ error: "must be a text" });

/** The version of the format. */
export const version = z.literal(1, { error: "must be 1, the only version that this action reads" });

/** Everything that is wrong with a JSON object, each field by its name. */
export function describeFaults({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `\`${path.join(".")}\` ${message}`))
    .join("; ");
}
