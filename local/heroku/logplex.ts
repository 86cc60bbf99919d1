import { Readable } from "node:stream";
import type { Clock } from "../clock.ts";
import { type Answer, type Call, dispatch, type Handler } from "../http/route.ts";
import type { LogSession, LogSessions } from "./log-sessions.ts";

export type TailEnds = {
  /** a tail without lines is ended after this; never, unless told */
  tailIdleMs?: number | undefined;
  /** a tail is ended after this, whatever it brings, as Fir's after 15 minutes; never, unless told */
  tailMaxAgeMs?: number | undefined;
};

export type LogplexSettings = TailEnds & { sessions: LogSessions; clock: Clock };

/** Where log sessions are read: the token is in the address, no other credential is looked at. */
export function logplex(settings: LogplexSettings): Handler {
  const route = { method: "GET", path: "/sessions/:id", handle: (call: Call) => readSession(call, settings) };
  return dispatch([route], () => ({ status: 404, body: "Not found" }));
}

function readSession(call: Call, settings: LogplexSettings): Answer {
  const session = settings.sessions.find(call.params.id ?? "");
  if (!session) return { status: 404, body: "Not found" };
  // Cedar takes no notice of the header; Fir without it runs records together (heroku/cli#3722).
  const sse = session.fir && call.headers.get("accept")?.includes("text/event-stream");
  const body = stream(session, settings, framing(session.fir, sse ?? false));
  return { status: 200, headers: { "content-type": sse ? "text/event-stream" : "text/plain" }, body };
}

function framing(fir: boolean, sse: boolean): (line: string) => string {
  let id = 0;
  if (sse) return (line) => `id: ${++id}\ndata: ${line}\n\n`;
  return fir ? (line) => line : (line) => `${line}\n`;
}

function stream(session: LogSession, settings: LogplexSettings, frame: (line: string) => string): Readable {
  const { channel, filter, lines, tail, fir } = session;
  const history = fir ? [] : channel.history(filter, lines);
  if (!tail) return Readable.from(history.map(frame));
  const { clock, tailIdleMs, tailMaxAgeMs } = settings;
  let calledOff = () => {};
  const end = () => {
    unsubscribe();
    body.push(null);
  };
  const restartIdle = () => {
    calledOff();
    if (tailIdleMs) calledOff = clock.after(tailIdleMs, end);
  };
  const retired = tailMaxAgeMs ? clock.after(tailMaxAgeMs, end) : () => {};
  const push = (line: string) => {
    body.push(frame(line));
    restartIdle();
  };
  const unsubscribe = channel.tail(filter, push);
  const body = new Readable({
    read() {},
    destroy(error, done) {
      unsubscribe();
      calledOff();
      retired();
      done(error);
    },
  });
  for (const line of history) push(line);
  restartIdle();
  return body;
}
