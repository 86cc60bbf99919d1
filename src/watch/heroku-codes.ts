/**
 * `stop`: a dyno that was told to stop did not end and was killed. `memory`: it has too little, so that its numbers are
 * partly its own. `log`: lines of the log are missing.
 */
type Kind = "stop" | "memory" | "log";

/** Heroku's error codes that say something of a one-off dyno. Source: Dev Center `error-codes`; heroku/logplex. */
export const herokuCodes: Readonly<Record<string, { kind: Kind; means: string }>> = {
  R12: { kind: "stop", means: "had not ended 30 s after SIGTERM, and was killed" },
  R14: { kind: "memory", means: "is over its memory, and swaps" },
  R15: { kind: "memory", means: "was far over its memory, and was killed" },
  L10: { kind: "log", means: "the app's log came faster than a log drain took it" },
  L11: { kind: "log", means: "the app's log came faster than it was read" },
  L20: { kind: "log", means: "this app's log cannot be followed" },
};

/** The code of a line of Heroku's own log such as `Error R14 (Memory quota exceeded)`, if it is one of the table's. */
export function herokuCodeIn(text: string): { code: string; kind: Kind } | undefined {
  const code = /^Error ([A-Z]\d+)\b/.exec(text)?.[1] ?? "";
  const entry = Object.hasOwn(herokuCodes, code) ? herokuCodes[code] : undefined;
  return entry && { code, kind: entry.kind };
}

/** Those of the kind, among these. */
export function codesOfKind(kind: Kind, codes: readonly string[] = Object.keys(herokuCodes)): string[] {
  return codes.filter((code) => herokuCodes[code]?.kind === kind);
}
