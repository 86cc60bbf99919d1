import type { z } from "zod";
import { keepSecret } from "../words/failure.ts";
import { nearest, quote, suggest } from "../words/wording.ts";
import { type Environment, givenValue, type Source, type Sources } from "./given.ts";
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
  sources: Sources = new Map(),
): { value: T | undefined; problems: string[] } {
  const read = schema.safeParse(raw);
  const issues = read.error?.issues ?? [];
  const typed = (name: string): string => sources.get(name)?.typed ?? name;
  const problems = issues.map((issue) => `${quote(typed(String(issue.path[0])))}: ${issue.message}`);
  return { value: read.data, problems };
}

/** Where the value of each input comes from; those that neither are given nor have a default are left out. */
export function sourcesOf(
  raw: Readonly<Record<string, string | undefined>>,
  defaults: ReadonlyMap<string, string>,
  given: Sources = new Map(),
): Sources {
  const own = (name: string): Source | undefined => {
    if (raw[name] !== undefined) return given.get(name) ?? { from: "workflow", typed: name };
    return defaults.has(name) ? { from: "default", typed: name } : undefined;
  };
  const all = Object.keys(raw).map((name) => [name, own(name)] as const);
  return new Map(all.filter((pair): pair is readonly [string, Source] => pair[1] !== undefined));
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
