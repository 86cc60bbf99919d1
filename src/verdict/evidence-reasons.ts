import type { DynoResult } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import type { Assignment } from "../plan/types.ts";
import type { DynoRecord } from "../watch/types.ts";
import { claimTroubles } from "./claim-reasons.ts";
import { dynoName } from "./dyno-reasons.ts";
import { exitFindings } from "./exit-reasons.ts";
import { figureTroubles } from "./figure-reasons.ts";
import { lifeTrouble } from "./life-reasons.ts";
import type { Reason } from "./types.ts";

/**
 * Whether receipt, claim, windows, CSV files, dyno list, exit status and log agree. What cannot be true makes the run invalid: a
 * result that somebody made up would else be as good as a measured one.
 */
export function evidenceReasons(
  assignment: Assignment,
  record: DynoRecord | undefined,
  result: DynoResult | undefined,
): readonly Reason[] {
  if (record === undefined) return [];
  const { scenario } = assignment;
  const name = dynoName(assignment, record);
  const reason = (level: Reason["level"], { code, text }: Note): Reason => ({
    ...{ level, code, scenario },
    text: `${name} ${text}`,
  });
  const life = result === undefined ? undefined : lifeTrouble(record, result);
  const exits = exitFindings(record, result?.receipt);
  const invalid: readonly Note[] = [
    ...claimTroubles(record, result),
    ...(life === undefined ? [] : [life]),
    ...figureTroubles(assignment, result),
    ...exits.filter(({ kind }) => kind === "contradiction"),
  ];
  // Only what is believed otherwise can be called whole.
  const isPlausible = invalid.length === 0 && result?.problems.length === 0;
  const signals = isPlausible ? exits.filter(({ kind }) => kind === "signal") : [];
  return [
    ...invalid.map((note) => reason("invalid", note)),
    ...signals.map((note) => reason("warn", note)),
    ...visibleToken(record, result).map(({ level, ...note }) => ({
      ...reason(level, note),
      ...usual(level),
    })),
  ];
}

function usual(level: Reason["level"]): Pick<Reason, "isUsual"> {
  return level === "note" ? { isUsual: true } : {};
}

/** What code of the locustfile could do with it ends with this dyno, unless it is a SAS for the whole container. */
function visibleToken(
  { life }: DynoRecord,
  result: DynoResult | undefined,
): (Note & Pick<Reason, "level">)[] {
  if (result?.receipt?.tokenVisible !== true) return [];
  const code = "token-visible";
  const seen =
    "was started by a process that still shows its environment, so code of the locustfile could read";
  const advice = "Let the command end in `exec bash ./run.sh …`.";
  if (life?.hasOwnTokens === true) {
    const text = `${seen} the upload tokens and the nonce of this dyno, and write its results itself, but no other dyno's. ${advice}`;
    return [{ level: "note", code, text }];
  }
  const text = `${seen} its SAS, which can create blobs in the whole container until it expires. ${advice} With \`azure-account-key\` each dyno gets tokens for its own blobs only.`;
  return [{ level: "warn", code, text }];
}
