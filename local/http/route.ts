import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { URLPattern } from "node:url";

/** One request as a handler sees it: no socket, no framework. */
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  text: string;
  /** the request itself, its body unread and `text` empty, where the listener streams */
  stream?: IncomingMessage;
  params: Record<string, string>;
};

/** A string or a buffer goes out as it is, a stream piece by piece, anything else as JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown | Buffer | Readable };

export type Handler = (call: Call) => Answer | Promise<Answer>;

export type Route = { method: string; path: string; handle: Handler };

/** Thrown by a handler, it is the answer. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** The handler's answer; a refusal is one, and what it did not expect is a 500. */
export async function answerTo(handler: Handler, call: Call): Promise<Answer> {
  try {
    return await handler(call);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    return { status: 500, body: { id: "stand_in_broken", message: String(error) } };
  }
}

/** Hands each call to the first route that fits, or to `unknown`. */
export function dispatch(routes: Route[], unknown: Handler): Handler {
  const table = routes.map((route) => ({ ...route, pattern: new URLPattern({ pathname: route.path }) }));
  return (call) => {
    for (const { method, pattern, handle } of table) {
      const match = method === call.method && pattern.exec({ pathname: call.path });
      if (match) return handle({ ...call, params: decoded(match.pathname.groups) });
    }
    return unknown(call);
  };
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? "")]),
  );
}
