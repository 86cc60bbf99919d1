import { quote } from "../words/wording.ts";

/** What a cell may hold. `read` gives undefined for a text that is no such value. */
type Cell<Value> = { read: (text: string) => Value | undefined; must: string };

/** A column by the headers that Locust has given to it, the newest first; any of them will do. */
type Column<Value> = { headers: readonly string[]; cell: Cell<Value>; optional?: boolean };

/** Percentile 0–100 → ms; a percentile that reads `N/A`, which stands where there are no requests, is left out. */
type Percentiles = ReadonlyMap<number, number>;

/** How one kind of file is read, field by field. Columns that it does not name are left alone: Locust adds some now and then. */
export type CsvFormat<Row> = {
  columns: { readonly [Field in Exclude<keyof Row, "percentiles">]-?: Column<Row[Field]> };
  /** Whether a row's `percentiles` are to be had from all columns such as `99.9%`. */
  percentiles: Row extends { percentiles: Percentiles } ? true : false;
};

/** A row, or the sentence that says which cells are wrong. */
export type RowReader<Row> = (cells: readonly string[]) => Row | string;

/** A text, which may be empty. */
export const text: Cell<string> = { read: (cell) => cell, must: "must be a text" };

/** A number, not negative, as Python writes it: `0.5`, `8.2e-05`. */
export const number: Cell<number> = {
  read: (cell) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell) ? finite(Number(cell)) : undefined),
  must: "must be a number",
};

/** A whole number, not negative. */
export const whole: Cell<number> = {
  read: (cell) => (/^\d+$/.test(cell) ? finite(Number(cell)) : undefined),
  must: "must be a whole number",
};

/** A number as `%.2f` writes it: with fewer digits it was cut off. */
export const twoDecimals: Cell<number> = {
  read: (cell) => (/^\d+\.\d\d$/.test(cell) ? finite(Number(cell)) : undefined),
  must: "must be a number with two decimals",
};

/** Epoch seconds, read as epoch milliseconds. */
export const instant: Cell<number> = {
  read: (cell) => (/^\d{1,12}$/.test(cell) ? Number(cell) * 1000 : undefined),
  must: "must be a time in whole seconds",
};

/** Counts beyond the doubles that hold every whole number are not counts. */
function finite(value: number): number | undefined {
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

type Place = { header: string; index: number; cell: Cell<unknown> };

/** A field of a row, and how it is had from the row's cells; undefined from cells that are wrong. */
type Field = { field: string; places: readonly Place[]; read: (cells: readonly string[]) => unknown };

/**
 * How rows under this header are read, or the columns that it lacks. Cells are checked by hand: a long run's history
 * has a million rows, and a schema needs several times as long as the parser.
 */
export function makeRowReader<Row>(
  header: readonly string[],
  format: CsvFormat<Row>,
): RowReader<Row> | { missing: string[] } {
  const columns = Object.entries<Column<unknown>>(format.columns).map(([field, column]) => {
    const index = header.findIndex((label) => column.headers.includes(label));
    return { field, index, header: header[index] ?? column.headers[0] ?? "", ...column };
  });
  const missing = columns.filter(({ index, optional }) => index < 0 && optional !== true);
  if (missing.length > 0) return { missing: missing.map((column) => column.header) };
  const fields = columns.filter(({ index }) => index >= 0).map(singleField);
  if (format.percentiles) fields.push(percentilesField(header));
  return (cells) => {
    const row: Record<string, unknown> = {};
    for (const { field, read } of fields) {
      const value = read(cells);
      if (value === undefined) return describeFaults(cells, fields);
      row[field] = value;
    }
    return row as Row;
  };
}

function singleField({ field, index, header, cell }: Place & { field: string }): Field {
  const { read } = cell;
  return { field, places: [{ header, index, cell }], read: (cells) => read(cells[index] ?? "") };
}

const orNone: Cell<number | "N/A"> = {
  read: (cell) => (cell === "N/A" ? cell : number.read(cell)),
  must: "must be a number or N/A",
};

/** `99%`, `57.0%` for what a locustfile chose, and `99.999` without its sign from 0.13.3 to 0.14.6. */
function percentilesField(header: readonly string[]): Field {
  const places = header.flatMap((label, index) =>
    /^\d+(\.\d+)?%?$/.test(label)
      ? [{ header: label, index, cell: orNone, percentile: Number.parseFloat(label) }]
      : [],
  );
  return { field: "percentiles", places, read: (cells) => readPercentiles(cells, places) };
}

function readPercentiles(
  cells: readonly string[],
  places: readonly { index: number; percentile: number }[],
): Percentiles | undefined {
  const percentiles = new Map<number, number>();
  for (const { index, percentile } of places) {
    const ms = orNone.read(cells[index] ?? "");
    if (ms === undefined) return undefined;
    if (ms !== "N/A") percentiles.set(percentile, ms);
  }
  return percentiles;
}

/** As it stands in the file, when that is short and plain. */
function shownCell(cell: string): string {
  if (cell === "") return "empty";
  return /^[\w.+-]{1,40}$/.test(cell) ? cell : quote(cell);
}

function describeFaults(cells: readonly string[], fields: readonly Field[]): string {
  return fields
    .flatMap(({ places }) => places)
    .filter(({ index, cell }) => cell.read(cells[index] ?? "") === undefined)
    .map(({ header, cell, index }) => `"${header}" is ${shownCell(cells[index] ?? "")}, but ${cell.must}`)
    .join("; ");
}
