import type { Cost } from "../plan/types.ts";
import type { Range } from "../statistics/csv-types.ts";
import { writeRange, writeValue } from "../verdict/write-value.ts";
import { formatDuration } from "../words/duration.ts";

/** Where a number lies; both ends are the same when it is known exactly. */
export type Measured = Range | undefined;

/** What stands where there is no number. */
export const none = "–";

/** `412 ms`, `1.24 s`, and of a range both ends: `405 ms to 415 ms`. */
export function formatMs(ms: number | Measured): string {
  if (typeof ms === "object") return writeRange(ms, (end) => writeValue(end, "ms"));
  return ms === undefined ? none : writeValue(ms, "ms");
}

/** A ratio 0…1 as `0.24%`. */
export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? none : writeValue(ratio, "ratio");
}

/** `12,345`. */
export function formatCount(count: number | undefined): string {
  return count === undefined ? none : writeValue(count, "count");
}

/** `20.5/s`. */
export function formatRate(perSecond: number | undefined): string {
  return perSecond === undefined ? none : writeValue(perSecond, "per second");
}

/** The noun with its count: `1 dyno`, `2 dynos`. */
export function formatNumberOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** US dollars to a hundredth of a cent: `$0.0042`. What is less is not nothing. */
export function formatUsd(usd: number | undefined): string {
  if (usd === undefined) return none;
  if (usd === 0) return "$0";
  if (usd < 0.0001) return "less than $0.0001";
  return `$${usd.toFixed(usd >= 10 ? 2 : 4)}`;
}

/** `$0.0042 for 6m20s of dyno time`, or why there is no price; that of another source than Heroku's API is named. */
export function formatCost({ usd, dynoSeconds, unpriced, from }: Cost): string {
  const time = `${formatDuration(dynoSeconds)} of dyno time`;
  if (usd === undefined) return `${time}, no price known for ${unpriced.join(", ")}`;
  if (isOfPool({ from })) return `${time} from the Eco plan's hours`;
  const list = from.includes("list") ? ", by list prices" : "";
  const pool = from.includes("pool") ? ", besides Eco hours" : "";
  return `${formatUsd(usd)} for ${time}${list}${pool}`;
}

/** The dollars of a cost; undefined also for Eco dynos, which are paid for by a plan, and not free. */
export function ownUsd(cost: Cost | undefined): number | undefined {
  return cost === undefined || isOfPool(cost) ? undefined : cost.usd;
}

function isOfPool({ from }: Pick<Cost, "from">): boolean {
  return from.length > 0 && from.every((source) => source === "pool");
}

const utc = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" });

/** Epoch milliseconds as `2026-11-23 20:00:00 UTC`. */
export function formatInstant(instant: number): string {
  return `${utc.format(instant)} UTC`;
}

/** Epoch milliseconds as `20:00:00`, in UTC. */
export function formatTime(instant: number | undefined): string {
  return instant === undefined ? none : utc.format(instant).slice(-8);
}

/** Epoch milliseconds as ISO 8601 in UTC, whole seconds: `2026-11-23T20:00:00Z`. */
export function isoInstant(instant: number): string {
  return `${utc.format(instant).replace(" ", "T")}Z`;
}
