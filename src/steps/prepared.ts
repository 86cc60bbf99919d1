import type { Plan } from "../plan/types.ts";
import type { OwnUpload } from "./collect-by-pattern.ts";

/** A plan that may be started, and how its results are found. */
export type Prepared = {
  plan: Plan;
  /** Undefined for an app whose dynos end in our runner. */
  ownUpload: OwnUpload | undefined;
  /** With `when-busy: wait`. */
  gate?: Gate | undefined;
};

/** How a run waits for others that are in its way. */
export type Gate = {
  /** Returns when nobody has been in the way for so long. */
  clear: (holdOffMs: number) => Promise<void>;
  /** How the results of an app that uploads in its own way are found from now on. */
  findOwnUpload: () => Promise<OwnUpload | undefined>;
};
