import { shorten } from "../escape.ts";

/** A line of a chart: evenly spread values from the first x to the last. */
export type XyLine = { name: string; values: readonly number[]; color: string };

export type XyChart = {
  x: { title: string; from: number; to: number };
  y: { title: string; to: number };
  lines: readonly XyLine[];
};

/** Grey that can be read on white and on GitHub's dark ground alike. */
const grey = "#768390";

/**
 * The chart in mermaid's language, for a version as GitHub's (11.17): `xychart-beta` is the name that older ones know as
 * well, a number may have no exponent, and what is drawn has no ground of its own, so that it fits a light and a dark page.
 */
export function xyChart({ x, y, lines }: XyChart): string {
  const greys = ["title", "legendText", "xAxisLabel", "xAxisTitle", "xAxisTick", "xAxisLine"];
  const yGreys = ["yAxisLabel", "yAxisTitle", "yAxisTick", "yAxisLine"];
  return [
    "---",
    "config:",
    "  xyChart:",
    "    width: 800",
    "    height: 260",
    "  themeVariables:",
    "    xyChart:",
    "      backgroundColor: transparent",
    ...[...greys, ...yGreys].map((name) => `      ${name}Color: "${grey}"`),
    `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
    "---",
    "xychart-beta",
    `  x-axis "${mermaidText(x.title)}" ${decimal(x.from)} --> ${decimal(x.to)}`,
    `  y-axis "${mermaidText(y.title)}" 0 --> ${decimal(y.to)}`,
    ...lines.map(({ name, values }) => `  line "${mermaidText(name)}" [${values.map(decimal).join(", ")}]`),
  ].join("\n");
}

const longestName = 28;

/** Text between a chart's quotes: what mermaid could read as a directive, a comment or an entity is left out. */
export function mermaidText(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N} _.,/-]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  return safe === "" ? "unnamed" : shorten(safe, longestName);
}

/** At most three decimals and never an exponent, which mermaid does not read. */
function decimal(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const text = Math.min(Math.max(value, 0), 1e12).toFixed(value >= 10_000 ? 0 : value >= 100 ? 1 : 3);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
