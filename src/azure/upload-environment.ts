import {
  BlobSASPermissions,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  SASProtocol,
  type StorageSharedKeyCredential,
} from "@azure/storage-blob";
import type { Period, UploadBy } from "../world.ts";
import { resultNames } from "./download.ts";

/** Names of the blobs by which a dyno says, before any load, that it has the assignment, or that another one has. */
export const claimNames = { first: "claim.json", second: "second.json" };

/** What tokens are made with. */
export type Signer = { containerUrl: string; container: string; key: StorageSharedKeyCredential };

/** Clocks differ; Microsoft advises a start time at least 15 minutes in the past. */
const clockSkewMs = 15 * 60_000;

/**
 * What one dyno uploads with: a URL for each of its blobs, whose token can create that one and nothing else; an app that
 * uploads in its own way chooses its names itself, and so has a token for the container.
 */
export function mintedEnvironment(signer: Signer, dyno: UploadBy, period: Period): Record<string, string> {
  if (dyno.ownWay) return containerEnvironment(signer.containerUrl, dyno, containerToken(signer, period));
  const names = [...Object.values(claimNames), ...resultNames(dyno.scenario)];
  const urls = names.map((name) => {
    const blob = `${dyno.prefix}/${name}`;
    return [name, `${signer.containerUrl}/${blob}?${blobToken(signer, blob, period)}`] as const;
  });
  return { LOADTEST_UPLOADS: JSON.stringify(Object.fromEntries(urls)) };
}

/** For a token that is good for the whole container. */
export function containerEnvironment(
  containerUrl: string,
  { prefix }: UploadBy,
  token: string,
): Record<string, string> {
  return { RESULTS_URL: `${containerUrl}/${prefix}`, SAS_TOKEN: token };
}

function blobToken({ container, key, containerUrl }: Signer, blobName: string, period: Period): string {
  const permissions = BlobSASPermissions.from({ create: true });
  const of = { containerName: container, blobName, permissions };
  return generateBlobSASQueryParameters({ ...of, ...validity(containerUrl, period) }, key).toString();
}

function containerToken({ container, key, containerUrl }: Signer, period: Period): string {
  const of = { containerName: container, permissions: ContainerSASPermissions.from({ create: true }) };
  return generateBlobSASQueryParameters({ ...of, ...validity(containerUrl, period) }, key).toString();
}

function validity(containerUrl: string, { from, until }: Period) {
  return {
    startsOn: new Date(from - clockSkewMs),
    expiresOn: new Date(until),
    protocol: containerUrl.startsWith("https:") ? SASProtocol.Https : SASProtocol.HttpsAndHttp,
  };
}
