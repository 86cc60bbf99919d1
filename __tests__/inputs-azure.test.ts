import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAccountKey } from "../src/inputs/azure.ts";
import { keyProblem, parseContainerUrl, readContainerUrl } from "../src/inputs/container-url.ts";
import { parseSasToken } from "../src/inputs/sas-token.ts";

describe("parseContainerUrl", () => {
  test.each([
    ["https://account1.blob.core.windows.net/results", "https://account1.blob.core.windows.net/results"],
    ["https://account1.blob.core.windows.net/results/", "https://account1.blob.core.windows.net/results"],
    ["https://account1.blob.core.usgovcloudapi.net/r-1", "https://account1.blob.core.usgovcloudapi.net/r-1"],
    ["http://127.0.0.1:10000/devstoreaccount1/results", "http://127.0.0.1:10000/devstoreaccount1/results"],
    ["https://azurite:10000/devstoreaccount1/results", "https://azurite:10000/devstoreaccount1/results"],
    ["http://localhost:10000/devstoreaccount1/results/", "http://localhost:10000/devstoreaccount1/results"],
    ["http://[::1]:10000/devstoreaccount1/results", "http://[::1]:10000/devstoreaccount1/results"],
    ["https://acct.z01.blob.storage.azure.net/results", "https://acct.z01.blob.storage.azure.net/results"],
    ["https://ACCT.Blob.Core.Windows.NET:443//results//", "https://acct.blob.core.windows.net/results"],
    ["https://acct.blob.core.chinacloudapi.cn/results", "https://acct.blob.core.chinacloudapi.cn/results"],
    ["https://acct.blob.core.cloudapi.de/results", "https://acct.blob.core.cloudapi.de/results"],
    [
      "https://acct.blob.local.azurestack.external/results",
      "https://acct.blob.local.azurestack.external/results",
    ],
    [
      "https://acct-internetrouting.blob.core.windows.net/r-1",
      "https://acct-internetrouting.blob.core.windows.net/r-1",
    ],
    ["https://results.example.com/loadtest", "https://results.example.com/loadtest"],
    [
      `https://acct.blob.core.windows.net/${"a".repeat(63)}`,
      `https://acct.blob.core.windows.net/${"a".repeat(63)}`,
    ],
  ])("takes %s", (text, url) => {
    expect(parseContainerUrl(text)).toEqual({ value: url });
  });

  test.each([
    "https://account1.blob.core.windows.net",
    "https://account1.blob.core.windows.net/results/folder",
    "https://account1.blob.core.windows.net/Results",
    "https://account1.blob.core.windows.net/a--b",
    "https://account1.blob.core.windows.net/ab",
    "https://Account_1.blob.core.windows.net/results",
    "http://account1.blob.core.windows.net/results",
    "http://127.0.0.1:10000/results",
    "http://127.0.0.1:10000/devstoreaccount1/results/x",
    "account1/results",
    "http://azurite:10000/devstoreaccount1/results",
    "http://10.0.0.7:10000/devstoreaccount1/results",
    "http://results.example.com/loadtest",
    "https://acct.blob.core.windows.net/-results",
    `https://acct.blob.core.windows.net/${"a".repeat(64)}`,
    "https://acct.blob.core.windows.net/%72esults",
    "https://acct@other.blob.core.windows.net/results",
    "https://acct.blob.core.windows.net/results#x",
    "https://results.example.com/loadtest/folder",
  ])("refuses %s", (text) => {
    expect(parseContainerUrl(text)).toHaveProperty("problem");
  });

  test.each([
    ["https://acct.blob.core.windows.net/$web", "`$web` is public"],
    ["https://acct.blob.core.windows.net/%24web/", "`$web` is public"],
    ["https://acct.blob.core.windows.net/$root", "holds no blob with `/` in its name"],
    ["https://acct.blob.core.windows.net/$logs", "`$logs` belongs to Azure itself"],
    [
      "https://acct-secondary.blob.core.windows.net/r-1",
      "secondary, which can only be read; leave out `-secondary`",
    ],
    ["https://acct-secondary.z10.blob.storage.azure.net/r-1", "leave out `-secondary`"],
    ["https://acct.dfs.core.windows.net/r-1", "write `https://acct.blob.core.windows.net/CONTAINER`"],
    [
      "https://acct.z01.dfs.storage.azure.net/r-1",
      "write `https://acct.z01.blob.storage.azure.net/CONTAINER`",
    ],
    ["https://acct.z6.web.core.windows.net/", "its static website; write `https://ACCOUNT.blob."],
    ["https://acct.file.core.windows.net/r-1", "the account's address for files"],
    ["https://acct.privatelink.blob.core.windows.net/r-1", "leave that out"],
    ["https://acct.blob.core.windows.net:8443/r-1", "no port 8443"],
    ["https://blob.core.windows.net/r-1", "names no account"],
    ["https://acct.blob.storage.azure.net/r-1", "names no account"],
    ["https://acct.blob.core.windows.net/", "is not a container's URL, since it names no container"],
    ["https://acct.blob.core.windows.net/Results", "`Results` is not a container's name: 3 to 63 lower-case"],
    ["https://acct.blob.core.windows.net/r-1/a/b", "goes on behind the container with `/a/b`"],
    ["https://my_acct.blob.core.windows.net/r-1", "`my_acct` is not an account's name"],
    [
      "http://127.0.0.1:10000/results",
      "needs the account's name too; write `http://127.0.0.1:10000/ACCOUNT/CONTAINER`",
    ],
    ["http://acct.blob.core.windows.net/results", "in the clear; write `https`"],
  ])("says of %s what is wrong and what would be right", (text, why) => {
    expect(parseContainerUrl(text)).toEqual({ problem: expect.stringContaining(why) });
  });

  test("knows the account behind each kind of host name", () => {
    const accountOf = (text: string): unknown => Object(Object(readContainerUrl(text)).value).account;
    expect(accountOf("https://acct.z01.blob.storage.azure.net/results")).toBe("acct");
    expect(accountOf("https://acct-microsoftrouting.blob.core.windows.net/results")).toBe("acct");
    expect(accountOf("http://127.0.0.1:1/acct/results")).toBe("acct");
    expect(accountOf("https://results.example.com/loadtest")).toBeUndefined();
  });

  test("of no text whatever throws, shows a signature, or lets through what is no URL over https or of this machine", () => {
    const host = fc.constantFrom(
      "acct.blob.core.windows.net",
      "acct.z01.blob.storage.azure.net",
      "a.example",
      "[::1]:1",
    );
    const rest = fc.array(
      fc.constantFrom("/", "$web", "results", "?", "&sig=", "c2VjcmV0LXNpZ25hdHVyZQ", "%24", "@", "#", ".."),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("https://", "http://", ""),
        fc.oneof(host, fc.string()),
        rest,
        (scheme, at, parts) => {
          const read = parseContainerUrl(`${scheme}${at}${parts.join("")}`);
          if ("problem" in read) {
            expect(read.problem).not.toMatch(/[?&]sig=c2Vj/);
            return;
          }
          expect(parseContainerUrl(read.value)).toEqual(read);
          expect(read.value).toMatch(/^https:|^http:..(localhost|127\.|\[::1\])/);
        },
      ),
      { seed: 20261128, numRuns: 2_000 },
    );
  });

  test.each([
    "?restype=container&sp=rc&se=2030-01-01",
    "?sv=2024-11-04&amp;sig=c2lnbmF0dXJl",
    "?sv%3D2024-11-04%26sig%3Dc2lnbmF0dXJl",
    "?SIG=c2lnbmF0dXJl",
  ])("knows a SAS by %s", (query) => {
    const read = parseContainerUrl(`https://account1.blob.core.windows.net/results${query}`);
    expect(read).toEqual({
      problem: expect.stringContaining("goes on with a SAS; put that part into `azure-sas-token`"),
    });
    expect(JSON.stringify(read)).not.toContain("c2ln");
  });

  test("tells where a SAS belongs that was pasted in with it, and does not repeat it", () => {
    const text = "https://account1.blob.core.windows.net/results?sv=2024-11-04&sig=c2lnbmF0dXJl";
    expect(parseContainerUrl(text)).toEqual({
      problem:
        "`https://account1.blob.core.windows.net/results` goes on with a SAS; put that part into `azure-sas-token`",
    });
  });
});

