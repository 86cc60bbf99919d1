import { parseBaseUrl, quoteUrl, withoutSlash } from "../plan/base-url.ts";
import type { Parsed } from "../plan/parsed.ts";

/** How the action signs in to the storage account. */
export type AzureCredential = { kind: "key"; accountKey: string } | { kind: "sas"; token: string };

/** Storage account and container names. Source: Azure, "Naming rules and restrictions". */
const account = /^[a-z0-9]{3,24}$/;
const container = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The container's URL: `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or path-style as Azurite serves it. */
export function parseContainerUrl(text: string): Parsed<string> {
  if (/[?&]s(?:ig|v)=/.test(text))
    return { problem: `${quoteUrl(text)} goes on with a SAS; put that part into \`azure-sas-token\`` };
  const parsed = parseBaseUrl(text);
  if ("problem" in parsed) return parsed;
  const url = parsed.value;
  const names = url.pathname.split("/").filter((name) => name !== "");
  const fits = isStorageHost(url) ? isContainer(names) : isPathStyle(names);
  return fits
    ? { value: withoutSlash(url) }
    : {
        problem: `${quoteUrl(text)} is not a container's URL; write \`https://ACCOUNT.blob.core.windows.net/CONTAINER\``,
      };
}

/** Over https only, for a SAS in the clear is a key for everyone; sovereign clouds have other host names. */
function isStorageHost(url: URL): boolean {
  const [name = "", service] = url.hostname.split(".");
  return url.protocol === "https:" && account.test(name) && service === "blob";
}

function isContainer(names: readonly string[]): boolean {
  return names.length === 1 && container.test(names[0] ?? "");
}

function isPathStyle([name = "", ...rest]: readonly string[]): boolean {
  return account.test(name) && isContainer(rest);
}

/** The account's key or a SAS, whichever is given; a problem when it is neither or both. */
export function readCredential(key: string | undefined, sas: string | undefined): Parsed<AzureCredential> {
  if (key !== undefined && sas === undefined) return keyCredential(key.trim());
  if (key === undefined && sas !== undefined) return sasCredential(sas.trim());
  const count = key === undefined ? "neither is given" : "both are given";
  return { problem: `\`azure-account-key\`, \`azure-sas-token\`: ${count}; give exactly one of them` };
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

/** The query string of a SAS, without `?`. Its permissions and expiry are checked against the run later. */
export function parseSasToken(text: string): Parsed<string> {
  if (/^https?:/i.test(text)) return { problem: "a whole URL; give only the part behind `?`" };
  const token = text.replace(/^\?/, "");
  if (/[\s#]/.test(token))
    return { problem: "a space, a line break or `#` in it (value not shown); copy it again" };
  const given = new URLSearchParams(token);
  // A stored access policy may hold permissions and expiry in its place.
  const needed = given.has("si") ? ["sig", "sv"] : ["sig", "sv", "se", "sp"];
  const missing = needed.filter((name) => !given.get(name));
  if (missing.length === 0) return { value: token };
  const names = missing.map((name) => `\`${name}=\``).join(", ");
  return { problem: `not a SAS (value not shown): it lacks ${names}; copy the whole query string` };
}
