import { isLoopback, parseBaseUrl, quoteUrl } from "../plan/base-url.ts";
import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";

/** Where results lie. */
export type ContainerUrl = {
  /** Without query and slash at the end. */
  url: string;
  /** Undefined for a custom domain, which does not say whose account it leads to. */
  account: string | undefined;
  container: string;
};

const example = "write `https://ACCOUNT.blob.core.windows.net/CONTAINER`";

/** Storage account and container names. Source: Azure, "Naming rules and restrictions". */
const accountName = /^[a-z0-9]{3,24}$/;
const containerName = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ends of Azure's own host names, of all its clouds: none of them is anybody's custom domain. */
const azureDomain =
  /(?:^|\.)(?:core\.windows\.net|storage\.azure\.net|core\.chinacloudapi\.cn|core\.usgovcloudapi\.net|core\.cloudapi\.de)$/;

/** Of an account with DNS-zone endpoints: `ACCOUNT.zNN.blob.storage.azure.net`. */
const zone = /^z\d{1,3}$/;

/** The container's URL: `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or path-style as Azurite serves it. */
export function readContainerUrl(text: string): Parsed<ContainerUrl> {
  if (/[?&](?:s(?:ig|v|e|p|r)|amp;s\w+)=|\?.*%3D/i.test(text))
    return { problem: `${quoteUrl(text)} goes on with a SAS; put that part into \`azure-sas-token\`` };
  const parsed = parseBaseUrl(text);
  if ("problem" in parsed) return parsed;
  const url = parsed.value;
  const read = isPathStyle(url) ? readPathStyle(url) : readHostStyle(url);
  if ("problem" in read) return { problem: `${quoteUrl(text)} cannot be used: ${read.problem}` };
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return { problem: `${quoteUrl(text)} would send key or SAS in the clear; write \`https\`` };
  return read;
}

/** As Azurite serves it; an address that has no dot in it, or is one of numbers, has no place for an account's name. */
function isPathStyle({ hostname }: URL): boolean {
  return !hostname.includes(".") || hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
}

function readPathStyle(url: URL): Parsed<ContainerUrl> {
  const [account = "", ...rest] = namesIn(url);
  if (rest.length === 0)
    return {
      problem: `that is not a container's URL, since it needs the account's name too; write \`${url.origin}/ACCOUNT/CONTAINER\``,
    };
  if (!accountName.test(account)) return { problem: accountProblem(account) };
  const read = readContainer(rest);
  if ("problem" in read) return read;
  const container = read.value;
  return { value: { url: `${url.origin}/${account}/${container}`, account, container } };
}

function readHostStyle(url: URL): Parsed<ContainerUrl> {
  const host = readHost(url);
  if ("problem" in host) return host;
  const read = readContainer(namesIn(url));
  if ("problem" in read) return read;
  const container = read.value;
  return { value: { url: `${url.origin}/${container}`, account: host.value, container } };
}

/** The account that the host name tells; undefined for a custom domain. */
function readHost({ hostname, port }: URL): Parsed<string | undefined> {
  const host = hostname.replace(/\.$/, "");
  const [first = "", ...labels] = host.split(".");
  const hasZone = zone.test(labels[0] ?? "");
  const [service = "", ...domain] = hasZone ? labels.slice(1) : labels;
  if (azureDomain.test(host)) {
    const problem = azureHostProblem(host, { service, port, hasZone });
    return problem === undefined ? readAccount(first) : { problem };
  }
  // A cloud of somebody's own, such as Azure Stack Hub, names accounts in the same way.
  return service === "blob" && domain.length > 0 ? readAccount(first) : { value: undefined };
}

function azureHostProblem(
  host: string,
  { service, port, hasZone }: { service: string; port: string; hasZone: boolean },
): string | undefined {
  if (service === "privatelink")
    return "its certificate is for the name without `privatelink.`; leave that out";
  const other = otherServices.get(service);
  if (other !== undefined) return `that is the account's address for ${other}; ${blobAddress(host, service)}`;
  if (service !== "blob" || (host.endsWith(".storage.azure.net") && !hasZone))
    return `it names no account; ${example}`;
  return port === "" ? undefined : `Azure's storage has no port ${port}; leave it out`;
}

const otherServices: ReadonlyMap<string, string> = new Map([
  ["dfs", "Data Lake Storage"],
  ["file", "files"],
  ["queue", "queues"],
  ["table", "tables"],
  ["web", "its static website"],
]);

function blobAddress(host: string, service: string): string {
  return service === "web"
    ? example
    : `write \`https://${host.replace(`.${service}.`, ".blob.")}/CONTAINER\``;
}

/** An account has further host names, by the way that leads to it; its name is the same. */
function readAccount(label: string): Parsed<string> {
  if (/-secondary(?:-|$)/.test(label))
    return {
      problem: "it is the account's secondary, which can only be read; leave out `-secondary`",
    };
  const account = label.replace(/-(?:internetrouting|microsoftrouting|ipv6|dualstack)$/, "");
  return accountName.test(account) ? { value: account } : { problem: accountProblem(label) };
}

function accountProblem(account: string): string {
  return `${quote(account)} is not an account's name: 3 to 24 lower-case letters and digits`;
}

function namesIn({ pathname }: URL): string[] {
  return pathname.split("/").filter((name) => name !== "");
}

/** Why Azure's own containers cannot hold results. */
const special: ReadonlyMap<string, string> = new Map([
  [
    "$web",
    "`$web` is public: it is the account's website, which everybody can read. Write a private container's name",
  ],
  ["$root", "`$root` holds no blob with `/` in its name, as results have. Write another container's name"],
]);

function readContainer([encoded, ...rest]: readonly string[]): Parsed<string> {
  if (encoded === undefined)
    return { problem: `that is not a container's URL, since it names no container; ${example}` };
  const name = encoded.replaceAll(/%24/g, "$");
  const why =
    special.get(name) ??
    (name.startsWith("$")
      ? `${quote(name)} belongs to Azure itself. Write another container's name`
      : undefined);
  if (why !== undefined) return { problem: why };
  if (!containerName.test(name))
    return {
      problem: `${quote(name)} is not a container's name: 3 to 63 lower-case letters, digits and single \`-\`, not at its ends`,
    };
  if (rest.length > 0)
    return {
      problem: `it goes on behind the container with ${quote(`/${rest.join("/")}`)}; leave that part out`,
    };
  return { value: name };
}

/** As `readContainerUrl`, for whoever needs no more than the URL. */
export function parseContainerUrl(text: string): Parsed<string> {
  const read = readContainerUrl(text);
  return "problem" in read ? read : { value: read.value.url };
}

/** A key works with the account's name alone; undefined when the URL tells it. */
export function keyProblem(url: string): string | undefined {
  const read = readContainerUrl(url);
  if ("problem" in read || read.value.account !== undefined) return undefined;
  return `\`azure-container-url\`: ${quoteUrl(url)} is a domain of your own, which does not say whose account it leads to, and \`azure-account-key\` works only with the account's name; ${example}, or give \`azure-sas-token\` in place of the key`;
}
