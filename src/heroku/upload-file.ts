import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { put } from "../network/http-put.ts";
import { describe, Failure, hideSecret } from "../words/failure.ts";
import { readAnswer, sourceAnswer } from "./answers.ts";
import type { Ask } from "./call.ts";
import type { HerokuOptions } from "./request.ts";

const putDeadlineMs = 10 * 60_000;
const maximumTries = 3;

type Uploading = Pick<HerokuOptions, "mask" | "clock" | "network"> & {
  ask: Ask;
  /** For one try, the answer included. */
  putMs?: number;
};

/** Uploads a file to where Heroku says, and gives the address at which a build fetches it. Both are secrets. */
export async function uploadFile(
  { ask, mask, clock, network, putMs = putDeadlineMs }: Uploading,
  file: string,
): Promise<string> {
  const answer = await ask("POST", "/sources");
  const { put_url: putUrl, get_url: getUrl } = readAnswer(
    sourceAnswer,
    answer.body,
    "the source",
  ).source_blob;
  for (const url of [putUrl, getUrl]) hideSecret(url, mask);
  for (let tries = 1; ; tries += 1) {
    const problem = await send(putUrl, file, { network, putMs });
    if (problem === undefined) return getUrl;
    if (tries === maximumTries) throw new Failure(`The content could not be uploaded: ${problem}`);
    await clock.sleep(1_000 * tries);
  }
}

/**
 * What went wrong; undefined when nothing did. The address is signed for an empty `Content-Type`. Source: heroku/cli,
 * `src/lib/ci/source.ts`.
 */
async function send(
  url: string,
  file: string,
  { network, putMs }: { network: HerokuOptions["network"]; putMs: number },
): Promise<string | undefined> {
  const over = AbortSignal.timeout(putMs);
  const ending = new AbortController();
  const signal = AbortSignal.any([over, ending.signal]);
  try {
    const { size } = await stat(file);
    const agent = network.newAgent(url, signal);
    const answer = await put(url, { content: createReadStream(file), bytes: size, signal, agent });
    const { statusCode = 0 } = answer;
    const said = await startOf(answer);
    return statusCode >= 200 && statusCode < 300 ? undefined : `HTTP status ${statusCode}, ${said}`;
  } catch (error) {
    return over.aborted ? `there was no whole answer within ${putMs / 1000} s` : describe(error);
  } finally {
    ending.abort();
  }
}

/** As much of an answer as a message shows. */
async function startOf(answer: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of answer) {
    text += decoder.decode(chunk.subarray(0, 1_200), { stream: true });
    if (text.length >= 300) break;
  }
  return text.slice(0, 300);
}
