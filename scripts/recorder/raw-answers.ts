import { buildAnswer, logSessionAnswer, releaseAnswer } from "../../src/heroku/answers.ts";
import { parseJson } from "../../src/words/parsed.ts";
import type { Asked, Tap } from "./proxy.ts";
import { headerOf, readable } from "./readable.ts";

/** Whose answer it is: of Heroku's API, of one of its two kinds of streams, or of Azure Blob Storage. */
export type Party = "heroku" | "log" | "output" | "azure";

/** An exchange with all its secrets: it is kept in memory alone. */
export type Raw = Asked & {
  party: Party;
  asked: string;
  status: number;
  /** Names and values in turn. */
  rawHeaders: readonly string[];
  body: string;
};

/** More of one body is not kept. */
const mostBytes = 8 * 1024 * 1024;

export type RawAnswers = {
  /** In the order in which they were asked for. */
  readonly answers: readonly Raw[];
  /** How many came without an end. */
  readonly cut: number;
  tap(asked: Asked): Tap | undefined;
};

/** Whose answers these are is told by the question, so that no address need be given. */
export function newRawAnswers(): RawAnswers {
  const places: (Raw | undefined)[] = [];
  const streams = new Map<string, Party>();
  let cut = 0;
  const take = (raw: Raw, place: number, isWhole: boolean): void => {
    // A log is left by its reader, and so has no end.
    if (!isWhole && raw.party !== "log" && raw.party !== "output") cut += 1;
    else places[place] = raw;
    for (const [url, party] of streamsIn(raw)) streams.set(addressOf(url), party);
  };
  return {
    get answers() {
      return places.filter((raw) => raw !== undefined);
    },
    get cut() {
      return cut;
    },
    tap(asked) {
      const party = streams.get(addressOf(asked.url)) ?? partyOf(asked);
      if (party === undefined) return undefined;
      const place = places.push(undefined) - 1;
      return newTap({ ...asked, party }, (raw, isWhole) => take(raw, place, isWhole));
    },
  };
}

function partyOf({ url, headers }: Asked): Party | undefined {
  if (headers.accept?.includes("application/vnd.heroku+json")) return "heroku";
  const isAzure = "x-ms-version" in headers || "x-ms-blob-type" in headers || /[?&]sig=/.test(url);
  return isAzure ? "azure" : undefined;
}

function newTap(asked: Asked & { party: Party }, take: (raw: Raw, isWhole: boolean) => void): Tap {
  const [question, answer] = [newBuffer(), newBuffer()];
  let head: Pick<Raw, "status" | "rawHeaders"> | undefined;
  return {
    onAsked: question.add,
    onHead: (status, rawHeaders) => {
      head = { status, rawHeaders };
    },
    onAnswer: answer.add,
    onEnd: (isWhole) => {
      if (head === undefined) return;
      const body = readable(answer.all(), head.rawHeaders);
      take({ ...asked, ...head, asked: question.all().toString(), body }, isWhole);
    },
  };
}

function newBuffer() {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    add: (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
    },
    all: (): Buffer => Buffer.concat(chunks),
  };
}

/** Where an answer sends its reader on to: a log, an output, or another address of the same stream. */
function streamsIn({ party, body, rawHeaders, url }: Raw): [url: string, party: Party][] {
  if (party === "azure") return [];
  if (party !== "heroku") {
    const location = headerOf(rawHeaders, "location");
    return location !== "" && URL.canParse(location, url) ? [[new URL(location, url).href, party]] : [];
  }
  const json = parseJson(body);
  const log = logSessionAnswer.safeParse(json).data?.logplex_url;
  const output = (buildAnswer.safeParse(json).data ?? releaseAnswer.safeParse(json).data)?.output_stream_url;
  return [
    ...(log ? [[log, "log"] as [string, Party]] : []),
    ...(output ? [[output, "output"] as [string, Party]] : []),
  ];
}

/** Without the query, whose order may change. */
function addressOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
