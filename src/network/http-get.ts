import { type Agent, type IncomingMessage, request as plainRequest } from "node:http";
import { request as safeRequest } from "node:https";
import type { LookupFunction } from "node:net";

/** `agent`: how the connection is made, say through a proxy; Node's own without one. */
export type GetOptions = {
  headers?: Readonly<Record<string, string>>;
  signal: AbortSignal;
  agent?: Agent | undefined;
  /** How a host's name is resolved; an agent of a proxy leaves that to the proxy. */
  lookup?: LookupFunction | undefined;
};

/**
 * Sends one GET and gives the answer when its head is there; whoever reads the body stops when he has enough. Not
 * `fetch`: a page that is compressed and ends with its connection can trip an assertion in undici that nobody can
 * catch (nodejs/undici#5360). Nothing is decompressed here: a small answer stays small.
 */
export function get(
  url: string,
  { headers = {}, signal, agent, lookup }: GetOptions,
): Promise<IncomingMessage> {
  const send = url.startsWith("https:") ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      headers: { "user-agent": "heroku-locust-action", "accept-encoding": "identity", ...headers },
      signal,
      ...(agent === undefined ? {} : { agent }),
      ...(lookup === undefined ? {} : { lookup }),
    });
    // Stays for good: an error after the head is told by the body as well, and without a listener it ends the process.
    asked.on("error", reject);
    asked.once("upgrade", (answer, socket) => {
      socket.destroy();
      reject(new Error(`it answered ${answer.statusCode}, a change of protocol that nobody asked for`));
    });
    asked.once("close", () => reject(new Error("the connection ended without an answer")));
    asked.once("response", (answer) => {
      answer.on("error", () => undefined);
      resolve(answer);
    });
    asked.end();
  });
}