test("a key is refused with a custom domain, which does not say whose account it leads to", () => {
  expect(keyProblem("https://results.example.com/loadtest")).toBe(
    "`azure-container-url`: `https://results.example.com/loadtest` is a domain of your own, which does not say whose account it leads to, and `azure-account-key` works only with the account's name; write `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or give `azure-sas-token` in place of the key",
  );
  expect(keyProblem("https://acct.z01.blob.storage.azure.net/loadtest")).toBeUndefined();
});

describe("parseAccountKey", () => {
  test.each(["a2V5", "a2V5cw==", "a2V5czI=", `${"A".repeat(86)}==`])("takes base64: %s", (key) => {
    expect(parseAccountKey(key)).toEqual({ value: key });
  });

  test.each(["a2V", "a2V5=", "a2V5-_==", "not base64", "a2V5\na2V5"])(
    "refuses %j without showing it",
    (key) => {
      expect(parseAccountKey(key)).toEqual({
        problem: "not base64 (value not shown); copy the key again from the storage account's access keys",
      });
    },
  );

  test("recognises a connection string", () => {
    const text =
      "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5czI=;EndpointSuffix=core.windows.net";
    expect(parseAccountKey(text)).toEqual({
      problem: "a connection string; give only what stands between `AccountKey=` and the next `;`",
    });
  });
});

