/** What a code means, and what a reader is told to do; both as sentences. */
export type ReasonEntry = { means: string; advice: string };
