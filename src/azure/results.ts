import { ContainerClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import { z } from "zod";
import type { AzureCredential } from "../inputs/azure.ts";
import { keyProblem, readContainerUrl } from "../inputs/container-url.ts";
import type { Network } from "../network/types.ts";
import type { Mask } from "../words/failure.ts";
import { Failure, hideSecret } from "../words/failure.ts";
import { parseJson } from "../words/parsed.ts";
import { megabyte } from "../words/sizes.ts";
import type { Claim, Period, ReceiptSight, Results, UploadBy } from "../world.ts";
import { answerTime } from "./answer-time.ts";
import { boundedPipeline } from "./bounded-answers.ts";
import { blobNames, downloadBlobs, downloadPatience, fetchBlob } from "./download.ts";
import { listBlobsSince, listPatience, storageTime } from "./list-blobs.ts";
import { askPatiently, type Patience } from "./patience.ts";
import { parseSas, requireUsable, type Sas, sasExcess } from "./sas.ts";
import { type BlobText, readBlob, TooLarge } from "./save-blob.ts";
import { storageFailure, storageStatus } from "./storage-failure.ts";
import { claimNames, containerEnvironment, mintedEnvironment, type Signer } from "./upload-environment.ts";

export type AzureOptions = {
  /** `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or path-style as Azurite serves it. */
  containerUrl: string;
  credential: AzureCredential;
  mask: Mask;
  network: Pick<Network, "newAgent">;
  /** Longer no single try takes, and so often it is made: for tests with a storage that never answers. */
  patience?: Patience;
};

/** Small waits: a results container is asked often, and a run must not hang on it. */
const retryOptions = { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 };

/** The SDK by itself waits for an answer for ever. */
const askPatience: Patience = { tryMs: 30_000, tries: 1 };
/** Asked at every poll: the deadlines of the dynos wait for it. */
const pollPatience: Patience = { tryMs: 10_000, tries: 1 };

/** Or the SDK would read the environment's proxies itself, and end with a bare "Invalid URL" of one without a scheme. */
const unused = { host: "http://127.0.0.1", port: 9 };

type Opened = {
  client: ContainerClient;
  /** What a dyno uploads with. */
  environment: (dyno: UploadBy, period: Period) => Record<string, string>;
  sas: Sas | undefined;
};

/** The Azure edge for one container. With an account key it mints tokens that can create blobs and nothing else. */
export function azureResults(options: AzureOptions): Results {
  const { client, environment, sas } = open(options);
  const { patience } = options;
  return {
    check: async (need) => {
      if (sas !== undefined) requireUsable(sas, need);
      await requireContainer(client, patience ?? askPatience);
      return sas === undefined ? [] : sasExcess(sas, need);
    },
    uploadEnvironment: (dyno, period) => {
      const env = environment(dyno, period);
      for (const value of Object.values(env)) hideSignatures(value, options.mask);
      return env;
    },
    givesOwnTokens: sas === undefined,
    claims: async (prefix) => ({
      first: await readClaim(client, `${prefix}/${claimNames.first}`, patience ?? pollPatience),
      second: await readClaim(client, `${prefix}/${claimNames.second}`, patience ?? pollPatience),
    }),
    findReceipt: (prefix) => find(client, `${prefix}/${blobNames.receipt}`, patience ?? pollPatience),
    download: (prefix, scenario, folder) =>
      downloadBlobs(client, { prefix, scenario, folder, patience: patience ?? downloadPatience }),
    now: () => storageTime(client, patience ?? listPatience),
    listSince: (time) => listBlobsSince(client, time, patience ?? listPatience),
    fetch: (blob, to) => fetchBlob(client, { blob, ...to, patience: patience ?? downloadPatience }),
  };
}

function open(options: AzureOptions): Opened {
  const { containerUrl, credential, network } = options;
  // The SDK's own rules for proxies are not those of the other clients; an agent that is given goes before them.
  const clientOptions = { retryOptions, agent: network.newAgent(containerUrl), proxyOptions: unused };
  if (credential.kind === "sas") {
    const sas = parseSas(credential.token);
    hide(sas.token, options.mask);
    const client = new ContainerClient(
      `${containerUrl}?${sas.token}`,
      boundedPipeline(undefined, clientOptions),
    );
    return { client, environment: (dyno) => containerEnvironment(containerUrl, dyno, sas.token), sas };
  }
  const { account, container } = partsOf(containerUrl);
  const key = new StorageSharedKeyCredential(account, credential.accountKey);
  const signer: Signer = { containerUrl, container, key };
  return {
    client: new ContainerClient(containerUrl, boundedPipeline(key, clientOptions)),
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

/** What a key signs for; a custom domain, which does not tell the account, was refused with the inputs. */
export function partsOf(containerUrl: string): { account: string; container: string } {
  const read = readContainerUrl(containerUrl);
  if ("problem" in read) throw new Failure(`azure-container-url: ${read.problem}`);
  const { account, container } = read.value;
  if (account === undefined) throw new Failure(keyProblem(containerUrl) ?? "");
  return { account, container };
}

async function find(
  client: ContainerClient,
  blob: string,
  patience: Patience,
): Promise<ReceiptSight | undefined> {
  const doing = `looking for ${blob}`;
  try {
    const { date, lastModified } = await askPatiently(doing, patience, (abortSignal) =>
      client.getBlobClient(blob).getProperties({ abortSignal }),
    );
    return { seenAt: answerTime(date), writtenAt: answerTime(lastModified) };
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, doing);
  }
}

/** What a dyno writes before it loads anything, and no second one can write again; that one writes its own. */
const claim = z.object({
  v: z.literal(1),
  // As Heroku calls dynos, `run.1234` or `run-abc-123`: whoever may write to the container wrote it, and it is printed.
  dyno: z.string().regex(/^[\w.-]{1,100}$/),
  nonceSha256: z.string().optional(),
});

/** A claim that cannot be read is one all the same, of nobody that we know. */
async function readClaim(
  client: ContainerClient,
  blob: string,
  patience: Patience,
): Promise<Claim | undefined> {
  const doing = `reading ${blob}`;
  try {
    const options = { most: megabyte, patience, doing };
    const { text, writtenAt } = await readBlob(client.getBlobClient(blob), options).catch(unreadable);
    const { dyno, nonceSha256 } = claim.safeParse(parseJson(text)).data ?? {};
    return { dyno, nonceSha256, writtenAt };
  } catch (error) {
    if (storageStatus(error) === 404) return undefined;
    throw storageFailure(error, doing);
  }
}

const notAContainer =
  "azure-container-url gave a blob that nobody can have written: something else answers there, such as a proxy's page or a web site";

/** So long no claim is. */
function unreadable(error: unknown): BlobText {
  if (error instanceof TooLarge) return { text: "", writtenAt: undefined };
  throw error;
}

/**
 * Asks for a blob that cannot be there: "no such blob" proves that address, container and credential are right. With GET,
 * because Azure says in the body what is wrong with a signature.
 */
async function requireContainer(client: ContainerClient, patience: Patience): Promise<void> {
  const doing = "checking azure-container-url";
  try {
    await askPatiently(doing, patience, (abortSignal) =>
      client.getBlobClient("heroku-locust-action/no-such-blob").download(0, 1, { abortSignal }),
    );
    throw new Failure(notAContainer);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const failure = storageFailure(error, doing);
    if (failure.status !== 404 || failure.code === "ContainerNotFound") throw failure;
  }
}
