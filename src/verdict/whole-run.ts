import type { Receipt } from "../locust/types.ts";

/** Less of the run time than this is another run than was asked for. */
export const wholeShare = 0.9;

/** Whether listeners of `test_start` took so much of the run time that too little of it was left for the load. */
export function isHeldUp({ startSeconds = 0, shape }: Receipt, runTimeSeconds: number): boolean {
  return shape === undefined && startSeconds > (1 - wholeShare) * runTimeSeconds;
}
