import { spawnSync } from "node:child_process";

/** Whether a process does anything still; one that is only waiting to be reaped does not. */
export function isRunning(pid: number): boolean {
  const state = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  return state !== "" && !state.startsWith("Z");
}
