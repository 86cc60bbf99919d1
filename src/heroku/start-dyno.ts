import { carriesMarker, isUntold } from "../plan/marker.ts";
import type { Assignment } from "../plan/types.ts";
import { Failure } from "../words/failure.ts";
import type { Clock, Dyno } from "../world.ts";
import { dynoAnswer, readAnswer } from "./answers.ts";
import type { Answer } from "./call.ts";
import { createOnce } from "./create-once.ts";
import type { ToDyno } from "./dyno-names.ts";
import { type Access, sendOnce } from "./request.ts";
import { sentSize } from "./shield.ts";

/** Heroku answers a create within a second or two; the CLI shows its first notice after 20 s. */
const createDeadlineMs = 20_000;

type StartOptions = Access & {
  clock: Clock;
  appPath: string;
  list: (app: string) => Promise<readonly Dyno[]>;
  toDyno: ToDyno;
  assignment: Assignment;
  /** Asked anew for each create: tokens are good for a time. */
  environment: () => Readonly<Record<string, string>>;
  /** Apps in which Heroku has shown a new dyno without its marker: the list cannot be searched for one there. */
  unmarked: Set<string>;
  /** Hears each answer to a create. */
  onAnswer: (answer: Answer) => void;
  /** Once it is aborted, no create is sent any more. */
  signal: AbortSignal;
};

/** A dyno and how we came by it: `adopted` when a create without a clear answer had started it after all. */
type Started = { dyno: Dyno; adopted: boolean };

/** Starts the dyno of an assignment, at most one; after a create without a clear answer it is known by its marker. */
export async function startDyno(options: StartOptions): Promise<Started> {
  const { clock, signal } = options;
  const { marker } = options.assignment;
  const { made, adopted } = await createOnce({
    ...{ clock, signal },
    create: () => sendCreate(options),
    look: () => findMarked(options),
    texts: {
      cancelled: `The launch of ${marker} was cancelled`,
      gaveUp: `No dyno could be started for ${marker} in several tries`,
      blind: `Whether a dyno was started for ${marker} could not be looked up`,
    },
  });
  return { dyno: made, adopted };
}

/** Not to find a marker says nothing where there are dynos without theirs: then the dyno may be there all the same. */
async function findMarked({ list, assignment, unmarked }: StartOptions): Promise<Dyno | undefined> {
  const { app, marker } = assignment;
  const dynos = await list(app);
  const found = dynos.find(({ command }) => carriesMarker(command, marker));
  if (found === undefined && unmarked.has(app))
    throw new Failure(`Heroku's list of app ${app} shows no markers, by which a dyno could be found`);
  if (found === undefined && dynos.some(isUntold))
    throw new Failure(
      `Heroku's answer about the dynos of app ${app} has one without a \`command\` that can be read, which may be it`,
    );
  return found;
}

async function sendCreate({
  assignment,
  toDyno,
  appPath,
  environment,
  onAnswer,
  unmarked,
  ...access
}: StartOptions): Promise<Dyno> {
  const answer = await sendOnce(access, {
    method: "POST",
    path: `${appPath}/dynos`,
    body: {
      command: assignment.command,
      attach: false,
      size: sentSize(assignment.dynoSize),
      type: "run",
      time_to_live: assignment.timeToLiveSeconds,
      env: environment(),
    },
    deadlineMs: createDeadlineMs,
  });
  onAnswer(answer);
  const dyno = toDyno(assignment.app, readAnswer(dynoAnswer, answer.body, "the new dyno"));
  if (!carriesMarker(dyno.command, assignment.marker)) unmarked.add(assignment.app);
  return dyno;
}
