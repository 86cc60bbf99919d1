import { advanceLaunch, type LaunchEvent, newLaunch } from "../watch/launch.ts";
import { BlindFailure, UnclearFailure } from "../words/failure.ts";
import type { Clock } from "../world.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { waitBeforeTry } from "./send.ts";

type CreateOptions<Made> = {
  clock: Clock;
  /** Sends the create, once. */
  create: () => Promise<Made>;
  /** Looks for what an earlier create has made. */
  look: () => Promise<Made | undefined>;
  /** Once it is aborted, no create is sent any more. */
  signal: AbortSignal;
  /** What is said when it cannot be told whether it is there. */
  texts: { cancelled: string; gaveUp: string; blind: string };
};

/** What was made and how we came by it: `adopted` when a create without a clear answer had made it after all. */
type Created<Made> = { made: Made; adopted: boolean };

/** What the last call said, and what was made once there is something. */
type Call<Made> = { event: LaunchEvent; made?: Made; error?: unknown };

/**
 * Makes something at Heroku, at most once: what to do after which answer is decided by `watch/launch.ts`. Failure when
 * Heroku refuses, does not answer clearly after several creates, or cannot be asked what it did.
 */
export async function createOnce<Made>(options: CreateOptions<Made>): Promise<Created<Made>> {
  let state = newLaunch;
  let known: Known<Made> = { made: undefined, error: undefined, isSilent: false };
  while (state.step.kind !== "end") {
    const { kind, afterMs } = state.step;
    await options.clock.sleep(afterMs, options.signal);
    if (options.signal.aborted) throw cancelled(options, known);
    const call = kind === "create" ? await create(options, state.creates) : await look(options);
    known = learn(known, call);
    state = advanceLaunch(state, call.event);
  }
  if (known.made !== undefined) return { made: known.made, adopted: state.step.outcome === "adopted" };
  throw failureOf(options, state.step.outcome, known.error);
}

/** A create that was sent and had no clear answer may have taken effect, which is not waited for any more. */
function cancelled<Made>({ texts, signal }: CreateOptions<Made>, { error, isSilent }: Known<Made>): unknown {
  return isSilent ? new UnclearFailure(texts.cancelled, { cause: error }) : signal.reason;
}

/** What there is, the last error, and whether the last create had no answer that says if there is something. */
type Known<Made> = { made: Made | undefined; error: unknown; isSilent: boolean };

function learn<Made>(known: Known<Made>, { made, error, event }: Call<Made>): Known<Made> {
  const isSilent = event.kind === "unclear" ? event.cause === "silent" : known.isSilent;
  return { made: made ?? known.made, error: error ?? known.error, isSilent };
}

/** Both unclear ends may have left something behind, which the clean-up then has to look for. */
function failureOf<Made>({ texts }: CreateOptions<Made>, outcome: string, cause: unknown): unknown {
  if (outcome === "gave-up") return new UnclearFailure(texts.gaveUp, { cause });
  return outcome === "blind" ? new BlindFailure(texts.blind, { cause }) : cause;
}

async function create<Made>(options: CreateOptions<Made>, tries: number): Promise<Call<Made>> {
  try {
    return { event: { kind: "created" }, made: await options.create() };
  } catch (error) {
    return { event: afterError(error, tries), error };
  }
}

/**
 * A conflict is `not-now`: the app was released a moment ago, and the runtime does not see it yet. Heroku's own CLI tries
 * again too.
 */
function afterError(error: unknown, tries: number): LaunchEvent {
  // An answer that is not as the API describes it is an answer all the same: it may have taken effect.
  if (!(error instanceof HerokuFailure)) return { kind: "unclear", cause: "silent", waitMs: 0 };
  const waitMs = waitBeforeTry(error, tries);
  if (error.meaning === "fault") return { kind: "unclear", cause: "silent", waitMs };
  const isNotNow = error.meaning === "not-now" || error.meaning === "limited";
  return isNotNow ? { kind: "unclear", cause: "not-now", waitMs } : { kind: "refused" };
}

async function look<Made>(options: CreateOptions<Made>): Promise<Call<Made>> {
  try {
    const made = await options.look();
    return made === undefined
      ? { event: { kind: "looked", found: false } }
      : { event: { kind: "looked", found: true }, made };
  } catch (error) {
    return { event: { kind: "blind" }, error };
  }
}
