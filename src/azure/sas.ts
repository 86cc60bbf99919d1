import { Failure } from "../words/failure.ts";
import type { StorageNeed } from "../world.ts";

/** What a SAS allows, read from its query string. Source: Azure Storage, "Create a service SAS". */
export type Sas = {
  token: string;
  /** Letters of `sp`; undefined when a stored access policy (`si`) holds them. */
  permissions: string | undefined;
  /** `se`, or `ske` of a user's key when that is earlier, epoch milliseconds; undefined when a stored policy holds it. */
  expiresAt: number | undefined;
  /** `st`, or `skt` when that is later. */
  startsAt: number | undefined;
  storedPolicy: boolean;
  /** `ss` and `srt` of one that is good for the whole account. */
  account: { services: string; types: string } | undefined;
};

/** Takes a SAS apart; a leading `?` is accepted. */
export function parseSas(text: string): Sas {
  const token = text.trim().replace(/^\?/, "");
  const query = new URLSearchParams(token);
  const storedPolicy = query.has("si");
  const services = query.get("ss");
  return {
    token,
    permissions: query.get("sp") ?? (storedPolicy ? undefined : ""),
    expiresAt: instants(query, "se", "ske").sort((a, b) => a - b)[0],
    startsAt: instants(query, "st", "skt").sort((a, b) => b - a)[0],
    storedPolicy,
    account: services === null ? undefined : { services, types: query.get("srt") ?? "" },
  };
}

function instants(query: URLSearchParams, ...names: string[]): number[] {
  return names.map((name) => Date.parse(query.get(name) ?? "")).filter((at) => !Number.isNaN(at));
}

/** Everything about a given SAS that would fail only after the dynos have cost money. A stored policy is Azure's to judge. */
export function sasProblems(sas: Sas, need: StorageNeed): string[] {
  const problems = [permissionProblem(sas, need), containerProblem(sas, need), ...timeProblems(sas, need)];
  return problems.filter((problem) => problem !== undefined);
}

function permissionProblem({ permissions }: Sas, { lists }: StorageNeed): string | undefined {
  const missing = permissions === undefined ? undefined : missingPermissions(permissions, lists);
  if (missing === undefined) return undefined;
  return `azure-sas-token allows \`sp=${permissions}\`; it must also allow ${missing}`;
}

function containerProblem({ account }: Sas, { lists }: StorageNeed): string | undefined {
  if (!lists || account === undefined || account.types.includes("c")) return undefined;
  return `azure-sas-token is not good for containers (\`srt=${account.types}\` lacks \`c\`), whose blobs \`results-pattern\` lists; make one for the container, with \`sr=c\``;
}

function timeProblems(
  { expiresAt, startsAt, storedPolicy }: Sas,
  { from: now, until }: StorageNeed,
): string[] {
  const problems: string[] = [];
  if (expiresAt !== undefined && expiresAt < until) problems.push(expiryProblem(expiresAt, now, until));
  if (expiresAt === undefined && !storedPolicy)
    problems.push("azure-sas-token has no readable expiry (`se`)");
  if (startsAt !== undefined && startsAt > now)
    problems.push(`azure-sas-token is valid only from ${iso(startsAt)} (\`st\`); it is now ${iso(now)}`);
  return problems;
}

/** A user's own key lasts no longer, and whoever finds an older token in a log finds one that is worth nothing. */
const longestAfterRunMs = 7 * 86_400_000;

/** What a given SAS allows beyond what a run needs, each with what would be right. Every dyno has it. */
export function sasExcess(sas: Sas, { until }: StorageNeed): string[] {
  const { permissions = "", expiresAt, account } = sas;
  const excess = lettersBeyondNeed(permissions);
  if (account !== undefined)
    excess.push(
      `it is good for the whole storage account (\`ss=${account.services}\`, \`srt=${account.types}\`): make one for the container, with \`sr=c\``,
    );
  if (expiresAt !== undefined && expiresAt > until + longestAfterRunMs)
    excess.push(
      `it lasts until ${iso(expiresAt)} (\`se\`), long after the run: make one that ends within 7 days, or one with a stored access policy (\`si\`), which can be revoked`,
    );
  return excess;
}

function lettersBeyondNeed(permissions: string): string[] {
  const among = (letters: string): string => [...permissions].filter((one) => letters.includes(one)).join("");
  const deleting = among("dxy");
  const others = among("tmeopifu");
  return [
    permissions.includes("w")
      ? "`w` lets a dyno write over results: leave it out, `c` creates them"
      : undefined,
    deleting === "" ? undefined : `\`${deleting}\` lets a dyno delete results: leave it out`,
    others === "" ? undefined : `\`${others}\` is needed for nothing: \`sp=rc\` is enough`,
  ].filter((text) => text !== undefined);
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

/** An instant to the second, as a SAS has it. */
export function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A Failure that lists what is wrong with the SAS, or nothing. */
export function requireUsable(sas: Sas, need: StorageNeed): void {
  const problems = sasProblems(sas, need);
  if (problems.length > 0) throw new Failure(problems.join("\n"), { problems });
}
