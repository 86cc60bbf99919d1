import { z } from "zod";
import { amount, text, whole } from "./json-fields.ts";

const longestLine = 600;
const mostKinds = 50;

/** A line of a log, as the runner cuts it. */
const line = text.max(longestLine, { error: `must have at most ${longestLine} characters` });
const word = text.max(100, { error: "must have at most 100 characters" });
/** More than a dyno lives. */
const seconds = amount.max(10_000_000, { error: "must be at most 10000000" });
const exitCode = whole.max(255, { error: "must be at most 255" });
const exceptions = z.object({ count: whole, first: line.optional() }, { error: "must be an object" });
const yesOrNo = z.boolean({ error: "must be true or false" });

const blocked = z.object(
  { seconds, longest: seconds, where: line.optional() },
  { error: "must be an object" },
);

const odd = z
  .record(word, whole, { error: "must be an object of counts" })
  .refine((kinds) => Object.keys(kinds).length <= mostKinds, {
    error: `must have at most ${mostKinds} kinds`,
  });

/** What a receipt tells of an end and of a locustfile. Each may be absent: an older runner does not know it. */
export const toldFields = {
  stopCause: word.optional(),
  stopInVain: z.enum(["quit", "stop"], { error: "must be quit or stop" }).optional(),
  runTime: seconds.optional(),
  runSeconds: seconds.optional(),
  startSeconds: seconds.optional(),
  ownExitCode: exitCode.optional(),
  reason: line.optional(),
  shape: line.optional(),
  usersSpawned: yesOrNo.optional(),
  usersAtEnd: whole.optional(),
  fixedUsers: whole.optional(),
  hostFrom: word.optional(),
  odd: odd.optional(),
  uncaught: exceptions.optional(),
  greenlets: exceptions.optional(),
  blocked: blocked.optional(),
  csvFault: line.optional(),
  statsResets: whole.optional(),
  ownBuckets: yesOrNo.optional(),
  ownClock: yesOrNo.optional(),
  startedAnew: yesOrNo.optional(),
};
