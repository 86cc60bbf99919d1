import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Window } from "../../src/locust/types.ts";
import { layOnGrid, spanMs } from "../../src/statistics/time-grid.ts";
import { start, windowAt, windowsFor } from "./samples.ts";

/** A dyno's windows as the recorder cuts them: at whole seconds, but for the first and the last. */
function recorded(seconds: number, beginsAt: number, endsAfter: number): Window[] {
  const windows = windowsFor(seconds).map((window) => ({ ...window }));
  const [first, last] = [windows[0], windows.at(-1)];
  if (first !== undefined) first.startedAt += beginsAt;
  if (last !== undefined) last.endedAt += endsAfter - 1000;
  return windows;
}

describe("a grid", () => {
  const anyWindows = fc.array(
    fc
      .tuple(fc.nat(60_000), fc.integer({ min: 0, max: 5000 }))
      .map(([from, length]) => windowAt(0, { startedAt: start + from, endedAt: start + from + length })),
    { minLength: 1, maxLength: 40 },
  );

  test("holds every window once, and covers their time without gap or overlap", () => {
    fc.assert(
      fc.property(anyWindows, fc.integer({ min: 0, max: 30_000 }), (windows, shortest) => {
        const cells = layOnGrid(windows, shortest);
        expect(cells.flatMap((cell) => cell.windows)).toHaveLength(windows.length);
        expect(cells[0]?.startedAt).toBe(Math.min(...windows.map(({ startedAt }) => startedAt)));
        expect(cells.at(-1)?.endedAt).toBe(Math.max(...windows.map(({ endedAt }) => endedAt)));
        for (const [index, cell] of cells.slice(1).entries())
          expect(cell.startedAt).toBe(cells[index]?.endedAt);
      }),
    );
  });

  test("has one window of each dyno in a cell, however long the run", () => {
    const [one, two] = [recorded(300, 575, 765), recorded(300, 12, 40)];
    const cells = layOnGrid([...one, ...two], 0);
    expect(new Set(cells.slice(1, -1).map(({ windows }) => windows.length))).toEqual(new Set([2]));
  });

  test("has as many windows of each dyno in each longer cell", () => {
    const cells = layOnGrid([...recorded(60, 575, 765), ...recorded(60, 12, 40)], 4800);
    expect(cells).toHaveLength(12);
    expect(new Set(cells.map(({ windows }) => windows.length))).toEqual(new Set([10]));
  });

  test("gives what is left at either end to the neighbour when it is short", () => {
    const lengths = (seconds: number, shortest: number) =>
      layOnGrid(recorded(seconds, 900, 100), shortest).map(({ startedAt, endedAt }) => endedAt - startedAt);
    expect(lengths(5, 0)).toEqual([1100, 1000, 1100]);
    expect(lengths(17, 5000)).toEqual([5100, 5000, 5100]);
    expect(lengths(14, 5000)).toEqual([5100, 7100]);
  });

  test("is the same for dynos in any order, also when two begin at once", () => {
    const [one, other] = [recorded(20, 0, 500), [windowAt(0, { endedAt: start + 300 })]];
    const times = (windows: readonly Window[]) => layOnGrid(windows, 5000).map(({ endedAt }) => endedAt);
    expect(times([...one, ...other])).toEqual(times([...other, ...one]));
  });

  test("puts a window where its middle lies", () => {
    const late = windowsFor(10).map((window) => ({
      ...window,
      startedAt: window.startedAt + 600,
      endedAt: window.endedAt + 600,
    }));
    const cells = layOnGrid([...windowsFor(10), ...late], 0);
    expect(cells.map(({ windows }) => windows.length)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
  });

  test("has empty cells where no dyno was at work", () => {
    expect(layOnGrid([windowAt(0), windowAt(3)], 0).map(({ windows }) => windows.length)).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test("of nothing has no cells", () => {
    expect(layOnGrid([], 1000)).toEqual([]);
    expect(spanMs([])).toBe(0);
  });

  test("of windows without length is one cell", () => {
    expect(layOnGrid([windowAt(0, { endedAt: start })], 0)).toHaveLength(1);
  });
});
