import type { StorageNeed } from "../edges.ts";
import { Failure } from "../failure.ts";

/** What a SAS allows, read from its query string. Source: Azure Storage, "Create a service SAS". */
export type Sas = {
  token: string;
  /** Letters of `sp`. */
  permissions: string;
  /** `se`, epoch milliseconds; undefined when a stored access policy (`si`) holds the expiry. */
  expiresAt: number | undefined;
  /** `st`. */
  startsAt: number | undefined;
  storedPolicy: boolean;
};

/** Takes a SAS apart; a leading `?` is accepted. */
export function parseSas(text: string): Sas {
  const token = text.trim().replace(/^\?/, "");
  const query = new URLSearchParams(token);
  return {
    token,
    permissions: query.get("sp") ?? "",
    expiresAt: instant(query.get("se")),
    startsAt: instant(query.get("st")),
    storedPolicy: query.has("si"),
  };
}

function instant(text: string | null): number | undefined {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** Everything about a given SAS that would fail only after the dynos have cost money. */
export function sasProblems(sas: Sas, { from: now, until, lists }: StorageNeed): string[] {
  if (sas.storedPolicy) return [];
  const problems: string[] = [];
  const missing = missingPermissions(sas.permissions, lists);
  if (missing !== undefined)
    problems.push(`azure-sas-token allows \`sp=${sas.permissions}\`; it must also allow ${missing}`);
  if (sas.expiresAt === undefined) problems.push("azure-sas-token has no readable expiry (`se`)");
  else if (sas.expiresAt < until) problems.push(expiryProblem(sas.expiresAt, now, until));
  if (sas.startsAt !== undefined && sas.startsAt > now)
    problems.push(`azure-sas-token is valid only from ${iso(sas.startsAt)} (\`st\`); it is now ${iso(now)}`);
  return problems;
}

function missingPermissions(permissions: string, lists: boolean): string | undefined {
  const missing = [
    permissions.includes("r") ? undefined : "reading (`r`), so that the action can download the results",
    /[cw]/.test(permissions) ? undefined : "creating (`c`), so that the dynos can upload them",
    !lists || permissions.includes("l")
      ? undefined
      : "listing (`l`), so that the action can find what `results-pattern` describes",
  ].filter((text) => text !== undefined);
  return missing.length === 0 ? undefined : missing.join(" and ");
}

function expiryProblem(expiresAt: number, now: number, validUntil: number): string {
  const state = expiresAt <= now ? "has expired" : "expires before the run can end";
  return `azure-sas-token ${state}: \`se=${iso(expiresAt)}\`, needed until ${iso(validUntil)}`;
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A Failure that lists what is wrong with the SAS, or nothing. */
export function requireUsable(sas: Sas, need: StorageNeed): void {
  const problems = sasProblems(sas, need);
  if (problems.length > 0) throw new Failure(problems.join("\n"), { problems });
}
