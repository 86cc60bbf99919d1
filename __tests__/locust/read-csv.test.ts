import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readExceptions, readFailures, readStats } from "../../src/locust/read-csv.ts";
import { fixtureText } from "./fixture-files.ts";
import { writeFailures } from "./locust-writers.ts";

const blob = "run-1/shop/1/shop_stats.csv";
const awkwardName = 'a,b "quoted"\nnew line; größe|{id}';
const full = fixtureText("plain-locust/full/full_stats.csv");

function rowsOf<Row>(read: { rows: Row[] } | { problem: string }): Row[] {
  if ("problem" in read) throw new Error(read.problem);
  return read.rows;
}

describe("a recorded _stats.csv", () => {
  const rows = rowsOf(readStats(full, blob));

  test("keeps commas, quotes, line breaks and letters of a name", () => {
    expect(rows.map(({ name }) => name)).toContain(awkwardName);
  });

  test("has the aggregated row at its end, and a request of that name is none", () => {
    expect(rows.map(({ type, name, aggregated }) => [type, name, aggregated])).toEqual(
      expect.arrayContaining([
        ["GET", "Aggregated", false],
        ["", "Aggregated", true],
      ]),
    );
    expect(rows.filter(({ aggregated }) => aggregated)).toHaveLength(1);
  });

  test("adds up to its aggregated row", () => {
    const sumOf = (field: "count" | "failures") =>
      rows.filter(({ aggregated }) => !aggregated).reduce((sum, row) => sum + row[field], 0);
    expect(rows.at(-1)).toMatchObject({ count: sumOf("count"), failures: sumOf("failures") });
  });

  test("has percentiles by their number", () => {
    const percentiles = rows.at(-1)?.percentiles;
    expect([...(percentiles?.keys() ?? [])]).toEqual([50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]);
  });

  test("of a run without requests has no percentiles", () => {
    const idle = rowsOf(readStats(fixtureText("plain-locust/idle/idle_stats.csv"), blob));
    expect(idle).toEqual([expect.objectContaining({ aggregated: true, count: 0, percentiles: new Map() })]);
  });

  test("may end its lines in LF alone, begin with a byte order mark, and hold more columns", () => {
    const header = "Type,Name,Request Count";
    expect(readStats(`\uFEFF${full}`, blob)).toEqual(readStats(full, blob));
    expect(readStats(full.replaceAll("\r\n", "\n"), blob)).toEqual(readStats(full, blob));
    const wider = fixtureText("plain-locust/idle/idle_stats.csv")
      .replace(header, `New,${header}`)
      .replace("\r\n,", "\r\n7,,");
    expect(rowsOf(readStats(wider, blob))[0]).toMatchObject({ name: "Aggregated", count: 0 });
  });

  test("may have any percentiles, such as a locustfile can choose", () => {
    const chosen = full.replaceAll("99.99%", "57.0%");
    expect(rowsOf(readStats(chosen, blob)).at(-1)?.percentiles.has(57)).toBe(true);
  });
});

