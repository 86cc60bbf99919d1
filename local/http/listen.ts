import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Clock } from "../clock.ts";
import { makeRequestFaults, type RequestFault, type RequestFaults } from "../faults/request-faults.ts";
import { Journal } from "./journal.ts";
import { listenOnLoopback } from "./loopback.ts";
import { type Answer, answerTo, type Call } from "./route.ts";
import { send } from "./send.ts";

/** `unreachable`: every connection is closed. `hanging`: nothing is answered, also not when it is over. */
export type Outage = "unreachable" | "hanging";

/** A handler that listens on a free port of 127.0.0.1. */
export type Listener<Fault extends RequestFault = RequestFault> = {
  readonly origin: string;
  readonly journal: Journal;
  readonly faults: RequestFaults<Fault>;
  /** From now on, also for what is under way, until `comeUp`. The journal keeps what was asked meanwhile. */
  goDown(outage: Outage): void;
  comeUp(): void;
  close(): Promise<void>;
};

/** It sees the fault that was taken, for those that only the service itself can imitate. */
export type FaultyHandler<Fault> = (call: Call, fault: Fault | undefined) => Answer | Promise<Answer>;

type ListenOptions = {
  /** bodies are not read before the handler is asked, which finds them in `stream` */
  streams?: boolean;
};

type Parts<Fault extends RequestFault> = ListenOptions & {
  handler: FaultyHandler<Fault>;
  clock: Clock;
  journal: Journal;
  faults: RequestFaults<Fault>;
  closing: AbortSignal;
  outage: Outage | undefined;
};

export async function listen<Fault extends RequestFault = RequestFault>(
  handler: FaultyHandler<Fault>,
  clock: Clock,
  options: ListenOptions = {},
): Promise<Listener<Fault>> {
  const closing = new AbortController();
  const [journal, faults] = [new Journal(), makeRequestFaults<Fault>()];
  const given = { handler, clock, journal, faults, closing: closing.signal };
  const parts: Parts<Fault> = { ...options, ...given, outage: undefined };
  const server = createServer((request, response) => {
    // The client may hang up while its request is being read or answered.
    serve(request, response, parts).catch(() => response.destroy());
  });
  return {
    origin: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    journal,
    faults,
    goDown(outage) {
      parts.outage = outage;
      if (outage === "unreachable") server.closeAllConnections();
    },
    comeUp() {
      parts.outage = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve<Fault extends RequestFault>(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts<Fault>,
): Promise<void> {
  const call = await readCall(request, parts);
  const entry = parts.journal.add(call, parts.clock.now());
  if (isDown(response, parts)) return;
  const taken = parts.faults.take(call)?.fault;
  const fault: RequestFault = taken ?? {};
  await waited(fault.delayMs ?? 0, parts);
  const { cut } = fault;
  if (cut === "before") response.destroy();
  if (cut === "before" || isDown(response, parts)) return;
  const answer = changed(await answerUnder(taken, call, parts.handler), fault);
  entry.status = answer.status;
  if (fault.loseAnswer) response.destroy();
  else if (!isDown(response, parts)) await send(response, dated(answer, parts.clock), cut);
}

/** Whether nobody answers this request; then it is dealt with. */
function isDown(
  response: ServerResponse,
  { outage, closing }: { outage: Outage | undefined; closing: AbortSignal },
): boolean {
  // What is closed does nothing more, also for a request that was on its way.
  if (outage === "unreachable" || closing.aborted) {
    response.destroy();
    return true;
  }
  return outage === "hanging";
}

// By the service's clock, not by the machine's.
function dated({ headers, ...answer }: Answer, clock: Clock): Answer {
  return { ...answer, headers: { date: new Date(clock.now()).toUTCString(), ...headers } };
}

function waited(ms: number, { clock, closing }: { clock: Clock; closing: AbortSignal }) {
  if (ms === 0) return undefined;
  return new Promise<void>((resolve) => {
    const callOff = clock.after(ms, resolve);
    const giveUp = () => {
      callOff();
      resolve();
    };
    closing.addEventListener("abort", giveUp, { once: true });
  });
}

function answerUnder<Fault extends RequestFault>(
  fault: Fault | undefined,
  call: Call,
  handler: FaultyHandler<Fault>,
): Answer | Promise<Answer> {
  if (fault?.status === undefined) return answerTo((asked) => handler(asked, fault), call);
  const { status, headers = {}, body }: RequestFault = fault;
  return { status, headers, body };
}

/** What the service gave is a copy for the one who changes it: the service keeps its own. */
function changed(answer: Answer, { changeBody }: RequestFault): Answer {
  const { headers, body } = answer;
  if (changeBody === undefined || body === undefined || body instanceof Readable) return answer;
  const json = Buffer.from(JSON.stringify(changeBody(JSON.parse(textOf(body)))));
  return {
    ...answer,
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    body: json,
  };
}

function textOf(body: unknown): string {
  return typeof body === "string" || Buffer.isBuffer(body) ? String(body) : JSON.stringify(body);
}

async function readCall(request: IncomingMessage, { streams }: ListenOptions): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers,
    ...(streams ? { text: "", stream: request } : { text: await text(request) }),
    params: {},
  };
}
