/** Variables of the environment by their names, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a value comes from, and what its input is called there: `users`, `--users`, `HEROKU_API_KEY`. */
export type Source = { from: "workflow" | "flag" | "environment" | "default"; typed: string };

/** By the name of the input. */
export type Sources = ReadonlyMap<string, Source>;

/** An input as the user typed it; undefined when it is empty. */
export function givenValue(environment: Environment, name: string): string | undefined {
  // The runner keeps hyphens and makes letters capital. Source: actions/toolkit, core `getInput`.
  const value = environment[`INPUT_${name.toUpperCase()}`];
  return value?.trim() === "" ? undefined : value;
}
