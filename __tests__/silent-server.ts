import { createServer, type Socket } from "node:net";
import { listenOnLoopback } from "../local/http/loopback.ts";

/** Ways to keep a client waiting: no answer, an answer's head alone, or a byte of its body every now and then. */
export const silences = ["accepts", "heads", "drips"] as const;
export type Silence = (typeof silences)[number];

export type SilentServer = AsyncDisposable & { origin: string };

/** With what a blob's answer has besides, so that Azure's SDK waits for the body. */
const headers = [
  "content-type: application/json",
  "content-length: 100000",
  'etag: "1"',
  "last-modified: Thu, 01 Jan 2026 00:00:00 GMT",
  "x-ms-blob-type: BlockBlob",
];

/** A server that takes every request and never answers one whole. The head of an answer is all that a HEAD gets anyway. */
export async function silentServer(silence: Silence, status = "200 OK"): Promise<SilentServer> {
  const head = [`HTTP/1.1 ${status}`, ...headers, "", ""].join("\r\n");
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let isDripping = false;
    socket.on("data", (data) => {
      if (silence !== "accepts" && /^[A-Z]+ /.test(data.toString("latin1"))) socket.write(head);
      if (silence !== "drips" || isDripping || data.toString("latin1").startsWith("HEAD")) return;
      isDripping = true;
      const dripping = setInterval(() => socket.write(" "), 10);
      socket.once("close", () => clearInterval(dripping));
    });
  });
  const port = await listenOnLoopback(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
