import { isIP } from "node:net";
import { mask, type StandIns } from "./stand-ins.ts";

/** Words of Heroku's and Azure's own, in paths and host names. */
const words: ReadonlySet<string> = new Set(
  `account actions addons api app app-setups apps articles available-dyno-sizes blob buildpack-installations buildpack-registry
  build-output builds cnb collaborators config-vars current devcenter domains dyno-sizes dynos features formation
  git heroku-sources-production herokuslugs invitations log-sessions logs logs-api members oauth pipeline-couplings
  pipelines process process-tier rate-limits regions releases restart review-apps s3 s3-external-1 scale sessions
  slugs sources spaces stacks status stop streams teams us-east-1 users www`.split(/\s+/),
);

/** Hosts under which there is nothing of one customer's but what a label or a path says. */
const services =
  /^(?<own>.*?)\.?(?<service>(?:heroku|herokuapp|herokai|amazonaws|github|buildpacks)\.(?:com|io)|blob\.core\.windows\.net)$/;

/** Parameters that say how something is asked for, not what. */
const plainParameters: ReadonlySet<string> = new Set([
  ...["comp", "restype", "include", "maxresults", "max", "tail", "sv", "sr", "sp", "spr", "X-Amz-Algorithm"],
]);

const pages = /^https:\/\/(?:devcenter|help|status)\.heroku\.com\/[\w/-]*(?:#[\w-]*)?$/;

/** An address whose host, path and query show how it is made, and no customer of the service. */
export function cleanUrl(text: string, standIns: StandIns): string {
  if (pages.test(text)) return text;
  const url = URL.parse(text);
  if (url === null || url.host === "") return mask(text);
  const port = url.port === "" ? "" : `:${url.port}`;
  const hash = url.hash === "" ? "" : `#${mask(url.hash.slice(1))}`;
  const user = url.username + url.password === "" ? "" : "user:***@";
  return `${url.protocol}//${user}${cleanHost(url.hostname, standIns)}${port}${cleanPath(url.pathname + url.search, standIns)}${hash}`;
}

function cleanHost(host: string, standIns: StandIns): string {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return host.replace(bare, standIns.address(bare));
  if (bare === "localhost") return bare;
  const { own = "", service } = services.exec(bare)?.groups ?? {};
  if (service === undefined) return standIns.host(bare);
  const labels = own === "" ? [] : own.split(".");
  return [...labels.map((label) => cleanPart(label, standIns)), service].join(".");
}

/** A path as it is sent, with or without a query. */
export function cleanPath(path: string, standIns: StandIns): string {
  const [place = "", ...query] = path.split("?");
  const parts = place.split("/").map((part, at, all) => cleanPart(part, standIns, all[at - 1] === "dynos"));
  if (query.length === 0) return parts.join("/");
  return `${parts.join("/")}?${query.join("?").split("&").map(cleanParameter).join("&")}`;
}

function cleanParameter(parameter: string): string {
  const [name = "", ...value] = parameter.split("=");
  const isPlain = plainParameters.has(name) && /^[\w,-]{0,40}$/.test(value.join("="));
  const known = /^(?:[a-z]{2,12}|X-Amz-[A-Za-z-]{1,20}|AWSAccessKeyId|Signature|Expires)$/.test(name);
  const rest = isPlain ? value.join("=") : mask(value.join("=").replaceAll(/%[0-9a-f]{2}/gi, "0"));
  return `${known ? name : mask(name)}${value.length === 0 ? "" : `=${rest}`}`;
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** `isDyno`: a dyno's name may stand there. */
function cleanPart(part: string, standIns: StandIns, isDyno = false): string {
  const text = decode(part);
  const known = standIns.name(text);
  if (known !== undefined) return known;
  if (words.has(text) || /^v?\d{0,4}$/.test(text) || (isDyno && dynoName.test(text))) return text;
  const [, before = "", uuid = "", behind = ""] =
    new RegExp(`^(.*?)(${id.source})(.*)$`, "is").exec(text) ?? [];
  if (uuid !== "") return encodeURIComponent(mask(before)) + standIns.id(uuid) + cleanEnd(behind);
  const name = standIns.names.find((one) => text.toLowerCase().startsWith(one));
  const rest = name === undefined ? text : text.slice(name.length);
  return `${name === undefined ? "" : standIns.name(name)}${cleanEnd(rest)}`;
}

/** What a file's kind is may be told. */
function cleanEnd(text: string): string {
  const [, start = text, end = ""] = /^(.*?)(\.(?:git|log|json|csv|tgz|html))?$/s.exec(text) ?? [];
  return encodeURIComponent(mask(start)) + end;
}

const dynoName = /^[a-z_]\w*\.\d{1,5}$/i;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
