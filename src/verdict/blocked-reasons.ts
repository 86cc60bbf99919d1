import type { Receipt } from "../locust/types.ts";
import { formatDuration } from "../words/duration.ts";
import { quoteLine } from "../words/wording.ts";
import type { Finding } from "./ending-reasons.ts";
import { wholeShare } from "./whole-run.ts";

/** So long, response times are odd for reasons that a reader wants to know of. */
const noticedSeconds = 5;

/** Whether user code kept Locust's event loop from going round, without the dyno's name. */
export function blockedFindings(receipt: Receipt, runTimeSeconds: number): readonly Finding[] {
  const { blocked } = receipt;
  if (blocked === undefined || blocked.seconds === 0) return [];
  const load = loadSeconds(receipt, runTimeSeconds);
  const text = `had its Locust blocked by user code for ${formatDuration(blocked.seconds)} of ${formatDuration(load)}${inAll(blocked)}${at(blocked.where)}, so that no request was sent or timed meanwhile. ${advice}`;
  return [{ level: levelOf(blocked.seconds, load), code: "locust-blocked", text }];
}

const advice =
  "Call only what gevent can switch away from: no `time.sleep` from before its patch, no driver that waits in C, no long computation.";

/** As long as it was to load. What blocks at the end makes a run longer than its run time. */
function loadSeconds({ runTime, runSeconds }: Receipt, runTimeSeconds: number): number {
  return Math.min(runSeconds ?? runTimeSeconds, runTime ?? Number.POSITIVE_INFINITY);
}

function levelOf(seconds: number, load: number): Finding["level"] {
  if (load - seconds < wholeShare * load) return "invalid";
  return seconds >= noticedSeconds ? "warn" : "note";
}

function inAll({ seconds, longest }: NonNullable<Receipt["blocked"]>): string {
  return longest < seconds ? `, ${formatDuration(longest)} at most at once` : "";
}

function at(where: string | undefined): string {
  return where === undefined ? "" : `, most at ${quoteLine(where)}`;
}
