import { createHash } from "node:crypto";
import {
  BlobSASPermissions,
  ContainerClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Azurite, startAzurite } from "../../local/azurite.ts";
import { realChance } from "../../local/chance.ts";
import { wallClock } from "../../local/clock.ts";
import { type StorageProxy, startStorageProxy } from "../../local/storage/proxy.ts";

describe("the proxy in front of Azurite", () => {
  let azurite: Azurite;
  let proxy: StorageProxy;
  let container: ContainerClient;
  let credential: StorageSharedKeyCredential;

  beforeAll(async () => {
    azurite = await startAzurite();
    proxy = await startStorageProxy({ azurite, clock: wallClock, chance: realChance });
    credential = new StorageSharedKeyCredential(azurite.accountName, azurite.accountKey);
    // Without the SDK's own patience, every fault is seen.
    container = new ContainerClient(proxy.containerUrl, credential, { retryOptions: { maxTries: 1 } });
  });
  afterEach(() => {
    proxy.faults.clear();
    proxy.journal.entries.length = 0;
  });
  afterAll(async () => {
    await proxy?.close();
    await azurite?.close();
  });

  const put = (name: string, body: string | Buffer) =>
    container.getBlockBlobClient(name).uploadData(Buffer.from(body));
  const read = async (name: string) => (await container.getBlobClient(name).downloadToBuffer()).toString();

  const sas = (permissions: string) =>
    generateBlobSASQueryParameters(
      {
        containerName: container.containerName,
        permissions: BlobSASPermissions.parse(permissions),
        expiresOn: new Date(Date.now() + 600_000),
      },
      credential,
    ).toString();
  const putWithSas = (name: string) =>
    fetch(`${proxy.containerUrl}/${name}?${sas("c")}`, {
      method: "PUT",
      headers: { "x-ms-blob-type": "BlockBlob" },
      body: "{}",
    });

  test("what passes is whole, whatever bytes it is made of, with a key and with a SAS", async () => {
    const bytes = Buffer.from(
      Array.from({ length: 3_000_000 }, (_, index) => Math.imul(index, 2_654_435_761) >>> 24),
    );
    await put("RUN/Ünïcode 1.bin", bytes);

    expect(
      (await azurite.container.getBlobClient("RUN/Ünïcode 1.bin").downloadToBuffer()).equals(bytes),
    ).toBe(true);
    expect((await container.getBlobClient("RUN/Ünïcode 1.bin").downloadToBuffer()).equals(bytes)).toBe(true);
    expect((await putWithSas("RUN/by-sas.json")).status).toBe(201);
    expect((await putWithSas("RUN/by-sas.json")).status).toBe(403);
    const names = [];
    for await (const { name } of container.listBlobsFlat({ prefix: "RUN/" })) names.push(name);
    expect(names).toEqual(["RUN/by-sas.json", "RUN/Ünïcode 1.bin"].toSorted());
  });

  test("the journal has every request, and neither a signature nor a key", async () => {
    await putWithSas("RUN/journal.json");
    await read("RUN/journal.json");

    const { entries } = proxy.journal;
    expect(entries.map(({ method, status }) => [method, status])).toEqual([
      ["PUT", 201],
      ["HEAD", 200],
      ["GET", 206],
    ]);
    expect(entries.map(({ path }) => path)).toEqual(Array(3).fill("/loadtest/results/RUN/journal.json"));
    expect(new URLSearchParams(entries[0]?.query).get("sig")).toBe("***");
    expect(new URLSearchParams(entries[0]?.query).get("sp")).toBe("c");
    expect(entries[1]?.headers.authorization).toBe("***");
  });

  test.each([
    ["missing", { missing: true }, 404, "BlobNotFound"],
    ["an error of the service", { error: "InternalError" }, 500, "InternalError"],
    ["a refused signature", { error: "AuthenticationFailed" }, 403, "AuthenticationFailed"],
  ] as const)("a blob can be answered as %s in Azure's form", async (name, fault, statusCode, code) => {
    await put(`RUN/${name}.txt`, "text");
    proxy.faults.add({ method: "GET", path: /RUN/, fault });
    proxy.faults.add({ method: "HEAD", path: /RUN/, fault });
    const blob = container.getBlobClient(`RUN/${name}.txt`);

    await expect(blob.download()).rejects.toMatchObject({ statusCode, details: { errorCode: code } });
    await expect(blob.getProperties()).rejects.toMatchObject({ statusCode });
    expect(await read(`RUN/${name}.txt`)).toBe("text");
  });

  test("an answer in the service's place can be anything, and nothing is done", async () => {
    proxy.faults.add({
      method: "PUT",
      path: /RUN/,
      fault: { status: 503, headers: { "retry-after": "7" }, body: "busy" },
    });

    const answer = await putWithSas("RUN/not-done.json");

    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
      503,
      "7",
      "busy",
    ]);
    expect(await azurite.container.getBlobClient("RUN/not-done.json").exists()).toBe(false);
  });

  test("a put whose answer is lost has been done", async () => {
    proxy.faults.add({ method: "PUT", path: /RUN/, fault: { loseAnswer: true } });

    await expect(putWithSas("RUN/lost.json")).rejects.toThrow("fetch failed");

    expect(await azurite.container.getBlobClient("RUN/lost.json").exists()).toBe(true);
  });

  test("a connection can be cut before anything is done, and in the middle of a body", async () => {
    proxy.faults.add({ method: "PUT", path: /RUN/, fault: { cut: "before" } });
    await expect(putWithSas("RUN/cut.json")).rejects.toThrow("fetch failed");
    expect(await azurite.container.getBlobClient("RUN/cut.json").exists()).toBe(false);

    await put("RUN/cut.json", "a whole body");
    proxy.faults.add({ method: "GET", path: /RUN/, fault: { cut: "midBody" } });
    const answer = await fetch(`${proxy.containerUrl}/RUN/cut.json?${sas("r")}`);
    expect(answer.headers.get("content-length")).toBe("12");
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  test.each([
    ['{"requests":1200,"failures":7}', '{"requests":1210,"failures":7}'],
    ["no digit", "oo digit"],
    ["", ""],
  ])("a corrupt answer differs in one byte and has the length of the blob: %s", async (text, corrupted) => {
    await put("RUN/corrupt.json", text);
    const properties = await container.getBlobClient("RUN/corrupt.json").getProperties();
    proxy.faults.add({ method: "GET", path: /RUN/, fault: { corrupt: true } });

    expect(await read("RUN/corrupt.json")).toBe(corrupted);
    expect(properties.contentLength).toBe(text.length);
    expect(await read("RUN/corrupt.json")).toBe(text);
  });

  test("a blob can have another content, for all that is asked about it", async () => {
    await put("RUN/receipt.json", '{"runId":"this"}');
    const replaceBody = (text: string) => text.replace("this", "that of another day");
    proxy.faults.add({ path: /receipt/, times: Infinity, fault: { replaceBody } });

    const content = '{"runId":"that of another day"}';
    expect(await read("RUN/receipt.json")).toBe(content);
    const { contentLength, contentMD5 } = await container.getBlobClient("RUN/receipt.json").getProperties();
    const md5 = createHash("md5").update(content).digest("base64");
    expect([contentLength, Buffer.from(contentMD5 ?? "").toString("base64")]).toEqual([content.length, md5]);
    const answer = await fetch(`${proxy.containerUrl}/RUN/receipt.json?${sas("r")}`, {
      headers: { range: "bytes=2-6" },
    });
    expect([answer.status, await answer.text()]).toEqual([206, "runId"]);
    expect(answer.headers.get("content-range")).toBe(`bytes 2-6/${content.length}`);
    await expect(read("RUN/receipt-not-there.json")).rejects.toMatchObject({ statusCode: 404 });
  });

  test("the account can be out of reach for a while", async () => {
    proxy.goDown("unreachable");
    await expect(putWithSas("RUN/later.json")).rejects.toThrow("fetch failed");

    proxy.comeUp();

    expect((await putWithSas("RUN/later.json")).status).toBe(201);
  });
});