describe("a damaged _stats.csv", () => {
  test("is refused wherever it was cut off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: full.length - 1 }), (length) => {
        expect(readStats(full.slice(0, length), blob)).toHaveProperty("problem");
      }),
      { numRuns: 500 },
    );
  });

  test("that ends between two rows lacks its aggregated row", () => {
    const rows = full.split(/(?<=\r\n)/);
    expect(readStats(rows.slice(0, 2).join(""), blob)).toEqual({
      problem: `\`${blob}\` is cut off: its last row is not the aggregated one.`,
    });
  });

  test.each(["GET,Aggregated", ",/socket"])("whose last row is %s lacks its aggregated row", (lastRow) => {
    const cut = fixtureText("plain-locust/idle/idle_stats.csv").replace(",Aggregated", lastRow);
    expect(readStats(cut, blob)).toHaveProperty("problem", expect.stringContaining("not the aggregated one"));
  });

  test("is whole with the type None that Locust 1.0 gives to the aggregated row", () => {
    const old = fixtureText("plain-locust/idle/idle_stats.csv").replace(",Aggregated", "None,Aggregated");
    expect(rowsOf(readStats(old, blob))).toHaveLength(1);
  });

  test.each([
    ["", "is empty"],
    ["Type,Name", "is cut off: its last line has no end"],
    ['Type,Name\r\nGET,"/a\r\n', "is cut off: a quoted text does not end"],
    ["Type,Name\r\nGET\r\n", "is damaged: not all rows have as many columns as the first"],
    ['Type,Name\r\nGET,"a"b\r\n', "is not CSV (CSV_INVALID_CLOSING_QUOTE)"],
  ])("of %j says what is wrong", (text, fault) => {
    expect(readStats(text, blob)).toEqual({ problem: `\`${blob}\` ${fault}.` });
  });

  test("names every column that it lacks", () => {
    const lacking = full.replace("Failure Count", "Failures").replace("Request Count", "Requests");
    expect(readStats(lacking, blob)).toEqual({
      problem: `\`${blob}\` has no column "Request Count", "Failure Count".`,
    });
  });

  test("names the row and the columns that hold no number", () => {
    const idle = fixtureText("plain-locust/idle/idle_stats.csv");
    expect(readStats(idle.replace(",0,0,0,", ",x,-1,0,"), blob)).toEqual({
      problem: `\`${blob}\`, row 2: "Request Count" is x, but must be a whole number; "Failure Count" is -1, but must be a whole number.`,
    });
    expect(readStats(idle.replace(/N\/A\r\n$/, "soon\r\n"), blob)).toEqual({
      problem: `\`${blob}\`, row 2: "100%" is soon, but must be a number or N/A.`,
    });
  });

  test.each(["-0.4", "nan", "-inf", "inf"])("names what a cell says that is no number: %s", (odd) => {
    const idle = fixtureText("plain-locust/idle/idle_stats.csv");
    expect(readStats(idle.replace(",0,0.0,0,0,", `,0,0.0,${odd},0,`), blob)).toEqual({
      problem: `\`${blob}\`, row 2: "Min Response Time" is ${odd}, but must be a number.`,
    });
  });
});

test("a recorded _failures.csv gives each error with its occurrences", () => {
  const rows = rowsOf(readFailures(fixtureText("two-dynos/1/shop_failures.csv"), blob));
  expect(rows.map(({ method, name, error }) => [method, name, error])).toEqual([
    ["POST", "/cart", `CatchResponseError('bad, "thing"\\nsecond line')`],
    ["GET", "/refused", "HTTPError('503 Server Error: Service Unavailable for url: /refused')"],
  ]);
  const stats = rowsOf(readStats(fixtureText("two-dynos/1/shop_stats.csv"), blob));
  expect(rows.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(stats.at(-1)?.failures);
});

test("a _failures.csv of before 2.44, without first and last seen, is read as well", () => {
  expect(readFailures("Method,Name,Error,Occurrences\r\nGET,/,bad,3\r\n", blob)).toEqual({
    rows: [{ method: "GET", name: "/", error: "bad", occurrences: 3 }],
  });
});

test("an error of Locust 1.0 may have a line that looks like the end of a row", () => {
  const entry = { method: "GET", name: "/", error: '{"a":"b",3\nand more', occurrences: 7 };
  expect(rowsOf(readFailures(writeFailures("C", [entry, entry]), blob))).toEqual([entry, entry]);
});

test("a recorded _exceptions.csv keeps the lines of its tracebacks", () => {
  const [row] = rowsOf(readExceptions(fixtureText("two-dynos/1/shop_exceptions.csv"), blob));
  expect(row?.message).toBe('not a request, "but"\nan exception');
  expect(row?.traceback.split("\n").length).toBeGreaterThan(3);
  expect(row?.count).toBe(JSON.parse(fixtureText("two-dynos/1/receipt.json")).exceptions);
});

test("any text at all gives rows or a problem, and never an exception", () => {
  const cells = fc.array(fc.array(fc.string(), { maxLength: 25 }).map((row) => row.join(",")));
  const table = cells.map((rows) => `${full.split("\r\n")[0]}\r\n${rows.join("\r\n")}\r\n`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), table), (text) => {
      for (const read of [readStats, readFailures, readExceptions]) {
        const result = read(text, blob);
        if ("problem" in result) expect(result.problem).toContain(blob);
      }
    }),
  );
});
