import { type ClientRequestArgs, type IncomingMessage, request as plainRequest } from "node:http";
import { type AgentOptions, request as safeRequest, Agent as TlsAgent } from "node:https";
import { isIPv6, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { decodeQuietly } from "../words/failure.ts";
import { refusedByProxy, unreadableProxy } from "./proxy-failure.ts";

/** `signal` ends the wait for the proxy, which no agent knows of as its own. */
type TunnelOptions = AgentOptions & { signal?: AbortSignal };

type Connected = (error: Error | null, socket: Duplex) => void;

/**
 * Encrypted connections through a proxy. Node's own parser reads what the proxy answers to `CONNECT`, and takes no head of
 * more than 16 kB: https-proxy-agent keeps all of an answer whose head has no end, and looks through it anew at each piece.
 */
export class TunnelAgent extends TlsAgent {
  readonly #proxy: URL;
  readonly #signal: AbortSignal | undefined;

  constructor(proxy: URL, { signal, ...options }: TunnelOptions) {
    super(options);
    this.#proxy = proxy;
    this.#signal = signal;
  }

  override createConnection(options: ClientRequestArgs, connected?: Connected): undefined {
    const fail = (error: unknown): void => connected?.(error as Error, undefined as unknown as Duplex);
    openTunnel(this.#proxy, authorityOf(options), this.#signal).then((socket) => {
      try {
        const secured = super.createConnection({ ...options, socket } as ClientRequestArgs);
        connected?.(null, secured as Duplex);
      } catch (error) {
        socket.destroy();
        fail(error);
      }
    }, fail);
  }
}

function authorityOf({ host, port }: ClientRequestArgs): string {
  const name = host ?? "localhost";
  return `${isIPv6(name) ? `[${name}]` : name}:${port ?? 443}`;
}

function openTunnel(proxy: URL, authority: string, signal: AbortSignal | undefined): Promise<Socket> {
  const send = proxy.protocol === "https:" ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = send({
      host: proxy.hostname.replace(/^\[|\]$/g, ""),
      port: proxy.port,
      method: "CONNECT",
      path: authority,
      headers: { host: authority, ...credentialsFor(proxy) },
      agent: false,
      ...(signal === undefined ? {} : { signal }),
    });
    // Stays for good: what goes wrong after the answer is told by the socket.
    asked.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code?.startsWith("HPE_") ? unreadableProxy(proxy) : error),
    );
    asked.once("connect", ({ statusCode = 0 }: IncomingMessage, socket: Socket, head: Buffer) => {
      if (statusCode === 200) {
        if (head.length > 0) socket.unshift(head);
        return resolve(socket);
      }
      socket.destroy();
      reject(refusedByProxy(proxy, statusCode));
    });
    asked.once("close", () => reject(new Error("the proxy closed the connection without an answer")));
    asked.end();
  });
}

function credentialsFor({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const plain = `${decodeQuietly(username)}:${decodeQuietly(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(plain).toString("base64")}` };
}
