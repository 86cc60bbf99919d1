import { BlockList, isIP } from "node:net";
import { decodeQuietly, Failure } from "../words/failure.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Which way a request goes: by the proxy, or directly where it is undefined. */
export type Proxies = (destination: URL) => URL | undefined;

/**
 * The proxies that the environment names, by curl's rules, which are what people know: lower case before upper case,
 * `all_proxy` for what has no variable of its own, and loopback is proxied unless `no_proxy` names it. The clients here
 * each have rules of their own, so one decision is made for all of them. Source: curl's manual, "Environment".
 */
export function readProxies(environment: Environment): Proxies {
  const proxies = new Map(["http:", "https:"].map((scheme) => [scheme, proxyOf(scheme, environment)]));
  const isExcluded = readNoProxy(given("no_proxy", environment)?.value ?? "");
  return (destination) => (isExcluded(destination) ? undefined : proxies.get(destination.protocol));
}

/** Everything about the proxies that must not be printed. */
export function proxySecrets(environment: Environment): string[] {
  return ["http:", "https:"].flatMap((scheme) => {
    const { username = "", password = "" } = proxyOf(scheme, environment) ?? {};
    if (password === "") return [];
    const plain = [decodeQuietly(username), decodeQuietly(password)].join(":");
    return [password, decodeQuietly(password), Buffer.from(plain).toString("base64")];
  });
}

/** The variable in lower case, or else in upper case; an empty one counts as given, as nothing. */
function given(name: string, environment: Environment): { name: string; value: string } | undefined {
  const found = [name, name.toUpperCase()].find((one) => environment[one] !== undefined);
  return found === undefined ? undefined : { name: found, value: environment[found]?.trim() ?? "" };
}

function proxyOf(scheme: string, environment: Environment): URL | undefined {
  const found = given(`${scheme.slice(0, -1)}_proxy`, environment) ?? given("all_proxy", environment);
  if (found === undefined || found.value === "") return undefined;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(found.value) ? found.value : `http://${found.value}`);
  if (url === undefined)
    throw new Failure(
      `\`${found.name}\` is not the address of a proxy; write it as in ${example}, with a name and a password percent-encoded`,
    );
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Failure(
      `\`${found.name}\` names a proxy of the kind \`${url.protocol.slice(0, -1)}\`; only \`http\` and \`https\` proxies are supported, as in ${example}`,
    );
  if (!isEncoded(url))
    throw new Failure(
      `\`${found.name}\` has a name or a password that is not percent-encoded; write \`%\` as \`%25\`, \`/\` as \`%2F\` and \`@\` as \`%40\``,
    );
  return url;
}

/** Every client decodes these, some of them where nobody catches an error; and a slash would end the host too soon. */
function isEncoded({ username, password, pathname, search, hash }: URL): boolean {
  if (`${pathname}${search}${hash}`.includes("@")) return false;
  try {
    for (const part of [username, password]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const example = "`http://proxy.example:3128`";

function parseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url === null || url.hostname === "" ? undefined : url;
}

/** Entries are parted by commas or blanks: `*`, a host with all below it, an address, or a range; each may have a port. */
function readNoProxy(text: string): (destination: URL) => boolean {
  const entries = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map(readEntry);
  return (destination) => {
    const host = bareHost(destination.hostname);
    const port = destination.port || (destination.protocol === "https:" ? "443" : "80");
    return entries.some((entry) => (entry.port ?? port) === port && entry.fits(host));
  };
}

type Entry = { port?: string | undefined; fits: (host: string) => boolean };

function readEntry(entry: string): Entry {
  if (entry === "*") return { fits: () => true };
  const range = readRange(entry);
  if (range !== undefined) return { fits: range };
  const [, bracketed, plain = "", port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
  const name = bracketed ?? (plain || entry).replace(/^\*?\./, "");
  const isSame = isIP(name) === 0 ? belongsTo(name) : sameAddress(name);
  return { port, fits: isSame };
}

function belongsTo(name: string): (host: string) => boolean {
  const domain = name.replace(/\.$/, "");
  return (host) => domain !== "" && (host === domain || host.endsWith(`.${domain}`));
}

function sameAddress(address: string): (host: string) => boolean {
  const list = new BlockList();
  list.addAddress(address, familyOf(address));
  return (host) => isIP(host) !== 0 && list.check(host, familyOf(host));
}

/** `10.0.0.0/8`. */
function readRange(entry: string): ((host: string) => boolean) | undefined {
  const [, address = "", bits = ""] = /^\[?([\da-f.:]+)\]?\/(\d{1,3})$/.exec(entry) ?? [];
  if (isIP(address) === 0 || Number(bits) > (isIP(address) === 4 ? 32 : 128)) return undefined;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), familyOf(address));
  return (host) => isIP(host) !== 0 && list.check(host, familyOf(host));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
}
