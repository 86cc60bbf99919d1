import type { DynoResult, Receipt } from "../locust/types.ts";
import type { Note } from "../plan/reason-codes.ts";
import { runnerExit } from "../watch/exit-codes.ts";
import type { DynoRecord } from "../watch/types.ts";
import { claimant, isIdleTwin, isKnown, saysSecond } from "./loading-dyno.ts";

/** Whether claim, receipt, exit status and dyno list agree on who loaded the target. */
export function claimTroubles(record: DynoRecord, result: DynoResult | undefined): readonly Note[] {
  const proof = result?.proof;
  return [
    receiptProof(proof),
    unprovenClaim(record, proof),
    ...contradictions(record, result?.receipt, proof),
  ].filter((note) => note !== undefined);
}

/** Of a dyno that left no receipt in time, its end is a reason already. */
function contradictions(record: DynoRecord, receipt: Receipt | undefined, proof: DynoResult["proof"]) {
  if (receipt === undefined || record.ending !== "receipt") return [];
  return [
    unknownClaimant(record),
    missingClaim(record, proof),
    // A locustfile may set the same code.
    receipt.exitCode === runnerExit.nameTaken ? undefined : needlessSecond(record),
  ];
}

function receiptProof(proof: DynoResult["proof"]): Note | undefined {
  if (proof === "other") {
    const text =
      "left a receipt with another nonce than the one that it was given, so no dyno of this run has written it, and its numbers are not believed. Who else can write to the container?";
    return { code: "receipt-unproven", text };
  }
  if (proof !== "absent") return undefined;
  const text =
    "left a receipt without the nonce that it was given, so nothing shows that a dyno of this run has written it. Is the runner in the app older than this action? Then deploy the current one.";
  return { code: "receipt-unproven", text };
}

/** A runner that is too old for a nonce has been told of already. */
function unprovenClaim({ name, life }: DynoRecord, proof: DynoResult["proof"]): Note | undefined {
  const first = life?.claims?.first;
  if (first === undefined || first.isOurs || (proof === "absent" && first.dyno === name)) return undefined;
  const who = first.dyno === undefined ? "has a `claim.json` that cannot be read" : claimedBy(first.dyno);
  const text = `${who} and does not carry the hash of the nonce that this dyno was given, so no dyno of this run has written it. Who else can write to the container? With \`azure-account-key\` no other dyno can.`;
  return { code: "claim-unproven", text };
}

function claimedBy(dyno: string): string {
  return `has a \`claim.json\` that names \`${dyno}\``;
}

function unknownClaimant(record: DynoRecord): Note | undefined {
  const loader = claimant(record);
  if (loader === undefined || loader === record.name || isKnown(loader, record)) return undefined;
  const text = `${claimedBy(loader)}, but Heroku's list has shown no dyno of that name for this share of the load.`;
  return { code: "claim-contradicts", text };
}

function missingClaim({ life }: DynoRecord, proof: DynoResult["proof"]): Note | undefined {
  if (proof !== "own" || life?.claims === undefined || life.claims.first !== undefined) return undefined;
  const text = "left a receipt but no `claim.json`, which the runner writes before any load.";
  return { code: "claim-contradicts", text };
}

function needlessSecond(record: DynoRecord): Note | undefined {
  if (!saysSecond(record) || isIdleTwin(record)) return undefined;
  const said =
    record.exitStatus === runnerExit.nameTaken ? `exited with ${runnerExit.nameTaken}` : "says in its log";
  const that = record.exitStatus === runnerExit.nameTaken ? ", which says that" : " that";
  const shown =
    claimant(record) === record.name
      ? "`claim.json` names this one"
      : "Heroku's list has shown no other dyno for it";
  const text = `${said}${that} another dyno has its share of the load, but ${shown}, and a receipt is there.`;
  return { code: "claim-contradicts", text };
}
