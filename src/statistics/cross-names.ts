import type { Disagreement, StatsRow } from "../locust/csv-types.ts";
import type { RequestKey } from "../locust/request-key.ts";
import { textOf } from "../locust/request-key.ts";
import type { DynoResult, Receipt } from "../locust/types.ts";
import { lateRows, rowsOfAll } from "./cross-check.ts";
import { type RequestSums, sumByRequest } from "./request-sums.ts";

type Missing = Disagreement<"requests">;

/**
 * Requests that only the recorder or only Locust's own file knows: under another name each would have the numbers of
 * another. Those that came in the last second may be missing in the file, and those that were folded in the windows.
 */
export function crossNames(
  { windows = [], stats = [], receipt }: Pick<DynoResult, "windows" | "stats" | "receipt">,
  recorded = sumByRequest(rowsOfAll(windows)),
): readonly Missing[] {
  // A file whose writer died is written in an encoding of its own.
  if (receipt === undefined || receipt.csvFault !== undefined || stats.length === 0 || windows.length === 0)
    return [];
  const late = sumByRequest(lateRows(windows));
  const known = new Set(stats.filter(({ aggregated }) => !aggregated).map(textOf));
  const absent = absentIn(recorded, stats);
  return [...unwritten(recorded, { known, late, folded: receipt.folded }), ...unrecorded(absent, receipt)];
}

type Csv = {
  known: ReadonlySet<string>;
  late: ReadonlyMap<string, RequestSums>;
  folded: RequestKey | undefined;
};

function unwritten(recorded: ReadonlyMap<string, RequestSums>, { known, late, folded }: Csv): Missing[] {
  const foldedText = folded && textOf(folded);
  return [...recorded].flatMap(([text, request]): Missing[] => {
    if (known.has(text) || text === foldedText || request.count <= (late.get(text)?.count ?? 0)) return [];
    return [{ request, what: "requests", recorded: request.count, csv: 0 }];
  });
}

function unrecorded(absent: readonly StatsRow[], { folded }: Receipt): Missing[] {
  if (folded === undefined)
    return absent.map((request): Missing => ({ request, what: "requests", recorded: 0, csv: request.count }));
  const csv = absent.reduce((sum, { count }) => sum + count, 0);
  return csv <= folded.requests
    ? []
    : [{ request: folded, what: "requests", recorded: folded.requests, csv }];
}

/** How many names of Locust's own file the windows lack. */
export function countAbsent({ stats = [] }: Pick<DynoResult, "stats">, recorded: Recorded): number {
  return absentIn(recorded, stats).length;
}

type Recorded = ReadonlyMap<string, RequestSums>;

function absentIn(recorded: Recorded, stats: readonly StatsRow[]): StatsRow[] {
  return stats.filter((row) => !(row.aggregated || row.count === 0 || recorded.has(textOf(row))));
}
