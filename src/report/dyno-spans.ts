import type { DynoResult } from "../locust/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import type { RunReport } from "./types.ts";

/** What a dyno did when. */
export type Span = { kind: "starting" | "ready" | "load" | "ending" | "unknown"; from: number; to: number };

/** One dyno's time, in epoch milliseconds; no spans when it was never started. */
export type DynoSpans = { record: DynoRecord; spans: readonly Span[] };

/**
 * The dynos' times, in the order of the plan: starting until the runner says it began, ready until the first window, load
 * until the last one, then the end of Locust and the upload. Of a dyno that left nothing only the whole is known. The
 * first and last instant are of the action's clock, those between of the dyno's, and are kept within.
 */
export function dynoSpans({ scenarios }: RunReport): readonly DynoSpans[] {
  return scenarios
    .flatMap(({ dynos }) => dynos)
    .flatMap(({ record, result }) =>
      record === undefined ? [] : [{ record, spans: spansOf(record, result) }],
    );
}

function spansOf({ startedAt, endedAt }: DynoRecord, result: DynoResult | undefined): readonly Span[] {
  if (startedAt === undefined || endedAt === undefined) return [];
  const windows = result?.windows ?? [];
  if (result?.receipt === undefined && windows.length === 0)
    return [{ kind: "unknown", from: startedAt, to: endedAt }];
  const loadFrom = windows[0]?.startedAt;
  const loadTo = windows.at(-1)?.endedAt;
  const within = (instant: number): number => Math.min(endedAt, Math.max(startedAt, instant));
  const up = within(result?.receipt?.startedAt ?? loadFrom ?? endedAt);
  const from = Math.max(up, within(loadFrom ?? endedAt));
  const to = Math.max(from, within(loadTo ?? endedAt));
  const spans: readonly Span[] = [
    { kind: "starting", from: startedAt, to: up },
    { kind: "ready", from: up, to: from },
    { kind: "load", from, to },
    { kind: "ending", from: to, to: endedAt },
  ];
  return spans.filter((span) => span.to > span.from);
}
