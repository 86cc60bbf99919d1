/**
 * A response time as Locust keeps it for percentiles: to 1 ms below 100 ms, to 10 ms below 1 s, to 100 ms below 10 s, and
 * to 1 s above. Source: `bucket_response_time` in locust/stats.py of 2.47.0; the same from 0.12 on, save that times
 * below 100 ms were cut to whole ms before 0.14.
 */
export function roundAsLocust(ms: number): number {
  const step = stepOf(ms);
  return halfToEven(ms / step) * step;
}

/** The response times that Locust may have kept as this one, ends included. */
export function timesRoundedTo(ms: number): { low: number; high: number } {
  // A time just below a border comes from the finer side of it: 1000 is 995 to 1050.
  const finer = stepOf(ms - ms / 1000);
  return { low: Math.max(0, ms - finer / 2), high: ms + stepOf(ms) / 2 };
}

function stepOf(ms: number): number {
  if (ms < 100) return 1;
  if (ms < 1000) return 10;
  return ms < 10_000 ? 100 : 1000;
}

/** As Python's `round`. */
function halfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below + (below % 2);
  return rest < 0.5 ? below : below + 1;
}
