import { z } from "zod";
import { TableDraft } from "./count-table.ts";
import { amount, bytes, describeFaults, percent, version, whole } from "./json-fields.ts";
import { type Line, parseWindowLine } from "./parse-window-line.ts";
import { readRequestCounts } from "./read-request-counts.ts";
import { shorten } from "./shorten.ts";
import type { Window } from "./types.ts";

/** Later than this it is no number of seconds since 1970; it may be one of milliseconds. */
const instant = amount.max(1e11, { error: "must be in epoch seconds" });

const windowLine = z
  .object(
    {
      v: version,
      from: instant,
      to: instant,
      users: whole,
      cpu: percent.nullish(),
      rss: bytes.nullish(),
      exceptions: whole,
      // Checked one by one, and not by a schema: see readRequestCounts.
      requests: z.array(z.unknown(), { error: "must be a list" }),
    },
    { error: "it must be an object" },
  )
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before `from`" });

/** A window whose rows are still in a draft. */
type WindowDraft = Omit<Window, "requests"> & { from: number; to: number };

/** The windows of a `windows.jsonl`, of all lines that are sound; any other is a problem that names blob and line. */
export function readWindows(text: string, blob: string): { windows: Window[]; problems: string[] } {
  const draft = new TableDraft();
  const windows: WindowDraft[] = [];
  const faults: string[] = [];
  let number = 1;
  let from = 0;
  for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
    const window = readLine({ text, from, to }, draft);
    if (typeof window === "string") faults.push(`\`${blob}\`, line ${number}: ${window}.`);
    else windows.push(window);
    from = to + 1;
    number += 1;
  }
  if (from < text.length) faults.push(`\`${blob}\`, line ${number}: the line is cut off.`);
  const table = draft.finish();
  return {
    windows: windows.map(({ from, to, ...window }) => ({ ...window, requests: { table, from, to } })),
    problems: shorten(faults, (more) => `\`${blob}\`: ${more} more lines are wrong.`),
  };
}

function readLine(line: Line, draft: TableDraft): WindowDraft | string {
  const from = draft.rows;
  const read = readWindow(line, draft);
  if (typeof read !== "string") return { ...read, from, to: draft.rows };
  draft.rewind(from);
  return read;
}

function readWindow(line: Line, draft: TableDraft): Omit<Window, "requests"> | string {
  const value = parse(line, draft);
  if (value === undefined) return "the line is not JSON";
  const { data, error } = windowLine.safeParse(value);
  if (error !== undefined) return describeFaults(error);
  for (const [index, entry] of data.requests.entries()) {
    const counts = readRequestCounts(entry);
    if (typeof counts === "string") return `entry ${index + 1} of \`requests\`: ${counts}`;
    draft.addCounts(counts);
  }
  return {
    startedAt: Math.round(data.from * 1000),
    endedAt: Math.round(data.to * 1000),
    users: data.users,
    cpuPercent: data.cpu ?? undefined,
    rssBytes: data.rss ?? undefined,
    exceptions: data.exceptions,
  };
}

/** The line's value, without those requests that are in the draft already; undefined when it is no JSON. */
function parse(line: Line, draft: TableDraft): unknown {
  const from = draft.rows;
  try {
    const value = parseWindowLine(line, draft);
    if (value !== undefined) return value;
    draft.rewind(from);
    return JSON.parse(line.text.slice(line.from, line.to));
  } catch {
    return undefined;
  }
}
