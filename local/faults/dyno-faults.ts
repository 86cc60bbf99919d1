import { Rules, type Uses } from "./rules.ts";

export type DynoFault =
  /** stays in `starting` until it is stopped */
  | { neverStarts: true }
  /** exits at once, the command is not run */
  | { exitsWith: number }
  /** far over its memory: R15, SIGKILL, status 137 */
  | { killedAfterMs: number }
  /** does nothing and ignores SIGTERM */
  | { hangs: true }
  /** ended by the daily cycling */
  | { cycledAfterMs: number }
  /** the platform starts a second dyno for the same create call */
  | { runsTwice: true };

type DynoFaultRule = Uses & { command?: RegExp; fault: DynoFault };

export type DynoFaults = Rules<{ command: string }, DynoFaultRule>;

export function makeDynoFaults(): DynoFaults {
  return new Rules((rule, { command }) => rule.command?.test(command) ?? true);
}
