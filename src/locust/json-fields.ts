import { z } from "zod";

/** A number from 0. */
export const amount = z.number({ error: "must be a number" }).min(0, { error: "must not be negative" });

/** A whole number from 0. */
export const whole = z.int({ error: "must be a whole number" }).min(0, { error: "must not be negative" });

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
