import { enumerate, quote, suggest } from "../words/wording.ts";
import type { AppFacts, DynoSize, Scenario } from "./types.ts";

/** A scenario with the size that its dynos will have. */
export type SizedScenario = { scenario: Scenario; size: DynoSize };

/** The scenario with its size, when the app's generation has one of that name. */
export function withSize(scenario: Scenario, facts: AppFacts): SizedScenario[] {
  const named = (asked: string) => sizesOf(facts).find(({ name }) => name.toLowerCase() === asked);
  // Heroku's API says `Private-M` in a shielded space, where there are Shield sizes only.
  const size = named(scenario.dynoSize) ?? named(scenario.dynoSize.replace(/^private-/, "shield-"));
  return size === undefined ? [] : [{ scenario, size }];
}

/** Sizes that this app cannot run: unknown ones, those of another generation, and those of a tier that it is not in. */
export function sizeProblems(scenarios: readonly Scenario[], facts: AppFacts): string[] {
  const known = sizesOf(facts).map(({ name }) => name);
  const bySize = Map.groupBy(scenarios, ({ dynoSize }) => dynoSize);
  return [...bySize].flatMap(([dynoSize, group]) => {
    const asked = `\`dyno-size\`: ${quote(dynoSize)}, asked for by ${enumerate(group.map(({ name }) => name))},`;
    const [first] = group.flatMap((scenario) => withSize(scenario, facts));
    if (first === undefined)
      return `${asked} is not a size that app ${quote(facts.name)} may use${suggest(dynoSize, known) || `; those are ${enumerate(known)}`}`;
    const problem = tierProblem(kindOf(first.size, facts.generation), facts);
    return problem === undefined ? [] : `${asked} ${problem}`;
  });
}

/** Sizes of a kind share their limits: `Standard` is that of Standard-1X and Standard-2X; on Fir all are of one kind. */
export function kindOf(size: Pick<DynoSize, "name">, generation: string): string {
  if (generation === "fir") return "Fir";
  const [kind = size.name] = size.name.split("-");
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}

function sizesOf({ sizes, generation }: AppFacts): readonly DynoSize[] {
  return sizes.filter((size) => size.generation === undefined || size.generation === generation);
}

/** Kinds that an app has for all its dynos or for none, one-off dynos included. Source: heroku/cli#2064. */
const wholeAppKinds = ["Eco", "Basic"];

function tierProblem(kind: string, { name, formation, generation }: AppFacts): string | undefined {
  const kinds = formation.flatMap(({ dynoSize }) =>
    dynoSize === undefined ? [] : kindOf({ name: dynoSize }, generation),
  );
  if (kinds.length === 0) return undefined;
  const tier = wholeAppKinds.find((one) => kinds.includes(one));
  if (tier === kind || (tier === undefined && !wholeAppKinds.includes(kind))) return undefined;
  if (tier === undefined)
    return `cannot be had: app ${quote(name)} does not run ${kind} dynos, and an app runs all its dynos as ${kind} or none; take \`standard-1x\` or larger`;
  return `cannot be had: app ${quote(name)} is ${tier === "Eco" ? "an" : "a"} ${tier} app, and its one-off dynos are ${tier} too; write \`dyno-size: ${tier.toLowerCase()}\`, or move the app with \`heroku ps:type standard-1x --app ${name}\``;
}
