import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Attack, attacks, type Blob, sliceOf } from "./hostile-blobs.ts";

const aimMb = 300;
const longestMs = 600_000;
const pieceBytes = 1024 * 1024;

/** What each attack on the reading of blobs costs: memory at most, time of the processor, and what came of it. */
export async function benchLimits(): Promise<void> {
  let base = Number.NaN;
  for (const attack of attacks()) {
    const { peakMb, cpuMs, ended, htmlMb } = await suffer(attack);
    if (Number.isNaN(base)) base = cpuMs;
    const html = htmlMb === undefined ? "" : `, HTML of ${htmlMb.toFixed(2)} MB`;
    console.log(
      `${attack.name}: ${peakMb.toFixed(0)} MB at most (aim ${aimMb} MB), ${(cpuMs / base).toFixed(1)} × the time without an attack, ${ended}${html}`,
    );
  }
}

async function suffer({ blobs, looks = 0, thresholds = "", dynos = 1 }: Attack) {
  const server = createServer((request, response) => answer(blobs, request, response, dynos));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const folder = await mkdtemp(join(tmpdir(), "bench-limits-"));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account/results`;
    const ran = await measure([url, folder, String(looks), thresholds, String(dynos)]);
    const html = await stat(join(folder, "report.html")).catch(() => undefined);
    return { ...ran, htmlMb: html && html.size / 1e6 };
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

async function measure(args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hostile-run.ts"), ...args], {
    timeout: longestMs,
    killSignal: "SIGKILL",
  });
  let peakMb = 0;
  const watching = setInterval(() => {
    void peakOf(child.pid).then((mb) => {
      peakMb = Math.max(peakMb, mb);
    });
  }, 20);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((settle) => child.once("close", (status, signal) => settle(status ?? signal))),
  ]);
  clearInterval(watching);
  if (code !== 0)
    return { peakMb, cpuMs: Number.NaN, ended: `no verdict: ended with ${code}, ${lastOf(err)}` };
  const { verdict, cpuMs, said } = JSON.parse(out);
  return { peakMb, cpuMs, ended: `${verdict}${said === "" ? "" : `: ${said}`}` };
}

/** The most that the process has had in memory so far. Source: proc(5), `VmHWM`. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
}

function lastOf(errors: string): string {
  return (
    errors
      .split("\n")
      .find((line) => /error|heap|killed/i.test(line))
      ?.trim()
      .slice(0, 120) ?? "killed"
  );
}

/** The little of Azure's Blob Storage that is asked for here: a blob by its name, whole or a range of it. */
function answer(
  blobs: Attack["blobs"],
  request: IncomingMessage,
  response: ServerResponse,
  dynos: number,
): void {
  const [dyno = "", name = ""] = new URL(request.url ?? "/", "http://x").pathname.split("/").slice(-2);
  const found = blobs[name];
  const blob = name === "receipt.json" && found !== undefined ? receiptFor(found, dyno, dynos) : found;
  if (blob === undefined) {
    response.writeHead(404, { "x-ms-error-code": "BlobNotFound" }).end();
    return;
  }
  const { from, to, status, headers } = rangeOf(request, blob);
  response.writeHead(status, {
    ...headers,
    "content-length": to - from,
    "content-type": "application/octet-stream",
    "last-modified": new Date(0).toUTCString(),
    etag: '"1"',
    "x-ms-blob-type": "BlockBlob",
  });
  if (request.method === "HEAD") response.end();
  else
    Readable.from(piecesOf(blob, from, to))
      .on("error", () => undefined)
      .pipe(response);
}

/** All dynos leave the same, but for the number in the receipt. */
function receiptFor({ unit }: Blob, dyno: string, dynos: number): Blob {
  const own = Buffer.from(unit.toString().replace('"dyno":"1/1"', `"dyno":"${dyno}/${dynos}"`));
  return { bytes: own.length, unit: own };
}

function rangeOf({ headers }: IncomingMessage, { bytes }: Blob) {
  const asked = String(headers["x-ms-range"] ?? headers.range ?? "");
  const found = /^bytes=(\d+)-(\d*)$/.exec(asked);
  if (found === null) return { from: 0, to: bytes, status: 200, headers: {} };
  const from = Number(found[1]);
  const to = found[2] === "" ? bytes : Math.min(bytes, Number(found[2]) + 1);
  return { from, to, status: 206, headers: { "content-range": `bytes ${from}-${to - 1}/${bytes}` } };
}

function* piecesOf(blob: Blob, from: number, to: number): Generator<Buffer> {
  for (let at = from; at < to; at += pieceBytes) yield sliceOf(blob, at, Math.min(to, at + pieceBytes));
}

if (import.meta.main) await benchLimits();
