import type { Threshold } from "../verdict/types.ts";
import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";

/** What the two simple inputs have in common: the aggregated row of each scenario, and equal is still met. */
const scope = { request: undefined, scenario: undefined, bed: undefined } as const;
const simple = { level: "fail", ...scope, operator: "<=" } as const;

/** `p99-threshold`: `800`, `800ms` or `1.5s`. */
export function parseP99(text: string): Parsed<Threshold> {
  const [, digits = "", unit = "ms"] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s)?$/.exec(text) ?? [];
  const limit = unit === "s" ? Math.round(Number(digits) * 1000) : Number(digits);
  if (digits === "" || limit === 0)
    return {
      problem: `${quote(text)} is not a response time above zero; write \`800\`, \`800ms\` or \`1.5s\``,
    };
  const metric = { kind: "percentile", percentile: 99 } as const;
  return { value: { ...simple, source: `p99-threshold: ${text}`, metric, limit, unit: "ms" } };
}

/** `failure-threshold`: `1%` or `0.5`, both in percent of the requests. */
export function parseFailures(text: string): Parsed<Threshold> {
  const [, digits = ""] = /^(\d{1,3}(?:\.\d{1,6})?) ?%?$/.exec(text) ?? [];
  const percent = Number(digits);
  if (digits === "" || percent > 100)
    return { problem: `${quote(text)} is not a percentage from 0 to 100; write \`1%\` or \`0.5\`` };
  const source = `failure-threshold: ${text}`;
  return {
    value: { ...simple, source, metric: { kind: "failures" }, limit: Number(`${digits}e-2`), unit: "ratio" },
  };
}
