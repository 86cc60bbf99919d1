import type { DynoResult, Exceptions, Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { DynoRecord } from "../watch/types.ts";
import { quoteLine } from "../words/wording.ts";
import { brokeOff, exitMeaning, seeLog, uncaughtExit } from "./broken-off.ts";
import { whyStopped } from "./exit-hint.ts";
import type { Reason } from "./types.ts";

/** What is to be said of how Locust ended, without the dyno's name. */
export type Finding = Note & Pick<Reason, "level">;

/** How Locust ended, by its receipt. The locustfile's own exit code is a judgement, as a threshold is. */
export function endFindings(receipt: Receipt, record: DynoRecord | undefined): readonly Finding[] {
  const { stopReason, ownExitCode = 0 } = receipt;
  const found = [
    ...(stopReason === "signal" ? [invalid(stoppedBefore(record))] : []),
    ...(stopReason === "error" ? [invalid(brokeOff(receipt))] : uncaught(receipt.uncaught)),
    ...(ownExitCode === 0 ? [] : [ownJudgement(receipt)]),
  ];
  return found.length > 0 ? found : oddExit(receipt);
}

function invalid(note: Note): Finding {
  return { level: "invalid", ...note };
}

function stoppedBefore(record: DynoRecord | undefined): Note {
  const stopped = record && whyStopped(record);
  const text = `was told to stop before it had finished. ${stopped?.text ?? ""}`.trimEnd();
  return { code: stopped?.code ?? "dyno-signalled", text };
}

function uncaught(exceptions: Exceptions | undefined): readonly Finding[] {
  if (exceptions === undefined || exceptions.count === 0) return [];
  const text = `met ${describe(exceptions)} that nobody caught. Correct the listener or load shape in the locustfile that raises ${exceptions.count === 1 ? "it" : "them"}.`;
  return [{ level: "invalid", code: "uncaught-exception", text }];
}

/** `an exception, `…`,` or `60 exceptions, first `…`,` */
function describe({ count, first }: Exceptions): string {
  const many = count === 1 ? "an exception" : `${count} exceptions`;
  if (first === undefined) return many;
  return `${many}, ${count === 1 ? "" : "first "}${quoteLine(first)},`;
}

function ownJudgement({ ownExitCode, reason }: Receipt): Finding {
  const why =
    reason === undefined ? " It printed no reason while Locust ended." : ` Its reason: ${quoteLine(reason)}.`;
  const text = `ended with exit code ${ownExitCode}, which the locustfile set.${why}`;
  return { level: "fail", code: "own-exit-code", text };
}

/** A code that nothing explains; that of a CSV writer that died is explained elsewhere. */
function oddExit({ exitCode, csvFault }: Receipt): readonly Finding[] {
  if (exitCode === 0 || (exitCode === uncaughtExit && csvFault !== undefined)) return [];
  const text = `ran to its end, but then Locust ended ${exitMeaning(exitCode)}. ${seeLog}`;
  return [{ level: "invalid", code: "locust-error", text }];
}

/** Exceptions that ended what the locustfile had started, when nothing else tells of them. */
export function greenletFindings({ greenlets, uncaught, exceptions }: Receipt): readonly Finding[] {
  if (greenlets === undefined || uncaught !== undefined || exceptions > 0) return [];
  const text = `met ${describe(greenlets)} that ended something the locustfile had started, such as \`on_stop\` of a user.`;
  return [{ level: "warn", code: "lost-greenlet", text }];
}

/** Locust's own files are a second source: the recorder has the numbers. */
export function csvFindings({ receipt, csvProblems = [] }: DynoResult): readonly Finding[] {
  const judged = "The recorder's numbers are judged, which are whole.";
  const fault = receipt?.csvFault;
  const died = `could not keep Locust's CSV files: ${quoteLine(fault ?? "")} ended their writer. ${judged}`;
  return [
    ...(fault === undefined ? [] : [died]),
    ...csvProblems.map((problem) => `left an odd CSV file of Locust's: ${problem} ${judged}`),
  ].map((text) => ({ level: "warn", code: "csv-incomplete", text }));
}
