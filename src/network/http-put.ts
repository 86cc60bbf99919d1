import type { Agent, IncomingMessage } from "node:http";
import { request as plainRequest } from "node:http";
import { request as safeRequest } from "node:https";
import { pipeline } from "node:stream/promises";

/** `bytes`: how many the content has, for a store takes nothing of an unknown length. */
export type PutOptions = {
  content: AsyncIterable<Uint8Array>;
  bytes: number;
  signal: AbortSignal;
  agent: Agent;
};

/**
 * Sends the content as it is taken, and gives the answer when its head is there. Not `fetch`: undici reads on while nobody
 * takes it, and held a file of 400 MB in memory.
 */
export function put(url: string, { content, bytes, signal, agent }: PutOptions): Promise<IncomingMessage> {
  const send = url.startsWith("https:") ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const headers = { "user-agent": "heroku-locust-action", "content-length": bytes };
    const asked = send(url, { method: "PUT", headers, signal, agent });
    // Stays for good: who has answered may break off what is still being sent.
    asked.on("error", reject);
    asked.once("close", () => reject(new Error("the connection ended without an answer")));
    asked.once("response", (answer) => {
      answer.on("error", () => undefined);
      resolve(answer);
    });
    pipeline(content, asked).catch(reject);
  });
}
