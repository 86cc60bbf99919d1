import { symlink } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { azureResults } from "../../src/azure/results.ts";
import { doctorStorage } from "../../src/doors/doctor-wiring.ts";
import { readDoctorInputs } from "../../src/inputs/doctor-inputs.ts";
import type { Results } from "../../src/world.ts";
import { direct } from "../network/direct.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const megabyte = 1024 * 1024;
const headers = { etag: '"1"', "last-modified": new Date(0).toUTCString() };

/** A container whose blobs are what the listener answers with. */
async function containerOf(answer: RequestListener): Promise<Results> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const containerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account/results`;
  const credential = { kind: "key", accountKey: Buffer.alloc(64).toString("base64") } as const;
  return azureResults({ containerUrl, credential, mask: () => undefined, network: direct });
}

/** Writes as long as anybody reads, and counts. */
function endless(counted: { bytes: number }): RequestListener {
  return (_, response) => {
    const write = (): void => {
      while (!response.destroyed) {
        counted.bytes += 65_536;
        if (!response.write(Buffer.alloc(65_536))) break;
      }
    };
    response.on("drain", write).on("error", () => undefined);
    write();
  };
}

describe("a blob that is too long", () => {
  test("is told of and left where it is: no more of it is sent than fits into the connection", async () => {
    await using folder = await makeTemporaryFolder("test-limits-");
    const sent = { bytes: 0 };
    const results = await containerOf((request, response) => {
      if (!request.url?.includes("windows.jsonl")) return response.writeHead(404).end();
      response.writeHead(200, { ...headers, "content-length": 2 ** 40 });
      return endless(sent)(request, response);
    });
    const files = await results.download("run-1/shop/1", "shop", folder.path);
    expect(files).toMatchObject([
      { name: "windows.jsonl", bytes: 2 ** 40, tooLargeFor: 64 * megabyte, text: "", md5: "" },
    ]);
    expect([...(files[0]?.pieces() ?? [])]).toEqual([]);
    expect(sent.bytes).toBeLessThan(32 * megabyte);
  });

  test("is told of by its kind", async () => {
    await using folder = await makeTemporaryFolder("test-limits-");
    const results = await containerOf((_, response) =>
      response.writeHead(200, { ...headers, "content-length": 300 * megabyte }).flushHeaders(),
    );
    const files = await results.download("run-1/shop/1", "shop", folder.path);
    const most = files.map(({ name, tooLargeFor = 0 }) => [name, tooLargeFor / megabyte]);
    expect(Object.fromEntries(most)).toEqual({
      "shop_stats.csv": 16,
      "shop_stats_history.csv": 256,
      "shop_failures.csv": 4,
      "shop_exceptions.csv": 4,
      "windows.jsonl": 64,
      "log.txt": 1,
      "receipt.json": 0.25,
    });
  });

  test("as a claim is not read, however often it is looked at", async () => {
    const sent = { bytes: 0 };
    const results = await containerOf((request, response) => {
      response.writeHead(200, { ...headers, "content-length": 400 * megabyte });
      return endless(sent)(request, response);
    });
    for (let look = 0; look < 3; look += 1)
      expect((await results.claims("run-1/shop/1")).first).toEqual({
        dyno: undefined,
        nonceSha256: undefined,
        writtenAt: undefined,
      });
    expect(sent.bytes).toBeLessThan(96 * megabyte);
  });

  test("that an app uploaded in its own way is a failure that says so", async () => {
    await using folder = await makeTemporaryFolder("test-limits-");
    const results = await containerOf((_, response) =>
      response.writeHead(200, { ...headers, "content-length": 11 }).end("hello world"),
    );
    const path = join(folder.path, "a.csv");
    await expect(results.fetch("a.csv", { path, most: 10 })).rejects.toThrow(
      "`a.csv` has 11 bytes, and no more than 10 bytes is read",
    );
    await expect(results.fetch("a.csv", { path, most: 11 })).resolves.toBeDefined();
  });
});

test("a download that the disk has no room for is said to be that, and not asked for again", async () => {
  await using folder = await makeTemporaryFolder("test-limits-");
  await symlink("/dev/full", join(folder.path, "log.txt"));
  let asked = 0;
  const results = await containerOf((request, response) => {
    if (!request.url?.includes("log.txt")) return response.writeHead(404).end();
    asked += 1;
    return response.writeHead(200, { ...headers, "content-length": 10 }).end("0123456789");
  });
  await expect(results.download("run-1/shop/1", "shop", folder.path)).rejects.toThrow(
    "What Azure Blob Storage sent could not be saved, downloading run-1/shop/1/log.txt: A file cannot be used (ENOSPC): the disk is full",
  );
  expect(asked).toBe(1);
  await expect(results.download("run-1/shop/1", "shop", join(folder.path, "log.txt/x"))).rejects.toThrow(
    /^What Azure Blob Storage sent could not be saved, .*\(ENOTDIR\)/,
  );
});

test("a download that breaks off is begun again, and measured as it arrived", async () => {
  await using folder = await makeTemporaryFolder("test-limits-");
  let asked = 0;
  const results = await containerOf((request, response) => {
    if (!request.url?.includes("log.txt")) return response.writeHead(404).end();
    asked += 1;
    response.writeHead(200, { ...headers, "content-length": 10 });
    if (asked > 1) return response.end("0123456789");
    return response.write("01234", () => response.destroy());
  });
  const [file] = await results.download("run-1/shop/1", "shop", folder.path);
  expect(file).toMatchObject({ name: "log.txt", bytes: 10, md5: "eB5eJF1ptWaXm4bijSPyxw==" });
  expect(file?.text).toBe("0123456789");
  expect([...(file?.pieces() ?? [])].join("")).toBe("0123456789");
  expect(asked).toBe(2);
});

describe("an answer of the storage that is none of Azure's", () => {
  const since = (results: Results) => results.listSince(0);

  test("is read up to 4 MB, for as objects it takes much more", async () => {
    const sent = { bytes: 0 };
    const results = await containerOf((request, response) => {
      response.writeHead(200, { "content-type": "application/xml" });
      return endless(sent)(request, response);
    });
    await expect(since(results)).rejects.toThrow("the answer has more than 4 MB");
    // Also what fits into the connections of four tries.
    expect(sent.bytes).toBeLessThan(64 * megabyte);
  });

  test("is said to be none, in words of ours", async () => {
    const results = await containerOf((_, response) =>
      response
        .writeHead(200, { "content-type": "application/xml" })
        .end("<EnumerationResults><Blobs><Blob/></Blobs></EnumerationResults>"),
    );
    await expect(since(results)).rejects.toThrow(
      "Azure Blob Storage gave an answer that cannot be read, listing blobs. Is azure-container-url the address of a container",
    );
  });

  test("to a listing has 2,000 names at most, by our own wish", async () => {
    const asked: string[] = [];
    const results = await containerOf((request, response) => {
      asked.push(request.url ?? "");
      response
        .writeHead(200, { "content-type": "application/xml" })
        .end("<EnumerationResults><Blobs/></EnumerationResults>");
    });
    expect(await since(results)).toEqual([]);
    expect(asked).toEqual([expect.stringContaining("maxresults=2000")]);
  });
});

test("what doctor uploads is answered by no more than a status, however long the answer is", async () => {
  const sent = { bytes: 0 };
  const server = createServer((request, response) => {
    response.writeHead(201);
    return endless(sent)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account/results`;
  const inputs = readDoctorInputs({
    "INPUT_HEROKU-API-KEY": "HRKU-a-key-for-tests",
    "INPUT_HEROKU-APP": "shop",
    "INPUT_AZURE-CONTAINER-URL": url,
    "INPUT_AZURE-ACCOUNT-KEY": Buffer.alloc(64).toString("base64"),
  });
  const storage = doctorStorage(inputs, () => undefined);
  expect(await storage?.put(url, "{}")).toBe(201);
  expect(sent.bytes).toBeLessThan(32 * megabyte);
});
