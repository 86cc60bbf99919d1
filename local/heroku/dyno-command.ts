import type { DynoFault } from "../faults/dyno-faults.ts";

// A trap, and no `trap ''`: what is ignored would be ignored by the command too.
const runAndLinger = 'trap : TERM; bash -c "$1"; while :; do sleep 60; done';

/** The arguments of the bash that is the dyno's first process. */
export function bashArguments(command: string, fault: DynoFault): string[] {
  if (fault.hangs) return ["-c", "while :; do sleep 60; done"];
  if (fault.exitsWith !== undefined && fault.exitsAfter === undefined)
    return ["-c", `exit ${fault.exitsWith}`];
  return fault.lingersAfterExit ? ["-c", runAndLinger, "bash", command] : ["-c", command];
}
