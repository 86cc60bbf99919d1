import type { Note } from "../plan/reason-codes.ts";
import type { Scenario } from "../plan/types.ts";
import { hasColumn } from "../statistics/csv-measure.ts";
import type { CsvScenario, CsvStatistics } from "../statistics/csv-types.ts";
import { formatDuration } from "../words/duration.ts";
import { exceptionReason, noRequests, noResults } from "./scenario-reasons.ts";
import type { Judgement, Reason } from "./types.ts";
import { wholeShare } from "./whole-run.ts";

/** The percentiles that every report shows. */
const shownPercentiles = [50, 95, 99];

type Findings = {
  scenarios: readonly Pick<Scenario, "name" | "users" | "runTimeSeconds">[];
  csv: readonly CsvScenario[];
  judgements: readonly Judgement[];
};

/** What is to be said when Locust's CSV files are all there is: what is wrong with them, and what they cannot tell. */
export function csvReasons({ scenarios, csv, judgements }: Findings): readonly Reason[] {
  const found = scenarios.map((planned) => ({
    planned,
    own: csv.find(({ scenario }) => scenario === planned.name),
  }));
  const known = found.flatMap(({ own }) => own?.statistics ?? []);
  return [
    ...found.flatMap(({ planned, own }) => scenarioReasons(planned, own)),
    ...known.flatMap((statistics) => columnReasons(statistics, judgements)),
    ...sayOnce(known),
    unchecked(known),
  ];
}

function scenarioReasons(
  { name: scenario, users, runTimeSeconds }: Findings["scenarios"][number],
  own: CsvScenario | undefined,
): readonly Reason[] {
  const problems = own?.problems ?? [];
  const damaged = problems.map((text): Note => ({ code: "results-damaged", text }));
  const invalid = [...damaged, ...(problems.length === 0 ? emptiness(own?.statistics) : [])];
  const warnings = [
    ...missingUsers(users, own?.statistics),
    ...missingTime(runTimeSeconds, own?.statistics),
    ...(own?.historyProblems ?? []).map(
      (problem): Note => ({ code: "history-damaged", text: `${problem} ${onlyTheChart}` }),
    ),
  ];
  return [
    ...invalid.map((note): Reason => ({ level: "invalid", scenario, ...note })),
    ...(invalid.length > 0 ? [] : exceptionReason(scenario, own?.statistics?.exceptions ?? 0)),
    ...warnings.map((note): Reason => ({ level: "warn", scenario, ...note })),
  ];
}

const onlyTheChart =
  "What stands behind that is missing from the numbers over time; nothing is judged by it.";

function emptiness(statistics: CsvStatistics | undefined): readonly Note[] {
  if (statistics === undefined) return [noResults];
  return statistics.aggregated.count === 0 ? [noRequests(statistics.exceptions ?? 0)] : [];
}

/** A run script may give Locust users of its own, so that fewer than planned need not be too few. */
function missingUsers(asked: number, statistics: CsvStatistics | undefined): readonly Note[] {
  const peak = statistics?.usersPeak;
  if (peak === undefined || peak >= asked) return [];
  const text = `At most ${peak} of ${asked} users were there, by \`_stats_history.csv\`. Does the run script give Locust other \`--users\`, or did they not come up in time?`;
  return [{ code: "users-missing", text }];
}

/** Locust from 1.2 to 2.46.2 loses up to the last ten seconds of a history. */
const lostSeconds = 12;

/** Of two run times on one command line Locust takes the last, and `-t` is one. */
function missingTime(runTimeSeconds: number, statistics: CsvStatistics | undefined): readonly Note[] {
  const { timeline = [] } = statistics ?? {};
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (first === undefined || last === undefined) return [];
  const seconds = (last.endedAt - first.startedAt) / 1000;
  if (seconds >= wholeShare * runTimeSeconds - lostSeconds) return [];
  const text = `The run lasted at most ${formatDuration(seconds)}, by \`_stats_history.csv\`, and its run time is ${formatDuration(runTimeSeconds)}. Does the run script give Locust another \`--run-time\`, or \`-t\`, which is the same?`;
  return [{ code: "cut-short", text }];
}

function columnReasons(statistics: CsvStatistics, judgements: readonly Judgement[]): readonly Reason[] {
  const { scenario, aggregated } = statistics;
  const judged = judgements
    .filter((judgement) => judgement.scenario === scenario)
    .flatMap(({ threshold: { metric } }) => (metric.kind === "percentile" ? [metric.percentile] : []));
  const missing = [...new Set([...shownPercentiles, ...judged])]
    .filter((percentile) => !hasColumn(aggregated, percentile))
    .map((percentile) => `p${percentile}`);
  if (missing.length === 0) return [];
  const text = `Locust's CSV files have no column for ${missing.join(", ")}: what is shown and judged lies between the columns on both sides.`;
  return [{ level: "note", code: "csv-limited", scenario, text }];
}

/** What several scenarios' files cannot show is said once; of the whole run when it holds for all. */
function sayOnce(known: readonly CsvStatistics[]): readonly Reason[] {
  const sentences = known.flatMap(({ scenario, unknown }) => unknown.map((text) => ({ scenario, text })));
  return [...Map.groupBy(sentences, ({ text }) => text)].flatMap(([text, own]): Reason[] =>
    own.length === known.length
      ? [{ level: "note", code: "csv-limited", scenario: undefined, text }]
      : own.map(({ scenario }) => ({ level: "note", code: "csv-limited", scenario, text })),
  );
}

function unchecked(known: readonly CsvStatistics[]): Reason {
  const users = known.some(({ usersPeak }) => usersPeak === undefined) ? "all users came up, " : "";
  const text = `The app uploads in its own way (\`results-pattern\`) and leaves no receipts: whether its files are complete, ${users}the generators kept up and the dynos worked at the same time could not be checked.`;
  return { level: "note", code: "csv-limited", scenario: undefined, text };
}
