import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Clock } from "../clock.ts";
import { makeRequestFaults, type RequestFault, type RequestFaults } from "../faults/request-faults.ts";
import { Journal } from "./journal.ts";
import { type Answer, answerTo, type Call, type Handler } from "./route.ts";
import { send } from "./send.ts";

/** A handler that listens on a free port of 127.0.0.1. */
export type Listener = {
  readonly origin: string;
  readonly journal: Journal;
  readonly faults: RequestFaults;
  close(): Promise<void>;
};

type Parts = {
  handler: Handler;
  clock: Clock;
  journal: Journal;
  faults: RequestFaults;
  closing: AbortSignal;
};

export async function listen(handler: Handler, clock: Clock): Promise<Listener> {
  const closing = new AbortController();
  const [journal, faults] = [new Journal(), makeRequestFaults()];
  const parts: Parts = { handler, clock, journal, faults, closing: closing.signal };
  const server = createServer((request, response) => {
    // The client may hang up while its request is being read or answered.
    serve(request, response, parts).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    journal,
    faults,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const call = await readCall(request);
  const entry = parts.journal.add(call, parts.clock.now());
  const fault: RequestFault = parts.faults.take(call)?.fault ?? {};
  await waited(fault.delayMs ?? 0, parts);
  // What is closed does nothing more, also for a request that was on its way.
  if (fault.cut === "before" || parts.closing.aborted) {
    response.destroy();
    return;
  }
  const answer = faultyAnswer(fault) ?? (await answerTo(parts.handler, call));
  entry.status = answer.status;
  if (fault.loseAnswer) response.destroy();
  else await send(response, answer, fault.cut);
}

function waited(ms: number, { clock, closing }: Parts): Promise<void> | undefined {
  if (ms === 0) return undefined;
  return new Promise((resolve) => {
    const callOff = clock.after(ms, resolve);
    const giveUp = () => {
      callOff();
      resolve();
    };
    closing.addEventListener("abort", giveUp, { once: true });
  });
}

function faultyAnswer({ status, headers = {}, body }: RequestFault): Answer | undefined {
  return status === undefined ? undefined : { status, headers, body };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers,
    text: await text(request),
    params: {},
  };
}
