import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { type Listener, listen } from "../../local/http/listen.ts";
import type { Answer } from "../../local/http/route.ts";
import { followDyno } from "../../src/heroku/log-session.ts";
import type { LogLine } from "../../src/world.ts";
import { direct } from "../network/direct.ts";

type Session = { type?: string; pieces: readonly (string | Uint8Array)[]; breaks?: boolean };

/** Reads the log of run.1 from a server whose sessions bring these pieces, one session after the other, until none is left. */
async function follow(
  sessions: readonly Session[],
  isFir = false,
): Promise<{ lines: LogLine[]; asked: unknown[]; accepted: unknown[] }> {
  const left = [...sessions];
  const asked: unknown[] = [];
  const accepted: unknown[] = [];
  const ended = new AbortController();
  const lines: LogLine[] = [];
  const server: Listener = await listen(({ method, text, headers }): Answer => {
    if (method === "POST") {
      asked.push(JSON.parse(text));
      if (left.length === 0) ended.abort();
      return { status: 201, body: { logplex_url: `${server.origin}/sessions/1` } };
    }
    accepted.push(headers.get("accept"));
    const { type = "text/plain", pieces, breaks = false } = left.shift() ?? { pieces: [] };
    return { status: 200, headers: { "content-type": type }, body: bodyOf(pieces, breaks) };
  }, wallClock);
  try {
    await followDyno({
      apiUrl: server.origin,
      apiKey: "HRKU-1",
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      mask: () => undefined,
      network: direct,
      appPath: "/apps/loadtest",
      dyno: { name: "run.1" },
      isFir,
      onLine: (line) => lines.push(line),
      signal: ended.signal,
    });
  } finally {
    await server.close();
  }
  return { lines, asked, accepted };
}

function bodyOf(pieces: readonly (string | Uint8Array)[], breaks: boolean): Readable {
  return Readable.from(
    (async function* () {
      for (const piece of pieces) {
        yield Buffer.from(piece as string);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      if (breaks) throw new Error("cut");
    })(),
  );
}

const line = (second: number, text: string, source = "app[run.1]"): string =>
  `2026-11-24T12:00:0${second}.000001+00:00 ${source}: ${text}`;
const texts = ({ lines }: { lines: LogLine[] }): string[] => lines.map(({ text }) => text);

describe("the log of a dyno", () => {
  test("is asked for by the dyno's name, as a tail", async () => {
    const { asked } = await follow([]);
    expect(asked).toEqual([{ dyno: "run.1", lines: 1_500, tail: true }]);
  });

  test("of Fir is asked for by the dyno's name alone", async () => {
    expect((await follow([], true)).asked).toEqual([{ dyno: "run.1" }]);
  });

  test("is asked for as an event stream in the one wording that busl knows", async () => {
    expect((await follow([{ pieces: [] }])).accepted).toEqual(["text/event-stream"]);
  });

  test("is put together from pieces that end anywhere, within a character too", async () => {
    const bytes = Buffer.from(`${line(1, "größer")}\n${line(2, "two")}\n`);
    const at = bytes.indexOf(0xc3) + 1;
    const pieces = [bytes.subarray(0, at), bytes.subarray(at, at + 9), bytes.subarray(at + 9)];
    expect(texts(await follow([{ pieces }]))).toEqual(["größer", "two"]);
  });

  test("is read from an event stream, its records cut anywhere", async () => {
    const stream = `id: 1\ndata: ${line(1, "one")}\n\nid: 2\ndata: ${line(2, "two")}\n\n`;
    const pieces = [stream.slice(0, 17), stream.slice(17, 60), stream.slice(60)];
    expect(texts(await follow([{ type: "text/event-stream; charset=utf-8", pieces }]))).toEqual([
      "one",
      "two",
    ]);
  });

  test("is read behind the NUL that a server sends as a sign of life", async () => {
    expect(texts(await follow([{ pieces: ["\0", `\0${line(1, "one")}\n`] }]))).toEqual(["one"]);
    const stream = ["\0", `\0id: 1\n\0data: ${line(1, "one")}\n\0\n`];
    expect(texts(await follow([{ type: "text/event-stream", pieces: stream }]))).toEqual(["one"]);
  });

  test("goes on in a new session when one ends or breaks, and no line is told twice", async () => {
    const [one, two, three] = [line(1, "one"), line(2, "two"), line(3, "three")];
    const first = { pieces: [`${one}\n${two}\n`], breaks: true };
    const second = { pieces: [`${one}\n${two}\n${three}\n`] };
    expect(texts(await follow([first, second]))).toEqual(["one", "two", "three"]);
  });

  test("never takes half a line for a whole one: exit status 137 that was cut is not 13", async () => {
    const exit = line(1, "Process exited with status 137", "heroku[run.1]");
    const sessions = [{ pieces: [exit.slice(0, -1)] }, { pieces: [`${exit}\n`] }];
    expect(texts(await follow(sessions))).toEqual(["Process exited with status 137"]);
  });

  test("brings Logplex's own lines about lost ones", async () => {
    const lost = line(1, "Error L10 (output buffer overflow): 7 messages dropped", "heroku[logplex]");
    expect((await follow([{ pieces: [`${lost}\nno log line\n`] }])).lines).toEqual([
      {
        at: Date.parse("2026-11-24T12:00:01Z"),
        source: "heroku",
        dyno: "logplex",
        text: "Error L10 (output buffer overflow): 7 messages dropped",
      },
    ]);
  });
});
