import { ContainerClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import { z } from "zod";
import type { Claim, Mask, Period, ReceiptSight, Results, UploadBy } from "../edges.ts";
import { Failure, hideSecret } from "../failure.ts";
import type { AzureCredential } from "../inputs/azure.ts";
import { parseJson } from "../plan/parsed.ts";
import { blobNames, downloadBlobs, fetchBlob } from "./download.ts";
import { listBlobsSince, storageTime } from "./list-blobs.ts";
import { parseSas, requireUsable, type Sas } from "./sas.ts";
import { storageFailure, storageStatus } from "./storage-failure.ts";
import { claimNames, containerEnvironment, mintedEnvironment, type Signer } from "./upload-environment.ts";

export type AzureOptions = {
  /** `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or path-style as Azurite serves it. */
  containerUrl: string;
  credential: AzureCredential;
  mask: Mask;
};

/** Small waits: a results container is asked often, and a run must not hang on it. */
const retryOptions = { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 };

/** All tries of one question together; the SDK by itself waits for an answer for ever. */
const askDeadlineMs = 30_000;
/** Asked at every poll: the deadlines of the dynos wait for it. */
const pollDeadlineMs = 10_000;

type Opened = {
  client: ContainerClient;
  /** What a dyno uploads with. */
  environment: (dyno: UploadBy, period: Period) => Record<string, string>;
  sas: Sas | undefined;
};

/** The Azure edge for one container. With an account key it mints tokens that can create blobs and nothing else. */
export function azureResults(options: AzureOptions): Results {
  const { client, environment, sas } = open(options);
  return {
    check: async (need) => {
      if (sas !== undefined) requireUsable(sas, need);
      await requireContainer(client);
    },
    uploadEnvironment: (dyno, period) => {
      const env = environment(dyno, period);
      for (const value of Object.values(env)) hideSignatures(value, options.mask);
      return env;
    },
    givesOwnTokens: sas === undefined,
    claims: async (prefix) => ({
      first: await readClaim(client, `${prefix}/${claimNames.first}`),
      second: await readClaim(client, `${prefix}/${claimNames.second}`),
    }),
    findReceipt: (prefix) => find(client, `${prefix}/${blobNames.receipt}`),
    download: (prefix, scenario, folder) => downloadBlobs(client, { prefix, scenario, folder }),
    now: () => storageTime(client),
    listSince: (time) => listBlobsSince(client, time),
    fetch: (blob, path) => fetchBlob(client, blob, path),
  };
}

function open(options: AzureOptions): Opened {
  const { containerUrl, credential } = options;
  if (credential.kind === "sas") {
    const sas = parseSas(credential.token);
    hide(sas.token, options.mask);
    const client = new ContainerClient(`${containerUrl}?${sas.token}`, undefined, { retryOptions });
    return { client, environment: (dyno) => containerEnvironment(containerUrl, dyno, sas.token), sas };
  }
  const { account, container } = partsOf(containerUrl);
  const key = new StorageSharedKeyCredential(account, credential.accountKey);
  const signer: Signer = { containerUrl, container, key };
  return {
    client: new ContainerClient(containerUrl, key, { retryOptions }),
    environment: (dyno, period) => mintedEnvironment(signer, dyno, period),
    sas: undefined,
  };
}

/** Masks a SAS as a whole and its signature alone, which is what makes it a secret. */
function hide(token: string, mask: Mask): void {
  const signature = new URLSearchParams(token).get("sig");
  const parts = signature === null ? [] : [signature, encodeURIComponent(signature)];
  for (const secret of [token, ...parts]) hideSecret(secret, mask);
}

/** The signature alone makes a token a secret, and there may be hundreds of them. */
function hideSignatures(text: string, mask: Mask): void {
  for (const [, sent = ""] of text.matchAll(/\bsig=([^&"]+)/g))
    for (const secret of [sent, decodeURIComponent(sent)]) hideSecret(secret, mask);
}

/** Account and container of either URL shape; Azurite's has the account in the path. */
export function partsOf(containerUrl: string): { account: string; container: string } {
  const url = new URL(containerUrl);
  const path = url.pathname.split("/").filter((part) => part !== "");
  const [first, second] = path;
  if (path.length === 1 && first !== undefined) {
    return { account: url.hostname.split(".")[0] ?? "", container: first };
  }
  if (path.length === 2 && first !== undefined && second !== undefined) {
    return { account: first, container: second };
  }
  throw new Failure(
    `azure-container-url ${containerUrl} must be https://ACCOUNT.blob.core.windows.net/CONTAINER`,
  );
}

async function find(client: ContainerClient, blob: string): Promise<ReceiptSight | undefined> {
  try {
    const abortSignal = AbortSignal.timeout(pollDeadlineMs);
    const { date, lastModified } = await client.getBlobClient(blob).getProperties({ abortSignal });
    return { seenAt: date?.getTime(), writtenAt: lastModified?.getTime() };
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, `looking for ${blob}`);
  }
}

/** What a dyno writes before it loads anything, and no second one can write again; that one writes its own. */
const claim = z.object({ v: z.literal(1), dyno: z.string().min(1), nonceSha256: z.string().optional() });

/** A claim that cannot be read is one all the same, of nobody that we know. */
async function readClaim(client: ContainerClient, blob: string): Promise<Claim | undefined> {
  try {
    const abortSignal = AbortSignal.timeout(pollDeadlineMs);
    const blobClient = client.getBlobClient(blob);
    const { lastModified } = await blobClient.getProperties({ abortSignal });
    const bytes = await blobClient.downloadToBuffer(0, undefined, { abortSignal });
    const { dyno, nonceSha256 } = claim.safeParse(parseJson(bytes.toString("utf8"))).data ?? {};
    return { dyno, nonceSha256, writtenAt: lastModified?.getTime() };
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, `reading ${blob}`);
  }
}

/** Asks for a blob that cannot be there: "no such blob" proves that address, container and credential are right. */
async function requireContainer(client: ContainerClient): Promise<void> {
  try {
    const abortSignal = AbortSignal.timeout(askDeadlineMs);
    await client.getBlobClient("heroku-locust-action/no-such-blob").getProperties({ abortSignal });
  } catch (error) {
    const failure = storageFailure(error, "checking azure-container-url");
    if (failure.status !== 404 || failure.code === "ContainerNotFound") throw failure;
  }
}
