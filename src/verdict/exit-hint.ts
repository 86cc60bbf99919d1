import type { Note } from "../plan/reason-codes.ts";
import { runnerExit } from "../watch/exit-codes.ts";
import { codesOfKind } from "../watch/heroku-codes.ts";
import type { Said } from "../watch/runner-event.ts";
import type { DynoRecord, StopCause } from "../watch/types.ts";
import { quote } from "../words/wording.ts";
import { exitMeaning, signalOf } from "./broken-off.ts";

export const moreMemory = "Take a larger `dyno-size` or more `dynos`.";

type Hint = (record: DynoRecord) => Note;

const notFound: Hint = () => ({
  code: "command-not-found",
  text: "the command was not found. Compare the process type with the app's Procfile.",
});

/** By exit status: what goes on after "It exited with …". Each is in `exitCodes`. */
export const hints: ReadonlyMap<number, Hint> = new Map<number, Hint>([
  [
    0,
    () => ({
      code: "no-receipt",
      text: "does the command end in `run.sh`, which uploads the receipt?",
    }),
  ],
  [
    runnerExit.nameTaken,
    () => ({
      code: "share-claimed",
      text: "another dyno has claimed the same share of the load, and none of it left a receipt. Run again.",
    }),
  ],
  [runnerExit.notUploaded, (record) => ({ code: "upload-failed", text: whyNotUploaded(record) })],
  [126, notFound],
  [127, notFound],
  [137, whyKilled],
  [143, whyTold],
]);

/** What the exit status of a dyno without a receipt says. */
export function exitHint(record: DynoRecord): Note {
  const { exitStatus, errorCodes } = record;
  const stopped = whyStopped(record);
  if (exitStatus === undefined) return stopped ?? memoryHint(errorCodes) ?? unseen(record);
  const hint = hints.get(exitStatus)?.(record);
  const exited = `It exited with ${exitStatus}`;
  // What is a sentence of its own stands behind a full stop.
  if (hint !== undefined)
    return { code: hint.code, text: `${exited}${/^[A-Z]/.test(hint.text) ? "." : ":"} ${hint.text}` };
  const what = `${exited}${named(exitStatus)}; ${stopped?.text ?? "the end of its log is in the job's log."}`;
  return { code: stopped?.code ?? "dyno-lost", text: what };
}

function whyTold(record: DynoRecord): Note {
  return whyStopped(record) ?? stopNotes[record.stopCause ?? "signal"];
}

/** A program that crashes in C, or signals itself, ends so. */
function named(exitStatus: number): string {
  const signal = signalOf(exitStatus);
  return signal === undefined ? "" : `, as a signal (${signal}) ends a process`;
}

/** Lines of a log may be lost, so only what was said counts here. */
function unseen({ said }: DynoRecord): Note {
  const told = "Its exit status was not seen";
  if (said?.notUploaded !== undefined)
    return { code: "dyno-lost", text: `${told}, but its log says why: ${why(said.notUploaded)}` };
  if (said?.secondDyno)
    return {
      code: "dyno-lost",
      text: `${told}, but its log says that another dyno has claimed the same share of the load. Run again.`,
    };
  if (said?.exitCode !== undefined)
    return {
      code: "dyno-lost",
      text: `${told}; its log says that Locust had ended ${said.exitCode === 0 ? "in good order" : exitMeaning(said.exitCode)}, so it was lost while it uploaded. The end of its log is in the job's log.`,
    };
  const when = said?.loading
    ? " its log says that Locust had been started, so it was lost while it loaded;"
    : "";
  return { code: "dyno-lost", text: `${told};${when} the end of its log is in the job's log.` };
}

function whyNotUploaded({ said }: DynoRecord): string {
  return said?.notUploaded === undefined
    ? "it could not upload to the storage; the end of its log, in the job's log, says why."
    : why(said.notUploaded);
}

function why({ file, reason, beforeLoad }: NonNullable<Said["notUploaded"]>): string {
  const when = beforeLoad ? "before any load " : "";
  const known = uploadRefusals.find(([code]) => reason.includes(code));
  return `${when}it could not upload to the storage, ${quote(`${file}: ${reason}`)}. ${known?.[1] ?? unknownRefusal}`;
}

/** By Azure's code. The action has reached the storage itself, from another network and a moment earlier. */
const uploadRefusals: readonly (readonly [code: string, todo: string])[] = [
  [
    "AuthorizationFailure",
    "The action itself could reach it, so the storage account's network rules keep Heroku's addresses out: let them in.",
  ],
  [
    "AuthorizationSourceIPMismatch",
    "`azure-sas-token` lets only some addresses in (`sip`), and dynos have others: make one without it.",
  ],
  ["ContainerNotFound", "Its container has been removed since the run began: create it again."],
  [
    "AuthenticationFailed",
    "The action itself could reach it, so the credential has ended since: was the account's key or the token renewed?",
  ],
];

const unknownRefusal =
  "The action itself could reach it: does the storage account's firewall keep Heroku out, or has its container been removed?";

function whyKilled(record: DynoRecord): Note {
  const { errorCodes } = record;
  const unended = codesOfKind("stop", errorCodes);
  if (unended.length > 0) {
    const stopped = whyStopped(record)?.text ?? "";
    return {
      code: "dyno-killed",
      text: `told to stop, it had not ended after 30 s and was killed (${unended.join(", ")}). ${stopped}`.trimEnd(),
    };
  }
  const codes = memoryCodes(errorCodes);
  const text =
    codes.length > 0
      ? `it was killed for its memory (${codes.join(", ")}). ${moreMemory}`
      : `it was killed, most often for lack of memory. ${moreMemory}`;
  return { code: "dyno-out-of-memory", text };
}

function memoryHint(errorCodes: readonly string[]): Note | undefined {
  const codes = memoryCodes(errorCodes);
  if (codes.length === 0) return undefined;
  return {
    code: "dyno-out-of-memory",
    text: `It had run out of memory (${codes.join(", ")}). ${moreMemory}`,
  };
}

export function memoryCodes(errorCodes: readonly string[]): string[] {
  return codesOfKind("memory", errorCodes);
}

/** Who or what stopped a dyno that we did not stop, as a sentence; undefined when its log tells of no stop. */
export function whyStopped({ stopCause }: Pick<DynoRecord, "stopCause">): Note | undefined {
  return stopCause === undefined ? undefined : stopNotes[stopCause];
}

const stopNotes: Readonly<Record<StopCause, Note>> = {
  cycled: {
    code: "dyno-cycled",
    text: "Heroku cycled it, as it does with every dyno about once a day. Run again.",
  },
  restarted: {
    code: "dyno-restarted",
    text: "It was restarted: a release, a changed config var or `heroku ps:restart` does that. Keep those out of a load test, and run again.",
  },
  signal: {
    code: "dyno-signalled",
    text: "Heroku or somebody stopped it: `heroku ps:stop`, a release or a changed config var may do that. Run again.",
  },
};
