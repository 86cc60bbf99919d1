import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Azurite, startAzurite } from "../../local/azurite.ts";
import { azureResults } from "../../src/azure/results.ts";
import { redact } from "../../src/words/failure.ts";
import type { Period, Results, UploadBy } from "../../src/world.ts";
import { direct } from "../network/direct.ts";

const scenario = "scene_1";
const names = [
  "claim.json",
  "second.json",
  "scene_1_stats.csv",
  "scene_1_stats_history.csv",
  "scene_1_failures.csv",
  "scene_1_exceptions.csv",
  "windows.jsonl",
  "log.txt",
  "receipt.json",
];
const hour = 3_600_000;
const now = (): Period => ({ from: Date.now(), until: Date.now() + hour });

describe("what a dyno uploads with when the action has the account's key", () => {
  let azurite: Azurite;
  let results: Results;
  const masked: string[] = [];
  let runs = 0;

  beforeAll(async () => {
    azurite = await startAzurite();
    const credential = { kind: "key", accountKey: azurite.accountKey } as const;
    const mask = (secret: string) => void masked.push(secret);
    results = azureResults({ containerUrl: azurite.containerUrl, credential, mask, network: direct });
  });
  afterAll(() => azurite?.close());

  /** Of a dyno of its own, so that no test finds another one's blobs. */
  const newDyno = (): UploadBy => ({ prefix: `run${++runs}/${scenario}/1`, scenario, ownWay: false });
  const urlsOf = (dyno: UploadBy, period = now()): Record<string, string> =>
    JSON.parse(results.uploadEnvironment(dyno, period).LOADTEST_UPLOADS ?? "");
  const put = async (url = "", headers: Record<string, string> = { "If-None-Match": "*" }) => {
    const blob = { "x-ms-blob-type": "BlockBlob", ...headers };
    const answer = await fetch(url, { method: "PUT", headers: blob, body: "text" });
    return answer.status;
  };
  const at = (url = "", change: (address: URL) => void): string => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  test("is one URL for each of its blobs, in one variable that stays small", async () => {
    const dyno = newDyno();
    const environment = results.uploadEnvironment(dyno, now());
    expect(Object.keys(environment)).toEqual(["LOADTEST_UPLOADS"]);
    const urls = urlsOf(dyno);
    expect(Object.keys(urls).sort()).toEqual([...names].sort());
    for (const [name, url] of Object.entries(urls)) {
      expect(url.split("?")[0]).toBe(`${azurite.containerUrl}/${dyno.prefix}/${name}`);
      expect(await put(url)).toBe(201);
    }
    const longest = { ...dyno, prefix: `${"r".repeat(25)}/${"s".repeat(40)}/1000`, scenario: "s".repeat(40) };
    const { LOADTEST_UPLOADS = "" } = results.uploadEnvironment(longest, now());
    expect(LOADTEST_UPLOADS.length).toBeLessThan(4_000);
  });

  test("creates its blob once, with and without a condition", async () => {
    const { "receipt.json": url } = urlsOf(newDyno());
    expect(await put(url)).toBe(201);
    expect([403, 409]).toContain(await put(url));
    expect(await put(url, {})).toBe(403);
  });

  test("opens no other blob: not of the same dyno, of another dyno, of another run", async () => {
    const dyno = newDyno();
    const { "windows.jsonl": url = "" } = urlsOf(dyno);
    const others = [
      "receipt.json",
      "../2/windows.jsonl",
      "../../../other/scene_1/1/windows.jsonl",
      "windows.jsonl2",
    ];
    for (const other of others)
      expect(await put(at(url, (address) => (address.pathname = new URL(other, address).pathname)))).toBe(
        403,
      );
    expect(await put(url)).toBe(201);
  });

  test("does not read, list, change, copy or delete", async () => {
    const dyno = newDyno();
    const { "log.txt": url = "", "receipt.json": free = "" } = urlsOf(dyno);
    expect(await put(url)).toBe(201);
    const block = at(url, (address) => address.searchParams.set("comp", "blocklist"));
    const tags = at(url, (address) => address.searchParams.set("comp", "metadata"));
    const list = at(url, (address) => {
      address.pathname = new URL(azurite.containerUrl).pathname;
      address.searchParams.set("restype", "container");
      address.searchParams.set("comp", "list");
    });
    const asked: [string, string][] = [
      ["GET", url],
      ["HEAD", url],
      ["DELETE", url],
      ["GET", block],
      ["PUT", block],
      ["PUT", tags],
      ["GET", list],
    ];
    for (const [method, address] of asked) {
      const body = method === "PUT" ? "<BlockList/>" : null;
      expect([method, (await fetch(address, { method, body })).status]).toEqual([method, 403]);
    }
    expect(await put(free, { "x-ms-copy-source": url })).not.toBe(202);
    expect(await azurite.container.getBlobClient(`${dyno.prefix}/log.txt`).exists()).toBe(true);
  });

  test("is refused before its time and after it", async () => {
    const past = { from: Date.now() - 2 * hour, until: Date.now() - 60_000 };
    expect(await put(urlsOf(newDyno(), past)["receipt.json"])).toBe(403);
    const later = { from: Date.now() + hour, until: Date.now() + 2 * hour };
    expect(await put(urlsOf(newDyno(), later)["receipt.json"])).toBe(403);
  });

  test("is good from fifteen minutes before the create, because clocks differ, to the end of the period", () => {
    const from = Date.parse("2026-11-24T12:00:00Z");
    const { "claim.json": url = "" } = urlsOf(newDyno(), { from, until: from + hour });
    const query = new URL(url).searchParams;
    const facts = ["sr", "sp", "st", "se"].map((name) => query.get(name));
    expect(facts).toEqual(["b", "c", "2026-11-24T11:45:00Z", "2026-11-24T13:00:00Z"]);
  });

  test("is hidden: every signature, as it is sent and decoded", () => {
    for (const url of Object.values(urlsOf(newDyno()))) {
      const sent = /sig=([^&]+)/.exec(url)?.[1] ?? "";
      expect(masked).toEqual(expect.arrayContaining([sent, decodeURIComponent(sent)]));
      expect(redact(`said ${decodeURIComponent(sent)}.`)).toBe("said ***.");
      expect(redact(`said ${url}`)).not.toContain(sent);
    }
  });

  test("for an app that uploads in its own way is one token for the container, which creates alone", async () => {
    const dyno = { ...newDyno(), ownWay: true };
    const { RESULTS_URL, SAS_TOKEN = "", ...rest } = results.uploadEnvironment(dyno, now());
    expect(RESULTS_URL).toBe(`${azurite.containerUrl}/${dyno.prefix}`);
    expect(rest).toEqual({});
    const query = new URLSearchParams(SAS_TOKEN);
    expect([query.get("sr"), query.get("sp")]).toEqual(["c", "c"]);
    expect(masked).toContain(query.get("sig"));
    expect(await put(`${azurite.containerUrl}/${scenario}_${runs}_stats.csv?${SAS_TOKEN}`)).toBe(201);
  });

  test("with a given SAS is that SAS", () => {
    const token = "sv=2024-11-04&sr=c&sp=rc&se=2099-01-01&sig=c2VjcmV0LXNlY3JldA%3D%3D";
    const credential = { kind: "sas", token } as const;
    const given = azureResults({
      containerUrl: azurite.containerUrl,
      credential,
      mask: () => undefined,
      network: direct,
    });
    const dyno = newDyno();
    expect(given.uploadEnvironment(dyno, now())).toEqual({
      RESULTS_URL: `${azurite.containerUrl}/${dyno.prefix}`,
      SAS_TOKEN: token,
    });
    expect([given.givesOwnTokens, results.givesOwnTokens]).toEqual([false, true]);
  });
});

