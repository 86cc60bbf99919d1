import { z } from "zod";

/** What the run cost, and by whose prices. */
export const costSchema = z.strictObject({
  usd: z
    .number()
    .nonnegative()
    .nullable()
    .describe("US dollars, Eco dynos counted as 0; null: a price is not known"),
  dynoSeconds: z.number().nonnegative(),
  plannedUsd: z.number().nonnegative().nullable().describe("what the run could cost at most"),
  prices: z
    .array(
      z.strictObject({
        size: z.string().min(1),
        usdPerMonth: z.number().nonnegative().nullable().describe("for 720 hours; null: not known"),
        from: z
          .enum(["heroku", "list", "pool"])
          .nullable()
          .describe(
            "who says so: Heroku's API, the list of its client that the action carries, or the Eco plan with its one monthly fee",
          ),
      }),
    )
    .describe("of each dyno size that the run used"),
});
