/**
 * The order in which parts of a Markdown report give way when space is short, the first one first: its rows from the last
 * upwards, then, for all but the two at the end, the part as a whole. docs/comment.md has the same order.
 */
export const givingWay = [
  "failures",
  "requests",
  "dynos",
  "notes",
  "cost",
  "drift",
  "scenarios",
  "conditions",
  "warnings",
  "chart",
  "history",
  "thresholds",
  "reasons",
] as const;

type Section = (typeof givingWay)[number];

/** These keep their head, with the number of rows that were left out: they say why the verdict is what it is. */
const staying: readonly Section[] = ["thresholds", "reasons"];

/** A piece of a Markdown report whose rows may be left out, from the last upwards, when space is short. */
export type Part = {
  /** Undefined: short, and never left out. */
  section: Section | undefined;
  open: readonly string[];
  rows: readonly string[];
  close: readonly string[];
  /** Rows that exist and are not in `rows`. */
  hidden: number;
  /** The lines that stand for hidden rows. */
  leftOut: (count: number) => readonly string[];
};

/** How much there is space for, and what it is counted in. */
export type Budget = { limit: number; sizeOf: (text: string) => number };

/** A part without rows to give up. */
export function fixed(...lines: string[]): Part {
  return { section: undefined, open: lines, rows: [], close: [], hidden: 0, leftOut: () => [] };
}

/** A part without rows that is left out as a whole. */
export function droppable(section: Section, ...lines: string[]): Part {
  return { ...fixed(...lines), section };
}

/**
 * The parts one below the other within the budget: whole rows give way, then whole parts, and it is said how many and
 * which. Only the fixed parts and the heads of those that stay can be too long for it.
 */
export function joinWithin(parts: readonly Part[], budget: Budget): string {
  let fitted: readonly Part[] = parts;
  const dropped: Section[] = [];
  const excess = (): number => budget.sizeOf(join(fitted, dropped)) - budget.limit;
  for (const section of givingWay.filter((one) => parts.some((part) => part.section === one))) {
    const missing = excess();
    if (missing <= 0) break;
    fitted = fitted.map((part) =>
      part.section === section ? withFewerRows(part, missing, budget.sizeOf) : part,
    );
    if (excess() <= 0 || staying.includes(section)) continue;
    fitted = fitted.filter((part) => part.section !== section);
    dropped.push(section);
  }
  return join(fitted, dropped);
}

function withFewerRows(part: Part, excess: number, sizeOf: Budget["sizeOf"]): Part {
  const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + sizeOf(line) + 1, 0);
  // The lines that say so take space themselves, at most as much as when every row is left out.
  let missing = excess + lengthOf(part.leftOut(part.hidden + part.rows.length));
  let kept = part.rows.length;
  while (kept > 0 && missing > 0) {
    kept -= 1;
    missing -= lengthOf([part.rows[kept] ?? ""]);
  }
  return { ...part, rows: part.rows.slice(0, kept), hidden: part.hidden + part.rows.length - kept };
}

/** What was left out is said at the end, above the last part, which holds the links. */
function join(parts: readonly Part[], dropped: readonly Section[]): string {
  const texts = parts.map(({ open, rows, close, hidden, leftOut }) =>
    [...open, ...rows, ...(hidden > 0 ? leftOut(hidden) : []), ...close].join("\n"),
  );
  if (dropped.length > 0)
    texts.splice(-1, 0, `Left out for want of space, and in the HTML report: ${dropped.join(", ")}.`);
  return `${texts.filter((text) => text !== "").join("\n\n")}\n`;
}