describe("parseSasToken", () => {
  const sas = "sv=2024-11-04&se=2030-01-01&sp=rc&sr=c&sig=c2ln%3D";

  test.each([sas, `?${sas}`])("takes %s, and drops the question mark", (text) => {
    expect(parseSasToken(text)).toEqual({ value: sas });
  });

  test("takes a stored access policy in place of permissions and expiry", () => {
    expect(parseSasToken("sv=2024-11-04&si=ci&sr=c&sig=c2ln")).toEqual({
      value: "sv=2024-11-04&si=ci&sr=c&sig=c2ln",
    });
  });

  test("names what is missing and shows nothing of the value", () => {
    expect(parseSasToken("sv=2024-11-04&sp=&sig=c2ln")).toEqual({
      problem: "not a SAS (value not shown): it lacks `se=`, `sp=`; copy the whole query string",
    });
  });

  test("wants the token alone", () => {
    expect(parseSasToken(`https://account1.blob.core.windows.net/results?${sas}`)).toEqual({
      problem: "a whole URL; give only the part behind `?`",
    });
    expect(parseSasToken(`${sas}\n${sas}`)).toHaveProperty(
      "problem",
      expect.stringContaining("a line break"),
    );
  });

  test.each([
    ["sip=203.0.113.7", "good from the addresses `sip=203.0.113.7` only"],
    ["sip=0.0.0.0-255.255.255.255", "make one without"],
    ["spr=http", "`spr=http`: it is good over plain http only; make one with `spr=https`"],
    ["spr=ftp", "that is no protocol"],
    ["sr=b", "good for one blob only (`sr=b`)"],
    ["sr=d&sdd=2", "good for one directory only (`sr=d`)"],
    ["sr=s", "a file share"],
    ["sr=q", "`sr=q` is nothing that holds results; make one for the container, with `sr=c`"],
    ["ss=qt&srt=sco", "good for other services than blobs (`ss=qt`)"],
    ["ss=b&srt=sc", "`srt=sc` lacks `o`"],
    ["ss=b", "lacks `o`"],
    ["se=tomorrow", "`se=tomorrow`: its expiry is no time such as"],
    ["se=2030-02-31", "is no time"],
    ["se=1900000000", "is no time"],
    ["se=2030-01-01T20:00:00", "is no time"],
    ["st=2030-13-01T00:00Z", "`st=2030-13-01T00:00Z`: its start is no time"],
    ["ske=soon&skoid=1", "the key's expiry is no time"],
    ["sp=Rc", "`sp=Rc` has no meaning in `R`"],
    ["sp=rc&sp=rcw", "`sp` more than once"],
    ["sig=c2ln&sig=c2ln", "`sig` more than once"],
    ["sig=a%2Bb+c", "`+` in its signature (value not shown)"],
  ])("refuses %s in words", (changed, why) => {
    const names = [...new URLSearchParams(changed).keys()];
    const kept = [...new URLSearchParams(sas)].filter(
      ([name]) => !names.includes(name) && !(name === "sr" && names.includes("ss")),
    );
    const read = parseSasToken([changed, ...kept.map((pair) => pair.join("="))].join("&"));
    expect(read).toEqual({ problem: expect.stringContaining(why) });
    expect(JSON.stringify(read)).not.toContain("c2ln");
  });

  test.each([
    [
      "the times with a day alone, minutes, seconds, parts of seconds, or another zone",
      "se=2030-01-01T20%3A00Z&st=2026-01-01T20:00:00.1234567%2B01:00",
    ],
    ["a key of a user", "skoid=1&sktid=2&skt=2026-11-28T00:00Z&ske=2026-12-01T00:00Z&sks=b&skv=2026-04-06"],
    ["an encryption scope", "ses=loadtest"],
    ["small hexadecimal digits in the signature", "sig=a%2bb%2f%3d"],
    ["both protocols", "spr=https,http"],
    ["a whole account", "ss=b&srt=sco"],
  ])("takes %s", (_, added) => {
    const names = [...new URLSearchParams(added).keys()];
    const kept = sas
      .split("&")
      .filter(
        (pair) => !names.includes(pair.split("=")[0] ?? "") && !(names.includes("ss") && pair === "sr=c"),
      );
    const text = [...kept, added].join("&");
    expect(parseSasToken(text)).toEqual({ value: text });
  });

  test.each([
    ["`&amp;`", "sv=2024-11-04&amp;sp=rc&amp;sig=c2ln"],
    ["escaped as a whole", "sv%3D2024-11-04%26sig%3Dc2ln"],
    ["a quotation mark", `"${sas}"`],
    ["a space, a line break or `#`", `${sas}#x`],
    ["a space, a line break or `#`", `${sas.slice(0, 20)}\u200b${sas.slice(20)}`],
    ["Azure's names are lower-case", sas.replaceAll(/\w+=/g, (name) => name.toUpperCase())],
  ])("knows what copying did to it: %s", (why, text) => {
    const read = parseSasToken(text);
    expect(read).toEqual({ problem: expect.stringContaining(why) });
    expect(JSON.stringify(read)).not.toContain("c2ln");
  });

  test("tells everything that is wrong with it", () => {
    const { problem } = parseSasToken("sv=1&sp=rc&se=never&sr=b&sip=1.2.3.4&spr=http&sig=c2ln") as {
      problem: string;
    };
    for (const part of ["sip=", "spr=http", "se=never", "sr=b"]) expect(problem).toContain(part);
  });
});
