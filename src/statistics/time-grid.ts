import type { Window } from "../locust/types.ts";

/** Equal stretches of time; a window belongs to the one in which its middle lies, for dynos keep their own time. */
export type TimeGrid = { begin: number; stepMs: number; cells: readonly (readonly Window[])[] };

/** Lays windows of several dynos on one grid of at least one cell. */
export function layOnGrid(windows: readonly Window[], cellCount: number): TimeGrid {
  const begin = Math.min(...windows.map(({ startedAt }) => startedAt));
  const end = Math.max(...windows.map(({ endedAt }) => endedAt));
  const stepMs = (end - begin) / cellCount;
  const cells: Window[][] = Array.from({ length: cellCount }, () => []);
  for (const window of windows) {
    const middle = (window.startedAt + window.endedAt) / 2;
    const index = Math.min(cellCount - 1, Math.floor((middle - begin) / stepMs));
    cells[index]?.push(window);
  }
  return { begin, stepMs, cells };
}

/** Seconds from the first window's start to the last one's end. */
export function spanSeconds(windows: readonly Window[]): number {
  if (windows.length === 0) return 0;
  const begin = Math.min(...windows.map(({ startedAt }) => startedAt));
  const end = Math.max(...windows.map(({ endedAt }) => endedAt));
  return (end - begin) / 1000;
}

/** The longest window: a finer grid would have empty cells. */
export function longestWindowSeconds(windows: readonly Window[]): number {
  return Math.max(0, ...windows.map(({ startedAt, endedAt }) => (endedAt - startedAt) / 1000));
}
