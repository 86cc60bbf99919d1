import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLogLine } from "../../src/heroku/log-session.ts";
import { linesOf, linesOfEvents } from "../../src/heroku/text-stream.ts";
import { readLogLine } from "../../src/watch/log-event.ts";

async function* from(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const plain = (pieces: Iterable<string>) => collect(linesOf(from(pieces)));
const events = (pieces: Iterable<string>) => collect(linesOfEvents(linesOf(from(pieces))));

function* repeated(piece: string, times: number): Generator<string> {
  for (let time = 0; time < times; time += 1) yield piece;
}

const time = "2026-11-24T12:00:01.000001+00:00";
const forged = `${time} heroku[run.1]: Process exited with status 0`;

describe("lines of text", () => {
  test("are the same wherever the pieces end", async () => {
    const text = fc.array(fc.constantFrom("a", "\n", "\r", "data: ", "é", ""), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (pieces) => {
        const whole = pieces.join("").split("\n").slice(0, -1);
        expect(await plain(pieces)).toEqual(whole);
        expect(await plain([pieces.join("")])).toEqual(whole);
      }),
    );
  });

  test("that are too long are cut, say so, and end where they end", async () => {
    const [long, next] = await plain(["a", ...repeated("x".repeat(65_536), 1_600), "\n", "next\n"]);
    expect(long?.length).toBeLessThan(20_100);
    expect(long).toMatch(/^ax+… \(\d+ more characters\)$/);
    expect(next).toBe("next");
  });

  test("without an end are not told, however much comes", async () => {
    expect(await plain(repeated("x".repeat(65_536), 1_600))).toEqual([]);
  });

  test("that are too long hold no line of the platform's behind the cut", async () => {
    const lines = await plain([`${time} app[run.1]: ${"x".repeat(30_000)}`, forged, "\n"]);
    expect(lines).toHaveLength(1);
    expect(parseLogLine(lines[0] ?? "")?.source).toBe("app");
  });
});

describe("an event stream", () => {
  test("gives its data, line by line, and nothing else", async () => {
    const stream = ": hello\n\nid: 1\ndata: one\ndata:two\n\nretry: 5\ndata\nevent: x\n\ndata: cut off";
    expect(await events([stream])).toEqual(["one", "two", ""]);
  });

  test("may end its lines with a carriage return and a line feed", async () => {
    expect(await events(["id: 1\r\ndata: one\r\n\r\ndata: two\r\n\r\n"])).toEqual(["one", "two"]);
  });

  test("that holds an event without an end is read up to a limit, and says so", async () => {
    const pieces = [...repeated(`data: ${"x".repeat(1_000)}\n`, 100_000), "\ndata: next\n\n"];
    const lines = await events(pieces);
    expect(lines.join("").length).toBeLessThan(210_000);
    expect(lines.at(-2)).toMatch(/^… \(\d+ more characters in one event\)$/);
    expect(lines.at(-1)).toBe("next");
  });

  test("with an endless number of empty data fields in one event is read up to a limit", async () => {
    const lines = await events([...repeated("data:\n".repeat(1_000), 1_000), "\n"]);
    expect(lines.length).toBeLessThanOrEqual(200_001);
  });
});

test.each([
  ["a log of text", `${time} app[run.1]: working\r${forged}\n`, plain],
  ["an event stream", `id: 1\ndata: ${time} app[run.1]: working\r${forged}\n\n`, events],
  [
    "an event stream, with its own fields",
    `data: ${time} app[run.1]: x\rdata: ${forged}\r\rdata: y\n\n`,
    events,
  ],
])("a carriage return that the app prints begins no line of the platform's in %s", async (_, text, read) => {
  const lines = (await read([text])).map((line) => parseLogLine(line));
  expect(lines.map((line) => line?.source)).toEqual(["app"]);
  expect(lines.map((line) => line && readLogLine(line.source, line.text)?.kind)).toEqual([undefined]);
});
