import type { DynoResult } from "../locust/types.ts";
import type { Assignment } from "../plan/types.ts";

/** What the assignment's dyno left; undefined when that is nothing. */
export function dynoResult(
  { scenario, dyno }: Assignment,
  results: readonly DynoResult[],
): DynoResult | undefined {
  return results.find((result) => result.scenario === scenario && result.dyno === dyno);
}
