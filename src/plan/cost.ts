import type { Cost, Price, Prices } from "./types.ts";

/**
 * Heroku prorates to the second, a month being 30 days of 24 hours: its CLI shows the monthly price / 720 as the
 * hourly one. Source: Dev Center `usage-and-billing`, heroku/cli `ps/type.ts`.
 */
const secondsPerMonth = 2_592_000;

const sources: readonly Price["from"][] = ["heroku", "list", "pool"];

/** Time that dynos of one size took. */
export type DynoTime = { dynoSize: string; seconds: number };

/** What the time costs in US dollars; undefined as soon as one price is unknown, for a part is not the sum. */
export function costOf(times: readonly DynoTime[], prices: Prices): Cost {
  const unpriced = times.map((time) => time.dynoSize).filter((size) => prices.get(size) === undefined);
  const usd = times.reduce(
    (sum, time) => sum + ((prices.get(time.dynoSize)?.usdPerMonth ?? 0) * time.seconds) / secondsPerMonth,
    0,
  );
  const used = new Set(times.map(({ dynoSize }) => prices.get(dynoSize)?.from));
  return {
    usd: unpriced.length === 0 ? usd : undefined,
    dynoSeconds: times.reduce((sum, time) => sum + time.seconds, 0),
    unpriced: [...new Set(unpriced)],
    from: sources.filter((source) => used.has(source)),
  };
}
