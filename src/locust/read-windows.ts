import { z } from "zod";
import { TableDraft } from "./count-table.ts";
import { amount, bytes, describeFaults, percent, version, whole } from "./json-fields.ts";
import { type Line, parseWindowLine } from "./parse-window-line.ts";
import { readRequestCounts } from "./read-request-counts.ts";
import type { Window } from "./types.ts";
import { type FileLine, isModest, linesOf } from "./window-lines.ts";

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
  // The recorder's shortest has a millisecond: in no time at all nothing can be counted.
  .refine(({ from, to }) => toMs(from) < toMs(to), { path: ["to"], error: "must be after `from`" });

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** A window whose rows are still in a draft. */
type WindowDraft = Omit<Window, "requests"> & { from: number; to: number };

/** The recorder writes at most 240 windows of 251 names; these are so many that a run can still be told of. */
const mostWindows = 10_000;
const mostNames = 25_000;
/** So many show what is wrong with the file; the rest of it is not read. */
const mostFaults = 10;

/** A file as far as it was read. */
type Reading = { draft: TableDraft; windows: WindowDraft[]; faults: string[]; lines: number };

/**
 * The windows of a `windows.jsonl`, of all lines that are sound; any other is a problem that names blob and line. The file
 * comes piece by piece, as a download gives it.
 */
export function readWindows(
  file: string | Iterable<string>,
  blob: string,
): { windows: Window[]; problems: string[] } {
  const reading: Reading = { draft: new TableDraft(), windows: [], faults: [], lines: 0 };
  for (const line of linesOf(typeof file === "string" ? [file] : file)) if (!take(line, reading)) break;
  const { draft, windows, faults } = reading;
  const table = draft.finish();
  return {
    windows: windows.map(({ from, to, ...window }) => ({ ...window, requests: { table, from, to } })),
    problems: faults.map((fault) => `\`${blob}\`, ${fault}.`),
  };
}

/** False when the file is not to be read on. */
function take(read: FileLine, reading: Reading): boolean {
  const { draft, windows, faults } = reading;
  reading.lines += 1;
  const window = "fault" in read ? read.fault : readLine(read.line, draft);
  const excess = excessOf(reading);
  if (excess === undefined && typeof window !== "string") windows.push(window);
  else faults.push(`line ${reading.lines}: ${excess ?? window}`);
  return excess === undefined;
}

/** Why this line, and those behind it, do not count. */
function excessOf({ draft, faults, lines }: Reading): string | undefined {
  const rest = "nothing was read from here on";
  if (faults.length >= mostFaults) return `${mostFaults} lines before it are wrong; ${rest}`;
  if (lines > mostWindows) return `it is one more than ${mostWindows} windows; ${rest}`;
  return draft.names > mostNames ? `there are more than ${mostNames} request names; ${rest}` : undefined;
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
    startedAt: toMs(data.from),
    endedAt: toMs(data.to),
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
    return isModest(line) ? JSON.parse(line.text.slice(line.from, line.to)) : undefined;
  } catch {
    return undefined;
  }
}
