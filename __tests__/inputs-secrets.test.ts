import { expect, test } from "vitest";
import { readInputs } from "../src/inputs/inputs.ts";
import { secretsIn } from "../src/inputs/secrets.ts";
import { redact } from "../src/words/failure.ts";

test("finds every secret input, and the signature of a SAS as sent and decoded", () => {
  expect(
    secretsIn({
      "INPUT_HEROKU-API-KEY": " HRKU-1 \n",
      "INPUT_AZURE-SAS-TOKEN": "?sv=1&sig=ab%2Bc%3D&sp=c",
      "INPUT_AZURE-ACCOUNT-KEY": "AccountName=a;AccountKey=a2V5czI=;x",
      "INPUT_GITHUB-TOKEN": undefined,
      INPUT_USERS: "50",
    }).sort(),
  ).toEqual(
    [
      "HRKU-1",
      "?sv=1&sig=ab%2Bc%3D&sp=c",
      "sv=1&sig=ab%2Bc%3D&sp=c",
      "ab%2Bc%3D",
      "ab+c=",
      "AccountName=a;AccountKey=a2V5czI=;x",
      "a2V5czI=",
    ].sort(),
  );
});

test("are read without the line break that pasting leaves behind", () => {
  const inputs = {
    "INPUT_HEROKU-API-KEY": "plain-looking-token\n",
    "INPUT_HEROKU-APP": "loadtest-app",
    INPUT_SCENARIOS: "worker_scene_1",
    "INPUT_AZURE-CONTAINER-URL": "https://account1.blob.core.windows.net/results",
  };
  const { herokuApiKey, azureCredential } = readInputs({
    ...inputs,
    "INPUT_AZURE-ACCOUNT-KEY": "a2V5czI=\n",
  });
  expect(herokuApiKey).toBe("plain-looking-token");
  expect(azureCredential).toEqual({ kind: "key", accountKey: "a2V5czI=" });
  const token = "sv=2024-11-04&si=ci&sig=c2ln";
  expect(readInputs({ ...inputs, "INPUT_AZURE-SAS-TOKEN": ` ?${token} \n` }).azureCredential).toEqual({
    kind: "sas",
    token,
  });
});

test("finds a signature that was pasted into another input, decoded or not", () => {
  expect(secretsIn({ "INPUT_AZURE-CONTAINER-URL": "https://a/b?x=1&SIG=ab+c=" }).sort()).toEqual(
    ["ab+c=", "ab%2Bc%3D"].sort(),
  );
});

test("takes no other word for a signature, and survives one that cannot be decoded", () => {
  expect(secretsIn({ INPUT_THRESHOLDS: "design=good my-sig=x" })).toEqual([]);
  expect(secretsIn({ INPUT_USERS: "sig=%E0%A4%A" })).toEqual(["%E0%A4%A", "%25E0%25A4%25A"]);
});

test("are kept out of every later text, even when the inputs are refused", () => {
  const sas = "sv=2024-11-04&sig=dGhlIHNpZ25hdHVyZQ%3D%3D";
  expect(() =>
    readInputs({ "INPUT_HEROKU-API-KEY": "plain-looking-token", "INPUT_AZURE-SAS-TOKEN": sas }),
  ).toThrow();
  for (const text of ["plain-looking-token", sas, "dGhlIHNpZ25hdHVyZQ%3D%3D", "dGhlIHNpZ25hdHVyZQ=="])
    expect(redact(`<${text}>`)).toBe("<***>");
});
