import type { Buckets } from "./types.ts";

// Response times of 3 significant digits are numbered in ascending order: 0 ms is 0, then come 100 to 999 times each
// power of ten. So a bucket is 2 bytes, equal times are equal numbers, and histograms add up without any sorting.

const mantissas = 900;
const [leastPower, greatestPower] = [-9, 9];

/** How many codes there are. They end at 31 years, and begin at less than a nanosecond. */
export const bucketCodes = mantissas * (greatestPower - leastPower + 1) + 1;

const times = Float64Array.from({ length: bucketCodes }, (_, code) => {
  const mantissa = 100 + ((code - 1) % mantissas);
  const power = leastPower + Math.floor((code - 1) / mantissas);
  // Both are whole, and a quotient or product of such is the double nearest to the decimal.
  if (code === 0) return 0;
  return power < 0 ? mantissa / 10 ** -power : mantissa * 10 ** power;
});

/** The response time, in ms, that a code stands for. */
export function bucketMs(code: number): number {
  return times[code] ?? Number.NaN;
}

/** The code of `digits` × 10 ** `power` ms; −1 when there is none: too many digits, or too long or short a time. */
export function bucketCode(digits: number, power: number): number {
  if (digits === 0) return 0;
  let [mantissa, exponent] = [digits, power];
  for (; mantissa >= 1000 && mantissa % 10 === 0; exponent += 1) mantissa /= 10;
  for (; mantissa < 100; exponent -= 1) mantissa *= 10;
  const fits = mantissa < 1000 && exponent >= leastPower && exponent <= greatestPower;
  return fits ? 1 + (exponent - leastPower) * mantissas + mantissa - 100 : -1;
}

/** The code of a response time in ms that has at most 3 significant digits; −1 when there is none. */
export function bucketCodeOf(ms: number): number {
  if (!(ms >= 0)) return -1;
  const [mantissa = "", exponent = ""] = ms.toExponential(2).split("e");
  const code = bucketCode(Number(mantissa.replace(".", "")), Number(exponent) - 2);
  return bucketMs(code) === ms ? code : -1;
}

/**
 * Buckets from response times in ms and how often each was measured, in any order; undefined when a time has no code or
 * comes twice.
 */
export function makeBuckets(entries: Iterable<readonly [number, number]>): Buckets | undefined {
  const coded = [...entries].map(([ms, count]) => ({ code: bucketCodeOf(ms), count }));
  coded.sort((a, b) => a.code - b.code);
  const codes = Uint16Array.from(coded, ({ code }) => code);
  const isSound = coded.every(({ code }, place) => code >= 0 && code !== coded[place - 1]?.code);
  return isSound ? { codes, counts: Float64Array.from(coded, ({ count }) => count) } : undefined;
}

/** Response times in ms, ascending, each with how often it was measured. */
export function bucketEntries({ codes, counts }: Buckets): [number, number][] {
  return Array.from(codes, (code, place) => [bucketMs(code), counts[place] ?? 0]);
}
