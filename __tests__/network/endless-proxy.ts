import { createServer, type Socket } from "node:net";
import { listenOnLoopback } from "../../local/http/loopback.ts";

export type EndlessProxy = AsyncDisposable & {
  url: string;
  /** Bytes that any one connection took before it was closed, once all are. */
  mostTaken(): Promise<number>;
};

/** Answers to whatever it is asked with a head that has no end. */
export async function endlessProxy(): Promise<EndlessProxy> {
  const connections: Promise<number>[] = [];
  const server = createServer((socket) => {
    connections.push(writeOn(socket));
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    mostTaken: async () => Math.max(0, ...(await Promise.all(connections))),
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const line = Buffer.from(`X-Pad: ${"x".repeat(1_000)}\r\n`);

function writeOn(socket: Socket): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const write = (): void => {
    while (!socket.destroyed && socket.write(line));
  };
  socket.on("error", () => undefined);
  socket.on("drain", write);
  socket.once("close", () => resolve(socket.bytesWritten));
  socket.once("data", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n");
    write();
  });
  return promise;
}
