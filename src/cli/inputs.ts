import { parse } from "yaml";
import { z } from "zod";
import type { Environment, Source, Sources } from "../inputs/given.ts";

const manifest = z.object({
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().default(false),
    }),
  ),
});

/** An input as its `action.yml` declares it. */
export type InputDefinition = {
  name: string;
  description: string;
  required: boolean;
  /** What it is read as when it is left out, by the schema. */
  default: string | undefined;
};

export type Definitions = { description: string; inputs: InputDefinition[] };

/** What an `action.yml` says of itself and of its inputs; their defaults are the schema's. */
export function readDefinitions(actionYaml: string, defaults: ReadonlyMap<string, string>): Definitions {
  const { description, inputs } = manifest.parse(parse(actionYaml));
  const definitions = Object.entries(inputs).map(([name, input]) => ({
    name,
    ...input,
    description: withoutDefault(input.description),
    default: defaults.get(name),
  }));
  return { description, inputs: definitions };
}

/** A description as it is where the default has a place of its own. */
export function withoutDefault(description: string): string {
  return description.replace(/ The default is \S+\.$/, "");
}

/** Where an input may stand in the environment, the first one first: a shell can set no name with a hyphen. */
export function variablesOf(name: string): string[] {
  const capital = name.toUpperCase();
  const word = capital.replaceAll("-", "_");
  const ownName = /^(?:heroku|azure)-/.test(name) ? [word] : [];
  return [...new Set([`INPUT_${capital}`, `INPUT_${word}`, ...ownName])];
}

/**
 * The `INPUT_…` variables that GitHub's runner would set, and where each value comes from: of each input its flag, else
 * the environment's. Nothing else of the environment is taken over.
 */
export function givenInputs(
  definitions: readonly InputDefinition[],
  flags: ReadonlyMap<string, string>,
  environment: Environment,
): { variables: Record<string, string>; sources: Sources } {
  const given = definitions.flatMap(({ name }) => givenInput(name, flags, environment) ?? []);
  return {
    variables: Object.fromEntries(given.map(({ name, value }) => [`INPUT_${name.toUpperCase()}`, value])),
    sources: new Map(given.map(({ name, source }) => [name, source])),
  };
}

type Given = { name: string; value: string; source: Source };

function givenInput(
  name: string,
  flags: ReadonlyMap<string, string>,
  environment: Environment,
): Given | undefined {
  const flag = flags.get(name);
  if (flag !== undefined) return { name, value: flag, source: { from: "flag", typed: `--${name}` } };
  const variable = variablesOf(name).find((one) => (environment[one] ?? "").trim() !== "");
  const value = variable === undefined ? undefined : environment[variable];
  if (variable === undefined || value === undefined) return undefined;
  return { name, value, source: { from: "environment", typed: variable } };
}
