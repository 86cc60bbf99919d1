import type { Plan, PlannedScenario } from "./types.ts";

/** Which scenarios run at the same time, turn after turn: in sequence those of one name, for test beds never wait. */
export function turnsOf<One extends Pick<PlannedScenario, "ownName">>({
  scenarios,
  mode,
}: {
  scenarios: readonly One[];
  mode: Plan["mode"];
}): readonly (readonly One[])[] {
  if (mode === "parallel") return [scenarios];
  return [...Map.groupBy(scenarios, ({ ownName }) => ownName).values()];
}
