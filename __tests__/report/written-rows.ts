import type { Sheet } from "../../src/report/sheet.ts";

/** The rows of a sheet as they are read: of a number what is written, not the value by which it is sorted. */
export function writtenRows({ rows }: Sheet): readonly (readonly unknown[])[] {
  return rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" && "text" in cell ? cell.text : cell)),
  );
}
