import type { HistoryRow } from "../locust/csv-rows.ts";
import { type HistoryFile, readHistory } from "../locust/read-history.ts";
import type { DynoHistory, HistoryPoint } from "./csv-types.ts";
import { greatest } from "./extremes.ts";

/** Percentiles of a history are, at best, those of about the last ten seconds: points nearer than that share requests. */
export const pointMs = 10_000;

/** A day, which no dyno outlives, has 8,640. */
const mostPoints = 10_000;
const tooLong = `has more than ${mostPoints} times that are ten seconds apart, and a run lasts a day at most`;

/** Reads a dyno's history of any size and keeps a point for every ten seconds of it. */
export async function readDynoHistory(file: HistoryFile): Promise<DynoHistory> {
  const points: HistoryPoint[] = [];
  let isLong = false;
  let percentilesAreRecent = false;
  const end = await readHistory(file, (row) => {
    if (!row.aggregated || isLong) return;
    percentilesAreRecent ||= isRecent(row);
    addPoint(points, row);
    isLong = points.length > mostPoints;
  });
  if (isLong) return { points: [], percentilesAreRecent, problem: `\`${file.blob}\` ${tooLong}.` };
  return { points, percentilesAreRecent, problem: "problem" in end ? end.problem : undefined };
}

/**
 * Only the file itself tells whose percentiles these are: of the last ten seconds until 1.1 and, with
 * `--csv-full-history`, again since 2.2.2; else of all the time until then. Of all the time, the 100th is the greatest
 * time so far, which has a column of its own, to within 5% or 1 ms of rounding. Of the last ten seconds it is much less
 * sooner or later; when it never is, the percentiles are left out rather than guessed.
 */
function isRecent({ percentiles, maxMs }: HistoryRow): boolean {
  const greatestMs = percentiles.get(100);
  return greatestMs !== undefined && greatestMs + 1 < maxMs * 0.9;
}

function addPoint(points: HistoryPoint[], { at, users, count, failures, percentiles }: HistoryRow): void {
  const last = points.at(-1);
  const isSame = last !== undefined && Math.floor(last.at / pointMs) === Math.floor(at / pointMs);
  if (isSame) points.pop();
  // A history of the last ten seconds writes 0 for all of them when there was no request in that time.
  const times = percentiles.get(100) === 0 ? undefined : percentiles;
  points.push({
    at,
    users: greatest([users, isSame ? last.users : undefined]),
    count,
    failures,
    p50Ms: times?.get(50),
    p95Ms: times?.get(95),
    p99Ms: times?.get(99),
  });
}
