import { parse } from "yaml";
import { z } from "zod";
import type { Environment } from "../inputs/given.ts";

const manifest = z.object({
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().default(false),
      default: z.string().optional(),
    }),
  ),
});

/** An input as its `action.yml` declares it. */
export type InputDefinition = {
  name: string;
  description: string;
  required: boolean;
  default: string | undefined;
};

/** What an `action.yml` says of itself and of its inputs. */
export function readDefinitions(actionYaml: string): { description: string; inputs: InputDefinition[] } {
  const { description, inputs } = manifest.parse(parse(actionYaml));
  const definitions = Object.entries(inputs).map(([name, input]) => ({
    name,
    ...input,
    default: input.default,
  }));
  return { description, inputs: definitions };
}

/** Where an input may stand in the environment, the first one first: a shell can set no name with a hyphen. */
export function variablesOf(name: string): string[] {
  const capital = name.toUpperCase();
  const word = capital.replaceAll("-", "_");
  const ownName = /^(?:heroku|azure)-/.test(name) ? [word] : [];
  return [...new Set([`INPUT_${capital}`, `INPUT_${word}`, ...ownName])];
}

/**
 * The `INPUT_…` variables that GitHub's runner would set: of each input its flag, else the environment's. Nothing else
 * of the environment is taken over.
 */
export function inputVariables(
  definitions: readonly InputDefinition[],
  flags: ReadonlyMap<string, string>,
  environment: Environment,
): Record<string, string> {
  const given = definitions.flatMap(({ name }): [string, string][] => {
    const fromEnvironment = variablesOf(name).map((variable) => environment[variable]);
    const value = flags.get(name) ?? fromEnvironment.find((one) => one !== undefined && one.trim() !== "");
    return value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]];
  });
  return Object.fromEntries(given);
}
