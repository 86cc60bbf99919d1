import { dynoReasonCodes } from "./dyno-reason-codes.ts";
import { evidenceReasonCodes } from "./evidence-reason-codes.ts";
import type { ReasonEntry } from "./reason-entry.ts";
import { resultReasonCodes } from "./result-reason-codes.ts";

export type ReasonCode =
  | keyof typeof dynoReasonCodes
  | keyof typeof resultReasonCodes
  | keyof typeof evidenceReasonCodes;

/**
 * What a reason can be about: the stable words for programs that read the verdict, with what each means and what to do.
 * The published schema and the troubleshooting guide are written from this table. A code is never renamed or reused.
 */
export const reasonCodes: Readonly<Record<ReasonCode, ReasonEntry>> = {
  ...dynoReasonCodes,
  ...resultReasonCodes,
  ...evidenceReasonCodes,
};

/** Something that was noticed: a sentence for people and a code for programs. */
export type Note = { code: ReasonCode; text: string };
