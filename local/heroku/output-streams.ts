import { pipeline, Transform } from "node:stream";
import type { Clock } from "../clock.ts";
import { type Answer, type Call, dispatch, type Handler } from "../http/route.ts";
import { withKeepAlives } from "./keep-alives.ts";
import type { Outputs } from "./output.ts";

const notRegistered: Answer = { status: 404, body: "Channel is not registered.\n" };

/** Where the output of builds and releases is read while it comes: whoever knows the address may. */
export function outputStreams(outputs: Outputs, life: { clock: Clock; keepAliveMs: number }): Handler {
  const route = {
    method: "GET",
    path: "/streams/:id",
    handle: (call: Call) => readOutput(call, outputs, life),
  };
  return dispatch([route], () => notRegistered);
}

function readOutput(
  { params, headers }: Call,
  outputs: Outputs,
  { clock, keepAliveMs }: { clock: Clock; keepAliveMs: number },
): Answer {
  const output = outputs.find(params.id ?? "");
  if (!output) return notRegistered;
  // The whole header is compared (heroku/busl `newReader`).
  if (headers.get("accept") === "text/event-stream") {
    const after = Number(headers.get("last-event-id") ?? 0);
    const body = output.read(after).pipe(asEvents(after));
    return { status: 200, headers: { "content-type": "text/event-stream" }, body };
  }
  const from = Number(/^bytes=(\d+)-/.exec(headers.get("range") ?? "")?.[1] ?? 0);
  const body = withKeepAlives(clock, keepAliveMs);
  pipeline(output.read(from), body, () => {});
  return { status: from > 0 ? 206 : 200, headers: { "content-type": "text/plain" }, body };
}

// The id is how many bytes have come so far, so that `Last-Event-Id` goes on from there.
function asEvents(after: number): Transform {
  let id = after;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      id += chunk.length;
      const data = chunk.toString().replace(/\n$/, "").split("\n");
      done(null, `id: ${id}\n${data.map((line) => `data: ${line}\n`).join("")}\n`);
    },
  });
}
