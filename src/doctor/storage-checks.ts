import { claimNames } from "../azure/upload-environment.ts";
import { describe } from "../words/failure.ts";
import { parseJson } from "../words/parsed.ts";
import type { Clock, Results } from "../world.ts";
import { fieldsOf } from "./fields.ts";
import type { Finding } from "./types.ts";

const halfHourMs = 30 * 60_000;
/** A token is good from 15 minutes before its time. */
const tolerableSkewMs = 5 * 60_000;

export type StorageAccess = {
  clock: Clock;
  results: Pick<Results, "check" | "uploadEnvironment" | "claims" | "now" | "givesOwnTokens">;
  /** Writes a new blob as a dyno does, and gives the HTTP status. */
  put(url: string, text: string): Promise<number>;
};

/** The container, a claim written as a dyno writes it, the second one's refusal, and the clocks. */
export async function checkStorage(runId: string, storage: StorageAccess): Promise<Finding[]> {
  const now = storage.clock.now();
  const period = { from: now, until: now + halfHourMs };
  try {
    const excess = await storage.results.check({ ...period, lists: false });
    const first: Finding = {
      check: "storage",
      outcome: "holds",
      needed: true,
      says: `The container can be reached and the credential is good for it${excess.length === 0 ? "" : `. ${excess.join(". ")}`}`,
    };
    return [first, await checkClaim(runId, period, storage), await checkClock(storage)];
  } catch (error) {
    return [{ check: "storage", outcome: "fails", needed: true, says: describe(error) }];
  }
}

async function checkClaim(
  runId: string,
  period: { from: number; until: number },
  { results, put }: StorageAccess,
): Promise<Finding> {
  const prefix = `${runId}/doctor/1`;
  const finding = { check: "claim", needed: true };
  const url = claimUrl(results.uploadEnvironment({ prefix, scenario: "doctor", ownWay: false }, period));
  const text = JSON.stringify({ v: 1, dyno: "doctor" });
  const first = await put(url, text);
  if (first !== 201)
    return {
      ...finding,
      outcome: "fails",
      says: `A dyno could not write its claim: Azure answered ${first}`,
      advice: "The token needs the permission to create blobs",
    };
  const second = await put(url, text);
  const { first: claim } = await results.claims(prefix);
  const isRefused = second === 403 || second === 409;
  const says = `A claim was written (${first}) and ${claim?.dyno === "doctor" ? "read" : "not found again"}; a second one was ${isRefused ? "refused" : "taken"} (${second}). The blob \`${prefix}/${claimNames.first}\` stays`;
  const holds = isRefused && claim?.dyno === "doctor";
  return {
    ...finding,
    outcome: holds ? "holds" : "fails",
    says,
    advice: holds
      ? undefined
      : "Two dynos could load for one share: give a token without the permission to write",
  };
}

/** As the runner reads it. */
function claimUrl(environment: Readonly<Record<string, string>>): string {
  const { LOADTEST_UPLOADS: uploads, RESULTS_URL: base = "", SAS_TOKEN: token = "" } = environment;
  const own = fieldsOf(parseJson(uploads ?? ""))[claimNames.first];
  return typeof own === "string" ? own : `${base}/${claimNames.first}?${token}`;
}

async function checkClock({ results, clock }: StorageAccess): Promise<Finding> {
  const finding = { check: "storage clock", needed: false };
  try {
    const ahead = clock.now() - (await results.now());
    const isNear = Math.abs(ahead) <= tolerableSkewMs;
    const seconds = Math.round(Math.abs(ahead) / 1000);
    return {
      ...finding,
      outcome: isNear ? "holds" : "unlike",
      says: `This machine's clock is ${seconds}s ${ahead < 0 ? "behind" : "ahead of"} the storage's`,
      advice: isNear ? undefined : "Set the runner's clock",
    };
  } catch {
    return {
      ...finding,
      outcome: "unchecked",
      says: "The token may not list blobs, which would tell the time",
    };
  }
}
