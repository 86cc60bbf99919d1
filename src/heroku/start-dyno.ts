import type { Clock, Dyno } from "../edges.ts";
import { Failure } from "../failure.ts";
import { carriesMarker } from "../plan/marker.ts";
import type { Assignment } from "../plan/types.ts";
import { dynoAnswer, readAnswer, toDyno } from "./answers.ts";
import { HerokuFailure } from "./heroku-failure.ts";
import { type Access, sendOnce } from "./request.ts";
import { waitBeforeTry } from "./send.ts";

/** Heroku answers a create within a second or two; the CLI shows its first notice after 20 s. */
const createDeadlineMs = 30_000;
const maximumCreates = 4;
/** Waits between looks before a create is believed not to have arrived: Heroku's list lags, its SDK allows 20 s. */
const lookAgainAfterMs = [1_000, 2_000, 4_000, 8_000];

type StartOptions = Access & {
  clock: Clock;
  appPath: string;
  list: () => Promise<readonly Dyno[]>;
  assignment: Assignment;
  env: Readonly<Record<string, string>>;
};

/** A dyno and how we came by it: `adopted` when a create without a clear answer had started it after all. */
type Started = { dyno: Dyno; adopted: boolean };

/**
 * Starts the dyno of an assignment, at most one. After every create without a clear answer the dyno list is searched
 * for the assignment's marker; only when it is not there is a create sent again.
 */
export async function startDyno(options: StartOptions): Promise<Started> {
  for (let creates = 1; ; creates += 1) {
    const outcome = await createOrLook(options);
    if (!("unclear" in outcome)) return outcome;
    if (creates === maximumCreates) {
      const text = `No dyno could be started for ${options.assignment.marker}, tried ${creates} times`;
      throw new Failure(text, { cause: outcome.unclear });
    }
    await options.clock.sleep(waitBeforeTry(outcome.unclear, creates));
  }
}

async function createOrLook(options: StartOptions): Promise<Started | { unclear: HerokuFailure }> {
  try {
    return { dyno: await create(options), adopted: false };
  } catch (error) {
    if (!worthAnotherLook(error)) throw error;
    const dyno = await findByMarker(options, error).catch((trouble: unknown) => {
      throw new Failure(`${error.message}; and whether a dyno was started could not be looked up`, {
        cause: trouble,
      });
    });
    return dyno === undefined ? { unclear: error } : { dyno, adopted: true };
  }
}

/** 409: the app was released a moment ago and the runtime does not see it yet; Heroku's own CLI tries again too. */
function worthAnotherLook(error: unknown): error is HerokuFailure {
  return error instanceof HerokuFailure && (error.mayPass || error.status === 409);
}

async function create(options: StartOptions): Promise<Dyno> {
  const { assignment } = options;
  const answer = await sendOnce(options, {
    method: "POST",
    path: `${options.appPath}/dynos`,
    body: {
      command: assignment.command,
      attach: false,
      size: assignment.dynoSize,
      type: "run",
      time_to_live: assignment.timeToLiveSeconds,
      env: options.env,
    },
    deadlineMs: createDeadlineMs,
  });
  return toDyno(readAnswer(dynoAnswer, answer.body, "the new dyno"));
}

/** A refusal in Heroku's own words means that nothing was started: one look is enough to be sure. */
async function findByMarker(options: StartOptions, error: HerokuFailure): Promise<Dyno | undefined> {
  const unsure = error.status === undefined || error.status >= 500;
  for (const waitMs of unsure ? lookAgainAfterMs : []) {
    const found = await look(options);
    if (found !== undefined) return found;
    await options.clock.sleep(waitMs);
  }
  return look(options);
}

async function look({ list, assignment }: StartOptions): Promise<Dyno | undefined> {
  return (await list()).find(({ command }) => carriesMarker(command, assignment.marker));
}
