import { type IncomingMessage, request } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Answer, Call } from "../http/route.ts";

const ofTheConnection = ["connection", "keep-alive", "transfer-encoding"];

/** Sends a streamed call on as it came, byte for byte: signatures cover its address. The answer's body streams too. */
export async function forward({ method, headers, stream }: Call, origin: string): Promise<Answer> {
  if (!stream) throw new Error("only what a streaming listener received can be sent on");
  const { host, port } = splitOrigin(origin);
  const onward = request({
    ...{ host, port, method, path: stream.url, agent: false },
    headers: Object.fromEntries([...headers].filter(([name]) => !ofTheConnection.includes(name))),
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    onward.once("response", resolve).once("error", reject);
  });
  // A body that breaks off on either side is told by `answered`, or by nobody: then the answer is already there.
  pipeline(stream, onward).catch(() => onward.destroy());
  const answer = await answered;
  const kept = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.includes(name));
  return {
    status: answer.statusCode ?? 502,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: answer,
  };
}

function splitOrigin(origin: string): { host: string; port: string } {
  const { hostname: host, port } = new URL(origin);
  return { host, port };
}
