import "../src/doors/frugal.ts";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { herokuDynos } from "../src/heroku/dynos.ts";
import { openNetwork } from "../src/network/network.ts";

const aimMb = 300;

/** What a list of dynos costs in memory, as a process of its own for each. */
export async function benchDynoList(): Promise<void> {
  for (const rows of [1_000, 10_000, 100_000]) {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      Readable.from(listOf(rows))
        .on("error", () => undefined)
        .pipe(response);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn(process.execPath, [import.meta.filename, url]);
    const { peakMb, said } = JSON.parse(await text(child.stdout));
    server.closeAllConnections();
    server.close();
    console.log(`a list of ${rows} dynos: ${peakMb.toFixed(0)} MB at most (aim ${aimMb} MB), ${said}`);
  }
}

function* listOf(rows: number): Generator<string> {
  for (let row = 0; row < rows; row += 1) {
    const dyno = {
      id: `01234567-89ab-cdef-0123-${String(row).padStart(12, "0")}`,
      name: `run.${row}`,
      command: "bash ./run.sh locustfile.py shop # bench-1/shop/1 0123abcd",
      ...{ type: "run", size: "Standard-1X", state: "up", created_at: "2026-11-23T20:00:00Z" },
      release: { version: 7 },
    };
    yield `${row === 0 ? "[" : ","}${JSON.stringify(dyno)}`;
  }
  yield "]";
}

async function list(apiUrl: string): Promise<void> {
  const clock = { now: () => Date.now(), sleep: async () => undefined };
  const network = openNetwork({}, () => undefined);
  const dynos = herokuDynos({ apiUrl, apiKey: "HRKU-not-a-key", clock, mask: () => undefined, network });
  const said = await dynos.list("loadtest", 60_000).then(
    ({ length }) => `${length} read`,
    (error: Error) => error.message,
  );
  console.log(JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024, said }));
}

const [, , apiUrl] = process.argv;
if (import.meta.main) await (apiUrl === undefined ? benchDynoList() : list(apiUrl));
