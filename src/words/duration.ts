import type { Parsed, Parser } from "./parsed.ts";
import { quote } from "./wording.ts";

/** Locust's grammar; up to 2.44.4 it took what it understood of `1h30` or `10mm` and dropped the rest without a word. */
const grammar = /^(?:(\d+)|(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)$/;

/** `90`, `2m`, `1h30m` → whole seconds. */
export function parseDuration(text: string): Parsed<number> {
  const parts = text === "" ? null : grammar.exec(text);
  if (parts === null)
    return { problem: `${quote(text)} is not a duration; write \`90\` (seconds), \`2m\` or \`1h30m\`` };
  const [plain = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return { value: plain + hours * 3600 + minutes * 60 + seconds };
}

/** A duration within limits, in seconds; `because` tells the reader where the upper one comes from. */
export function durationWithin(limits: { least: number; most: number; because: string }): Parser<number> {
  return (text) => {
    const parsed = parseDuration(text);
    if ("problem" in parsed) return parsed;
    if (parsed.value < limits.least)
      return { problem: `${quote(text)} is too short; at least \`${formatDuration(limits.least)}\`` };
    if (parsed.value > limits.most)
      return {
        problem: `${quote(text)} is too long; at most \`${formatDuration(limits.most)}\`, ${limits.because}`,
      };
    return parsed;
  };
}

/** Seconds, rounded to whole ones → `1h30m`, as a user would type it. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), "h"],
    [Math.floor(whole / 60) % 60, "m"],
    [whole % 60, "s"],
  ] as const;
  const text = parts.map(([amount, unit]) => (amount === 0 ? "" : `${amount}${unit}`)).join("");
  return text === "" ? "0s" : text;
}
