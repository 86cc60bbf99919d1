import type { z } from "zod";

/** What a run can do without: null, or of another kind than it was, it is not told. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const mostTold = 3;

/** What of an answer is not as it must be: where, and of what kind it is there. Never a value: some are secrets. */
export function shapeProblems({ issues }: z.ZodError, answer: unknown): string {
  const told = issues.slice(0, mostTold).map((issue) => problemOf(issue, answer));
  const more = issues.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function problemOf(issue: z.core.$ZodIssue, answer: unknown): string {
  const where = issue.path.length === 0 ? "it" : `\`${pathText(issue.path)}\``;
  const value = issue.path.reduce<unknown>((at, key) => fieldOf(at, key), answer);
  if (value === undefined) return `${where} is missing`;
  if (issue.code === "too_small") return `${where} is empty`;
  const wanted = wantedKind(issue);
  return wanted === kindOf(value) ? `${where} cannot be read` : `${where} is ${kindOf(value)}, not ${wanted}`;
}

/** `[0].dyno_size.name`. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text.replace(/^\./, "");
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  url: "an address",
  datetime: "a time",
};

function wantedKind(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  return (issue.code === "invalid_format" && kinds[issue.format]) || "what it should be";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return kinds[Array.isArray(value) ? "array" : typeof value] ?? "something else";
}
