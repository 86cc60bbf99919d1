import { openAsBlob } from "node:fs";
import { describe, Failure, hideSecret } from "../failure.ts";
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
    const problem = await put(putUrl, file, { network, putMs });
    if (problem === undefined) return getUrl;
    if (tries === maximumTries) throw new Failure(`The content could not be uploaded: ${problem}`);
    await clock.sleep(1_000 * tries);
  }
}

/**
 * What went wrong; undefined when nothing did. The address is signed for an empty `Content-Type`, and a file's Blob has
 * none. Source: heroku/cli, `src/lib/ci/source.ts`.
 */
async function put(
  url: string,
  file: string,
  { network, putMs }: { network: HerokuOptions["network"]; putMs: number },
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(putMs);
  try {
    const response = await network.fetch(url, { method: "PUT", body: await openAsBlob(file), signal });
    if (!response.ok) return `HTTP status ${response.status}, ${await startOf(response)}`;
    await response.body?.cancel();
    return undefined;
  } catch (error) {
    return signal.aborted ? `there was no whole answer within ${putMs / 1000} s` : describe(error);
  }
}

/** As much of an answer as a message shows. */
async function startOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk.subarray(0, 1_200), { stream: true });
    if (text.length >= 300) break;
  }
  return text.slice(0, 300);
}
