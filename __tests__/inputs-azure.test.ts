import { describe, expect, test } from "vitest";
import { parseAccountKey, parseContainerUrl, parseSasToken } from "../src/inputs/azure.ts";

describe("parseContainerUrl", () => {
  test.each([
    ["https://account1.blob.core.windows.net/results", "https://account1.blob.core.windows.net/results"],
    ["https://account1.blob.core.windows.net/results/", "https://account1.blob.core.windows.net/results"],
    ["https://account1.blob.core.usgovcloudapi.net/r-1", "https://account1.blob.core.usgovcloudapi.net/r-1"],
    ["http://127.0.0.1:10000/devstoreaccount1/results", "http://127.0.0.1:10000/devstoreaccount1/results"],
    ["http://azurite:10000/devstoreaccount1/results", "http://azurite:10000/devstoreaccount1/results"],
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
  ])("refuses %s", (text) => {
    expect(parseContainerUrl(text)).toHaveProperty("problem");
  });

  test("tells where a SAS belongs that was pasted in with it, and does not repeat it", () => {
    const text = "https://account1.blob.core.windows.net/results?sv=2024-11-04&sig=c2lnbmF0dXJl";
    expect(parseContainerUrl(text)).toEqual({
      problem:
        "`https://account1.blob.core.windows.net/results` goes on with a SAS; put that part into `azure-sas-token`",
    });
  });
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
});
