import { type RequestKey, textOf } from "../locust/request-key.ts";
import type { RequestCounts } from "../locust/types.ts";
import type { Measurable, MeasuredScenario } from "./measured.ts";
import { mergeCounts } from "./merge.ts";
import { intervalOf, measure } from "./metrics.ts";
import type { Block, ScenarioStatistics } from "./types.ts";

/** A scenario that the recorder has counted: numbers are exact to the rounding of a bucket, and have intervals. */
export function measuredByWindows(statistics: ScenarioStatistics): MeasuredScenario {
  const { scenario, aggregated, requests, blocks, exceptions, seconds } = statistics;
  const { all, warmUpSeconds, rampUsers, usersPeak, timeline, drift } = statistics;
  const byKey = keyed(requests);
  return {
    ...{ scenario, exceptions, seconds, all, warmUpSeconds, rampUsers, usersPeak, timeline, drift },
    source: "windows",
    aggregated: rowOf({ counts: aggregated, blocks, pick: (block) => block.aggregated }, statistics),
    requests: requests.map((counts) => mergedRow([counts], counts, statistics)),
    merge: (keys, name) =>
      mergedRow(
        keys.flatMap((key) => byKey.get(textOf(key)) ?? []),
        { type: "", name },
        statistics,
      ),
    whyUnknown: () => undefined,
    judgedSpan: spanOf(blocks),
    distribution: aggregated,
  };
}

/** The counts of a row, and the same row within each block of time. */
type Row = { counts: RequestCounts; blocks: readonly Block[]; pick: (block: Block) => RequestCounts };

function rowOf({ counts, blocks, pick }: Row, { seconds, exceptions }: ScenarioStatistics): Measurable {
  return {
    ...{ type: counts.type, name: counts.name, requests: counts.count, failures: counts.failures },
    timed: counts.count - counts.none,
    measure: (metric) => {
      const value = measure(metric, { counts, seconds, exceptions });
      return value === undefined ? undefined : { low: value, high: value };
    },
    interval: (metric) => intervalOf({ metric, blocks, pick }),
  };
}

/** Blocks of a run with very many request names know no requests: all the time is one block then. */
function mergedRow(
  matches: readonly RequestCounts[],
  { type, name }: RequestKey,
  statistics: ScenarioStatistics,
): Measurable {
  const { blocks } = statistics;
  const merged = (counts: readonly RequestCounts[]) => mergeCounts({ type, name }, counts);
  const [only, ...others] = matches;
  const counts = only !== undefined && others.length === 0 ? { ...only, type, name } : merged(matches);
  if (blocks.some(({ requests }) => requests === undefined))
    return rowOf({ counts, blocks: blocks.slice(0, 1), pick: () => counts }, statistics);
  const within = ({ requests = [] }: Block) =>
    matches.flatMap((match) => keyedOnce(requests).get(textOf(match)) ?? []);
  return rowOf({ counts, blocks, pick: (block) => merged(within(block)) }, statistics);
}

const known = new WeakMap<readonly RequestCounts[], ReadonlyMap<string, RequestCounts>>();

/** A block is asked for each row of a threshold: twenty thousand searches through as many requests would take for ever. */
function keyedOnce(requests: readonly RequestCounts[]): ReadonlyMap<string, RequestCounts> {
  const found = known.get(requests) ?? keyed(requests);
  known.set(requests, found);
  return found;
}

function keyed(requests: readonly RequestCounts[]): ReadonlyMap<string, RequestCounts> {
  return new Map(requests.map((one) => [textOf(one), one]));
}

function spanOf(blocks: readonly Block[]): MeasuredScenario["judgedSpan"] {
  if (blocks.length === 0) return undefined;
  return {
    startedAt: Math.min(...blocks.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000)),
  };
}
