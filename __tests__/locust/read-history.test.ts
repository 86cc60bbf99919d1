import { describe, expect, test } from "vitest";
import type { HistoryRow } from "../../src/locust/csv-rows.ts";
import { readHistory } from "../../src/locust/read-history.ts";
import { fixtureText } from "./fixture-files.ts";
import { pieces, recordedText } from "./recorded-versions.ts";

async function read(text: string): Promise<{ rows: HistoryRow[]; end: unknown }> {
  const rows: HistoryRow[] = [];
  const end = await readHistory({ blob: "h.csv", chunks: pieces(text, 64) }, (row) => rows.push(row));
  return { rows, end };
}

const full = fixtureText("plain-locust/full/full_stats_history.csv");
const old = recordedText("1.0.3", "stats_history") ?? "";

test("a recorded history has the aggregated row of each second, and those of the requests when it is full", async () => {
  const { rows } = await read(fixtureText("plain-locust/short/short_stats_history.csv"));
  expect(rows.every(({ aggregated }) => aggregated)).toBe(true);
  expect(rows[0]).toMatchObject({ count: 0, percentiles: new Map() });
  expect(rows.map(({ at }) => at - (rows[0]?.at ?? 0))).toEqual(rows.map((_, second) => second * 1000));
  const all = await read(full);
  const names = all.rows.filter(({ aggregated }) => !aggregated).map(({ name }) => name);
  expect(new Set(names)).toContain('a,b "quoted"\nnew line; größe|{id}');
});

test("a history may begin with a byte order mark and end its lines in LF alone", async () => {
  const whole = await read(full);
  expect(await read(`\uFEFF${full}`)).toEqual(whole);
  expect(await read(full.replaceAll("\r\n", "\n"))).toEqual(whole);
});

test("of a history that was cut off the rows before are told", async () => {
  for (const text of [full, old]) {
    const { rows } = await read(text);
    const cut = await read(text.slice(0, -3));
    expect(cut.end).toEqual({ cutOff: true });
    expect(cut.rows.length).toBeGreaterThan(rows.length - 3);
    expect(cut.rows).toEqual(rows.slice(0, cut.rows.length));
  }
});

test("a history that was cut off at a line break within a name is known to be", async () => {
  const end = full.indexOf("\nnew line") + 1;
  const cut = await read(full.slice(0, end));
  expect(cut.end).toEqual({ cutOff: true });
  expect(cut.rows.length).toBeGreaterThan(0);
});

describe("a history with a fault says which:", () => {
  test.each([
    ["", "is empty"],
    ["Timestamp", "is cut off: its header has no end"],
    ['"Timestamp"', "is cut off: its header has no end"],
    ["Timestamp,Type\r\n", 'has no column "Name", "Requests/s"'],
    ['"Nothing"\n', "is no CSV file of Locust's: its first row is not a header"],
  ])("%j %s", async (text, fault) => {
    const { end } = await read(text);
    expect(end).toEqual({ problem: expect.stringContaining(`\`h.csv\` ${fault}`) });
  });

  test("a cell that holds no number, by row and column", async () => {
    const { end, rows } = await read(full.replace("N/A", "soon"));
    expect(rows).toEqual([]);
    expect(end).toEqual({
      problem: '`h.csv` has a fault in row 2: "50%" is soon, but must be a number or N/A.',
    });
  });

  test("a row of another length", async () => {
    const { end } = await read(full.replace(/,0\r\n/, "\r\n"));
    expect(end).toEqual({
      problem: "`h.csv` is damaged: not all rows have as many columns as the first.",
    });
  });

  test("a row without an end, before it fills the memory", async () => {
    for (const [text, begin] of [
      [full, '1,1,GET,"'],
      [old, '"1","1","GET","'],
    ] as const) {
      let sent = 0;
      const endless = async function* (): AsyncGenerator<string> {
        yield text.slice(0, text.indexOf("\n") + 1) + begin;
        for (; sent < 100; sent += 1) yield "x\n".repeat(50_000);
      };
      const end = await readHistory({ blob: "h.csv", chunks: endless() }, () => {});
      expect(end).toEqual({ problem: "`h.csv` is damaged: one of its rows does not end." });
      expect(sent).toBeLessThan(30);
    }
  });
});

test("an error of the source, or of whoever is told, is thrown on", async () => {
  const broken = async function* (): AsyncGenerator<string> {
    yield full.slice(0, 2000);
    throw new Error("connection lost");
  };
  await expect(readHistory({ blob: "h", chunks: broken() }, () => {})).rejects.toThrow("connection lost");
});
