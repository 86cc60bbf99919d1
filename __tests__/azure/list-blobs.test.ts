import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import {
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Azurite, startAzurite } from "../../local/azurite.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { azureResults } from "../../src/azure/results.ts";
import type { Results } from "../../src/world.ts";
import { eventually } from "../local/eventually.ts";
import { direct } from "../network/direct.ts";

describe("results that are found by listing", () => {
  let azurite: Azurite;
  let results: Results;

  beforeAll(async () => {
    azurite = await startAzurite();
    const credential = { kind: "key", accountKey: azurite.accountKey } as const;
    results = azureResults({
      containerUrl: azurite.containerUrl,
      credential,
      mask: () => undefined,
      network: direct,
    });
  });
  afterAll(() => azurite?.close());

  const upload = (name: string, content: string) =>
    azurite.container.uploadBlockBlob(name, content, Buffer.byteLength(content));
  const secondsLater = async (time: number): Promise<void> => {
    await eventually(() => results.now()).toBeGreaterThan(time);
  };

  test("are those of a later second than the storage's own clock had when it was read", async () => {
    await upload("before_stats.csv", "old");
    const before = Date.now();
    const since = await results.now();
    expect(since).toBeGreaterThan(before - 1_000);
    expect(since).toBeLessThanOrEqual(Date.now());
    expect(since % 1000).toBe(0);
    expect(await results.listSince(since)).toEqual([]);
    await secondsLater(since);
    await upload("scene_1_2020-06-20_10:11:12_stats.csv", "new");
    await upload("folder/after.csv", "new");
    expect(await results.listSince(since)).toEqual([
      "folder/after.csv",
      "scene_1_2020-06-20_10:11:12_stats.csv",
    ]);
    expect(await results.listSince(0)).toContain("before_stats.csv");
  });

  test("are written to a file and read piece by piece", async () => {
    await using folder = await makeTemporaryFolder("test-fetch-");
    const content = "é,".repeat(100_000);
    await upload("a:b_stats_history.csv", content);
    const path = join(folder.path, "1", "history.csv");
    const chunks = await results.fetch("a:b_stats_history.csv", { path, most: 1_000_000 });
    let pieces = 0;
    const counted = (async function* () {
      for await (const chunk of chunks) {
        pieces += 1;
        yield chunk;
      }
    })();
    expect(await text(counted)).toBe(content);
    expect(pieces).toBeGreaterThan(1);
    expect(await readFile(path, "utf8")).toBe(content);
  });

  test("that are gone again, and a SAS that may not list, are failures that say so", async () => {
    await using folder = await makeTemporaryFolder("test-fetch-");
    await expect(results.fetch("gone.csv", { path: join(folder.path, "x"), most: 10 })).rejects.toThrow(
      "refused downloading gone.csv (404, BlobNotFound)",
    );
    const token = generateBlobSASQueryParameters(
      {
        containerName: "results",
        permissions: ContainerSASPermissions.parse("rc"),
        expiresOn: new Date(Date.now() + 600_000),
      },
      new StorageSharedKeyCredential(azurite.accountName, azurite.accountKey),
    ).toString();
    const { containerUrl } = azurite;
    const credential = { kind: "sas", token } as const;
    const limited = azureResults({ containerUrl, credential, mask: () => undefined, network: direct });
    await expect(limited.now()).rejects.toThrow(
      /refused listing blobs \(403, AuthorizationPermissionMismatch\).* and `l` with `results-pattern`/,
    );
  });
});
