import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BlobClient } from "@azure/storage-blob";
import { fileWords } from "../words/file-words.ts";
import { answerTime } from "./answer-time.ts";
import { type Patience, silent } from "./patience.ts";
import { storageStatus } from "./storage-failure.ts";

/** What arrived. `md5` is base64. */
export type Measured = { bytes: number; md5: string };

/** The blob is longer than what is read of it. */
export class TooLarge extends Error {
  readonly bytes: number;
  readonly most: number;

  constructor(bytes: number, most: number) {
    super(`${bytes} bytes are more than ${most}`);
    this.bytes = bytes;
    this.most = most;
  }
}

/** A connection that falls silent for so long in the middle is not waited for, nor is its end the blob's. */
const longestSilenceMs = 20_000;

type Options = { most: number; patience: Patience; doing: string };

/**
 * Writes the blob to the file. Its length is looked at before anything of it is read, and again while it comes: what is
 * said to be short need not be so.
 */
export async function saveBlob(
  blob: BlobClient,
  { path, ...options }: Options & { path: string },
): Promise<Measured> {
  return withTries(options, async (signal, heard) => {
    const { body } = await open(blob, options.most, signal);
    const hash = createHash("md5");
    let bytes = 0;
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of within(chunks, options.most)) {
        heard();
        bytes += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(body, measured, createWriteStream(path), { signal });
    return { bytes, md5: hash.digest("base64") };
  });
}

/** What a short blob holds, and when it was written, in epoch milliseconds of the storage's clock. */
export type BlobText = { text: string; writtenAt: number | undefined };

export async function readBlob(blob: BlobClient, options: Options): Promise<BlobText> {
  return withTries(options, async (signal) => {
    const chunks: Buffer[] = [];
    const { body, writtenAt } = await open(blob, options.most, signal);
    for await (const chunk of within(body, options.most)) chunks.push(chunk);
    return { text: Buffer.concat(chunks).toString("utf8"), writtenAt };
  });
}

type Opened = { body: Readable; writtenAt: number | undefined };

/** Nothing of a blob that is too long is read: its connection is closed. */
async function open(blob: BlobClient, most: number, abortSignal: AbortSignal): Promise<Opened> {
  const answer = await blob.download(0, undefined, { abortSignal });
  const { contentLength = 0, lastModified, readableStreamBody } = answer;
  const body = readableStreamBody as Readable | undefined;
  if (body === undefined) throw new Error("the answer has no body");
  body.on("error", () => undefined);
  if (contentLength <= most) return { body, writtenAt: answerTime(lastModified) };
  body.destroy();
  throw new TooLarge(contentLength, most);
}

async function* within(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most) throw new TooLarge(bytes, most);
    yield chunk;
  }
}

type Attempt<Result> = (signal: AbortSignal, heard: () => void) => Promise<Result>;

async function withTries<Result>(options: Options, attempt: Attempt<Result>): Promise<Result> {
  const { patience } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await unlessSilent(options, attempt);
    } catch (error) {
      if (isFinal(error) || tries === patience.tries) throw error;
    }
  }
}

/** What the storage itself has refused is not asked for again: its own client has done so. Nor is what has no place here. */
function isFinal(error: unknown): boolean {
  return error instanceof TooLarge || storageStatus(error) !== undefined || fileWords(error) !== undefined;
}

async function unlessSilent<Result>({ patience, doing }: Options, attempt: Attempt<Result>): Promise<Result> {
  const over = AbortSignal.timeout(patience.tryMs);
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), longestSilenceMs);
  try {
    return await attempt(AbortSignal.any([over, silence.signal]), () => void timer.refresh());
  } catch (error) {
    if (isFinal(error) || !(over.aborted || silence.signal.aborted)) throw error;
    throw silent(doing, patience);
  } finally {
    clearTimeout(timer);
  }
}
