import type { Clock, Dyno } from "../edges.ts";
import { BlindFailure, UnclearFailure } from "../failure.ts";
import { carriesMarker } from "../plan/marker.ts";
import type { Assignment } from "../plan/types.ts";
import { advanceLaunch, type LaunchEvent, newLaunch } from "../watch/launch.ts";
import { dynoAnswer, readAnswer, toDyno } from "./answers.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { type Access, sendOnce } from "./request.ts";
import { waitBeforeTry } from "./send.ts";

/** Heroku answers a create within a second or two; the CLI shows its first notice after 20 s. */
const createDeadlineMs = 20_000;

type StartOptions = Access & {
  clock: Clock;
  appPath: string;
  list: (app: string) => Promise<readonly Dyno[]>;
  assignment: Assignment;
  env: Readonly<Record<string, string>>;
  /** Once it is aborted, no create is sent any more. */
  signal: AbortSignal;
};

/** A dyno and how we came by it: `adopted` when a create without a clear answer had started it after all. */
type Started = { dyno: Dyno; adopted: boolean };

/** What the last call said, and the dyno once there is one. */
type Call = { event: LaunchEvent; dyno?: Dyno; error?: unknown };

/**
 * Starts the dyno of an assignment, at most one: what to do after which answer is decided by `watch/launch.ts`.
 * Failure when Heroku refuses, does not answer clearly after several creates, or cannot be asked what it did.
 */
export async function startDyno(options: StartOptions): Promise<Started> {
  let state = newLaunch;
  let known: Known = { dyno: undefined, error: undefined, isSilent: false };
  while (state.step.kind !== "end") {
    const { kind, afterMs } = state.step;
    await options.clock.sleep(afterMs, options.signal);
    if (options.signal.aborted) throw cancelled(options, known);
    const call = kind === "create" ? await create(options, state.creates) : await look(options);
    known = learn(known, call);
    state = advanceLaunch(state, call.event);
  }
  if (known.dyno !== undefined) return { dyno: known.dyno, adopted: state.step.outcome === "adopted" };
  throw failureOf(options, state.step.outcome, known.error);
}

/** A create that was sent and had no clear answer may have started a dyno, which is not waited for any more. */
function cancelled({ assignment, signal }: StartOptions, { error, isSilent }: Known): unknown {
  if (!isSilent) return signal.reason;
  const text = `The launch of ${assignment.marker} was cancelled`;
  return new UnclearFailure(text, { cause: error });
}

/** The dyno once there is one, the last error, and whether the last create had no answer that says if there is one. */
type Known = { dyno: Dyno | undefined; error: unknown; isSilent: boolean };

function learn(known: Known, { dyno, error, event }: Call): Known {
  const isSilent = event.kind === "unclear" ? event.cause === "silent" : known.isSilent;
  return { dyno: dyno ?? known.dyno, error: error ?? known.error, isSilent };
}

/** Both unclear ends may have left a dyno behind, which the clean-up then has to look for. */
function failureOf({ assignment }: StartOptions, outcome: string, cause: unknown): unknown {
  const { marker } = assignment;
  if (outcome === "gave-up")
    return new UnclearFailure(`No dyno could be started for ${marker} in several tries`, { cause });
  if (outcome !== "blind") return cause;
  const text = `Whether a dyno was started for ${marker} could not be looked up`;
  return new BlindFailure(text, { cause });
}

async function create(options: StartOptions, tries: number): Promise<Call> {
  try {
    return { event: { kind: "created" }, dyno: await sendCreate(options) };
  } catch (error) {
    return { event: afterError(error, tries), error };
  }
}

/** 409: the app was released a moment ago and the runtime does not see it yet; Heroku's own CLI tries again too. */
function afterError(error: unknown, tries: number): LaunchEvent {
  // An answer that is not as the API describes it is an answer all the same: the dyno may be there.
  if (!(error instanceof HerokuFailure)) return { kind: "unclear", cause: "silent", waitMs: 0 };
  const waitMs = waitBeforeTry(error, tries);
  if (error.status === 409 || error.status === 429) return { kind: "unclear", cause: "not-now", waitMs };
  return error.mayPass ? { kind: "unclear", cause: "silent", waitMs } : { kind: "refused" };
}

async function sendCreate({ assignment, appPath, env, ...access }: StartOptions): Promise<Dyno> {
  const answer = await sendOnce(access, {
    method: "POST",
    path: `${appPath}/dynos`,
    body: {
      command: assignment.command,
      attach: false,
      size: assignment.dynoSize,
      type: "run",
      time_to_live: assignment.timeToLiveSeconds,
      env,
    },
    deadlineMs: createDeadlineMs,
  });
  return toDyno(assignment.app, readAnswer(dynoAnswer, answer.body, "the new dyno"));
}

async function look({ list, assignment }: StartOptions): Promise<Call> {
  try {
    const dyno = (await list(assignment.app)).find(({ command }) =>
      carriesMarker(command, assignment.marker),
    );
    return dyno === undefined
      ? { event: { kind: "looked", found: false } }
      : { event: { kind: "looked", found: true }, dyno };
  } catch (error) {
    return { event: { kind: "blind" }, error };
  }
}
