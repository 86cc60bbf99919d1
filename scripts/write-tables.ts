import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { type DynoSize, dynoSizes, oneOffLimits } from "../local/heroku/sizes.ts";
import { withoutDefault } from "../src/cli/inputs.ts";
import { defaultsOf, inputSchema } from "../src/inputs/schema.ts";
import { setupSchema, teardownSchema } from "../src/inputs/setup-schema.ts";
import { costOf } from "../src/plan/cost.ts";
import { priceOf } from "../src/plan/list-prices.ts";
import { reasonCodes } from "../src/plan/reason-codes.ts";
import { givingWay } from "../src/report/markdown/part.ts";
import { entryOf, type MetricEntry, metrics, type Unit } from "../src/statistics/metrics.ts";
import { exitCodes } from "../src/watch/exit-codes.ts";
import { herokuCodes } from "../src/watch/heroku-codes.ts";

import { rooms } from "./rooms.ts";

const root = resolve(import.meta.dirname, "..");

const manifests = {
  "action.yml": inputSchema,
  "setup/action.yml": setupSchema,
  "teardown/action.yml": teardownSchema,
};

type Action = {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs?: Record<string, { description: string }>;
};

/** Every paper with tables that are written: the text with those tables as they must be. */
export const tabled: Readonly<Record<string, (text: string) => string>> = {
  ...Object.fromEntries(
    Object.entries(manifests).map(([file, schema]) => [
      file,
      (text: string) => withDefaults(text, defaultsOf(schema)),
    ]),
  ),
  "README.md": (text) => replaceBetween(withInputs(text, "action.yml", ""), "metrics", metricTable()),
  "docs/setup.md": (text) =>
    withInputs(withInputs(text, "setup/action.yml", "setup-"), "teardown/action.yml", "teardown-"),
  "docs/comment.md": (text) => replaceBetween(text, "giving-way", givingWayTable()),
  "docs/guides/cost.md": withPrices,
  "docs/watch.md": (text) =>
    replaceBetween(replaceBetween(text, "heroku-codes", herokuCodeTable()), "exit-codes", exitCodeTable()),
  "CONTRIBUTING.md": (text) => replaceBetween(text, "rooms", `${roomPicture()}\n\n${roomTable()}`),
  "docs/guides/troubleshooting.md": (text) => replaceBetween(text, "reasons", reasonTable()),
};

/**
 * The `action.yml` with the schema's default at the end of each description. It has none of its own: the runner would
 * hand it on as if somebody had given it.
 */
