import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Assignment } from "../plan/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { dynoName } from "./dyno-reasons.ts";
import type { Reason } from "./types.ts";

/** A generator above this share of one core measures its own delays (Locust warns at the same figure). */
const busyCpuPercent = 90;
/** A few busy windows are normal while users spawn; more than this share is not. */
const busyShare = 0.1;

const advice = "so response times are partly its own. Take more `dynos` or a larger `dyno-size`.";
const moreTime = "Raise `spawn-rate` or `run-time`, or take more `dynos`.";

/** Why what one dyno left makes the run invalid. Says nothing of a dyno whose end is a reason already. */
export function resultReasons(
  { scenario, dyno, of }: Assignment,
  record: DynoRecord | undefined,
  result: DynoResult | undefined,
): readonly Reason[] {
  const name = dynoName({ dyno, of }, record);
  const problems = result?.problems ?? [];
  const finished = record?.ending === "receipt";
  const texts = [
    ...problems,
    ...(finished ? receiptTroubles(result?.receipt, problems) : []).map((trouble) => `${name} ${trouble}`),
    ...loadTroubles(result).map((trouble) => `${name} ${trouble}`),
  ];
  return texts.map((text) => ({ level: "invalid", scenario, text }));
}

function receiptTroubles(receipt: Receipt | undefined, problems: readonly string[]): readonly string[] {
  // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
  if (receipt === undefined) return problems.length > 0 ? [] : ["has finished, but its receipt is missing."];
  const { stopReason, exitCode } = receipt;
  if (stopReason === "signal") return ["was told to stop before its run time was over."];
  if (stopReason === "error" || exitCode !== 0)
    return [`ended with an error (Locust's exit code ${exitCode}); log.txt among its results says why.`];
  return [];
}

function loadTroubles(result: DynoResult | undefined): readonly string[] {
  return [tooFewUsers(result?.receipt), overloaded(result)].filter((trouble) => trouble !== undefined);
}

function tooFewUsers(receipt: Receipt | undefined): string | undefined {
  if (receipt === undefined || receipt.usersPeak >= receipt.usersAsked) return undefined;
  const { usersPeak, usersAsked } = receipt;
  return `reached ${usersPeak} of its ${usersAsked} users. ${moreTime}`;
}

function overloaded(result: DynoResult | undefined): string | undefined {
  const warnings = result?.receipt?.cpuWarnings ?? 0;
  if (warnings > 0) return `was overloaded: Locust warned of its CPU ${times(warnings)}, ${advice}`;
  const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
  const busy = loads.filter((percent) => percent > busyCpuPercent).length;
  if (busy <= loads.length * busyShare) return undefined;
  return `was overloaded: CPU above ${busyCpuPercent} % in ${busy} of ${loads.length} windows, ${advice}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
