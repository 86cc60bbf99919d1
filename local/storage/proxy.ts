import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Azurite } from "../azurite.ts";
import type { Chance } from "../chance.ts";
import type { Clock } from "../clock.ts";
import type { RequestFaults } from "../faults/request-faults.ts";
import type { StorageFault } from "../faults/storage-faults.ts";
import type { Journal } from "../http/journal.ts";
import { listen, type Outage } from "../http/listen.ts";
import type { Answer, Call } from "../http/route.ts";
import { azureError } from "./azure-error.ts";
import { forward } from "./forward.ts";

/** What stands between the world and Azurite, and can spoil what passes. */
export type StorageProxy = {
  /** Azurite's container, through the proxy */
  readonly containerUrl: string;
  readonly journal: Journal;
  readonly faults: RequestFaults<StorageFault>;
  goDown(outage: Outage): void;
  comeUp(): void;
  close(): Promise<void>;
};

type World = { azurite: Azurite; clock: Clock; chance: Chance };

export async function startStorageProxy(world: World): Promise<StorageProxy> {
  const { origin: upstream, pathname } = new URL(world.azurite.containerUrl);
  const handler = (call: Call, fault: StorageFault = {}) => answer(call, fault, { ...world, upstream });
  const { origin, ...listener } = await listen<StorageFault>(handler, world.clock, { streams: true });
  return { ...listener, containerUrl: origin + pathname };
}

type Upstream = World & { upstream: string };

async function answer(call: Call, fault: StorageFault, world: Upstream): Promise<Answer> {
  const code = fault.missing ? "BlobNotFound" : fault.error;
  if (code) return azureError(code, { requestId: world.chance.uuid(), at: world.clock.now() });
  const answered = await forward(call, world.upstream);
  const { replaceBody } = fault;
  if (!replaceBody || answered.status >= 300) return spoilt(call, answered, fault);
  return replaced(call, answered, Buffer.from(replaceBody(await currentText(call, world))));
}

async function spoilt(
  call: Call,
  answered: Answer,
  { corrupt, loseAnswer, cut }: StorageFault,
): Promise<Answer> {
  const mustBeWhole = corrupt || loseAnswer || cut === "midBody";
  if (!mustBeWhole || call.method === "HEAD") return answered;
  const body = await buffer(answered.body as Readable);
  return { ...answered, body: corrupt ? corrupted(body) : body };
}

async function currentText(call: Call, { azurite }: Upstream): Promise<string> {
  const start = `${new URL(azurite.containerUrl).pathname}/`;
  const blob = decodeURIComponent(call.path).slice(start.length);
  return (await azurite.container.getBlobClient(blob).downloadToBuffer()).toString();
}

/** What Azure would answer of this content: its length, its MD5, and the range that was asked for. */
async function replaced(call: Call, answered: Answer, whole: Buffer): Promise<Answer> {
  await buffer(answered.body as Readable);
  const { status, headers = {} } = answered;
  const md5 = createHash("md5").update(whole).digest("base64");
  for (const name of ["content-md5", "x-ms-blob-content-md5"]) if (name in headers) headers[name] = md5;
  headers["content-length"] = String(whole.length);
  const asked = call.headers.get("x-ms-range") ?? call.headers.get("range") ?? "";
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(asked) ?? [];
  if (from === undefined) return { status, headers, body: whole };
  const body = whole.subarray(Number(from), to ? Number(to) + 1 : undefined);
  headers["content-length"] = String(body.length);
  headers["content-range"] = `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}`;
  return { status, headers, body };
}

/** A digit in the middle is another one, so that the file may still be read; where there is none, a bit is. */
function corrupted(body: Buffer): Buffer {
  const digit = body
    .subarray(0, Math.ceil(body.length / 2))
    .findLastIndex((byte) => byte >= 0x30 && byte <= 0x39);
  const at = digit < 0 ? 0 : digit;
  const changed = Buffer.from(body);
  if (digit >= 0) changed[at] = 0x30 + (((body[at] ?? 0) - 0x30 + 1) % 10);
  else if (body.length > 0) changed[at] = (body[at] ?? 0) ^ 1;
  return changed;
}
