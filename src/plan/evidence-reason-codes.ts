import type { ReasonEntry } from "./reason-entry.ts";

/** About evidence that does not agree, and who could have written it. */
export const evidenceReasonCodes = {
  "receipt-impossible": {
    means: "A receipt says what cannot be true, such as a run that is longer than the life of its dyno.",
    advice: "Check what in the app uploads, and who else can write to the container.",
  },
  "receipt-unproven": {
    means: "A receipt does not carry the nonce that its dyno was given.",
    advice: "Deploy the current runner. If it is deployed, check who else can write to the container.",
  },
  "claim-unproven": {
    means: "Something that does not know a dyno's nonce has claimed its share of the load.",
    advice: "Check who else can write to the container. With `azure-account-key` no other dyno can.",
  },
  "claim-contradicts": {
    means: "Claim, dyno list and exit status do not agree on which dyno loaded the target.",
    advice: "Check what in the app uploads or exits with 73, then run again.",
  },
  "log-contradicts": {
    means: "A dyno's log and its receipt contradict each other.",
    advice: "Look at the end of the dyno's log.",
  },
  "figures-contradict": {
    means: "Two figures in what a dyno left state the same, and differ.",
    advice: "Check what in the app uploads, and who else can write to the container.",
  },
  "token-visible": {
    means: "Code of the locustfile could read what its dyno uploads with.",
    advice: "Let the command end in `exec bash ./run.sh …`, so that no process above the runner keeps it.",
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;
