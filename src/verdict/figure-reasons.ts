import type { DynoResult } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import { crossFindings } from "../statistics/cross-findings.ts";
import { countFigures } from "./count-figures.ts";
import { timeFigures } from "./time-figures.ts";
import { userFigures } from "./user-figures.ts";

/**
 * Figures of one dyno's receipt, windows and CSV files that state the same, or bound each other, and do not agree. Each
 * is a sentence without the dyno's name. Files that were refused for their own faults would only disagree for the same.
 */
export function figureTroubles(
  { ownName, runTimeSeconds }: Assignment,
  result: DynoResult | undefined,
): readonly Note[] {
  const { receipt } = result ?? {};
  if (result === undefined || receipt === undefined || result.problems.length > 0) return [];
  const cross = result.cross ?? crossFindings(result);
  const figures = { ...result, receipt, cross, windows: result.windows ?? [], ownName, runTimeSeconds };
  const texts = [...timeFigures(figures), ...userFigures(figures), ...countFigures(figures)];
  return texts.map((text) => ({ code: "figures-contradict", text: `${text}. Both cannot be true.` }));
}
