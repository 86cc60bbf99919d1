import { pipeline, Readable } from "node:stream";
import type { Clock } from "../clock.ts";
import { type Answer, type Call, dispatch, type Handler } from "../http/route.ts";
import { usualKeepAliveMs, withKeepAlives } from "./keep-alives.ts";
import type { LogSession, LogSessions } from "./log-sessions.ts";

export type LogplexSwitches = {
  /** Cedar's sessions bring plain text, also when Server-Sent Events are asked for */
  plainTextLogs?: boolean | undefined;
  /** a tail without lines is ended after this; never, unless told */
  tailIdleMs?: number | undefined;
  /** a tail is ended after this, whatever it brings, as Fir's after 15 minutes; never, unless told */
  tailMaxAgeMs?: number | undefined;
  /** a stream of text that is silent for so long brings a NUL */
  keepAliveMs?: number | undefined;
};

export type LogplexSettings = LogplexSwitches & { sessions: LogSessions; clock: Clock };

/** Where log sessions are read: the token is in the address, no other credential is looked at. */
export function logplex(settings: LogplexSettings): Handler {
  const route = { method: "GET", path: "/sessions/:id", handle: (call: Call) => readSession(call, settings) };
  return dispatch([route], () => ({ status: 404, body: "Not found" }));
}

function readSession(call: Call, settings: LogplexSettings): Answer {
  const session = settings.sessions.find(call.params.id ?? "");
  if (!session) return { status: 404, body: "Not found" };
  // The CLI reads Cedar and Fir alike with an EventSource, which takes nothing else and sends exactly this; that it is
  // compared as a whole, and that text has NULs in between, is known of the server of build outputs (heroku/busl `newReader`).
  // By heroku-sdk's `log-session` Cedar takes no notice of it, and Fir without it runs records together (heroku/cli#3722).
  const asked = call.headers.get("accept") === "text/event-stream";
  const sse = asked && (session.fir || !settings.plainTextLogs);
  const lines = stream(session, settings, { frame: framing(session.fir, sse), after: lastSeen(call, sse) });
  const body = sse ? lines : asText(lines, settings);
  return { status: 200, headers: { "content-type": sse ? "text/event-stream" : "text/plain" }, body };
}

function asText(lines: Readable, { clock, keepAliveMs = usualKeepAliveMs }: LogplexSettings): Readable {
  const body = withKeepAlives(clock, keepAliveMs);
  pipeline(lines, body, () => {});
  return body;
}

type Frame = (text: string, id: number) => string;

function framing(fir: boolean, sse: boolean): Frame {
  if (sse) return (text, id) => `id: ${id}\ndata: ${text}\n\n`;
  return fir ? (text) => text : (text) => `${text}\n`;
}

// What an EventSource sends when it connects again. That the session then goes on from there is assumed.
function lastSeen({ headers }: Call, sse: boolean): number {
  return sse ? Number(headers.get("last-event-id") ?? 0) : 0;
}

type Reading = { frame: Frame; after: number };

function stream(session: LogSession, settings: LogplexSettings, { frame, after }: Reading): Readable {
  const { channel, filter, lines, tail, fir } = session;
  const kept = fir ? [] : channel.framedHistory(filter, lines);
  const history = kept.filter(({ id }) => id > after);
  if (!tail) return Readable.from(history.map(({ id, text }) => frame(text, id)));
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
  const push = (text: string, id: number) => {
    body.push(frame(text, id));
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
  for (const { id, text } of history) push(text, id);
  restartIdle();
  return body;
}
