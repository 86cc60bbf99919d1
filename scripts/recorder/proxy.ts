import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { request as safeRequest } from "node:https";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { createSecureContext, TLSSocket } from "node:tls";
import { listenOnLoopback } from "../../local/http/loopback.ts";
import type { Network } from "../../src/network/types.ts";
import type { Authority } from "./certificates.ts";

/** What is asked of a service, before its answer is there. */
export type Asked = { method: string; url: string; headers: IncomingMessage["headers"] };

/** Sees one exchange pass. */
export type Tap = {
  onAsked(chunk: Buffer): void;
  onHead(status: number, rawHeaders: readonly string[]): void;
  onAnswer(chunk: Buffer): void;
  /** `isWhole`: the answer was not cut off, by whichever side. */
  onEnd(isWhole: boolean): void;
};

export type Proxy = AsyncDisposable & { url: string };

type World = {
  /** The way on: by the proxy that the environment names, if any. */
  network: Pick<Network, "newAgent">;
  authority: Authority;
  /** Undefined for what is passed on and not kept. */
  tap: (asked: Asked) => Tap | undefined;
};

/**
 * A forward proxy on loopback that opens the encryption. Addresses stay as they are, so that signatures hold, and what
 * dynos are told is true. Every piece goes on as it comes; a connection that breaks on one side breaks on the other.
 */
export async function startProxy(world: World): Promise<Proxy> {
  const origins = new WeakMap<Socket, string>();
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  const server = createServer((asked, answer) => {
    const origin = origins.get(asked.socket) ?? "";
    const passed = passOn(asked, answer, { ...world, url: `${origin}${asked.url}` });
    underWay.add(passed);
    void passed.finally(() => underWay.delete(passed));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    open(asked.url ?? "", socket, { authority: world.authority, head })
      .then((opened) => {
        origins.set(opened, `https://${asked.url}`);
        server.emit("connection", opened);
      })
      .catch(() => socket.destroy());
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(underWay);
    },
  };
}

async function open(
  address: string,
  socket: Socket,
  { authority, head }: { authority: Authority; head: Buffer },
): Promise<TLSSocket> {
  const host = new URL(`https://${address}`).hostname.replace(/^\[|\]$/g, "");
  const secureContext = createSecureContext(await authority.certificateFor(host));
  socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
  if (head.length > 0) socket.unshift(head);
  const opened = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
  return opened.on("error", () => opened.destroy());
}

/** Ends when all is over. It never throws: what breaks is told to the other side by breaking it too. */
async function passOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  { network, tap, url }: World & { url: string },
): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const { method = "GET" } = asked;
  const seen = tap({ method, url, headers: asked.headers });
  if (seen !== undefined) asked.on("data", seen.onAsked);
  const send = url.startsWith("https:") ? safeRequest : request;
  const headers = Object.fromEntries(
    Object.entries(asked.headers).filter(([name]) => !ofConnection.has(name)),
  );
  const far = send(url, { method, headers, signal, agent: network.newAgent(url, signal) });
  far.on("error", () => answer.destroy());
  answer.on("close", () => ending.abort());
  asked.on("error", () => ending.abort());
  asked.pipe(far);
  const told = await new Promise<IncomingMessage | undefined>((resolve) => {
    far.once("response", resolve).once("close", () => resolve(undefined));
  });
  if (told === undefined) return;
  const closed = new Promise((resolve) => told.once("close", resolve));
  await tellOn(told, answer, seen).catch(() => answer.destroy());
  await closed;
}

/** Headers of one connection alone; the next one has its own. */
const ofConnection: ReadonlySet<string> = new Set([
  ...["connection", "keep-alive", "proxy-connection", "proxy-authorization"],
]);

async function tellOn(told: IncomingMessage, answer: ServerResponse, seen: Tap | undefined): Promise<void> {
  const { statusCode = 502, statusMessage, rawHeaders } = told;
  seen?.onHead(statusCode, rawHeaders);
  if (seen !== undefined) told.on("data", seen.onAnswer);
  const onCut = (): void => seen?.onEnd(false);
  told.once("close", onCut);
  told.once("end", () => {
    told.off("close", onCut);
    seen?.onEnd(true);
  });
  // The service's own date, or none.
  answer.sendDate = false;
  answer.writeHead(statusCode, statusMessage, withoutConnection(rawHeaders));
  answer.flushHeaders();
  await pipeline(told, answer);
}

function withoutConnection(rawHeaders: readonly string[]): string[] {
  return rawHeaders.flatMap((name, at) => {
    const isName = at % 2 === 0;
    return isName && !ofConnection.has(name.toLowerCase()) ? [name, rawHeaders[at + 1] ?? ""] : [];
  });
}
