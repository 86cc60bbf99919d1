import type { Assignment } from "./types.ts";

/** Of all dynos' windows together the action reads twice as much, see locust/run-budget.ts. */
const mostOfRun = 320_000_000;
/** What the runner keeps to by itself. */
const mostOfDyno = 64_000_000;

/** Tells each of many dynos how large its windows may be, so that the runner makes them coarser and none is left out. */
export function withWindowsShare(assignments: readonly Assignment[]): Assignment[] {
  const share = Math.floor(mostOfRun / Math.max(1, assignments.length));
  const env = share < mostOfDyno ? { LOADTEST_WINDOWS_BYTES: String(share) } : {};
  return assignments.map((assignment) => ({ ...assignment, env: { ...assignment.env, ...env } }));
}
