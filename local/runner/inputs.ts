import type { ActionFile } from "./action-file.ts";

export type ResolvedInputs = { env: Record<string, string>; warnings: string[] };

/** What a step's `with:` comes to: defaults filled in, names as `INPUT_…`, and what the runner warns of. */
export function resolveInputs(
  action: ActionFile,
  given: Record<string, string>,
  context: { githubToken: string },
): ResolvedInputs {
  const declared = Object.entries(action.inputs);
  const lowerCase = new Set(declared.map(([name]) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !lowerCase.has(name.toLowerCase()));
  const deprecated = declared.filter(([name, input]) => name in given && input?.deprecationMessage);
  const defaults = declared.map(([name, input]) => [name, evaluate(input?.default ?? "", context)] as const);
  const values = [...defaults, ...Object.entries(given)];
  return {
    env: Object.fromEntries(values.map(([name, value]) => [variable(name), value])),
    warnings: [
      ...deprecated.map(
        ([name, input]) => `Input '${name}' has been deprecated with message: ${input?.deprecationMessage}`,
      ),
      ...(unexpected.length > 0
        ? [
            unexpectedWarning(
              unexpected,
              declared.map(([name]) => name),
            ),
          ]
        : []),
    ],
  };
}

// Hyphens stay; only spaces are replaced.
const variable = (name: string) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;

const quoted = (names: string[]) => `'${names.join("', '")}'`;

function unexpectedWarning(unexpected: string[], valid: string[]): string {
  return `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`;
}

function evaluate(text: string, { githubToken }: { githubToken: string }): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (expression === "github.token") return githubToken;
    throw new Error(`the expression \${{ ${expression} }} is not imitated by the stand-in runner`);
  });
}
