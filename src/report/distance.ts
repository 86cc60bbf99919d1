import type { Judgement } from "../verdict/types.ts";
import { writeValue } from "../verdict/write-value.ts";
import { none } from "./format.ts";

const twoDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });

/**
 * How far a value lies from its limit: `38% below`, `12% over`, and from twice the limit on `2.1× over`, which is 2.1
 * times the limit. Nothing is a share of a limit of 0: beside it stands the value itself.
 */
export function formatDistance({ threshold: { limit, unit }, value }: Judgement): string {
  if (value === undefined) return none;
  if (value === limit) return "at the limit";
  const side = value > limit ? "over" : "below";
  if (limit === 0) return `${writeValue(Math.abs(value), unit)} ${side}`;
  const times = value / limit;
  if (times >= 2) return `${twoDigits.format(times)}× ${side}`;
  return `${formatShare(Math.abs(times - 1))} ${side}`;
}

/** What is less than everything is never written as `100%`, and what is there never as `0%`. */
function formatShare(share: number): string {
  const percent = Number((share * 100).toPrecision(2));
  if (percent < 0.1) return "less than 0.1%";
  if (percent >= 100 && share < 1) return "more than 99%";
  return `${twoDigits.format(percent)}%`;
}
