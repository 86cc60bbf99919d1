import { createServer } from "node:http";
import { BlobClient } from "@azure/storage-blob";
import { type StorageFailure, storageFailure } from "../../src/azure/storage-failure.ts";
import { systemClock } from "../../src/doors/clock.ts";
import { advice } from "../../src/github/advice.ts";
import { githubClient } from "../../src/github/octokit.ts";
import type { Exchange } from "./read-folder.ts";

type Refusal = Exchange & { status: number };

/** What the action says of Azure's refusal, which the real SDK reads from a server that answers as recorded. */
export async function azureRefusal(refusal: Refusal): Promise<StorageFailure> {
  return await answering(refusal, async (address) => {
    const blob = new BlobClient(`${address}/account/container/blob`, undefined, {
      retryOptions: { maxTries: 1 },
    });
    const ask = refusal.body === "" ? blob.getProperties() : blob.download();
    return await refused(ask, (error) => storageFailure(error, "reading a blob"));
  });
}

/** What the action says of GitHub's refusal, which the real octokit reads from a server that answers as recorded. */
export async function githubRefusal(refusal: Refusal): Promise<string> {
  return await answering(refusal, async (address) => {
    const ending = new AbortController();
    const octokit = githubClient({
      token: "token",
      clock: systemClock,
      network: { fetch },
      apiUrl: address,
      signal: ending.signal,
    });
    const ask = octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      owner: "owner",
      repo: "repo",
      issue_number: 1,
      body: "text",
    });
    return await refused(ask, advice);
  });
}

async function refused<Told>(ask: Promise<unknown>, tell: (error: unknown) => Told): Promise<Told> {
  try {
    await ask;
  } catch (error) {
    return tell(error);
  }
  throw new Error("the client took the refusal for an answer");
}

/** Headers that belong to the connection they were recorded on. */
const ofConnection = ["content-length", "content-encoding", "transfer-encoding", "connection"];

async function answering<Result>(
  refusal: Refusal,
  ask: (address: string) => Promise<Result>,
): Promise<Result> {
  const { body, status } = refusal;
  const headers = Object.entries(refusal.headers).filter(([name]) => !ofConnection.includes(name));
  const isXml = typeof body === "string" && body.includes("<Error>");
  const type = isXml ? "application/xml" : "application/json";
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": type, ...Object.fromEntries(headers) });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  try {
    return await ask(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
