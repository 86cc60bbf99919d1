import { readdirSync, readFileSync } from "node:fs";

export type MarkedProcess = { pid: number; group: number };

/**
 * The processes that have `NAME=value` in their environment, whatever group or session they went into: GitHub's
 * runner finds what a job left behind in the same way. Needs /proc; without it none are found.
 */
export function markedProcesses(mark: string): MarkedProcess[] {
  const pids = entries("/proc").filter((name) => /^\d+$/.test(name));
  const marked = pids.filter((pid) => content(`/proc/${pid}/environ`).split("\0").includes(mark));
  return marked.map((pid) => ({ pid: Number(pid), group: groupOf(pid) }));
}

// "12 (name) S parent group …"; the name may hold anything.
function groupOf(pid: string): number {
  const stat = content(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// Processes come and go while they are looked at, and some are not ours to read.
function content(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
