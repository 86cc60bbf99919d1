import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer } from "./route.ts";

/** Where the connection breaks while the answer is under way. */
export type Cut = "afterHeaders" | "midBody";

export async function send(response: ServerResponse, answer: Answer, cut?: Cut): Promise<void> {
  if (answer.body instanceof Readable) return sendStream(response, answer, cut);
  const { headers, payload } = encode(answer);
  // The answer to a HEAD tells the length of what it does not bring.
  response.writeHead(answer.status, { "content-length": payload.length, ...headers });
  if (!cut) {
    response.end(payload);
    return;
  }
  response.flushHeaders();
  if (cut === "midBody") response.write(payload.subarray(0, payload.length / 2));
  response.socket?.destroySoon();
}

function encode({ headers, body }: Answer): { headers: Record<string, string>; payload: Buffer } {
  if (body === undefined) return { headers: headers ?? {}, payload: Buffer.alloc(0) };
  if (typeof body === "string" || Buffer.isBuffer(body))
    return { headers: headers ?? {}, payload: Buffer.from(body) };
  const json = { "content-type": "application/json; charset=utf-8" };
  return { headers: { ...json, ...headers }, payload: Buffer.from(JSON.stringify(body)) };
}

async function sendStream(response: ServerResponse, answer: Answer, cut?: Cut): Promise<void> {
  const stream = answer.body as Readable;
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  const breakOff = () => {
    stream.destroy();
    response.socket?.destroySoon();
  };
  if (cut === "afterHeaders") return breakOff();
  if (cut === "midBody") stream.once("data", () => setImmediate(breakOff));
  // A client that hangs up, or the cut itself, ends the pipeline with an error that nobody needs to hear of.
  await pipeline(stream, response).catch(() => {});
}
