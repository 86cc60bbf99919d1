import { parseJson } from "../../src/words/parsed.ts";
import { kindOf, type Leaf, mapLeaves } from "./kinds.ts";
import type { Raw } from "./raw-answers.ts";
import type { StandIns } from "./stand-ins.ts";

/** What all answers together tell of what must not be written; one may name what only a later one explains. */
export type Learned = { standIns: StandIns; processTypes: ReadonlySet<string> };

export function learn(answers: readonly Raw[], standIns: StandIns): Learned {
  const processTypes = new Set<string>();
  for (const raw of answers) {
    learnFromQuestion(raw, standIns);
    if (raw.party !== "heroku") continue;
    for (const text of [raw.asked, raw.body])
      mapLeaves(parseJson(text), (leaf) => learnLeaf(leaf, { standIns, processTypes }), rootOf(raw));
  }
  return { standIns, processTypes };
}

function learnLeaf(
  leaf: Leaf,
  { standIns, processTypes }: { standIns: StandIns; processTypes: Set<string> },
): string {
  const { key, text, ownerKey } = leaf;
  const kind = kindOf(leaf);
  if (kind.is === "name") standIns.learnName(kind.of, text);
  const isTold = kind.is === "setting" || ownerKey === "env";
  if (kind.is === "email" || (isTold && isTelling(key, text))) standIns.learnSecret(text);
  if (key === "type" && /^\w[\w-]*$/.test(text)) processTypes.add(text);
  return text;
}

/** Where the values of config vars stand at the top, the walk must know. */
export function rootOf({ url, status }: Pick<Raw, "url" | "status">): string {
  return status < 400 && /\/config-vars$/.test(new URL(url).pathname) ? "config-vars" : "";
}

const secretName = /sas|sig|key|token|secret|pass|nonce|auth|cred|dsn|url/i;

/** Not `true`, `2` or `worker`: taking those out would take words out of every answer. */
function isTelling(name: string, value: string): boolean {
  if (value.length < 8) return false;
  return secretName.test(name) || value.length >= 20 || !/^[a-z0-9_.-]+$/.test(value);
}

function learnFromQuestion({ url, headers, party }: Raw, standIns: StandIns): void {
  const { pathname, searchParams } = new URL(url);
  for (const secret of secretsOf(headers.authorization ?? "")) standIns.learnSecret(secret);
  for (const [name, value] of searchParams)
    if (/^(?:sig|signature|token|srv|x-amz-signature|x-amz-security-token|x-amz-credential)$/i.test(name))
      standIns.learnSecret(value);
  const parts = pathname.split("/").map(decodeURIComponent);
  if (party === "azure") learnContainer(parts, { url, standIns });
  if (party === "heroku") learnPath(parts, standIns);
}

function learnPath(parts: readonly string[], standIns: StandIns): void {
  for (const [at, part] of parts.entries()) {
    const kind = kinds.get(parts[at - 1] ?? "");
    if (kind !== undefined && !isId.test(part) && !kinds.has(part)) standIns.learnName(kind, part);
  }
}

const kinds: ReadonlyMap<string, string> = new Map([
  ...["app", "team", "pipeline", "space", "user"].map((kind) => [`${kind}s`, kind] as const),
]);
const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** The account is the host's first label, or the path's first part where a host has no place for it. */
function learnContainer(
  parts: readonly string[],
  { url, standIns }: { url: string; standIns: StandIns },
): void {
  const [first = ""] = new URL(url).hostname.split(".");
  const isOfHost = /\.blob\./.test(url);
  const [account = "", container = ""] = isOfHost ? [first, parts[1]] : parts.slice(1);
  standIns.learnName("account", account);
  standIns.learnName("container", container);
}

/** `Bearer KEY`, `Basic` of a user and a password, and `SharedKey ACCOUNT:SIGNATURE`. */
function secretsOf(authorization: string): string[] {
  const [scheme = "", rest = ""] = authorization.split(/\s+(.*)/s);
  if (/^basic$/i.test(scheme)) {
    const plain = Buffer.from(rest, "base64").toString();
    return [rest, plain, ...plain.split(/:(.*)/s)];
  }
  return /^sharedkey/i.test(scheme) ? [rest.replace(/^[^:]*:/, "")] : [rest];
}
