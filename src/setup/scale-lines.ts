import { repeated } from "../plan/repeated.ts";
import { meaningfulLines } from "../words/lines.ts";
import { enumerate, quote, suggest } from "../words/wording.ts";
import type { Scale } from "./types.ts";

/** `TYPE=quantity` lines, with `:size` behind or without. Source of the limit: Dev Center, "Dyno scaling and process limits". */
export function parseScaleLines(text: string): { scales: readonly Scale[]; problems: readonly string[] } {
  const read = meaningfulLines(text).map(({ line, text: one }) => ({ line, scale: parseScaleLine(one) }));
  const scales = read.flatMap(({ scale }) => (typeof scale === "string" ? [] : [scale]));
  const problems = read.flatMap(({ line, scale }) =>
    typeof scale === "string" ? [`line ${line}: ${scale}`] : [],
  );
  const names = scales.map(({ type }) => type);
  return {
    scales,
    problems: [...problems, ...repeated(names).map((name) => `${quote(name)} is given twice`)],
  };
}

const mostDynos = 100;

function parseScaleLine(line: string): Scale | string {
  const [, type, digits, size] = /^([-\w]{1,128})\s*=\s*(\d+)(?::([\w.-]+))?$/.exec(line) ?? [];
  if (type === undefined || digits === undefined)
    return `${quote(line)} is not of the form \`worker_scene_1=0\`, or \`web=1:standard-1x\` with a dyno size`;
  const quantity = Number(digits);
  if (quantity > mostDynos) return `${quote(line)} is too many; at most \`${mostDynos}\``;
  return { type, quantity, size };
}

/** What `scale` names and the content does not have. */
export function scaleProblems(scales: readonly Scale[], processTypes: readonly string[]): string[] {
  return scales
    .filter(({ type }) => !processTypes.includes(type))
    .map(
      ({ type }) =>
        `\`scale\`: the content has no process type ${quote(type)}, only ${enumerate(processTypes)}${suggest(type, processTypes)}`,
    );
}

/**
 * What to change of the formation so that it is as asked for. Without `scale` nothing but `web` keeps running: no worker
 * is billed while it idles, and a `web` that has more than one dyno keeps them. `size` is for every process type for which
 * `scale` names none; where it is undefined, they keep theirs.
 */
export function scaleChanges(
  formation: readonly Scale[],
  { scale, size }: { scale: readonly Scale[] | undefined; size: string | undefined },
): readonly Scale[] {
  const wanted = scale ?? formation.map(idle);
  // The size that a process type has now is not asked for.
  const others = formation
    .filter(({ type }) => !wanted.some((one) => one.type === type))
    .map((row) => ({ ...row, size: undefined }));
  const asked = [...wanted, ...others].map((one) => ({ ...one, size: one.size ?? size }));
  return asked.filter((one) => !formation.some((row) => isAs(row, one)));
}

function idle({ type, quantity }: Scale): Scale {
  return { type, quantity: type === "web" ? Math.max(1, quantity) : 0, size: undefined };
}

function isAs(row: Scale, wanted: Scale): boolean {
  const sameSize = wanted.size === undefined || wanted.size.toLowerCase() === row.size?.toLowerCase();
  return row.type === wanted.type && row.quantity === wanted.quantity && sameSize;
}
