import type { TimeChart } from "./time-chart.ts";

/**
 * The chart in at most so many points. Of each group of neighbours a line keeps the highest value, so that no peak is
 * lost; the group stands at its middle.
 */
export function thin(chart: TimeChart, most: number): TimeChart {
  const size = Math.ceil(chart.seconds.length / most);
  if (size <= 1) return chart;
  return {
    ...chart,
    seconds: groups(chart.seconds, size).map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2),
    panels: chart.panels.map((panel) => ({
      ...panel,
      lines: panel.lines.map((line) => ({ ...line, values: groups(line.values, size).map(highest) })),
    })),
  };
}

/** Null when nothing was measured. */
export function highest(values: readonly (number | null)[]): number | null {
  return values.reduce((most, value) => (most === null || (value ?? most) > most ? value : most), null);
}

function groups<Value>(values: readonly Value[], size: number): Value[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, place) => values.slice(place * size, (place + 1) * size));
}
