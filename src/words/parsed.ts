import { z } from "zod";

/** What became of a text: its value, or what is wrong with it and what would be right, without the name of its place. */
export type Parsed<T> = { value: T } | { problem: string };

export type Parser<T> = (text: string) => Parsed<T>;

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A schema for text in the parser's grammar, so that zod collects the problems of many fields. */
export function textIn<T>(parser: Parser<T>, text: z.ZodType<string> = z.string()) {
  return text.transform((source, context): T => {
    const parsed = parser(source);
    if ("value" in parsed) return parsed.value;
    context.addIssue(parsed.problem);
    return z.NEVER;
  });
}

/** The fields of an object or of the JSON text of one; none of anything else. */
export function fieldsIn(value: unknown): Record<string, unknown> {
  const read = typeof value === "string" ? parseJson(value) : value;
  return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
}
