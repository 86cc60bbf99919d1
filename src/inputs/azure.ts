import type { Parsed } from "../words/parsed.ts";
import { emptySecret } from "./empty-secret.ts";
import { parseSasToken } from "./sas-token.ts";

/** How the action signs in to the storage account. */
export type AzureCredential = { kind: "key"; accountKey: string } | { kind: "sas"; token: string };

/** The account's key or a SAS, whichever is given; a problem when it is neither or both. */
export function readCredential(key: string | undefined, sas: string | undefined): Parsed<AzureCredential> {
  if (key !== undefined && sas === undefined) return keyCredential(key.trim());
  if (key === undefined && sas !== undefined) return sasCredential(sas.trim());
  const names = "`azure-account-key`, `azure-sas-token`";
  if (key !== undefined) return { problem: `${names}: both are given; give exactly one of them` };
  return { problem: `${names}: both are empty or not given; give exactly one of them. ${emptySecret}` };
}

function keyCredential(text: string): Parsed<AzureCredential> {
  const parsed = parseAccountKey(text);
  if ("problem" in parsed) return { problem: `\`azure-account-key\`: ${parsed.problem}` };
  return { value: { kind: "key", accountKey: parsed.value } };
}

function sasCredential(text: string): Parsed<AzureCredential> {
  const parsed = parseSasToken(text);
  if ("problem" in parsed) return { problem: `\`azure-sas-token\`: ${parsed.problem}` };
  return { value: { kind: "sas", token: parsed.value } };
}

/** Base64, and nothing of it is ever shown. */
export function parseAccountKey(text: string): Parsed<string> {
  if (/AccountKey=/i.test(text))
    return {
      problem: "a connection string; give only what stands between `AccountKey=` and the next `;`",
    };
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    return {
      problem: "not base64 (value not shown); copy the key again from the storage account's access keys",
    };
  return { value: text };
}
