/** An input as the user typed it; undefined when it is empty. */
export function givenValue(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  // The runner keeps hyphens and makes letters capital. Source: actions/toolkit, core `getInput`.
  const value = environment[`INPUT_${name.toUpperCase()}`];
  return value?.trim() === "" ? undefined : value;
}
