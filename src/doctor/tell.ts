import { redact } from "../words/failure.ts";
import type { Finding, Outcome } from "./types.ts";

const words: Readonly<Record<Outcome, string>> = {
  holds: "holds",
  unlike: "unlike the records",
  fails: "fails",
  unchecked: "not checked",
};

/** A finding as lines of the log. */
export function findingLines({ check, outcome, says, advice }: Finding): string[] {
  return [`${check}: ${words[outcome]}. ${says}`, ...(advice === undefined ? [] : [`  → ${advice}`])];
}

/** True when a run cannot be right as things are. */
export function isRed(findings: readonly Finding[]): boolean {
  return findings.some(stopsRuns);
}

function stopsRuns({ outcome, needed }: Finding): boolean {
  return outcome === "fails" && needed;
}

/** How a number of checks is said to have come out. */
const counted: Readonly<Record<Outcome, (count: number) => string>> = {
  holds: (count) => `${count} ${count === 1 ? "holds" : "hold"}`,
  unlike: (count) => `${count} unlike the records`,
  fails: (count) => `${count} ${count === 1 ? "fails" : "fail"}`,
  unchecked: (count) => `${count} not checked`,
};

/** How many checks came out in which way, and what that means for a run. */
export function closingLine(findings: readonly Finding[]): string {
  const byOutcome = Map.groupBy(findings, ({ outcome }) => outcome);
  const counts = (Object.keys(counted) as Outcome[]).flatMap((outcome) => {
    const count = byOutcome.get(outcome)?.length ?? 0;
    return count === 0 ? [] : counted[outcome](count);
  });
  const missing = findings.filter(stopsRuns).map(({ check }) => check);
  const means =
    missing.length === 0
      ? "nothing that a run needs is missing"
      : `a run cannot work yet: ${missing.join(", ")}`;
  return `${findings.length} checks: ${counts.join(", ")}; ${means}`;
}

/** All findings with what was seen, without secrets. */
export function findingsJson(findings: readonly Finding[], version: string): string {
  return redact(JSON.stringify({ version, checks: findings }, null, 1));
}
