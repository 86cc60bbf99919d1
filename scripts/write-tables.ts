import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "..");

type Action = {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs?: Record<string, { description: string }>;
};

/** Each `action.yml` with what its tables' marks in the README begin with. */
const manifests = { "action.yml": "", "setup/action.yml": "setup-", "teardown/action.yml": "teardown-" };

/** The README with its tables of inputs and outputs as the `action.yml` has them; `prefix`: of the tables' marks. */
function withTables(readme: string, actionYaml: string, prefix: string): string {
  const action: Action = parse(actionYaml);
  const inputs = Object.entries(action.inputs).map(([name, input]) => {
    const standard = input.required ? "required" : input.default === undefined ? "" : `\`${input.default}\``;
    return [`\`${name}\``, standard, input.description];
  });
  const withInputs = replaceBetween(
    readme,
    `${prefix}inputs`,
    table(["input", "default", "meaning"], inputs),
  );
  if (action.outputs === undefined) return withInputs;
  const outputs = Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return replaceBetween(withInputs, `${prefix}outputs`, table(["output", "meaning"], outputs));
}

/** The README with every table as its `action.yml` has it. */
export function withAllTables(readme: string): string {
  return Object.entries(manifests).reduce(
    (text, [file, prefix]) => withTables(text, readFileSync(join(root, file), "utf8"), prefix),
    readme,
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function replaceBetween(text: string, mark: string, content: string): string {
  const [before, rest] = text.split(`<!-- ${mark} -->`);
  const after = rest?.split(`<!-- /${mark} -->`)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no marks for ${mark}`);
  return `${before}<!-- ${mark} -->\n${content}\n<!-- /${mark} -->${after}`;
}

if (import.meta.main) {
  const readme = join(root, "README.md");
  writeFileSync(readme, withAllTables(readFileSync(readme, "utf8")));
}
