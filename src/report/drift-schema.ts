import { z } from "zod";

export const driftSchema = z
  .strictObject({
    metric: z.enum(["p99", "median", "failures"]),
    found: z.enum(["growth", "fall", "none"]).describe("none: the interval holds 0"),
    seconds: z.number().nonnegative().describe("length of the time in which all users were there"),
    from: z
      .number()
      .nonnegative()
      .describe("at its beginning, by a straight line, or before a jump; ms, failures as a ratio"),
    to: z.number().nonnegative().describe("at its end, or after a jump"),
    low: z
      .number()
      .describe("lower end of the 95% interval of the change, in parts of `from`; of failures as a ratio"),
    high: z.number().describe("its upper end: with `none`, what would not have been detectable"),
    jumpSeconds: z
      .number()
      .nonnegative()
      .nullable()
      .describe("when it jumped, from the start of the load; null: it went steadily, or nowhere"),
    wanders: z.boolean().describe("true: its level wanders for longer than the run can show"),
  })
  .describe("how a number developed during the run; it decides nothing");
