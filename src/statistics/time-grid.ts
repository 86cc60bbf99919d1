import type { Window } from "../locust/types.ts";
import { greatest, least } from "./extremes.ts";

/** Windows of several dynos that fall into one stretch of time. Instants are epoch milliseconds. */
export type Cell = { startedAt: number; endedAt: number; windows: readonly Window[] };

/** From the first window's start to the last one's end, in ms. */
export function spanMs(windows: readonly Window[]): number {
  const { begin, end } = boundsOf(windows);
  return end - begin;
}

/**
 * Cuts the time of the windows into cells of one length, at least `shortestMs`. Dynos keep their own time, so that a
 * window belongs to the cell in which its middle lies. A cell is as long as so many windows and begins where one does:
 * else now and then a cell would get one window more than its neighbour. The last cell takes what is left when that is
 * less than half a cell.
 */
export function layOnGrid(windows: readonly Window[], shortestMs: number): Cell[] {
  if (windows.length === 0) return [];
  const { begin, end, firstEnd } = boundsOf(windows);
  const windowMs = Math.max(1, usualMs(windows));
  const stepMs = windowMs * Math.max(1, Math.ceil(shortestMs / windowMs));
  const origin = firstEnd - windowMs * Math.round((firstEnd - begin) / windowMs);
  const count = Math.max(1, Math.round((end - origin) / stepMs));
  const byCell = Map.groupBy(windows, (window) => {
    const place = Math.floor(((window.startedAt + window.endedAt) / 2 - origin) / stepMs);
    return Math.max(0, Math.min(count - 1, place));
  });
  return Array.from({ length: count }, (_, place) => ({
    startedAt: place === 0 ? begin : origin + place * stepMs,
    endedAt: place === count - 1 ? end : origin + (place + 1) * stepMs,
    windows: byCell.get(place) ?? [],
  }));
}

/** When the first of the windows begins and the last one ends, and when the one that begins first ends. */
export function boundsOf(windows: readonly Window[]): { begin: number; end: number; firstEnd: number } {
  const begin = least(windows.map(({ startedAt }) => startedAt)) ?? 0;
  const end = greatest(windows.map(({ endedAt }) => endedAt)) ?? 0;
  const first = windows.filter(({ startedAt }) => startedAt === begin);
  return { begin, end, firstEnd: least(first.map(({ endedAt }) => endedAt)) ?? end };
}

/** The median length: the first and the last window of a dyno are shorter than the others. */
function usualMs(windows: readonly Window[]): number {
  const lengths = windows.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
