/**
 * How a dyno's command tells whose it is and what it loads: by a shell comment at its end, `RUN_ID/SCENARIO/N
 * HASH[,HASH]`. The hashes are those of all origins that the run loads, in whichever of its scenarios. Heroku replaces a
 * process type at the command's beginning and keeps its end. Source: Dev Center, `one-off-dynos`.
 */
export type Marker = {
  /** `RUN_ID/SCENARIO/N`. */
  assignment: string;
  /** Undefined: it does not say what is loaded, as those of older versions, or says it in a way that is not known here. */
  targets: readonly string[] | undefined;
};

const comment = " # ";
/** Only a run id of our form (`newRunId` in doors/wiring.ts) counts: somebody else's command may end in a comment too. */
const ofRun = /^(\d{8}t\d{6}z-[0-9a-f]{8})\/[\w-]+\/\d+$/;
const targetList = /^[0-9a-f]{8}(?:,[0-9a-f]{8})*$/;

/** The command with the marker behind it. */
export function withMarker(command: string, assignment: string, targets: readonly string[]): string {
  const hashes = targets.length === 0 ? "" : ` ${targets.join(",")}`;
  return `${command}${comment}${assignment}${hashes}`;
}

/** What the command's end says; undefined without a comment there. Words behind the hashes are for later versions. */
export function readMarker(command: string): Marker | undefined {
  const at = command.lastIndexOf(comment);
  if (at < 0) return undefined;
  const [assignment = "", hashes = ""] = command
    .slice(at + comment.length)
    .trim()
    .split(/\s+/);
  const list = hashes.toLowerCase();
  return { assignment, targets: targetList.test(list) ? list.split(",") : undefined };
}

/** The command of the same dyno of another assignment. */
export function remarked(command: string, assignment: string): string {
  const targets = readMarker(command)?.targets ?? [];
  return withMarker(command.slice(0, command.lastIndexOf(comment)), assignment, targets);
}

/** True for the command of the dyno of this very assignment. */
export function carriesMarker(command: string, assignment: string): boolean {
  return readMarker(command)?.assignment === assignment;
}

/** True for the command of any dyno of the run. */
export function isOfRun(command: string, runId: string): boolean {
  return readMarker(command)?.assignment.startsWith(`${runId}/`) === true;
}

/** True for a one-off dyno of which Heroku does not say the command: it may be anybody's. */
export function isUntold({ command, type }: { command: string; type?: string | undefined }): boolean {
  return command === "" && (type ?? "run") === "run";
}

/** The run that a command belongs to; undefined for one that this action did not write. */
export function runIdOf(command: string): string | undefined {
  return ofRun.exec(readMarker(command)?.assignment ?? "")?.[1];
}

/** True when the command loads one of the targets, or does not say what it loads. */
export function mayLoad(command: string, targets: readonly string[]): boolean {
  const loaded = readMarker(command)?.targets;
  return loaded === undefined || loaded.some((target) => targets.includes(target));
}
