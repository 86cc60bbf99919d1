/**
 * How a dyno's command tells whose it is: by a shell comment at its end, `RUN_ID/SCENARIO/N`. Only a run id of our form
 * (`newRunId` in wiring.ts) counts: somebody else's command may end in a comment too, and is not ours to stop.
 */
const written = / # (\d{8}t\d{6}z-[0-9a-f]{8})\/[\w-]+\/\d+$/;

/** The command with the marker behind it. */
export function withMarker(command: string, marker: string): string {
  return `${command} # ${marker}`;
}

/** True for the command of the dyno of this very assignment. */
export function carriesMarker(command: string, marker: string): boolean {
  return command.endsWith(` # ${marker}`);
}

/** True for the command of any dyno of the run. */
export function isOfRun(command: string, runId: string): boolean {
  return command.includes(` # ${runId}/`);
}

/** The run that a command belongs to; undefined for one that this action did not write. */
export function runIdOf(command: string): string | undefined {
  return written.exec(command)?.[1];
}
