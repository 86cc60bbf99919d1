import type { Cost } from "./types.ts";

/**
 * Heroku prorates to the second, a month being 30 days of 24 hours: its CLI shows the monthly price / 720 as the
 * hourly one. Source: Dev Center `usage-and-billing`, heroku/cli `ps/type.ts`.
 */
const secondsPerMonth = 2_592_000;

/** Time that dynos of one size took. */
export type DynoTime = { dynoSize: string; seconds: number };

/** What the time costs in US dollars; undefined as soon as one price is unknown, for a part is not the sum. */
export function costOf(
  times: readonly DynoTime[],
  usdPerMonth: ReadonlyMap<string, number | undefined>,
): Cost {
  const unpriced = times.map((time) => time.dynoSize).filter((size) => usdPerMonth.get(size) === undefined);
  const usd = times.reduce(
    (sum, time) => sum + ((usdPerMonth.get(time.dynoSize) ?? 0) * time.seconds) / secondsPerMonth,
    0,
  );
  return {
    usd: unpriced.length === 0 ? usd : undefined,
    dynoSeconds: times.reduce((sum, time) => sum + time.seconds, 0),
    unpriced: [...new Set(unpriced)],
  };
}
