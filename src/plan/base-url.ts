import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";

/** An http or https URL that others are made from: without user, password, query and fragment. */
export function parseBaseUrl(text: string): Parsed<URL> {
  // Without this, URL would quietly mend line breaks, backslashes and missing slashes.
  const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
  if (url === null)
    return {
      problem: `${quoteUrl(text)} is not an http or https URL, such as \`https://staging.example.com\``,
    };
  if (url.username !== "" || url.password !== "")
    return { problem: `${quoteUrl(text)} holds a user or password; leave them out` };
  if (url.search !== "" || url.hash !== "")
    return { problem: `${quoteUrl(text)} goes on with \`?\` or \`#\`; leave that part out` };
  return { value: url };
}

/** What dynos put request paths behind; hence no slash at the end. */
export function parseTargetUrl(text: string): Parsed<string> {
  const parsed = parseBaseUrl(text);
  return "problem" in parsed ? parsed : { value: withoutSlash(parsed.value) };
}

/** A path, with a query or not, to put behind a target's URL. */
export function parseHealthPath(text: string): Parsed<string> {
  if (/^\/[^\s\\#]{0,500}$/.test(text)) return { value: text };
  return { problem: `${quoteUrl(text)} is not a path, such as \`/health\`` };
}

/** The URL in its normal form, without a slash at the end. */
export function withoutSlash(url: URL): string {
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/**
 * Scheme, host and port in their normal form: lower case, without the port that goes without saying and without the dot
 * that a host's full name ends in. Undefined for what is no URL.
 */
export function originOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null) return undefined;
  const { protocol, hostname, port } = parsed;
  return `${protocol}//${hostname.replace(/\.$/, "")}${port === "" ? "" : `:${port}`}`;
}

/** A URL as a problem shows it: what may be a password, a signature or a key is left out. */
export function quoteUrl(text: string): string {
  const [bare = ""] = text.split(/[?#]/, 1);
  return quote(bare.replace(/^.*@/s, "***@"));
}

/** Where a stand-in for a service may listen without TLS: what is sent does not leave the machine. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
