import { enumerate } from "../plan/wording.ts";
import { formatNumberOf } from "./format.ts";
import type { RunReport } from "./types.ts";

/** How many dynos of the run are alive: a number that was looked up, or the words that it could not be. */
export function dynosLeft({ dynosLeft, plan }: RunReport): { text: string; good: boolean } {
  const look = `see ${enumerate(plan.beds.map(({ app }) => `heroku ps --app ${app}`))}`;
  if (dynosLeft === undefined)
    return { text: `the dynos left running could not be looked up: ${look}`, good: false };
  if (dynosLeft === 0) return { text: "no dyno left running (looked up)", good: true };
  return { text: `${formatNumberOf(dynosLeft, "dyno")} of this run still running: ${look}`, good: false };
}
