import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDyno } from "./made-dyno.ts";

const dynos = 50;
const load = { names: 100, windows: 240 };
const aims = { seconds: 6, megabytes: 400, ratio: 2.2 };
const runs = 5;

/** What a process took from its start to its end. */
type Measured = { allMs: number; cpuMs: number; peakMb: number };

/**
 * Reads, merges, judges and reports a run of 50 dynos, and one of twice as many, in processes of their own. Their files
 * are made beforehand, which takes longer.
 */
export function benchStatistics(): void {
  const folder = mkdtempSync(join(tmpdir(), "large-run-"));
  try {
    for (let dyno = 1; dyno <= dynos; dyno += 1) writeDyno(join(folder, String(dyno)), dyno);
    const once = measure(folder, dynos);
    const twice = measure(folder, 2 * dynos);
    const rows = (dynos * load.names * load.windows) / 1e6;
    console.log(
      `${rows} million rows of ${dynos} dynos, read, judged and reported: ${secondsOf(once)} (aim ${aims.seconds} s), ${once.peakMb.toFixed(0)} MB at most (aim ${aims.megabytes} MB)`,
    );
    console.log(
      `twice the rows: ${secondsOf(twice)}, ${(twice.allMs / once.allMs).toFixed(2)} times as long (aim ${aims.ratio}), ${twice.peakMb.toFixed(0)} MB at most`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeDyno(folder: string, dyno: number): void {
  const { windows, stats, ...counts } = makeDyno(dyno, load);
  mkdirSync(folder);
  writeFileSync(join(folder, "windows.jsonl"), windows);
  writeFileSync(join(folder, "shop_stats.csv"), stats);
  writeFileSync(join(folder, "counts.json"), JSON.stringify(counts));
}

/** The least time, because other work on the machine makes a process slower and never quicker; the greatest memory. */
function measure(folder: string, count: number): Measured {
  const child = join(import.meta.dirname, "large-run.ts");
  const all = Array.from({ length: runs }, (): Measured => {
    const ran = spawnSync(process.execPath, [child, folder, String(count), String(dynos)], {
      encoding: "utf8",
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    const measured = JSON.parse(ran.stdout);
    if (measured.verdict !== "pass") throw new Error(ran.stdout);
    return measured;
  });
  return {
    allMs: Math.min(...all.map(({ allMs }) => allMs)),
    cpuMs: Math.min(...all.map(({ cpuMs }) => cpuMs)),
    peakMb: Math.max(...all.map(({ peakMb }) => peakMb)),
  };
}

/** Wall-clock seconds, and those of the processor, which other work on the machine does not lengthen as much. */
function secondsOf({ allMs, cpuMs }: Measured): string {
  return `${(allMs / 1000).toFixed(2)} s (${(cpuMs / 1000).toFixed(2)} s of processor time)`;
}
