import type { AppFacts, DynoSize, Mode, Scenario } from "./types.ts";

/** A scenario with the size that its dynos will have. */
export type SizedScenario = { scenario: Scenario; size: DynoSize };

/** One-off dynos of an app at the same time. Source: Dev Center `dyno-scaling-and-process-limits`, 2024-12. */
const mostAtOnce: ReadonlyMap<string, number> = new Map([
  ["Eco", 1],
  ["Basic", 50],
  ["Standard", 50],
  ["Performance", 5],
  ["Private", 5],
  ["Shield", 5],
  ["Fir", 255],
]);

/** More one-off dynos of a kind at once than Heroku runs in one app. */
export function concurrencyProblems(
  sized: readonly SizedScenario[],
  mode: Mode,
  facts: Pick<AppFacts, "generation">,
): string[] {
  const groups = Map.groupBy(sized, ({ size }) => kindOf(size, facts.generation));
  return [...groups].flatMap(([kind, group]) => {
    const counts = group.map(({ scenario }) => scenario.dynos);
    const most = mostAtOnce.get(kind) ?? Number.POSITIVE_INFINITY;
    const peak = mode === "sequence" ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
    return peak > most
      ? [concurrencyProblem({ kind, peak, most, sequenceHelps: Math.max(...counts) <= most })]
      : [];
  });
}

function concurrencyProblem(over: {
  kind: string;
  peak: number;
  most: number;
  sequenceHelps: boolean;
}): string {
  const { kind, peak, most, sequenceHelps } = over;
  const sequence = sequenceHelps ? ", or `mode: sequence`" : "";
  return `\`dynos\`: ${peak} ${kind} dynos would run at once; Heroku runs at most ${most} such one-off dynos in an app: use fewer, another \`dyno-size\`${sequence}`;
}

/** Limits hold for the sizes of a kind together: `Standard` for Standard-1X and Standard-2X; on Fir for all sizes. */
function kindOf(size: DynoSize, generation: string): string {
  if (generation === "fir") return "Fir";
  const [kind = size.name] = size.name.split("-");
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
