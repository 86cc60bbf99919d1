import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { listen } from "../../local/http/listen.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { azureResults } from "../../src/azure/results.ts";
import type { Results } from "../../src/world.ts";
import { direct } from "../network/direct.ts";
import { silences, silentServer } from "../silent-server.ts";

function resultsAt(origin: string, patience = { tryMs: 50, tries: 2 }): Results {
  const credential = { kind: "key", accountKey: Buffer.from("a key").toString("base64") } as const;
  const containerUrl = `${origin}/account/results`;
  return azureResults({ containerUrl, credential, mask: () => undefined, network: direct, patience });
}

const need = { from: Date.now(), until: Date.now() + 60_000, lists: false };

describe.each(silences)("a storage that %s and never answers", (silence) => {
  test.each<readonly [string, (results: Results, folder: string) => Promise<unknown>]>([
    ["downloading what a dyno left", (results, folder) => results.download("run1/a/1", "a", folder)],
    [
      "downloading one blob",
      (results, folder) => results.fetch("blob", { path: `${folder}/blob`, most: 1_000_000 }),
    ],
    ["listing blobs", (results) => results.listSince(0)],
    ["asking for the time", (results) => results.now()],
    // A HEAD has its whole answer with the head.
    ...(silence === "accepts"
      ? ([
          ["checking the container", (results: Results) => results.check(need)],
          ["looking for a receipt", (results: Results) => results.findReceipt("run1/a/1")],
          ["reading a claim", (results: Results) => results.claims("run1/a/1")],
        ] as const)
      : []),
  ])("is given up, %s", async (_, ask) => {
    await using storage = await silentServer(silence);
    await using folder = await makeTemporaryFolder("silent-");
    await expect(ask(resultsAt(storage.origin), folder.path)).rejects.toThrow(
      "Azure Blob Storage did not answer within 0.05 s, asked 2 times, ",
    );
  });
});

test("a blob whose download hangs is asked for again, and then is whole", async () => {
  await using folder = await makeTemporaryFolder("silent-");
  let downloads = 0;
  const headers = { "last-modified": new Date(0).toUTCString(), etag: '"1"', "x-ms-blob-type": "BlockBlob" };
  const storage = await listen(async ({ method }) => {
    if (method === "GET") downloads += 1;
    if (method === "GET" && downloads === 1) await new Promise(() => undefined);
    return { status: 200, headers, body: "whole" };
  }, wallClock);
  const results = resultsAt(storage.origin, { tryMs: 1_000, tries: 3 });
  expect(await text(await results.fetch("blob", { path: `${folder.path}/blob`, most: 1_000_000 }))).toBe(
    "whole",
  );
  expect(downloads).toBeGreaterThan(1);
  await storage.close();
});
