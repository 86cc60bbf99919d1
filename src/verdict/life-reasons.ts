import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { spanMs } from "../statistics/time-grid.ts";
import type { DynoLife, DynoRecord } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { isIdleTwin } from "./loading-dyno.ts";

/** By so much a receipt may span more than the dyno can have lived: two clocks that run a little apart. */
const durationSlackMs = 10_000;
/** So far a dyno's clock may be from those of Heroku and the storage. */
const clockSlackMs = 5 * 60_000;

/** Whether the dyno can have lived through what its receipt and its windows say. One sentence is enough. */
export function lifeTrouble(record: DynoRecord, { receipt, windows = [] }: DynoResult): Note | undefined {
  const { life } = record;
  if (life === undefined || receipt === undefined) return undefined;
  const spans = [
    { what: "a receipt of a run", ms: receipt.finishedAt - receipt.startedAt },
    { what: "a receipt of a load", ms: (receipt.runSeconds ?? 0) * 1000 },
    { what: "windows", ms: windows.length === 0 ? 0 : spanMs(windows) },
  ];
  const limits = [livedLimit(record, life), storedLimit(life)].filter((limit) => limit !== undefined);
  const [tooLong] = spans.flatMap((span) => limits.flatMap((limit) => longerThan(limit, span)));
  const text = tooLong ?? badStart(receipt, life) ?? badFinish(receipt, life);
  if (text === undefined) return undefined;
  const conclusion = "That cannot be true, so something other than the runner has written it.";
  return { code: "receipt-impossible", text: `${text}. ${conclusion}` };
}

function longerThan(limit: Limit, { what, ms }: { what: string; ms: number }): string[] {
  if (ms <= limit.ms + durationSlackMs) return [];
  return [`left ${what} of ${formatDuration(ms / 1000)}, but ${limit.because}`];
}

type Limit = { ms: number; because: string };

/** From the create to the first sign of its end. Once the receipt is there the run that it tells of is over, too. */
function livedLimit(record: DynoRecord, { sentAt, exitedAt }: DynoLife): Limit | undefined {
  const seenAt = record.ending === "receipt" ? record.endedAt : undefined;
  const ends = [isIdleTwin(record) ? undefined : exitedAt, seenAt].filter((at) => at !== undefined);
  if (ends.length === 0) return undefined;
  const ms = Math.min(...ends) - sentAt;
  const because = `only ${formatDuration(ms / 1000)} lie between its create and the first sign of its end`;
  return { ms, because };
}

/** The runner writes its claim before any load, and its receipt after it. */
function storedLimit({ claims, receipt }: DynoLife): Limit | undefined {
  const first = claims?.first;
  const [claimed, written] = [first?.isOurs ? first.writtenAt : undefined, receipt?.writtenAt];
  if (claimed === undefined || written === undefined) return undefined;
  const ms = Math.max(0, written - claimed);
  const because = `only ${formatDuration(ms / 1000)} lie between its claim and its receipt by the storage's clock`;
  return { ms, because };
}

function badStart({ startedAt }: Receipt, { sentAtByHeroku }: DynoLife): string | undefined {
  if (sentAtByHeroku === undefined || startedAt >= sentAtByHeroku - clockSlackMs) return undefined;
  const early = formatDuration((sentAtByHeroku - startedAt) / 1000);
  return `left a receipt of a run that began ${early} before its create was sent by Heroku's clock`;
}

function badFinish({ finishedAt }: Receipt, { receipt }: DynoLife): string | undefined {
  const there = receipt?.writtenAt ?? receipt?.seenAt;
  if (there === undefined || finishedAt <= there + clockSlackMs) return undefined;
  const late = formatDuration((finishedAt - there) / 1000);
  return `left a receipt of a run that ended ${late} after that receipt was there by the storage's clock`;
}
