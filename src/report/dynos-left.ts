import { enumerate } from "../words/wording.ts";
import { formatNumberOf } from "./format.ts";
import type { RunReport } from "./types.ts";

/** How many dynos of the run are alive: a number that was verified, or the words that it could not be, and of which. */
export function dynosLeft(report: RunReport): { text: string; good: boolean } {
  const { dynosLeft, dynosUnverified = [], plan } = report;
  const look = `see ${enumerate(plan.beds.map(({ app }) => `heroku ps --app ${app}`))}`;
  const names = dynosUnverified.length === 0 ? "" : ` (${dynosUnverified.join(", ")})`;
  if (dynosLeft === undefined) {
    const text = `it could not be verified that no dynos are left running${names}: ${look}`;
    return { text, good: false };
  }
  if (dynosLeft === 0) return { text: "no dynos left running (verified)", good: true };
  const text = `${formatNumberOf(dynosLeft, "dyno")} of this run still running${names}: ${look}`;
  return { text, good: false };
}
