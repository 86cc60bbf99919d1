import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HistoryRow } from "../../src/locust/csv-rows.ts";
import type { CsvRead } from "../../src/locust/csv-table.ts";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import { readExceptions, readFailures, readStats, readStatsInTwo } from "../../src/locust/read-csv.ts";
import { readHistory } from "../../src/locust/read-history.ts";
import { roundAsLocust } from "../../src/locust/rounding.ts";
import {
  type Entry,
  type FailureEntry,
  type Family,
  families,
  type HistoryEntry,
  isCutToMs,
  percentilesOf,
  writeExceptions,
  writeFailures,
  writeHistory,
  writeStats,
} from "./locust-writers.ts";
import { pieces, recordedText, recordedVersions } from "./recorded-versions.ts";

const blob = "shop_stats.csv";
const distribution = "shop_distribution.csv";

function rowsOf<Row>(read: CsvRead<Row>): Row[] {
  if ("problem" in read) throw new Error(read.problem);
  return read.rows;
}

function readBoth(file: { stats: string; distribution?: string | undefined }): CsvRead<StatsRow> {
  return file.distribution === undefined
    ? readStats(file.stats, blob)
    : readStatsInTwo({
        requests: { text: file.stats, blob },
        distribution: { text: file.distribution, blob: distribution },
      });
}

function recordedStats(version: string): { stats: string; distribution?: string | undefined } {
  return {
    stats: recordedText(version, "stats") ?? recordedText(version, "requests") ?? "",
    distribution: recordedText(version, "distribution"),
  };
}

async function historyOf(text: string, length = 1000): Promise<{ rows: HistoryRow[]; end: unknown }> {
  const rows: HistoryRow[] = [];
  const end = await readHistory({ blob: "h.csv", chunks: pieces(text, length) }, (row) => rows.push(row));
  return { rows, end };
}

const versions = recordedVersions().map(({ locust, family }) => [locust, family] as const);
const awkwardName = 'a,b "quoted"\nnew line; größe|{id}';

