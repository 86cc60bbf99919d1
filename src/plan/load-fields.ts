import { durationWithin } from "../words/duration.ts";
import { positiveNumber, wholeNumber } from "../words/number.ts";
import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";
import { longestRunTimeSeconds, longestStopTimeoutSeconds } from "./deadlines.ts";

/** The most one-off dynos that any app may run at once, on Fir. Source: Dev Center `dyno-scaling-and-process-limits`. */
const mostDynos = 255;

export const parseUsers = wholeNumber({ least: 1, most: 1_000_000, example: "50" });

/** Users per second; three decimals, so that a share of it still has a digit that counts. */
export const parseSpawnRate = positiveNumber({ decimals: 3, most: 100_000, example: "10" });

export const parseDynos = wholeNumber({ least: 1, most: mostDynos, example: "2" });

/** Zero is refused: to Locust it means for ever. */
export const parseRunTime = durationWithin({
  least: 1,
  most: longestRunTimeSeconds,
  because: "since Heroku ends one-off dynos after 24 hours, boot and upload included",
});

export const parseStopTimeout = durationWithin({
  least: 0,
  most: longestStopTimeoutSeconds,
  because: "since Heroku kills a dyno 30 s after it was told to end, and the upload needs the rest",
});

/** Of the Common Runtime: the smallest that mixes with the larger ones. */
export const usualSize = "standard-1x";

/** A size's name in lower case: `standard-1x`; whether the app may use it is known only to Heroku. */
export function parseDynoSize(text: string): Parsed<string> {
  if (!/^[a-z0-9][a-z0-9.-]{0,39}$/i.test(text))
    return { problem: `${quote(text)} is not the name of a dyno size, such as \`standard-1x\`` };
  return { value: text.toLowerCase() };
}
