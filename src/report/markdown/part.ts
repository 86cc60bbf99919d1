/** A piece of a Markdown report whose rows may be left out, from the last upwards, when space is short. */
export type Part = {
  open: readonly string[];
  rows: readonly string[];
  close: readonly string[];
  /** Rows that exist and are not in `rows`. */
  hidden: number;
  /** The lines that stand for hidden rows. */
  leftOut: (count: number) => readonly string[];
  /** The part with the lowest number gives up its rows first. */
  keepsRows: number;
};

/** A part without rows to give up. It must be short. */
export function fixed(...lines: string[]): Part {
  return {
    open: lines,
    rows: [],
    close: [],
    hidden: 0,
    leftOut: () => [],
    keepsRows: Number.POSITIVE_INFINITY,
  };
}

/** The parts one below the other in at most that many characters: whole rows give way, and it is said how many. */
export function joinWithin(parts: readonly Part[], maxCharacters: number): string {
  let fitted = parts;
  const inTurn = parts.filter(({ rows }) => rows.length > 0).toSorted((a, b) => a.keepsRows - b.keepsRows);
  for (const part of inTurn) {
    const excess = join(fitted).length - maxCharacters;
    if (excess <= 0) break;
    fitted = fitted.map((other) => (other === part ? withFewerRows(part, excess) : other));
  }
  return join(fitted);
}

function withFewerRows(part: Part, excess: number): Part {
  // The lines that say so take space themselves, at most as much as when every row is left out.
  let missing = excess + lengthOf(part.leftOut(part.hidden + part.rows.length));
  let kept = part.rows.length;
  while (kept > 0 && missing > 0) {
    kept -= 1;
    missing -= lengthOf([part.rows[kept] ?? ""]);
  }
  return { ...part, rows: part.rows.slice(0, kept), hidden: part.hidden + part.rows.length - kept };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function join(parts: readonly Part[]): string {
  const texts = parts
    .map(({ open, rows, close, hidden, leftOut }) =>
      [...open, ...rows, ...(hidden > 0 ? leftOut(hidden) : []), ...close].join("\n"),
    )
    .filter((text) => text !== "");
  return `${texts.join("\n\n")}\n`;
}
