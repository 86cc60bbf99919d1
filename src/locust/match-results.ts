import { blobGlob } from "./blob-glob.ts";

/** What Locust's CSV files are, by the end of their names. The longer end comes first where one holds another. */
const kinds = ["stats_history", "stats", "failures", "exceptions", "requests", "distribution"] as const;

/** One of Locust's CSV files. `requests` and `distribution` are what versions before 0.13.3 wrote for `stats`. */
export type CsvKind = (typeof kinds)[number];

/** One dyno's blobs: their names are the prefix, `_`, the kind and `.csv`. */
export type DynoBlobs = { prefix: string; blobs: readonly { kind: CsvKind; name: string }[] };

/** What is looked for: a pattern such as `{scenario}_*_stats.csv`, among the blobs of this run, for so many dynos of each scenario. */
export type ResultsQuery = {
  pattern: string;
  blobs: readonly string[];
  scenarios: readonly { name: string; dynos: number }[];
};

/** What was found for a scenario. With a problem, a sentence, it is not known that these are the files of its dynos. */
export type ScenarioBlobs = { scenario: string; dynos: readonly DynoBlobs[]; problems: readonly string[] };

const placeholder = "{scenario}";

/** What is wrong with a pattern before any blob is looked at, as the end of a sentence; undefined when it can be used. */
export function findPatternFault(pattern: string, scenarios: readonly string[]): string | undefined {
  const odd = /\{[^}]*\}?/.exec(pattern.replaceAll(placeholder, ""))?.[0];
  if (odd !== undefined) return `holds ${odd}, but only ${placeholder} is filled in`;
  if (pattern.startsWith("/")) return "begins with /, but a blob's name does not";
  if (pattern.includes("\\")) return "holds a backslash; folders of blobs are parted by /";
  if (scenarios.length > 1 && !pattern.includes(placeholder))
    return `must hold ${placeholder}, else the files of ${scenarios.length} scenarios cannot be told apart`;
  return undefined;
}

/**
 * Finds the files of each scenario's dynos. One matching blob is enough: all blobs that share its prefix belong to it. A
 * blob that fits several scenarios, as `shop_admin_1_stats.csv` fits `shop` and `shop_admin`, is the longest name's.
 */
export function matchResults({ pattern, blobs, scenarios }: ResultsQuery): ScenarioBlobs[] {
  const globs = scenarios
    .map(({ name }) => ({ name, fits: blobGlob(pattern.replaceAll(placeholder, name)) }))
    .sort((a, b) => b.name.length - a.name.length);
  const owned = Map.groupBy(blobs, (blob) => globs.find(({ fits }) => fits(blob))?.name);
  const groups = groupByPrefix(blobs);
  return scenarios.map(({ name, dynos }) => {
    const matched = owned.get(name) ?? [];
    const prefixes = [...new Set(matched.flatMap((blob) => splitName(blob)?.prefix ?? []))].sort();
    const found = prefixes.map((prefix) => ({ prefix, blobs: groups.get(prefix) ?? [] }));
    const filled = pattern.replaceAll(placeholder, name);
    const problems = findProblems({ filled, matched, found, dynos, blobs });
    return { scenario: name, dynos: found, problems };
  });
}

function groupByPrefix(names: readonly string[]): Map<string, { kind: CsvKind; name: string }[]> {
  const parts = names.map(splitName).filter((part) => part !== undefined);
  const groups = Map.groupBy(parts, ({ prefix }) => prefix);
  return new Map([...groups].map(([prefix, own]) => [prefix, own.map(({ kind, name }) => ({ kind, name }))]));
}

function splitName(name: string): { prefix: string; kind: CsvKind; name: string } | undefined {
  const kind = kinds.find((candidate) => name.endsWith(`_${candidate}.csv`));
  return kind && { prefix: name.slice(0, -`_${kind}.csv`.length), kind, name };
}

type Match = {
  filled: string;
  matched: readonly string[];
  found: readonly DynoBlobs[];
  dynos: number;
  blobs: readonly string[];
};

function findProblems({ filled, matched, found, dynos, blobs }: Match): string[] {
  if (matched.length === 0)
    return [
      `results-pattern \`${filled}\` matches no blob that was written since this run began: ${blobs.length === 0 ? "there is none" : `there is ${sample(blobs)}`}.`,
    ];
  if (found.length === 0)
    return [
      `results-pattern \`${filled}\` matches ${sample(matched)}, but no CSV file of Locust's: their names end in ${kinds.map((kind) => `_${kind}.csv`).join(", ")}.`,
    ];
  const bare = found.filter(({ blobs }) => !hasStats(blobs)).map(({ prefix }) => prefix);
  return [
    ...bare.map((prefix) => `\`${prefix}_stats.csv\` is not there, though other files of its dyno are.`),
    ...describeNumber(filled, found, dynos),
  ];
}

function hasStats(blobs: DynoBlobs["blobs"]): boolean {
  const has = (wanted: CsvKind): boolean => blobs.some(({ kind }) => kind === wanted);
  return has("stats") || (has("requests") && has("distribution"));
}

function describeNumber(filled: string, found: readonly DynoBlobs[], dynos: number): string[] {
  const prefixes = found.map(({ prefix }) => prefix);
  if (found.length > dynos)
    return [
      `results-pattern \`${filled}\` matches the files of ${found.length} dynos, but there ${dynos === 1 ? "was" : "were"} only ${dynos}, and nothing says which are theirs: ${sample(prefixes)}.`,
    ];
  if (found.length < dynos)
    return [
      `results-pattern \`${filled}\` matches the files of ${found.length} ${found.length === 1 ? "dyno" : "dynos"}, but there were ${dynos}: some uploaded nothing, or under the same name as another: ${sample(prefixes)}.`,
    ];
  return [];
}

const shownNames = 5;

function sample(names: readonly string[]): string {
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : "";
  return `${names
    .slice(0, shownNames)
    .map((name) => `\`${name}\``)
    .join(", ")}${more}`;
}
