import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

/** Rows of a CSV file, or one problem that names the blob. */
export type CsvRead<Row> = { rows: Row[] } | { problem: string };

/** Our word for a column → the headers that Locust has given to it; any of them will do. */
type Columns = Readonly<Record<string, readonly string[]>>;

/** How one kind of file is read. Columns that it does not name are left alone: Locust adds some now and then. */
export type CsvFormat<Row> = {
  columns: Columns;
  /** Checks a row's cells by our words; `percentiles` holds those of all columns such as `99.9%`, by header. */
  row: z.ZodType<Row>;
};

/** A cell that holds a whole number, not negative. */
export const wholeCell = z.string().regex(/^\d+$/, { error: "must be a whole number" }).transform(Number);

/** A cell that holds a number, not negative, as Python writes it: `0.5`, `8.2e-05`. */
export const numberCell = z
  .string()
  .regex(/^\d+(\.\d+)?(e[+-]?\d+)?$/, { error: "must be a number" })
  .transform(Number);

/** Percentile columns as percentile (0–100) → ms. `N/A`, which stands where there are no requests, is left out. */
export const percentileCells = z
  .record(z.string(), z.union([z.literal("N/A"), numberCell], { error: "must be a number or N/A" }))
  .transform((cells) => {
    const percentiles = new Map<number, number>();
    for (const [label, ms] of Object.entries(cells)) if (ms !== "N/A") percentiles.set(parseFloat(label), ms);
    return percentiles;
  });

/** Reads a file that Locust's `csv.writer` wrote, as it does since 1.2; with a problem it is refused as a whole. */
export function readTable<Row>(text: string, blob: string, { columns, row }: CsvFormat<Row>): CsvRead<Row> {
  const table = parseTable(text);
  if (typeof table === "string") return { problem: `\`${blob}\` ${table}.` };
  const missing = Object.values(columns).filter((names) => find(table.header, names) < 0);
  if (missing.length > 0)
    return { problem: `\`${blob}\` has no column ${missing.map((names) => `"${names[0]}"`).join(", ")}.` };
  const rows: Row[] = [];
  for (const [index, record] of table.records.entries()) {
    const { data, error } = row.safeParse(cellsOf(record, table.header, columns));
    // As a spreadsheet counts: the header is row 1.
    if (error !== undefined)
      return { problem: `\`${blob}\`, row ${index + 2}: ${faultsOf(error, columns)}.` };
    rows.push(data);
  }
  return { rows };
}

function parseTable(text: string): { header: string[]; records: string[][] } | string {
  if (!text.endsWith("\n")) return text === "" ? "is empty" : "is cut off: its last line has no end";
  try {
    const [header = [], ...records] = parse(text, { bom: true });
    return { header, records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return csvFaults[error.code] ?? `is not CSV (${error.code})`;
  }
}

const csvFaults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "is cut off: a quoted text does not end",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "is damaged: not all rows have as many columns as the first",
};

function find(header: readonly string[], names: readonly string[]): number {
  return header.findIndex((candidate) => names.includes(candidate));
}

function cellsOf(record: readonly string[], header: readonly string[], columns: Columns): unknown {
  const cells = Object.entries(columns).map(([field, names]) => [field, record[find(header, names)]]);
  const all = header.map((label, index) => [label, record[index]] as const);
  const percentiles = all.filter(([label]) => /^\d+(\.\d+)?%$/.test(label));
  return { ...Object.fromEntries(cells), percentiles: Object.fromEntries(percentiles) };
}

function faultsOf(error: z.ZodError, columns: Columns): string {
  return error.issues.map(({ path, message }) => `"${headerOf(path, columns)}" ${message}`).join("; ");
}

function headerOf([field, label]: readonly PropertyKey[], columns: Columns): string {
  return String(label ?? columns[String(field)]?.[0]);
}
