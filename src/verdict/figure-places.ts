import type { Receipt } from "../locust/types.ts";
import { writeValue } from "./write-value.ts";

/** A killed Locust has told the runner more than it has written into its windows. */
export function isWhole({ stopReason, exitCode }: Receipt): boolean {
  return (stopReason === "run-time" || stopReason === "finished") && exitCode >= 0 && exitCode < 128;
}

/** ` (and 3 more such windows)`, or nothing. */
export function others(count: number): string {
  return count <= 1 ? "" : ` (and ${count - 1} more such ${count === 2 ? "window" : "windows"})`;
}

/** `1 request`, `1,234 requests` */
export function some(count: number, what: string): string {
  return `${write(count)} ${what}${count === 1 ? "" : "s"}`;
}

export function write(count: number): string {
  return writeValue(count, "count");
}
