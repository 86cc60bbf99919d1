import { isLoopback, parseBaseUrl, quoteUrl, withoutSlash } from "../plan/base-url.ts";
import type { WarmUp } from "../plan/types.ts";
import { durationWithin } from "../words/duration.ts";
import type { Parsed, Parser } from "../words/parsed.ts";
import { enumerate, quote, suggest } from "../words/wording.ts";

const secondsPerDay = 86_400;

/** One of the given words, letter by letter. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Parser<Word> {
  return (text) => {
    const value = words.find((word) => word === text);
    if (value !== undefined) return { value };
    return { problem: `${quote(text)} is not one of ${enumerate(words, "or")}${suggest(text, words)}` };
  };
}

/** `true` or `false`, in YAML's three ways of writing each. Source: actions/toolkit, core `getBooleanInput`. */
export function parseYesNo(text: string): Parsed<boolean> {
  if (/^(true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(false|False|FALSE)$/.test(text)) return { value: false };
  return { problem: `${quote(text)} is not \`true\` or \`false\`` };
}

/** Any text, as given. */
export function parseText(text: string): Parsed<string> {
  return { value: text };
}

/** A token: it goes into a header, and is never shown. */
export function parseToken(text: string): Parsed<string> {
  if (/[^\x21-\x7e]/.test(text))
    return {
      problem: "a space, a line break or another character in it that no token has (value not shown)",
    };
  return { value: text };
}

/** A Heroku app's name. Source: Platform API schema, app `name`. */
export function parseApp(text: string): Parsed<string> {
  if (!/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(text))
    return { problem: `${quote(text)} is not an app's name: 3 to 30 lower-case letters, digits and \`-\`` };
  return { value: text };
}

/** An origin: Heroku's client drops a path behind the host without a word. */
export function parseApiUrl(text: string): Parsed<string> {
  const parsed = parseBaseUrl(text);
  if ("problem" in parsed) return parsed;
  if (parsed.value.pathname !== "/")
    return {
      problem: `${quoteUrl(text)} has a path; write only scheme and host, as in \`https://api.heroku.com\``,
    };
  if (parsed.value.protocol === "http:" && !isLoopback(parsed.value.hostname))
    return { problem: `${quoteUrl(text)} would send the key in the clear; write \`https\`` };
  return { value: withoutSlash(parsed.value) };
}

const parseWarmUpTime = durationWithin({ least: 0, most: secondsPerDay, because: "the length of a day" });

/** A duration, or `ramp`: until all users are spawned. */
export function parseWarmUp(text: string): Parsed<WarmUp> {
  if (text === "ramp") return { value: { kind: "ramp" } };
  const parsed = parseWarmUpTime(text);
  if ("value" in parsed) return { value: { kind: "seconds", seconds: parsed.value } };
  return { problem: `${parsed.problem}, or \`ramp\`` };
}

/** How long the target may take to answer, in seconds; zero: it is not asked. */
export const parseWaitForTarget = durationWithin({
  least: 0,
  most: 3_600,
  because: "since a job that waits longer had better start later",
});

/** How often the dyno list is read, in seconds. */
export const parsePollInterval = durationWithin({
  least: 1,
  most: 300,
  because: "so that the end of a dyno is soon noticed",
});
