import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { listenOnLoopback } from "../../local/http/loopback.ts";

export type ForwardProxy = AsyncDisposable & {
  /** As `https_proxy` names it, with the credentials if it wants some. */
  url: string;
  /** What it was asked for, such as `CONNECT 127.0.0.1:443` or `GET http://127.0.0.1:80/path`. */
  seen: string[];
};

type Behaviour = {
  /** Without this it answers 407. */
  credentials?: string;
  /** Refuses all with this status. */
  refuses?: number;
  /** Takes connections and never answers. */
  hangs?: boolean;
};

/** A forward proxy as companies have them: CONNECT for TLS, the absolute form for plain HTTP. Source: RFC 9110, 9112. */
export async function forwardProxy(behaviour: Behaviour = {}): Promise<ForwardProxy> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const status = refusalOf(request, behaviour);
    if (behaviour.hangs) return;
    if (status === undefined) passOn(request, response);
    else response.writeHead(status, { "content-length": 0 }).end();
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on("error", () => undefined);
    const status = refusalOf(request, behaviour);
    if (behaviour.hangs) return;
    if (status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    tunnel(request.url ?? "", socket);
  });
  server.on("connection", (socket) => sockets.add(socket));
  const port = await listenOnLoopback(server);
  const { credentials } = behaviour;
  return {
    url: `http://${credentials === undefined ? "" : `${credentials}@`}127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusalOf({ headers }: IncomingMessage, { credentials, refuses }: Behaviour): number | undefined {
  if (credentials === undefined) return refuses;
  const wanted = `Basic ${Buffer.from(decodeURIComponent(credentials)).toString("base64")}`;
  return headers["proxy-authorization"] === wanted ? refuses : 407;
}

function tunnel(authority: string, socket: Socket): void {
  const { hostname, port } = new URL(`http://${authority}`);
  const far = connect(Number(port || 80), hostname, () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    far.pipe(socket);
    socket.pipe(far);
  });
  for (const [one, other] of [
    [far, socket],
    [socket, far],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { "proxy-authorization": _, "proxy-connection": __, ...headers } = request.headers;
  const far = forward(request.url ?? "", { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  far.on("error", () => response.destroy());
  response.on("close", () => far.destroy());
  request.pipe(far);
}
