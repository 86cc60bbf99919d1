import { Rules, type Uses } from "./rules.ts";

/** What goes wrong with one dyno. They can be joined: `{ hiddenForMs, exitsWith }`. Times count from `up` unless told. */
export type DynoFault = {
  /** counted from the create call: not in the list, and 404, though it exists */
  hiddenForMs?: number;
  /** counted from the create call: from then on not in the list, though it exists and takes a stop */
  forgottenAfterMs?: number;
  /** stays in `starting` until it is stopped */
  neverStarts?: true;
  /** this exit status; at once and without its command having run, unless `exitsAfter` says when */
  exitsWith?: number;
  /** its command runs for so long, or, with `"itsWork"`, to its own end */
  exitsAfter?: number | "itsWork";
  /** over its memory: R14 every 20 seconds, and it goes on */
  memoryExceededAfterMs?: number;
  /** far over its memory: R15, SIGKILL, status 137 */
  killedAfterMs?: number;
  /** its processes and its row are gone, and the log says nothing of it */
  vanishesAfterMs?: number;
  /** the API shows its command without the comment at the end */
  hidesComment?: true;
  /** the API says this of its state, whatever that is */
  calledState?: string;
  /** does nothing and ignores SIGTERM */
  hangs?: true;
  /** its command runs and ends, the dyno stays up and ignores SIGTERM */
  lingersAfterExit?: true;
  /** ended by the daily cycling */
  cycledAfterMs?: number;
  /** the two lines that tell of its end come the other way round */
  endLinesSwapped?: true;
  /** the platform starts a second dyno for the same create call */
  runsTwice?: true;
};

type DynoFaultRule = Uses & { command?: RegExp; fault: DynoFault };

export type DynoFaults = Rules<{ command: string }, DynoFaultRule>;

export function makeDynoFaults(): DynoFaults {
  return new Rules((rule, { command }) => rule.command?.test(command) ?? true);
}
