import { CsvError, parse } from "csv-parse";
import { describeCsvError, isHandMade, labelsOf, noHeader, rowWithoutEnd } from "./csv-table.ts";
import { type HandMadeRows, longestRow, RowTooLong, readHandMade } from "./hand-made-csv.ts";

/** A file piece by piece, as a download gives it. Bytes are UTF-8, and a piece may end within a letter. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** Told of the header, then of each row; a text says what is wrong and ends the reading. */
export type RecordReader = (record: string[]) => string | undefined;

/** One of the two ways in which Locust has written rows. A text says what is wrong with the file. */
type Splitter = {
  push(text: string): Promise<string | undefined>;
  /** After a text that ends with a line end. */
  end(): Promise<StreamEnd>;
  /** After a text that does not. */
  cut(): StreamEnd;
};

/** How a stream ended: what is wrong with it, or whether its end was cut off, so that the last row was left out. */
export type StreamEnd = { problem: string } | { cutOff: boolean };

/** Reads rows as they come and keeps none of them, so that a file may be larger than the memory. */
export async function streamRecords(chunks: Chunks, read: RecordReader): Promise<StreamEnd> {
  let splitter: Splitter | undefined;
  let atLineEnd = false;
  for await (const text of textsOf(chunks)) {
    splitter ??= isHandMade(text) ? splitHandMade(read) : splitCsv(read);
    const problem = await splitter.push(text);
    if (problem !== undefined) return { problem };
    atLineEnd = text.endsWith("\n");
  }
  if (splitter === undefined) return { problem: "is empty" };
  return atLineEnd ? splitter.end() : splitter.cut();
}

/** None of them empty, and the first without its byte order mark. */
async function* textsOf(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun = false;
  for await (const chunk of chunks) {
    const raw = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const text = begun ? raw : raw.replace(/^\uFEFF/, "");
    begun ||= raw !== "";
    if (text !== "") yield text;
  }
}

/** What csv-parse reads. */
function splitCsv(read: RecordReader): Splitter {
  const parser = parse();
  let problem: string | undefined;
  let fault: Error | undefined;
  let length = 0;
  parser.on("readable", () => {
    for (let record = parser.read(); record !== null; record = parser.read()) {
      length = 0;
      problem ??= read(record);
    }
  });
  parser.on("error", (error) => {
    fault = error;
  });
  return {
    push: async (text) => {
      length += text.length;
      const error = await new Promise<Error | null | undefined>((done) => {
        parser.write(text, done);
      });
      if (error) return describeCsvError(error);
      // The parser has an option for this, which takes a tenth of its time.
      return problem ?? (length > longestRow + text.length ? rowWithoutEnd : undefined);
    },
    end: async () => {
      await new Promise<void>((done) => {
        parser.on("close", done).end();
      });
      if (fault instanceof CsvError && fault.code === "CSV_QUOTE_NOT_CLOSED") return { cutOff: true };
      const found = fault === undefined ? problem : describeCsvError(fault);
      return found === undefined ? { cutOff: false } : { problem: found };
    },
    cut: () => ({ cutOff: true }),
  };
}

/** What no parser of CSV reads; see hand-made-row.ts. */
function splitHandMade(read: RecordReader): Splitter {
  let header = "";
  let rows: HandMadeRows | undefined;
  const readAll = (records: readonly string[][]): string | undefined => {
    for (const record of records) {
      const problem = read(record);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  const begin = (text: string): string | undefined => {
    header += text;
    const end = header.indexOf("\n");
    if (end < 0) return header.length > longestRow ? noHeader : undefined;
    const labels = labelsOf(header.slice(0, end));
    rows = readHandMade(labels);
    return rows === undefined ? noHeader : (read(labels) ?? readAll(rows.push(header.slice(end + 1))));
  };
  return {
    push: async (text) => withEnds(() => (rows === undefined ? begin(text) : readAll(rows.push(text)))),
    end: async () => {
      let cutOff = true;
      const problem = withEnds(() => {
        const last = rows?.end();
        cutOff = last?.cutOff ?? true;
        return readAll(last?.rows ?? []);
      });
      return problem === undefined ? { cutOff } : { problem };
    },
    cut: () => {
      const problem = readAll(rows?.cut() ?? []);
      return problem === undefined ? { cutOff: true } : { problem };
    },
  };
}

/** Runs a step, unless it meets a row without an end, which is its problem then. */
function withEnds(step: () => string | undefined): string | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    return rowWithoutEnd;
  }
}
