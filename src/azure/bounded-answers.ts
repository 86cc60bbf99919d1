import { newPipeline, type Pipeline, type StoragePipelineOptions } from "@azure/storage-blob";
import { megabyte } from "../words/sizes.ts";

/**
 * A page of a listing, with 2,000 names, is shorter. Blobs have limits of their own. As objects, XML takes up to sixty times
 * its length, and more than that in time.
 */
const mostBytes = 4 * megabyte;

type Credential = NonNullable<Parameters<typeof newPipeline>[0]>;
type Factory = Pipeline["factories"][number];
type Policy = ReturnType<Factory["create"]>;
type Request = Parameters<Policy["sendRequest"]>[0];

/**
 * The SDK's pipeline keeps whatever a storage answers, and the text of an error may go on without end; here it may not.
 * The SDK resolves with the head of a blob's download, and with the whole of everything else.
 */
export function boundedPipeline(
  credential: Credential | undefined,
  options: StoragePipelineOptions,
): Pipeline {
  const pipeline = newPipeline(credential, options);
  pipeline.factories.unshift({
    create: (next: Policy) => ({ sendRequest: (request: Request) => sendBounded(request, next) }),
  } as unknown as Factory);
  return pipeline;
}

async function sendBounded(request: Request, next: Policy): ReturnType<Policy["sendRequest"]> {
  const ending = new AbortController();
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const told = request.onDownloadProgress;
  let isWhole = false;
  request.onDownloadProgress = (progress) => {
    told?.(progress);
    if (isWhole || progress.loadedBytes <= mostBytes) return;
    reject(new Error(`the answer has more than ${mostBytes / megabyte} MB`));
    ending.abort();
  };
  const given = request.abortSignal instanceof AbortSignal ? [request.abortSignal] : [];
  request.abortSignal = AbortSignal.any([...given, ending.signal]);
  // Raced, because the SDK may wait for ever for the text of an answer that it has aborted itself.
  const answer = await Promise.race([next.sendRequest(request), tooLong]);
  isWhole = true;
  return answer;
}