describe("what a dyno has left", () => {
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

  test("is a receipt with the storage's own times, or none", async () => {
    expect(await results.findReceipt("r/s/1")).toBeUndefined();
    await upload("r/s/1/receipt.json", "{}");
    const sight = await results.findReceipt("r/s/1");
    for (const time of [sight?.seenAt, sight?.writtenAt]) {
      expect(Math.abs((time ?? 0) - Date.now())).toBeLessThan(60_000);
      expect((time ?? 1) % 1000).toBe(0);
    }
  });

  test("is a claim by its writer's name and proof; one that cannot be read is one of nobody", async () => {
    expect(await results.claims("r/s/2")).toEqual({ first: undefined, second: undefined });
    await upload("r/s/2/claim.json", '{"v":1,"dyno":"run.7","nonceSha256":"00ff"}');
    await upload("r/s/2/second.json", "run.8 was here");
    const writtenAt = expect.any(Number);
    expect(await results.claims("r/s/2")).toEqual({
      first: { dyno: "run.7", nonceSha256: "00ff", writtenAt },
      second: { dyno: undefined, nonceSha256: undefined, writtenAt },
    });
  });

  test("is a claim of nobody when it names what no dyno is called", async () => {
    for (const [nth, dyno] of ["run.7\n::error::", "run.7`", "x".repeat(101), ""].entries()) {
      const prefix = `r/odd/${nth}`;
      await upload(`${prefix}/claim.json`, JSON.stringify({ v: 1, dyno, nonceSha256: "00ff" }));
      const { first } = await results.claims(prefix);
      expect(first).toEqual({ dyno: undefined, nonceSha256: undefined, writtenAt: expect.any(Number) });
    }
  });
});
