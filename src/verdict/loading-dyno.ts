import { runnerExit } from "../watch/exit-codes.ts";
import type { DynoRecord } from "../watch/types.ts";

/** The name of the dyno that has proved to have the assignment; undefined when none has. */
export function claimant({ life }: DynoRecord): string | undefined {
  const first = life?.claims?.first;
  return first?.isOurs === true ? first.dyno : undefined;
}

/** True for another dyno of the assignment: the list has shown it, or ours says that it came second. */
export function isKnown(name: string, { name: own, life }: DynoRecord): boolean {
  const second = life?.claims?.second;
  return life?.others.includes(name) === true || (second?.isOurs === true && second.dyno === own);
}

/** It says itself that another dyno has its share of the load. */
export function saysSecond({ exitStatus, said }: DynoRecord): boolean {
  return exitStatus === runnerExit.nameTaken || said?.secondDyno === true;
}

/** Another dyno of the assignment loaded the target, so that this one's end says nothing about the receipt. */
export function isIdleTwin(record: DynoRecord): boolean {
  const loader = claimant(record);
  if (loader !== undefined) return loader !== record.name && isKnown(loader, record);
  return record.life?.claims === undefined && saysSecond(record) && (record.life?.others.length ?? 0) > 0;
}
