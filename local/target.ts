import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { listenOnLoopback } from "./http/loopback.ts";
import { startProcessGroup } from "./process-group.ts";

/** The target API: the real Go program, as Heroku would start it. */
export type Target = {
  readonly url: string;
  /** what it printed; a line for each request */
  readonly lines: readonly string[];
  close(): Promise<void>;
};

export async function startTarget(binary: string): Promise<Target> {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: \`make setup\` builds it`);
  const lines: string[] = [];
  const port = await freePort();
  const env = { PORT: String(port), PATH: "/usr/bin:/bin" };
  const onLine = (line: string) => void lines.push(line);
  const server = startProcessGroup({ file: binary, args: [], cwd: tmpdir(), env, onLine });
  let ended = false;
  void server.exited.then(() => (ended = true));
  while (!ended && !(await accepts(port))) await sleep(20);
  if (ended) throw new Error(`${binary} did not start:\n${lines.join("\n")}`);
  return {
    url: `http://127.0.0.1:${port}`,
    lines,
    async close() {
      server.signalAll("SIGTERM");
      await server.exited;
      await server.outputEnd();
    },
  };
}

/** Something else could take the port in between; the program cannot choose one itself and say which. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether somebody listens. A connection only: a request would be one more line. */
export function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}
