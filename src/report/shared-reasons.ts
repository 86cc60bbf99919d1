import type { Reason } from "../verdict/types.ts";

/** A reason with every scenario that it is said of; none: it is about the whole run. */
export type SharedReason = Pick<Reason, "level" | "code" | "text" | "isUsual"> & {
  scenarios: readonly string[];
};

/** The reasons in their order, what is said of several scenarios in the same words once, in the place of the first. */
export function sharedReasons(reasons: readonly Reason[]): readonly SharedReason[] {
  const bySentence = Map.groupBy(reasons, ({ level, code, scenario, text }) =>
    JSON.stringify([level, code, scenario === undefined, text]),
  );
  return [...bySentence.values()].flatMap((same) =>
    same.slice(0, 1).map(({ scenario: _, ...first }) => ({
      ...first,
      scenarios: [...new Set(same.flatMap(({ scenario }) => scenario ?? []))],
    })),
  );
}

/** More names than this in front of a sentence hide it. */
const mostNames = 5;

/** `a, b and 3 more`, each name as `code` writes it. */
export function nameScenarios(scenarios: readonly string[], code: (name: string) => string): string {
  const named = scenarios
    .slice(0, mostNames)
    .map((name) => code(name))
    .join(", ");
  const rest = scenarios.length - mostNames;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
