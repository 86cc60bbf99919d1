import { Readable } from "node:stream";
import { linesOf, linesOfEvents } from "../../src/heroku/text-stream.ts";
import { redact } from "../../src/words/failure.ts";
import { parseJson } from "../../src/words/parsed.ts";
import { cleanCommand } from "./clean-command.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { cleanLogLine } from "./clean-log.ts";
import { cleanText } from "./clean-text.ts";
import { cleanPath, cleanUrl } from "./clean-url.ts";
import { cleanXml } from "./clean-xml.ts";
import { kindOf, type Leaf, mapLeaves } from "./kinds.ts";
import { type Learned, learn, rootOf } from "./learn.ts";
import type { Raw } from "./raw-answers.ts";
import { headerOf } from "./readable.ts";
import { mask, StandIns } from "./stand-ins.ts";

/** As `check-records` reads it. */
type Exchange = {
  request: { method: string; path: string };
  status: number;
  headers: Record<string, string>;
  body: unknown;
};

export type Clean = {
  /** By the name of the file that they belong into. */
  exchanges: ReadonlyMap<string, readonly Exchange[]>;
  /** Of each log its lines. */
  logs: readonly (readonly string[])[];
  /** How many are left out because something that was learned was still in them. */
  heldBack: number;
};

/**
 * The answers as they may be written: each id, person, name and address by a stand-in, each secret taken out. `secrets`
 * are those that no answer and no question would tell.
 */
export async function cleanAnswers(answers: readonly Raw[], secrets: readonly string[]): Promise<Clean> {
  const standIns = new StandIns();
  for (const secret of secrets) standIns.learnSecret(secret);
  const learned = learn(answers, standIns);
  const exchanges = new Map<string, Exchange[]>();
  const logs: string[][] = [];
  let heldBack = 0;
  const isSafe = (clean: unknown): boolean => {
    const safe = !learned.standIns.isIn(JSON.stringify(clean));
    heldBack += safe ? 0 : 1;
    return safe;
  };
  for (const raw of answers) {
    const [file, exchange] = [fileOf(raw), cleanExchange(raw, learned)];
    exchanges.set(file, [...(exchanges.get(file) ?? []), ...[exchange].filter(isSafe)]);
    if (isLog(raw)) logs.push((await cleanLog(raw, learned)).filter(isSafe));
  }
  return { exchanges, logs, heldBack };
}

function fileOf({ party }: Raw): string {
  return party === "heroku" || party === "azure" ? party : "streams";
}

function isLog({ party, status }: Raw): boolean {
  return party === "log" && status < 300;
}

function cleanExchange(raw: Raw, learned: Learned): Exchange {
  const { standIns } = learned;
  const { pathname, search } = new URL(raw.url);
  return {
    request: { method: raw.method, path: redact(cleanPath(pathname + search, standIns)) },
    status: raw.status,
    headers: cleanHeaders(raw.rawHeaders, standIns),
    body: cleanBody(raw, learned),
  };
}

function cleanBody(raw: Raw, learned: Learned): unknown {
  const { body, rawHeaders } = raw;
  // The lines of a log are kept apart, and what blobs hold is somebody's own.
  if (body === "" || isLog(raw) || isBlob(raw)) return "";
  if (raw.party === "output") return maskStream(body);
  if (isXml(body)) return redact(cleanXml(body, learned.standIns));
  const json = /json/.test(headerOf(rawHeaders, "content-type")) ? parseJson(body) : undefined;
  return json === undefined ? mask(body) : mapLeaves(json, (leaf) => cleanLeaf(leaf, learned), rootOf(raw));
}

function isBlob({ party, status, body }: Raw): boolean {
  return party === "azure" && status < 400 && !/^\uFEFF?<\?xml\s[^>]*>\s*<EnumerationResults/.test(body);
}

/** The fields of an event stream stay. */
function maskStream(body: string): string {
  const fields = /^((?:data|event|id|retry):)?(.*)$/gm;
  return body.replaceAll(fields, (_, field: string | undefined, text: string) => (field ?? "") + mask(text));
}

function isXml(body: string): boolean {
  return /^\uFEFF?<\?xml\s/.test(body);
}

function cleanLeaf(leaf: Leaf, learned: Learned): string {
  return redact(changeLeaf(leaf, learned));
}

function changeLeaf(leaf: Leaf, { standIns, processTypes }: Learned): string {
  const { text } = leaf;
  const kind = kindOf(leaf);
  switch (kind.is) {
    case "name":
      return standIns.name(text) ?? mask(text);
    case "command":
      return cleanCommand(text, standIns, processTypes);
    case "url":
      return cleanUrl(text, standIns);
    case "setting":
      return "example-value";
    case "unknown":
      return mask(text);
    default:
      return cleanText(text, standIns);
  }
}

/** How they came stands in a remark before them. */
async function cleanLog({ body, rawHeaders }: Raw, { standIns, processTypes }: Learned): Promise<string[]> {
  const type = headerOf(rawHeaders, "content-type");
  const isEvents = type.startsWith("text/event-stream");
  const texts = linesOf(Readable.from([body.replaceAll("\0", "")]));
  const lines: string[] = [];
  for await (const line of isEvents ? linesOfEvents(texts) : texts) {
    if (line.trim() === "") continue;
    const command = (text: string): string => cleanCommand(text, standIns, processTypes);
    lines.push(redact(cleanLogLine(line.trimEnd(), standIns, command)));
  }
  const fields = [...new Set(isEvents ? [...body.matchAll(/^(\w{1,10}):/gm)].map(([, name]) => name) : [])];
  return [`# ${cleanText(type || "no content type", standIns)} ${fields.join(", ")}`.trimEnd(), ...lines];
}
