/** What one try to start a dyno, or one look for it in the dyno list, came to. */
export type LaunchEvent =
  /** Heroku answered with the new dyno. */
  | { kind: "created" }
  /** Heroku said no for good: a wrong size, a wrong key, a full limit. */
  | { kind: "refused" }
  /**
   * No clear answer. `silent`: none came, or a fault of Heroku's own, so that a dyno may be there all the same.
   * `not-now`: Heroku said in its own words that nothing was started (409 after a release, 429). `waitMs`: until a next try.
   */
  | { kind: "unclear"; cause: "silent" | "not-now"; waitMs: number }
  /** The dyno list was searched for the assignment's marker. */
  | { kind: "looked"; found: boolean }
  /** The dyno list could not be read. */
  | { kind: "blind" };

/** What to do next about an assignment that has no dyno yet; `afterMs`: how long to wait before it. */
export type LaunchStep =
  | { kind: "create" | "look"; afterMs: number }
  | { kind: "end"; outcome: "created" | "adopted" | "refused" | "gave-up" | "blind" };

export type LaunchState = {
  step: LaunchStep;
  /** Creates that were asked for. */
  creates: number;
  /** Waits before the looks that are still to come, until the last create is believed not to have arrived. */
  looks: readonly number[];
  /** Wait before the next create, once those looks have found nothing. */
  waitMs: number;
  /** Looks in a row that brought no list. */
  blindLooks: number;
};

const maximumCreates = 4;
/** Heroku's list lags behind a create; its own SDK looks for 20 s, we for 25. Source: heroku-sdk `wait-for-info.ts`. */
const looksAfterSilence = [0, 1_000, 2_000, 4_000, 8_000, 10_000];
/** A refusal in Heroku's own words means that nothing was started: one look is enough to be sure. */
const looksAfterRefusal = [0];

/** A list that cannot be read for so long is not waited for: whether there is a dyno stays unknown. */
const blindLooksUntilEnd = 4;
const afterBlindLookMs = 5_000;

export const newLaunch: LaunchState = {
  step: { kind: "create", afterMs: 0 },
  creates: 1,
  looks: [],
  waitMs: 0,
  blindLooks: 0,
};

/**
 * The next step. Between any two creates stands at least one look at the dyno list that did not find the marker; a look
 * that failed is made again, and counts as none: no create is repeated blindly.
 */
export function advanceLaunch(state: LaunchState, event: LaunchEvent): LaunchState {
  switch (event.kind) {
    case "created":
      return end(state, "created");
    case "refused":
      return end(state, "refused");
    case "blind":
      return afterBlindLook(state);
    case "unclear":
      return nextLook({
        ...state,
        looks: event.cause === "silent" ? looksAfterSilence : looksAfterRefusal,
        waitMs: event.waitMs,
      });
    case "looked":
      return event.found ? end(state, "adopted") : nextLook({ ...state, blindLooks: 0 });
  }
}

function afterBlindLook(state: LaunchState): LaunchState {
  const blindLooks = state.blindLooks + 1;
  if (blindLooks === blindLooksUntilEnd) return end(state, "blind");
  return { ...state, blindLooks, step: { kind: "look", afterMs: afterBlindLookMs } };
}

function nextLook(state: LaunchState): LaunchState {
  const [afterMs, ...looks] = state.looks;
  return afterMs === undefined ? nextCreate(state) : { ...state, looks, step: { kind: "look", afterMs } };
}

function nextCreate(state: LaunchState): LaunchState {
  if (state.creates === maximumCreates) return end(state, "gave-up");
  return { ...state, step: { kind: "create", afterMs: state.waitMs }, creates: state.creates + 1 };
}

function end(state: LaunchState, outcome: (LaunchStep & { kind: "end" })["outcome"]): LaunchState {
  return { ...state, step: { kind: "end", outcome } };
}