function withDefaults(text: string, defaults: ReadonlyMap<string, string>): string {
  return text.replace(/^ {2}([\w-]+):\n {4}description: (.*)$/gm, (_, name: string, written: string) => {
    const [, mark = "", description = ""] = /^('?)(.*)\1$/.exec(written) ?? [];
    const told = defaults.has(name) ? ` The default is ${defaults.get(name)}.` : "";
    return `  ${name}:\n    description: ${mark}${withoutDefault(description)}${told}${mark}`;
  });
}

/** The rooms of `src/` as the wall has them; an arrow that follows from two others is left out. */
function roomPicture(): string {
  const own = rooms.filter(({ holds }) => holds.every((place) => place.startsWith("src/")));
  const reach = (name: string): string[] => {
    const next = own.find((room) => room.name === name)?.rooms ?? [];
    return [...next, ...next.flatMap(reach)];
  };
  const arrows = own.flatMap((room) => {
    const farther = new Set(room.rooms.flatMap(reach));
    return room.rooms.filter((name) => !farther.has(name)).map((name) => `  ${room.name} --> ${name}`);
  });
  return ["```mermaid", "flowchart BT", ...arrows, "```"].join("\n");
}

function exitCodeTable(): string {
  const rows = [...exitCodes].map(([code, means]) => [String(code), means]);
  return table(["exit status", "meaning"], rows);
}

function herokuCodeTable(): string {
  const rows = Object.entries(herokuCodes).map(([code, { kind, means }]) => [
    `\`${code}\``,
    kind === "log" ? means : `the dyno ${means}`,
    codeEffects[kind],
  ]);
  return table(["code", "meaning", "what it does"], rows);
}

const codeEffects: Readonly<Record<(typeof herokuCodes)[string]["kind"], string>> = {
  stop: "named as the dyno's end",
  memory: "the run is `invalid`",
  log: "a note; results do not depend on the log",
};

/** Every metric that a threshold line may name. */
export function metricTable(): string {
  const { means } = entryOf({ kind: "percentile", percentile: 99 });
  const rows = Object.entries<MetricEntry>(metrics).map(([word, entry]) => [
    `\`${word}\``,
    limitExamples[entry.unit],
    entry.means,
  ]);
  return table(["metric", "limit", "meaning"], [["`p99`, `p99.9`, …", limitExamples.ms, means], ...rows]);
}

const limitExamples: Readonly<Record<Unit, string>> = {
  ms: "`800ms`, `1.5s`",
  ratio: "`1%`",
  count: "`100`",
  "per second": "`20/s`",
};

function roomTable(): string {
  const rows = rooms.map(({ name, about, holds, rooms: others }) => [
    name,
    about,
    holds.map((place) => `\`${place}\``).join(", "),
    others.includes("*") ? "all" : others.join(", "),
  ]);
  return table(["room", "what is in it", "where", "may import"], rows);
}

/** The text with the tables of inputs and outputs as the `action.yml` has them; `prefix`: of the tables' marks. */
function withInputs(text: string, manifest: keyof typeof manifests, prefix: string): string {
  const defaults = defaultsOf(manifests[manifest]);
  const action: Action = parse(readFileSync(join(root, manifest), "utf8"));
  const inputs = Object.entries(action.inputs).map(([name, input]) => {
    const standard = defaults.get(name) ?? input.default;
    const shown = input.required ? "required" : standard === undefined ? "" : `\`${standard}\``;
    return [`\`${name}\``, shown, withoutDefault(input.description)];
  });
  const written = replaceBetween(text, `${prefix}inputs`, table(["input", "default", "meaning"], inputs));
  if (action.outputs === undefined) return written;
  const outputs = Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return replaceBetween(written, `${prefix}outputs`, table(["output", "meaning"], outputs));
}

/** The guide to costs with its tables of sizes and examples, as the action would price them. */
function withPrices(guide: string): string {
  const inSpaces = ({ tier }: DynoSize) => ["private", "shield", "fir"].includes(tier);
  const common = dynoSizes.filter((size) => !inSpaces(size));
  const spaces = dynoSizes.filter(inSpaces);
  const sizes = [
    sizeTable(common),
    `<details><summary>Private Spaces (${spaces.length} sizes)</summary>`,
    sizeTable(spaces),
    "</details>",
  ];
  const withSizes = replaceBetween(guide, "sizes", sizes.join("\n\n"));
  return replaceBetween(withSizes, "examples", table(["run", "dyno time", "cost"], examples.map(exampleRow)));
}

function sizeTable(sizes: readonly DynoSize[]): string {
  const head = ["size", "memory", "one-off dynos at once", "a month", "an hour", "10 minutes"];
  const rows = sizes.map(({ name, memoryGb, tier }) => {
    const prices = [2_592_000, 3_600, 600].map((seconds) => price(name, seconds));
    const shown = tier === "eco" ? ["in the pool", "–", "–"] : prices;
    return [`\`${name.toLowerCase()}\``, `${memoryGb} GB`, String(oneOffLimits[tier]), ...shown];
  });
  return table(head, rows);
}

const examples = [
  {
    run: "two scenarios for 2 minutes, after a deployment",
    dynos: 2,
    seconds: 120,
    times: 1,
    size: "Standard-1X",
  },
  { run: "the same for 10 minutes", dynos: 2, seconds: 600, times: 1, size: "Standard-1X" },
  {
    run: "10 dynos for 5 minutes, every day for 30 days",
    dynos: 10,
    seconds: 300,
    times: 30,
    size: "Standard-1X",
  },
  {
    run: "two scenarios from two regions for 10 minutes, 30 nights",
    dynos: 4,
    seconds: 600,
    times: 30,
    size: "Standard-1X",
  },
  { run: "5 dynos for an hour", dynos: 5, seconds: 3_600, times: 1, size: "Performance-M" },
];

function exampleRow({ run, dynos, seconds, times, size }: (typeof examples)[number]): string[] {
  const all = dynos * seconds * times;
  return [`${run}, ${size}`, `${dynos * times} × ${seconds} s`, price(size, all)];
}

function price(dynoSize: string, seconds: number): string {
  const prices = new Map([[dynoSize, priceOf(dynoSize, undefined)]]);
  const usd = costOf([{ dynoSize, seconds }], prices).usd ?? Number.NaN;
  return usd < 0.1 ? `$${usd.toFixed(4)}` : `$${usd.toFixed(2)}`;
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

function reasonTable(): string {
  return table(
    ["code", "means", "what to do"],
    Object.entries(reasonCodes).map(([code, { means, advice }]) => [`\`${code}\``, means, advice]),
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
  if (before === undefined || after === undefined) throw new Error(`no marks for ${mark}`);
  return `${before}<!-- ${mark} -->\n${content}\n<!-- /${mark} -->${after}`;
}

if (import.meta.main) {
  for (const [name, change] of Object.entries(tabled))
    writeFileSync(join(root, name), change(readFileSync(join(root, name), "utf8")));
}
