import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { ContainerClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import { startProcessGroup } from "./process-group.ts";

/** A real Azurite in its own process, with one empty container. */
export type Azurite = {
  /** path-style: http://127.0.0.1:PORT/ACCOUNT/CONTAINER */
  readonly containerUrl: string;
  readonly accountName: string;
  readonly accountKey: string;
  readonly container: ContainerClient;
  close(): Promise<void>;
};

const main = createRequire(import.meta.url).resolve("azurite/dist/src/blob/main.js");

// The SDK speaks a newer API version than Azurite 3.37 knows, hence the last switch.
const switches = "--inMemoryPersistence --silent --disableTelemetry --skipApiVersionCheck --blobPort 0".split(
  " ",
);

export async function startAzurite(containerName = "results"): Promise<Azurite> {
  const accountName = "loadtest";
  const accountKey = randomBytes(64).toString("base64");
  const { origin, close } = await startServer({ AZURITE_ACCOUNTS: `${accountName}:${accountKey}` });
  const containerUrl = `${origin}/${accountName}/${containerName}`;
  const container = new ContainerClient(
    containerUrl,
    new StorageSharedKeyCredential(accountName, accountKey),
  );
  await container.create();
  return { containerUrl, accountName, accountKey, container, close };
}

async function startServer(env: Record<string, string>) {
  const listening = Promise.withResolvers<string>();
  const said: string[] = [];
  const server = startProcessGroup({
    file: process.execPath,
    args: [main, ...switches],
    cwd: tmpdir(),
    env,
    onLine(line) {
      said.push(line);
      const origin = /successfully listens on (http:\S+)/.exec(line)?.[1];
      if (origin) listening.resolve(origin);
    },
  });
  void server.exited.then(() => listening.reject(new Error(`Azurite did not start:\n${said.join("\n")}`)));
  return {
    origin: await listening.promise,
    async close() {
      // All it holds is in memory: there is nothing to be saved.
      server.signalAll("SIGKILL");
      await server.exited;
      await server.outputEnd();
    },
  };
}
