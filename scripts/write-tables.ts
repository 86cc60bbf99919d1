import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { givingWay } from "../src/report/markdown/part.ts";

const root = resolve(import.meta.dirname, "..");

type Action = {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
};

/** The README with its tables of inputs and outputs as action.yml has them, and with the order in which reports give way. */
export function withTables(readme: string, actionYaml: string): string {
  const action: Action = parse(actionYaml);
  const inputs = Object.entries(action.inputs).map(([name, input]) => {
    const standard = input.required ? "required" : input.default === undefined ? "" : `\`${input.default}\``;
    return [`\`${name}\``, standard, input.description];
  });
  const outputs = Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  const withInputs = replaceBetween(readme, "inputs", table(["input", "default", "meaning"], inputs));
  const withOutputs = replaceBetween(withInputs, "outputs", table(["output", "meaning"], outputs));
  return replaceBetween(withOutputs, "giving-way", givingWayTable());
}

function givingWayTable(): string {
  return table(
    ["", "gives way", "shown"],
    givingWay.map((section, place) => [String(place + 1), section, shown[section]]),
  );
}

const shown: Readonly<Record<(typeof givingWay)[number], string>> = {
  failures: "what Locust says, 25 rows",
  requests: "breached ones first, 25 rows",
  dynos: "one row each",
  notes: "12",
  cost: "one row for each scenario",
  drift: "three rows for each scenario",
  scenarios: "one row each",
  conditions: "one row each",
  warnings: "12",
  chart: "with its table",
  history: "the last ten runs",
  thresholds: "those that need attention first, 25 rows",
  reasons: "12",
};

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
  writeFileSync(
    readme,
    withTables(readFileSync(readme, "utf8"), readFileSync(join(root, "action.yml"), "utf8")),
  );
}
