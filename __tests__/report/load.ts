import type { RequestCounts, Window } from "../../src/locust/types.ts";
import { bucketsOfTimes, rowsOf } from "../locust/rows.ts";
import { start } from "../verdict/samples.ts";

/** One request of a made-up load. Response times follow a log-logistic curve: p99 is `median × 99 ** spread`. */
export type MadeRequest = {
  type?: string;
  name: string;
  perSecond: number;
  medianMs: number;
  spread?: number;
  /** Every how many-th request fails; undefined: none. */
  failsEvery?: number;
};

export type Load = {
  requests: readonly MadeRequest[];
  seconds: number;
  users: number;
  rampSeconds?: number;
  cpuPercent?: number;
  /** How many times as long response times are at the end; undefined: as long as at the beginning. */
  growth?: number;
  /** Seconds of the run in which no request came back. */
  silent?: { from: number; to: number };
};

const windowSeconds = 5;

/** The windows that a dyno under this load would record. The same load always gives the same windows. */
export function windowsOf(load: Load): Window[] {
  const count = Math.floor(load.seconds / windowSeconds);
  return Array.from({ length: count }, (_, index) => {
    const at = index * windowSeconds;
    const ramped = Math.min(1, (at + windowSeconds) / Math.max(load.rampSeconds ?? 0, windowSeconds));
    const { from, to } = load.silent ?? { from: 0, to: 0 };
    const requests = at >= from && at < to ? [] : load.requests;
    return {
      startedAt: start + 10_000 + at * 1000,
      endedAt: start + 10_000 + (at + windowSeconds) * 1000,
      users: Math.round(load.users * ramped),
      cpuPercent: load.cpuPercent ?? 40,
      rssBytes: 61_234_176,
      exceptions: 0,
      requests: rowsOf(
        requests.map((request, kind) => {
          const grown = request.medianMs * (load.growth ?? 1) ** (index / count);
          return countsOf({ ...request, medianMs: grown }, { index, kind, ramped });
        }),
      ),
    };
  });
}

function countsOf(
  { type = "GET", name, perSecond, medianMs, spread = 0.3, failsEvery }: MadeRequest,
  { index, kind, ramped }: { index: number; kind: number; ramped: number },
): RequestCounts {
  const count = Math.round(perSecond * windowSeconds * ramped);
  // Slow and quick windows take turns, as they do when a target collects its garbage.
  const drift = 1 + 0.12 * Math.sin(index * 0.9 + kind);
  const first = index * 10_000;
  const times = Array.from(
    { length: count },
    (_, nth) => drift * medianMs * odds(first + nth, kind) ** spread,
  );
  return {
    type,
    name,
    count,
    failures: failsEvery === undefined ? 0 : Math.max(0, Math.floor(count / failsEvery + unevenly(index))),
    none: 0,
    bytes: count * 900,
    sumMs: times.reduce((sum, ms) => sum + ms, 0),
    minMs: count === 0 ? undefined : Math.min(...times),
    maxMs: count === 0 ? undefined : Math.max(...times),
    buckets: bucketsOfTimes(times),
  };
}

/** Failures come in no rhythm: sometimes fewer in a window, sometimes more. */
function unevenly(index: number): number {
  return [-0.9, 1.1, 0.5, 0, 0.95, -0.4, 0.7][(index * 3) % 7] ?? 0;
}

/** Odds of an evenly spread share (multiples of the golden ratio), never 0 and never endless. */
function odds(nth: number, kind: number): number {
  const share = ((nth + kind * 0.37) * 0.618_033_988_749_895) % 1;
  const inside = 0.0005 + share * 0.999;
  return inside / (1 - inside);
}
