import { kindOf, type SizedScenario } from "./dyno-sizes.ts";
import type { Note } from "./reason-codes.ts";
import { turnsOf } from "./turns.ts";
import type { AppFacts, Mode, PlannedScenario, Room } from "./types.ts";

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

type Sized = Pick<SizedScenario, "size"> & { scenario: Pick<SizedScenario["scenario"], "dynos"> };

/** What the scenarios take of an app's one-off dynos, kind by kind. */
export function roomsOf(sized: readonly Sized[], mode: Mode, facts: Pick<AppFacts, "generation">): Room[] {
  const groups = Map.groupBy(sized, ({ size }) => kindOf(size, facts.generation));
  return [...groups].map(([kind, group]) => {
    const counts = group.map(({ scenario }) => scenario.dynos);
    const needed = mode === "sequence" ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
    return { kind, needed, most: mostAtOnce.get(kind) ?? Number.POSITIVE_INFINITY };
  });
}

/** More one-off dynos of a kind at once than Heroku runs in one app. */
export function concurrencyProblems(
  sized: readonly Sized[],
  mode: Mode,
  facts: Pick<AppFacts, "generation">,
): string[] {
  const inSequence = roomsOf(sized, "sequence", facts);
  return roomsOf(sized, mode, facts).flatMap(({ kind, needed: peak, most }, index) => {
    const sequenceHelps = (inSequence[index]?.needed ?? peak) <= most;
    return peak > most ? [concurrencyProblem({ kind, peak, most, sequenceHelps })] : [];
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

/** Heroku asks to be told of more, for one app under test. Source: Dev Center `load-testing-guidelines`, 2024-12. */
const guidelineRequestsPerSecond = 10_000;

const guideline =
  "Heroku allows load tests below 10,000 requests/s for one app without notice, one at a time; above that, ask Heroku Support two business days ahead: https://devcenter.heroku.com/articles/load-testing-guidelines";

/** How many requests a user sends is known only to the locustfile; one a second is what Locust's examples come to. */
export function requestRateWarnings(
  scenarios: readonly Pick<PlannedScenario, "users" | "ownName">[],
  mode: Mode,
): readonly Note[] {
  const counts = turnsOf({ scenarios, mode }).map((turn) => turn.reduce((sum, { users }) => sum + users, 0));
  const users = Math.max(0, ...counts);
  if (users <= guidelineRequestsPerSecond) return [];
  const text = `${users} users at once send more than 10,000 requests/s when each sends one a second. ${guideline}`;
  return [{ code: "request-rate", text }];
}

/** The warning while the run is on, from the requests/s that its dynos report. */
export function measuredRateWarning(requestsPerSecond: number): Note | undefined {
  if (requestsPerSecond <= guidelineRequestsPerSecond) return undefined;
  return {
    code: "request-rate",
    text: `This run sends ${Math.round(requestsPerSecond)} requests/s. ${guideline}`,
  };
}
