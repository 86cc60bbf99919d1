import { textOf } from "../locust/request-key.ts";
import { sumByRequest } from "../statistics/request-sums.ts";
import { formatDuration } from "../words/duration.ts";
import { quote } from "../words/wording.ts";
import { isWhole, some, write } from "./figure-places.ts";
import { requestName } from "./glob.ts";
import type { Figures } from "./types.ts";

/** A history is in whole seconds of a clock that may be set. */
const clockSlackMs = 60_000;

/** What receipt, windows and Locust's own files say of how much there was. */
export function countFigures(figures: Figures): string[] {
  const texts = [
    tooManyFailures(figures),
    lostExceptions(figures),
    unrecorded(figures),
    ...longerFiles(figures),
    ...otherFold(figures),
    ...otherHistory(figures),
  ];
  return texts.filter((text) => text !== undefined);
}

function tooManyFailures({ receipt: { requests, failures } }: Figures): string | undefined {
  if (failures <= requests) return undefined;
  return `says in its receipt that it made ${some(requests, "request")}, but that ${write(failures)} of them failed`;
}

/**
 * Windows may hold more: Locust itself does not count an exception that cannot say what it is, and a locustfile may
 * make it forget those that it has counted.
 */
function lostExceptions({ receipt, windows }: Figures): string | undefined {
  const held = windows.reduce((sum, { exceptions }) => sum + exceptions, 0);
  const isTold = isWhole(receipt) && receipt.workersLost === 0 && windows.length > 0;
  if (!isTold || receipt.exceptions <= held) return undefined;
  return `says in its receipt that tasks raised ${some(receipt.exceptions, "exception")}, but its windows hold ${write(held)}`;
}

/** Where there are windows, these are held against the file. */
function unrecorded({ receipt, windows, cross, ownName }: Figures): string | undefined {
  const csv = cross.csvRequests ?? 0;
  if (windows.length > 0 || !isWhole(receipt) || csv <= receipt.requests) return undefined;
  return `says in its receipt that it made ${some(receipt.requests, "request")}, but Locust's own \`${ownName}_stats.csv\` has ${write(csv)}`;
}

/** Locust's own files are written before the receipt, from the same count. */
function longerFiles({ receipt, failures, exceptions: raised, ownName }: Figures): string[] {
  const failed = failures.reduce((sum, { occurrences }) => sum + occurrences, 0);
  const thrown = raised.reduce((sum, { count }) => sum + count, 0);
  const found: string[] = [];
  if (failed > receipt.failures)
    found.push(
      `says in its receipt that ${some(receipt.failures, "request")} failed, but Locust's own \`${ownName}_failures.csv\` has ${write(failed)}`,
    );
  if (thrown > receipt.exceptions)
    found.push(
      `says in its receipt that tasks raised ${some(receipt.exceptions, "exception")}, but Locust's own \`${ownName}_exceptions.csv\` has ${write(thrown)}`,
    );
  return found;
}

/** The row of the rarest names, and how many of them there are. */
function otherFold({ receipt, windows, cross, ownName }: Figures): string[] {
  const { folded } = receipt;
  if (folded === undefined) return [];
  const told = `says in its receipt that ${some(folded.names, "request name")} with ${some(folded.requests, "request")} are counted together`;
  if (folded.names > folded.requests) return [`${told}, which leaves names without a request`];
  if (windows.length === 0) return [];
  const held = sumByRequest(windows.map(({ requests }) => requests)).get(textOf(folded))?.count ?? 0;
  const row = quote(requestName(folded));
  if (held !== folded.requests)
    return [`${told}, but its windows hold ${some(held, "request")} in the row ${row}`];
  const absent = cross.absentNames;
  if (absent <= folded.names || receipt.csvFault !== undefined) return [];
  return [
    `${told}, but Locust's own \`${ownName}_stats.csv\` has ${some(absent, "name")} that its windows lack`,
  ];
}

function otherHistory({ receipt, historyEnd, ownName }: Figures): string[] {
  if (historyEnd === undefined) return [];
  const file = `Locust's own \`${ownName}_stats_history.csv\``;
  const late = historyEnd.at - receipt.finishedAt;
  const found: string[] = [];
  if (late > clockSlackMs && receipt.ownClock !== true)
    found.push(
      `left ${file}, which goes on for ${formatDuration(late / 1000)} after the end that its receipt tells of`,
    );
  const counts = [
    { what: "request", told: receipt.requests, held: historyEnd.count },
    { what: "failed request", told: receipt.failures, held: historyEnd.failures },
  ];
  const more = counts.find(({ told, held }) => held > told);
  if (more !== undefined)
    found.push(
      `says in its receipt that it ended with ${some(more.told, more.what)}, but ${file} had counted ${write(more.held)} before`,
    );
  return found;
}