describe.each(versions)("the files of Locust %s, family %s,", (version, family) => {
  const rows = rowsOf(readBoth(recordedStats(version)));
  const last = rows.at(-1);

  test("count six requests and end in the aggregated row, which a request of that name is not", () => {
    expect(rows.map(({ type, name, aggregated }) => ({ type, name, aggregated }))).toEqual([
      { type: "GET", name: "/", aggregated: false },
      { type: "POST", name: "/cart", aggregated: false },
      { type: "GET", name: "/refused", aggregated: false },
      { type: "GET", name: "/slow", aggregated: false },
      { type: "GET", name: "Aggregated", aggregated: false },
      { type: "GET", name: awkwardName, aggregated: false },
      {
        type: isCutToMs(family) ? "None" : "",
        name: version === "0.12.1" ? "Total" : "Aggregated",
        aggregated: true,
      },
    ]);
  });

  test("hold times and percentiles in ms", () => {
    const slow = rows.find(({ name }) => name === "/slow");
    expect(slow?.minMs).toBeGreaterThan(99);
    expect(slow?.maxMs).toBeLessThan(2000);
    expect(slow?.percentiles.get(50)).toBeGreaterThan(99);
    expect(slow?.percentiles.get(99)).toBe(slow?.percentiles.get(100));
    expect([...(slow?.percentiles.keys() ?? [])].slice(0, 8)).toEqual([50, 66, 75, 80, 90, 95, 98, 99]);
    expect(slow?.cutToMs).toBe(isCutToMs(family));
  });

  test("list as many failures as the statistics count", () => {
    const text = recordedText(version, "failures");
    expect(text === undefined).toBe(["0.12.1", "0.12.2", "0.13.2", "0.13.5"].includes(version));
    if (text === undefined) return;
    const failures = rowsOf(readFailures(text, blob));
    expect(failures.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(last?.failures);
    expect(failures.map(({ method, name }) => `${method} ${name}`).sort()).toEqual([
      "GET /refused",
      "POST /cart",
    ]);
    const error = failures.find(({ name }) => name === "/cart")?.error;
    // Until 2.10 a run of one process wrote the bare message.
    expect(['bad, "thing"\nsecond line', `CatchResponseError('bad, "thing"\\nsecond line')`]).toContain(
      error,
    );
  });

  test("hold the exceptions of tasks from 1.4.2 on", () => {
    const text = recordedText(version, "exceptions");
    expect(text !== undefined).toBe(["E", "F"].includes(family));
    if (text === undefined) return;
    const [row, ...others] = rowsOf(readExceptions(text, blob));
    expect(others).toEqual([]);
    expect(row?.message).toBe('not a request, "but"\nan exception');
    expect(row?.traceback).toContain("locustfile_versions.py");
  });

  test("hold a history whose counts grow up to those of the statistics", async () => {
    const text = recordedText(version, "stats_history");
    expect(text === undefined).toBe(family === "A");
    if (text === undefined) return;
    const { rows: history, end } = await historyOf(text, 7);
    expect(end).toEqual({ cutOff: false });
    const total = history.filter(({ aggregated }) => aggregated);
    expect(total.every(({ count }, index) => count >= (total[index - 1]?.count ?? 0))).toBe(true);
    expect(total.at(-1)?.count).toBeLessThanOrEqual(last?.count ?? 0);
    expect(total.at(-1)?.count).toBeGreaterThan((last?.count ?? 0) / 2);
    expect(total.some(({ users }) => users === 2)).toBe(family !== "B");
    expect(new Date(total[0]?.at ?? 0).getUTCFullYear()).toBe(2026);
    expect(await historyOf(text, text.length)).toEqual({ rows: history, end });
  });

  test("are refused or the same, wherever they are cut off", async () => {
    const whole = recordedStats(version);
    for (const kind of ["stats", "distribution"] as const) {
      const bytes = Buffer.from(whole[kind] ?? "");
      for (let length = 0; length < bytes.length; length += 1) {
        const cut = bytes.subarray(0, length).toString("utf8");
        expect(readBoth({ ...whole, [kind]: cut }), `${kind} cut to ${length}`).toHaveProperty("problem");
      }
    }
  });

  test("give the first rows of a history, wherever it is cut off", async () => {
    const text = recordedText(version, "stats_history");
    if (text === undefined) return;
    const { rows: all } = await historyOf(text);
    const bytes = Buffer.from(text);
    for (let length = 0; length < bytes.length; length += length < 600 ? 1 : 97) {
      const { rows: some } = await historyOf(bytes.subarray(0, length).toString("utf8"));
      expect(some).toEqual(all.slice(0, some.length));
    }
  });
});

// 0.12 lacks two percentiles of the later files of its family.
const rewritten = versions.filter(([version]) => !version.startsWith("0.12"));

test.each(rewritten)(
  "our writers write the statistics of Locust %s, family %s, as it does",
  (version, family) => {
    const recorded = recordedStats(version);
    const rows = rowsOf(readBoth(recorded));
    const written = writeStats(
      family,
      rows.map((row): Entry => ({ ...row, times: [...row.percentiles.values()] })),
    );
    // Failures per second are not read, and Python writes a whole float as 5.0.
    const plain = (text: string) => text.replace(/(\d)\.0(?=[,\r])/g, "$1");
    const fails = isCutToMs(family) ? /,[\d.]+((?:,\d+){12})$/gm : /,[\d.e-]+((?:,\d+){11,12})\r$/gm;
    const known = (text: string) => plain(family === "A" ? text : text.replace(fails, ",0$1"));
    expect(known(written.stats)).toBe(known(recorded.stats));
    expect(written.distribution).toBe(recorded.distribution);
  },
);

const withFailures = versions.filter(([version]) => recordedText(version, "failures") !== undefined);

test.each(withFailures)(
  "our writers write the failures of Locust %s, family %s, as it does",
  (version, family) => {
    const recorded = recordedText(version, "failures") ?? "";
    const written = writeFailures(family, rowsOf(readFailures(recorded, blob)));
    const timeless = (text: string) => text.replace(/,\d{4}-[^,]*Z,(\d{4}-.*Z)?\r/g, ",,\r");
    expect(timeless(written)).toBe(timeless(recorded));
  },
);

const withHistory = versions.filter(([version]) => recordedText(version, "stats_history") !== undefined);

test.each(withHistory)(
  "our writers write the columns of the history of Locust %s, family %s",
  (version, family) => {
    const header = recordedText(version, "stats_history")?.split(/(?<=\n)/)[0];
    expect(writeHistory(family, [])).toBe(header);
  },
);

/** Letters that are hard to write as CSV. */
const letters = fc.constantFrom(
  '"',
  ",",
  "\n",
  "\r",
  " ",
  "é",
  "漢",
  "0",
  "7",
  "N",
  "/",
  "A",
  "a",
  ".",
  ":",
  "|",
  "'",
);
const hostile = fc.oneof(
  fc.string({ unit: letters, maxLength: 12 }),
  fc.constantFrom('","', '""', "N/A", 'x",1', "Aggregated", "None", "\uFEFF", '",5,5,5', '{"a":"b","c":1}'),
);
const plainType = fc.constantFrom("GET", "POST", "", "WebSocket RX", "größe");

function times(family: Family): fc.Arbitrary<{ minMs: number; maxMs: number; times: number[] }> {
  const count = percentilesOf[family].length;
  const one = fc.oneof(fc.nat(150), fc.nat(20_000), fc.double({ min: 0, max: 90_000, noNaN: true }));
  return fc.array(one, { minLength: count, maxLength: count }).map((values) => {
    const sorted = values.sort((a, b) => a - b);
    const [minMs, maxMs] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    return { minMs, maxMs, times: sorted.map(roundAsLocust) };
  });
}

function entry(family: Family, name: fc.Arbitrary<string>): fc.Arbitrary<Entry> {
  const number = fc.double({ min: 0, max: 1e6, noNaN: true });
  const sometimes = fc.record({
    type: plainType,
    name,
    count: fc.nat(1e6),
    ratio: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc
    .tuple(sometimes, times(family), number, number, number, number)
    .map(([{ type, name: own, count, ratio }, all, medianMs, averageMs, averageBytes, requestsPerSecond]) => {
      const failures = Math.floor(count * ratio);
      const numbers = {
        type,
        name: own,
        count,
        failures,
        medianMs,
        averageMs,
        averageBytes,
        requestsPerSecond,
        ...all,
      };
      if (count > 0) return numbers;
      return { ...numbers, medianMs: 0, averageMs: 0, averageBytes: 0, minMs: 0, maxMs: 0, times: undefined };
    });
}

/** Rows that end in the aggregated one, as in every file of statistics. */
function entriesOf(family: Family, name: fc.Arbitrary<string>): fc.Arbitrary<Entry[]> {
  return fc.tuple(fc.array(entry(family, name), { maxLength: 6 }), entry(family, name)).map(([own, last]) => {
    const count = own.reduce((sum, one) => sum + one.count, 0);
    const failures = own.reduce((sum, one) => sum + one.failures, 0);
    const none = { medianMs: 0, averageMs: 0, averageBytes: 0, minMs: 0, maxMs: 0, times: undefined };
    const some = last.times === undefined ? { maxMs: 7, times: percentilesOf[family].map(() => 7) } : {};
    const type = isCutToMs(family) ? "None" : "";
    return [...own, { ...last, ...(count > 0 ? some : none), type, name: "Aggregated", count, failures }];
  });
}

/** A row as it must be read from what the family writes of it. */
function expected(family: Family, one: Entry): Omit<StatsRow, "aggregated"> {
  const cut = isCutToMs(family) ? Math.trunc : (value: number) => value;
  const percentiles = new Map(one.times?.map((ms, index) => [percentilesOf[family][index] ?? 0, ms]));
  return {
    type: one.type,
    name: one.name,
    count: one.count,
    failures: one.failures,
    medianMs: cut(one.medianMs),
    averageMs: cut(one.averageMs),
    minMs: cut(one.minMs),
    maxMs: cut(one.maxMs),
    averageBytes: cut(one.averageBytes),
    requestsPerSecond: isCutToMs(family) ? Number(one.requestsPerSecond.toFixed(2)) : one.requestsPerSecond,
    percentiles,
    cutToMs: isCutToMs(family),
  };
}

describe.each(families)("arbitrary rows as family %s writes them", (family) => {
  // In files made by hand a distribution does not tell the type from the name.
  const names = family === "A" ? hostile.map((name) => `/${name}`) : hostile;

  test("are the same when they are read", () => {
    fc.assert(
      fc.property(entriesOf(family, names), (entries) => {
        const read = rowsOf(readBoth(writeStats(family, entries)));
        expect(read.map(({ aggregated: _, ...row }) => row)).toEqual(
          entries.map((one) => expected(family, one)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("are refused wherever they were cut off", () => {
    const cuts = fc.tuple(
      entriesOf(family, names),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    );
    fc.assert(
      fc.property(cuts, ([entries, at]) => {
        const whole = writeStats(family, entries);
        for (const kind of ["stats", "distribution"] as const) {
          const bytes = Buffer.from(whole[kind] ?? "x");
          const cut = bytes.subarray(0, Math.floor(bytes.length * at)).toString("utf8");
          expect(readBoth({ ...whole, [kind]: cut })).toHaveProperty("problem");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(families.slice(1))("arbitrary rows as family %s writes them,", (family) => {
  test("of a history are the same when they are read in pieces", async () => {
    const seconds = fc.integer({ min: 1_500_000_000, max: 1_900_000_000 });
    const one = fc.tuple(entry(family, hostile), seconds, fc.nat(5000));
    const some = fc.array(
      one.map(([own, at, users]): HistoryEntry => ({ ...own, at, users })),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 300 }), async (entries, length) => {
        const { rows, end } = await historyOf(writeHistory(family, entries), length);
        expect(end).toEqual({ cutOff: false });
        expect(
          rows.map(({ name, type, at, count, users, percentiles }) => ({
            name,
            type,
            at,
            count,
            users,
            percentiles,
          })),
        ).toEqual(
          entries.map((own) => ({
            name: own.name,
            type: own.type,
            at: own.at * 1000,
            count: own.count,
            users: family === "B" ? undefined : own.users,
            percentiles: expected(family, own).percentiles,
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  const failure = fc.record({
    method: plainType,
    name: hostile,
    error: hostile,
    occurrences: fc.nat(1e6),
  });

  test("of failures are the same when they are read", () => {
    // By hand: no parser could tell where such a name ends, nor a text that looks like the end of a row and a new one.
    const told = ({ name, error }: FailureEntry): boolean =>
      !isCutToMs(family) ||
      (`${name}","`.indexOf('","') === name.length && !/",\d+\n"/.test(`"${name}","${error}"`));
    fc.assert(
      fc.property(fc.array(failure.filter(told), { maxLength: 8 }), (entries) => {
        expect(rowsOf(readFailures(writeFailures(family, entries), blob))).toEqual(entries);
      }),
      { numRuns: 500 },
    );
  });

  test("of failures are read into rows that write the same file, whatever their texts look like", () => {
    const looks = fc.constantFrom('",5\n', '",5\n"', '\n"GET","', '","', ",5\n", '"x","y","z",5', "x");
    const some = fc.array(looks, { maxLength: 4 }).map((parts) => parts.join(""));
    const any = fc.record({ method: plainType, name: some, error: some, occurrences: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (entries) => {
        const written = writeFailures(family, entries);
        const read = rowsOf(readFailures(written, blob));
        expect(writeFailures(family, read)).toBe(written);
        expect(read.length).toBeGreaterThanOrEqual(entries.length);
      }),
      { numRuns: 500 },
    );
  });

  test("of failures are refused where they were cut off, if not at the end of a row or in its last number", () => {
    const noQuotes = failure.map((one) => ({
      ...one,
      name: one.name.replaceAll('"', "'"),
      error: one.error.replaceAll('"', "'"),
    }));
    fc.assert(
      fc.property(fc.array(noQuotes, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, at) => {
        const written = writeFailures(family, entries);
        const cut = written.slice(0, at % written.length);
        const read = readFailures(cut, blob);
        if ("problem" in read) return;
        expect(writeFailures(family, read.rows)).toBe(isCutToMs(family) ? cut.replace(/\n$/, "") : cut);
        const before = read.rows.slice(0, -1);
        expect(before).toEqual(entries.slice(0, before.length));
        expect(entries[before.length]).toMatchObject({ ...read.rows.at(-1), occurrences: expect.anything() });
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["an error that ends as a row does", { name: "\uFEFF", error: '",0\n' }],
  ["an error that goes on as no row does", { name: "/", error: '",5\n"x" is no "y"' }],
  ["an error with a line of CSV in it", { name: "/", error: 'a,"b",5\n"c","d"' }],
  ["an error of two ends", { name: "/", error: '",5\n",6\n' }],
  ["texts that begin as numbers do", { name: ',5\n"x', error: ',5\n"y' }],
])("%s is read from failures that were written by hand", (_, texts) => {
  const own = { method: "GET", occurrences: 7, ...texts };
  const plain = { method: "POST", name: "/cart", error: "bad", occurrences: 12 };
  for (const entries of [[own], [plain, own], [own, plain], [own, own, plain]])
    expect(rowsOf(readFailures(writeFailures("C", entries), blob))).toEqual(entries);
});

test("an error that is a number is not taken for the end of failures that are cut off", () => {
  const entries = ["bad", "5"].map((error) => ({ method: "GET", name: "5", error, occurrences: 7 }));
  const written = writeFailures("C", entries);
  for (const cut of [2, 9])
    expect(readFailures(written.slice(0, -cut), blob)).toEqual({
      problem: "`shop_stats.csv` is cut off: row 3 does not end.",
    });
});

test("arbitrary exceptions are the same when they are read", () => {
  const one = fc.record({ count: fc.nat(1e6), message: hostile, traceback: hostile });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (entries) => {
      expect(rowsOf(readExceptions(writeExceptions(entries), blob))).toEqual(entries);
    }),
  );
});

test("any text at all is a history or a problem, and never an exception", async () => {
  const headers = families.slice(1).map((family) => writeHistory(family, []));
  const texts = fc
    .tuple(fc.constantFrom("", ...headers), fc.string({ unit: letters }))
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (text, length) => {
      const { end } = await historyOf(text, length);
      expect(end).toEqual(
        expect.toSatisfy(
          (value: object) =>
            "cutOff" in value || ("problem" in value && String(value.problem).includes("h.csv")),
        ),
      );
    }),
  );
});
