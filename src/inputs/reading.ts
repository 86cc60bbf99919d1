import type { z } from "zod";
import { keepSecret } from "../failure.ts";
import { nearest, quote, suggest } from "../plan/wording.ts";
import { type Environment, givenValue } from "./given.ts";
import { secretsIn } from "./secrets.ts";

/** Every input by its name. Secrets are registered here, before anything can be said about them. */
export function rawInputs(
  environment: Environment,
  names: readonly string[],
): Record<string, string | undefined> {
  for (const secret of secretsIn(environment)) keepSecret(secret);
  return Object.fromEntries(names.map((name) => [name, givenValue(environment, name)]));
}

/** The inputs in the schema's grammar, or every problem with the name of its input. */
export function readWith<T>(
  schema: z.ZodType<T>,
  raw: Record<string, string | undefined>,
): { value: T | undefined; problems: string[] } {
  const read = schema.safeParse(raw);
  const issues = read.error?.issues ?? [];
  const problems = issues.map((issue) => `\`${String(issue.path[0])}\`: ${issue.message}`);
  return { value: read.data, problems };
}

/** Only what was meant for us: any variable of a workflow may begin with `INPUT_`, but a hyphen comes from `with:`. */
export function unknownInputs(environment: Environment, known: readonly string[]): string[] {
  const names = Object.keys(environment)
    .filter((name) => name.startsWith("INPUT_"))
    .map((name) => name.slice("INPUT_".length).toLowerCase());
  return names
    .filter((name) => !known.includes(name) && (name.includes("-") || nearest(name, known) !== undefined))
    .map((name) => `${quote(name)}: this action has no such input${suggest(name, known)}`);
}
