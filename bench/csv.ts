import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import { readHistory } from "../src/locust/read-history.ts";

/** A long run's `_stats_history.csv`: 100 requests, a row for each every second. */
const size = 200e6;
const requests = 100;
const pairs = 3;

/**
 * Reads a history of 200 MB, with csv-parse alone beside it: time as the ratio of the shortest of each, because other
 * work on the machine only ever adds to it; memory as the growth of the process.
 */
export async function benchCsv(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-csv-"));
  try {
    const file = join(folder, "shop_stats_history.csv");
    await write(file);
    const reads: Measured[] = [];
    const parses: Measured[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      reads.push(await measure(() => readRows(file)));
      parses.push(await measure(() => parseAlone(file)));
    }
    if (reads[0]?.rows !== (parses[0]?.rows ?? 0) - 1) throw new Error("not all rows were read");
    const [read, alone] = [reads, parses].map((all) => Math.min(...all.map(({ seconds }) => seconds)));
    const growth = Math.max(...reads.map((one) => one.growth));
    console.log(
      `history of ${size / 1e6} MB as rows: ${read?.toFixed(1)} s, ${((read ?? 0) / (alone ?? 0)).toFixed(2)} × csv-parse alone ` +
        `(shortest of ${pairs}); aim 1.5; +${growth.toFixed(0)} MB at most; aim 150 MB`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Measured = { rows: number; seconds: number; growth: number };

async function write(file: string): Promise<void> {
  const handle = await open(file, "w");
  await handle.write(
    "Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%," +
      "Total Request Count,Total Failure Count,Total Median Response Time,Total Average Response Time," +
      "Total Min Response Time,Total Max Response Time,Total Average Content Size\r\n",
  );
  for (let second = 0, written = 0; written < size; second += 1) {
    const rows = Array.from({ length: requests + 1 }, (_, request) => rowOf(second, request));
    written += (await handle.write(rows.join(""))).bytesWritten;
  }
  await handle.close();
}

function rowOf(second: number, request: number): string {
  const name = request === requests ? ",Aggregated" : `GET,"/items/${request}?sort=""name"",price"`;
  const count = second * (request + 1);
  const times = `${request},${request + 7},41,43,58,79,120,230,640,1200,${1300 + request}`;
  return `${1795448949 + second},50,${name},${(request / 7).toFixed(6)},0.000000,${times},${count},0,38.0,${41.2837465 + request},2.2874,${1312.4375 + request},512.0\r\n`;
}

async function parseAlone(file: string): Promise<number> {
  const parser = createReadStream(file).pipe(parse());
  let rows = 0;
  parser.on("readable", () => {
    while (parser.read() !== null) rows += 1;
  });
  await new Promise((done, fail) => parser.on("end", done).on("error", fail));
  return rows;
}

async function readRows(file: string): Promise<number> {
  let rows = 0;
  const end = await readHistory({ blob: file, chunks: createReadStream(file) }, () => {
    rows += 1;
  });
  if ("problem" in end || end.cutOff) throw new Error(JSON.stringify(end));
  return rows;
}

/** Seconds of the processor, which other work on the machine does not change, and by how many MB the process grew. */
async function measure(run: () => Promise<number>): Promise<Measured> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const begun = process.cpuUsage();
  const rows = await run();
  clearInterval(watching);
  const { user, system } = process.cpuUsage(begun);
  return { rows, seconds: (user + system) / 1e6, growth: (most - before) / 1e6 };
}
