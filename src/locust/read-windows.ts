import { z } from "zod";
import { parseWindowLine } from "./parse-window-line.ts";
import { readRequestCounts } from "./read-request-counts.ts";
import type { RequestCounts, Window } from "./types.ts";

/** After that many bad lines the rest is only counted. */
const MOST_PROBLEMS = 10;

const amount = z.number({ error: "must be a number" }).min(0, { error: "must not be negative" });
const whole = z.int({ error: "must be a whole number" }).min(0, { error: "must not be negative" });
const head = z
  .object({
    v: z.literal(1, { error: "must be 1: this version of the action reads no other" }),
    from: amount,
    to: amount,
    users: whole,
    cpu: amount.nullish(),
    rss: whole.nullish(),
    exceptions: whole,
    requests: z.array(z.unknown(), { error: "must be a list" }),
  })
  .refine((line) => line.from < line.to, { path: ["to"], error: "must be later than `from`" });

/**
 * The windows of a `windows.jsonl`, from all lines that are sound; each other line is a problem that names the blob
 * and the line.
 */
export function readWindows(text: string, blob: string): { windows: Window[]; problems: string[] } {
  const windows: Window[] = [];
  const faults: string[] = [];
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  for (const [index, line] of lines.entries()) {
    const window = readLine(line);
    if (typeof window === "string") faults.push(`\`${blob}\`, line ${index + 1}: ${window}.`);
    else windows.push(window);
  }
  if (rest !== "") faults.push(`\`${blob}\`, line ${lines.length + 1}: the line is cut off.`);
  return { windows, problems: shorten(faults, blob) };
}

function shorten(faults: readonly string[], blob: string): string[] {
  if (faults.length <= MOST_PROBLEMS) return [...faults];
  const more = faults.length - MOST_PROBLEMS;
  return [...faults.slice(0, MOST_PROBLEMS), `\`${blob}\`: ${more} more lines are wrong.`];
}

function readLine(line: string): Window | string {
  let value: unknown;
  try {
    value = parseWindowLine(line);
  } catch {
    return "the line is not JSON";
  }
  const { data, error } = head.safeParse(value);
  if (error !== undefined) return error.issues.map(describeIssue).join("; ");
  const requests: RequestCounts[] = [];
  for (const [index, entry] of data.requests.entries()) {
    const counts = readRequestCounts(entry);
    if (typeof counts === "string") return `entry ${index + 1} of \`requests\`: ${counts}`;
    requests.push(counts);
  }
  return {
    startedAt: Math.round(data.from * 1000),
    endedAt: Math.round(data.to * 1000),
    users: data.users,
    cpuPercent: data.cpu ?? undefined,
    rssBytes: data.rss ?? undefined,
    exceptions: data.exceptions,
    requests,
  };
}

function describeIssue(issue: { path: readonly PropertyKey[]; message: string }): string {
  return issue.path.length === 0
    ? "the line must be an object"
    : `\`${issue.path.join(".")}\` ${issue.message}`;
}
