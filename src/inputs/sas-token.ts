import type { Parsed } from "../words/parsed.ts";
import { enumerate, quote } from "../words/wording.ts";

/**
 * The query string of a SAS, without `?`. What is wrong with it whatever the run looks like is told here; permissions
 * and times are compared with the run later.
 */
export function parseSasToken(text: string): Parsed<string> {
  if (/^https?:/i.test(text)) return { problem: "a whole URL; give only the part behind `?`" };
  const token = text.replace(/^\?/, "");
  const unreadable = spellingProblem(token) ?? nameProblem(token);
  const problems = unreadable === undefined ? contentProblems(new URLSearchParams(token)) : [unreadable];
  return problems.length === 0 ? { value: token } : { problem: problems.join(". Also ") };
}

/** What copying does to a token. Nothing of it is shown: it may be the signature. */
function spellingProblem(token: string): string | undefined {
  if (/[^!-~]|#/.test(token)) return "a space, a line break or `#` in it (value not shown); copy it again";
  if (/["'<>`]/.test(token)) return "a quotation mark or bracket in it (value not shown); give it without";
  if (/&amp;/i.test(token))
    return "`&amp;` in place of `&` (value not shown): it was copied from HTML; copy it again";
  if (!token.includes("=") && /%3d/i.test(token))
    return "escaped as a whole, as in a URL within a URL (value not shown); copy it as Azure shows it";
  if (/(?:^|&)sig=[^&]*\+/.test(token))
    return "`+` in its signature (value not shown), which a URL reads as a space; copy it as Azure shows it, with `%2B`";
  return undefined;
}

/** A stored access policy may hold permissions and expiry in the token's place. */
function nameProblem(token: string): string | undefined {
  const pairs = [...new URLSearchParams(token)];
  const names = pairs.map(([name]) => name);
  const repeated = names.filter((name, at) => names.indexOf(name) < at);
  if (repeated.length > 0)
    return `${enumerate([...new Set(repeated)])} more than once (value not shown), as when two tokens are joined; give one of them`;
  const needed = names.includes("si") ? ["sig", "sv"] : ["sig", "sv", "se", "sp"];
  const given = pairs.filter(([, value]) => value !== "").map(([name]) => name);
  const missing = needed.filter((name) => !given.includes(name));
  if (missing.length === 0) return undefined;
  const lacks = missing.map((name) => `\`${name}=\``).join(", ");
  const isCapital = missing.some((name) => names.some((one) => one.toLowerCase() === name && one !== name));
  const how = isCapital ? "Azure's names are lower-case; copy it as it was" : "copy the whole query string";
  return `not a SAS (value not shown): it lacks ${lacks}; ${how}`;
}

/** Azure's own times: a day, or a time of UTC or another zone. Source: Azure Storage, "Formatting date-time values". */
const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d))?$/;

const times = { st: "its start", se: "its expiry", skt: "the key's start", ske: "the key's expiry" };

function contentProblems(sas: URLSearchParams): string[] {
  const found = [
    addressProblem(sas.get("sip")),
    protocolProblem(sas.get("spr")),
    ...Object.entries(times).map(([name, what]) => timeProblem(sas.get(name), { name, what })),
    sas.has("ss") ? accountProblem(sas) : resourceProblem(sas.get("sr")),
    letterProblem(sas.get("sp") ?? ""),
  ];
  return found.filter((problem) => problem !== undefined);
}

function addressProblem(sip: string | null): string | undefined {
  if (sip === null) return undefined;
  return `good from the addresses \`sip=${visible(sip)}\` only, and neither the runner nor a dyno has a fixed one; make one without`;
}

function protocolProblem(spr: string | null): string | undefined {
  if (spr === null || ["https", "https,http", "http,https"].includes(spr)) return undefined;
  const why = spr === "http" ? "it is good over plain http only" : "that is no protocol";
  return `\`spr=${visible(spr)}\`: ${why}; make one with \`spr=https\``;
}

function timeProblem(
  text: string | null,
  { name, what }: { name: string; what: string },
): string | undefined {
  if (text === null || text === "" || isTime(text)) return undefined;
  return `\`${name}=${visible(text)}\`: ${what} is no time such as \`2030-01-31T20:00:00Z\`; make a new one`;
}

/** A date that exists: V8 takes the 31st of a month of 30 days for the first of the next. */
function isTime(text: string): boolean {
  const day = text.slice(0, 10);
  const at = Date.parse(day);
  return time.test(text) && !Number.isNaN(Date.parse(text)) && new Date(at).toISOString().startsWith(day);
}

/** What a SAS may be for, besides the container that it must be for. */
const resources: ReadonlyMap<string, string> = new Map([
  ["b", "one blob"],
  ["bv", "one version of a blob"],
  ["bs", "one snapshot of a blob"],
  ["d", "one directory"],
  ["f", "one file of a file share"],
  ["s", "a file share"],
]);

const forContainer = "make one for the container, with `sr=c`";

function resourceProblem(sr: string | null): string | undefined {
  if (sr === null || sr === "c") return undefined;
  const what = resources.get(sr);
  if (what === undefined) return `\`sr=${visible(sr)}\` is nothing that holds results; ${forContainer}`;
  return `good for ${what} only (\`sr=${sr}\`), and each run writes blobs of its own; ${forContainer}`;
}

/** Of a SAS for a whole account, whose services and kinds of things are letters. */
function accountProblem(sas: URLSearchParams): string | undefined {
  const [services, types] = [sas.get("ss") ?? "", sas.get("srt") ?? ""];
  if (!services.includes("b"))
    return `good for other services than blobs (\`ss=${visible(services)}\`); ${forContainer}`;
  if (!types.includes("o"))
    return `not good for blobs (\`srt=${visible(types)}\` lacks \`o\`); ${forContainer}`;
  return undefined;
}

/** Those of blobs, containers, and of account SAS for queues, tables and files. Source: Azure, "Create an account SAS". */
function letterProblem(permissions: string): string | undefined {
  const unknown = [...permissions].filter((letter) => !"racwdxyltmeopifu".includes(letter));
  if (unknown.length === 0) return undefined;
  return `\`sp=${visible(permissions)}\` has no meaning in ${enumerate(unknown)}; make one with \`sp=rc\``;
}

/** Of a parameter that is no secret, as much as can be shown. */
function visible(value: string): string {
  return quote(value).slice(1, -1);
}
