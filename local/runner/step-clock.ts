import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How the clock of a step's process differs from the machine's. */
export type StepClock = {
  /** so many times as fast; its waits are as much shorter */
  speed?: number;
  /** ahead, or behind if negative */
  offsetMs?: number;
};

const preload = pathToFileURL(join(import.meta.dirname, "clock-preload.ts")).href;

/** What has Node processes, those of the step and what Node they start, live by that clock. */
export function clockEnvironment(clock: StepClock | undefined): Record<string, string> {
  if (!clock) return {};
  const { speed = 1, offsetMs = 0 } = clock;
  return {
    NODE_OPTIONS: `--import=${preload}`,
    LOCAL_CLOCK_SPEED: String(speed),
    LOCAL_CLOCK_OFFSET_MS: String(offsetMs),
  };
}
