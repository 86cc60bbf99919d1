import type { TestBed } from "../plan/types.ts";
import { entryOf, metricName } from "../statistics/metrics.ts";
import { enumerate, nearest, quote, suggest } from "../words/wording.ts";
import type { Threshold } from "./types.ts";
import { writeLimit } from "./write-value.ts";

/** What can be known to be wrong with the thresholds before any dyno starts, each a sentence that quotes its line. */
export function checkThresholds(
  thresholds: readonly Threshold[],
  known: { scenarios: readonly string[]; beds: readonly TestBed[] },
): readonly string[] {
  return thresholds.flatMap((threshold) =>
    [
      scenarioProblem(threshold, known.scenarios),
      bedProblem(threshold, known.beds),
      percentileProblem(threshold),
      requestProblem(threshold),
      limitProblem(threshold),
      directionProblem(threshold),
    ]
      .filter((problem) => problem !== undefined)
      .map((problem) => `\`${threshold.source}\`: ${problem}`),
  );
}

function scenarioProblem(threshold: Threshold, known: readonly string[]): string | undefined {
  const { scenario } = threshold;
  if (scenario === undefined || known.includes(scenario)) return undefined;
  const meant = nearest(scenario, known);
  const hint = meant === undefined ? `there is ${enumerate(known)}` : `did you mean ${quote(meant)}?`;
  return `there is no scenario ${quote(scenario)}; ${hint}${quotesHint(threshold)}`;
}

function bedProblem(threshold: Threshold, beds: readonly TestBed[]): string | undefined {
  const { bed } = threshold;
  const known = beds.flatMap(({ name }) => name ?? []);
  if (bed === undefined || known.includes(bed)) return undefined;
  if (known.length === 0)
    return `there is no test bed ${quote(bed)}: \`heroku-app\` names one app and no test beds, such as \`eu: loadtest-eu\`${quotesHint(threshold)}`;
  return `there is no test bed ${quote(bed)}; there is ${enumerate(known)}${suggest(bed, known)}${quotesHint(threshold)}`;
}

/** A bare request ends where ` in ` or ` at ` begins, which its own name may hold. */
function quotesHint({ request, source }: Threshold): string {
  if (request === undefined || source.includes('"')) return "";
  return '; if that belongs to the request, put the request in quotes, as in `of "GET /lunch at noon"`';
}

function percentileProblem({ metric }: Threshold): string | undefined {
  if (metric.kind !== "percentile") return undefined;
  if (metric.percentile > 0 && metric.percentile <= 100) return undefined;
  return `there is no \`${metricName(metric)}\`; a percentile is above 0 and at most 100, such as \`p99\` or \`p99.9\``;
}

function requestProblem({ metric, request }: Threshold): string | undefined {
  const { onlyWhole } = entryOf(metric);
  if (request === undefined || onlyWhole === undefined) return undefined;
  return `${onlyWhole}; leave out \`of\` and ${quote(request.glob)}`;
}

/** A line that no run can meet is a slip of the keyboard; so is one that no ratio can reach. */
function limitProblem({ metric, operator, limit, unit }: Threshold): string | undefined {
  if (unit === "ratio" && limit > 1) return "failures are at most `100%` of the requests";
  if (unit === "ratio" && limit === 1 && operator === ">") return "failures cannot be above `100%`";
  if (limit === 0 && operator === "<")
    return `\`${metricName(metric)}\` cannot be below 0, so this never holds; did you mean \`<= 0\`?`;
  return undefined;
}

/** Somebody who writes `p99 > 800ms` thinks of when to fail. The line would fail each run that is fast enough. */
function directionProblem({ level, metric, operator, limit, unit }: Threshold): string | undefined {
  if (level === "warn" || unit !== "ms" || operator === "<" || operator === "<=") return undefined;
  const meant = `${metricName(metric)} ${operator === ">" ? "<=" : "<"} ${writeLimit(limit, unit)}`;
  return `a threshold states what must hold, so this fails every run whose response times are short enough; did you mean \`${meant}\`? Begin the line with \`warn:\` if long response times are wanted`;
}
