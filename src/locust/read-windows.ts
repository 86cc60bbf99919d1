import { z } from "zod";
import { amount, describeFaults, version, whole } from "./json-fields.ts";
import { parseWindowLine } from "./parse-window-line.ts";
import { readRequestCounts } from "./read-request-counts.ts";
import type { RequestCounts, Window } from "./types.ts";

/** After that many bad lines the rest is only counted. */
const mostProblems = 10;

/** Later than this it is no number of seconds since 1970; it may be one of milliseconds. */
const instant = amount.max(1e11, { error: "must be in epoch seconds" });

const windowLine = z
  .object(
    {
      v: version,
      from: instant,
      to: instant,
      users: whole,
      cpu: amount.nullish(),
      rss: whole.nullish(),
      exceptions: whole,
      // Checked one by one, and not by a schema: see readRequestCounts.
      requests: z.array(z.unknown(), { error: "must be a list" }),
    },
    { error: "it must be an object" },
  )
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before `from`" });

/** The windows of a `windows.jsonl`, of all lines that are sound; any other is a problem that names blob and line. */
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
  if (faults.length <= mostProblems) return [...faults];
  const more = faults.length - mostProblems;
  return [...faults.slice(0, mostProblems), `\`${blob}\`: ${more} more lines are wrong.`];
}

function readLine(line: string): Window | string {
  let value: unknown;
  try {
    value = parseWindowLine(line);
  } catch {
    return "the line is not JSON";
  }
  const { data, error } = windowLine.safeParse(value);
  if (error !== undefined) return describeFaults(error);
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
