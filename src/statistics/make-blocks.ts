import type { RequestCounts, Window } from "../locust/types.ts";
import { aggregatedKey, mergeByRequest, mergeCounts } from "./merge.ts";
import { mergeRows, mergeRowsByRequest } from "./merge-rows.ts";
import { RowSums } from "./row-sums.ts";
import { layOnGrid, spanMs } from "./time-grid.ts";
import type { Block } from "./types.ts";

/** Requests less than this apart resemble each other; a block should outlast that. */
const wantedMs = 10_000;
/** A short run may have blocks half as long, if that gives it enough of them for a bootstrap. */
const shortestMs = 5_000;
/** With fewer blocks the bootstrap has too few to draw from. */
export const fewestBlocks = 8;
/** More would only be shorter: of five minutes, 20 gave intervals that held the true median in 87 of 100 runs, 12 in 92. */
const mostBlocks = 12;

/** With more request names, as of URLs that hold ids, a block knows its sums alone. */
const mostNames = 5_000;

/** The judged windows in blocks of time; of one run at most some twelve, of a short one as many as are sensible. */
export function makeBlocks(judged: readonly Window[]): Block[] {
  const sums = new RowSums();
  const isCrowded = countNames(judged) > mostNames;
  return layOnGrid(judged, blockMs(spanMs(judged))).map(({ startedAt, endedAt, windows }) => {
    const rows = windows.map((window) => window.requests);
    const requests = isCrowded ? undefined : mergeRowsByRequest(rows);
    return {
      startedAt,
      seconds: (endedAt - startedAt) / 1000,
      exceptions: windows.reduce((sum, { exceptions }) => sum + exceptions, 0),
      aggregated:
        requests === undefined ? mergeRows(aggregatedKey, rows, sums) : mergeCounts(aggregatedKey, requests),
      requests,
    };
  });
}

/** The requests of the judged time: those of the blocks, or of the windows where the blocks do not know them. */
export function mergeRequests(judged: readonly Window[], blocks: readonly Block[]): RequestCounts[] {
  const known = blocks.flatMap(({ requests }) => (requests === undefined ? [] : [requests]));
  return known.length === blocks.length
    ? mergeByRequest(known.flat())
    : mergeRowsByRequest(judged.map(({ requests }) => requests));
}

/** Different ones, over all dynos; they are only told apart when there may be too many. */
function countNames(windows: readonly Window[]): number {
  const tables = new Set(windows.map(({ requests }) => requests.table));
  const keys = [...tables].flatMap(({ keys }) => keys);
  return keys.length <= mostNames
    ? 0
    : new Set(keys.map(({ type, name }) => `${type.length} ${type}${name}`)).size;
}

/** 12 blocks, each of at least 10 s; where those were fewer than 8, as many of at least 5 s. */
function blockMs(judgedMs: number): number {
  const ofLongRun = Math.max(wantedMs, judgedMs / mostBlocks);
  // One block more than needed, because the grid rounds their length up to whole windows.
  const ofShortRun = Math.max(shortestMs, judgedMs / (fewestBlocks + 1));
  return Math.min(ofLongRun, ofShortRun);
}
