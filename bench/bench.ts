import { spawnSync } from "node:child_process";
import { type Platform, startPlatform } from "../local/platform.ts";
import { benchCsv } from "./csv.ts";
import { benchDynoList } from "./dyno-list.ts";
import { benchHeroku } from "./heroku.ts";
import { benchLimits } from "./limits.ts";
import { benchStatistics } from "./statistics.ts";

/**
 * The action's own overhead, as a whole process against the local platform: from its start to the first call to Heroku,
 * and from the last dyno's end to its exit. Machines differ, so each is also given in starts of an empty Node process.
 */
const runs = 5;

benchStatistics();

await using platform = await startPlatform();
const empty = median(Array.from({ length: runs }, emptyNodeMs));
const measured: { firstCall: number; exit: number }[] = [];
for (let index = 0; index < runs; index += 1) measured.push(await measure(platform));

console.log(`empty Node process: ${empty.toFixed(0)} ms (median of ${runs})`);
tell(
  "start to first Heroku call",
  measured.map(({ firstCall }) => firstCall),
  400,
);
tell(
  "last dyno's end to exit, polling every second",
  measured.map(({ exit }) => exit),
  2_000,
);
await benchHeroku();
await benchCsv();
await benchLimits();
await benchDynoList();

function tell(what: string, values: readonly number[], aimMs: number): void {
  const middle = median(values);
  const spread = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  console.log(
    `${what}: ${middle.toFixed(0)} ms (${spread}), ${(middle / empty).toFixed(1)} × an empty Node process; aim ${aimMs} ms`,
  );
}

async function measure(on: Platform): Promise<{ firstCall: number; exit: number }> {
  const before = on.heroku.journal.entries.length;
  const startedAt = Date.now();
  const ends: number[] = [];
  const watching = setInterval(() => {
    for (const dyno of on.heroku.dynos) void dyno.gone.then(() => ends.push(Date.now()));
  }, 200);
  let mainEndedAt = 0;
  const outcome = await on.runAction({
    inputs: {
      scenarios: "worker_scene_1",
      users: "10",
      "spawn-rate": "10",
      "run-time": "3s",
      "stop-timeout": "1s",
      "poll-interval": "1s",
      "min-requests": "1",
    },
    onLine: () => {
      mainEndedAt = Date.now();
    },
  });
  clearInterval(watching);
  if (outcome.outputs.verdict !== "pass") throw new Error(outcome.log.join("\n"));
  const firstCall = (on.heroku.journal.entries[before]?.at ?? Number.NaN) - startedAt;
  return { firstCall, exit: mainEndedAt - Math.max(...ends) };
}

function emptyNodeMs(): number {
  const begun = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
