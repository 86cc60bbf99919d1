import { quoteUrl } from "../plan/base-url.ts";
import { quote } from "../words/wording.ts";
import type { TargetAnswer } from "./types.ts";

/** Why a target that was asked is not ready, and what to do when it stays so; undefined when it is ready. */
export type NotReady = { found: string; advice: string };

/**
 * Ready is whatever answers without a fault of the server's: 200, a redirect, a page that asks for a login. Heroku's own
 * pages are not the target's: they say that no app has this address, or that it is in maintenance mode. By default each
 * is an `iframe` in a page with a title. Source: Dev Center `error-pages`, and the page as others have kept it.
 * Nor is a target ready that sends whoever asks to another host: Locust follows, and would load one that nobody named.
 */
export function readTargetAnswer(answer: TargetAnswer, asked: string): NotReady | undefined {
  if ("error" in answer)
    return { found: `there was no answer: ${answer.error}`, advice: adviceOn(answer.error) };
  const { status, text } = answer;
  const found = `it answered ${status}${excerpt(text)}`;
  const page = herokuPages.find((one) => one.status === status && one.shape.test(text));
  if (page !== undefined) return { found, advice: page.advice };
  if (status >= 500) return { found, advice: ofServerFault };
  const elsewhere = otherHost(answer, asked);
  if (elsewhere === undefined) return undefined;
  return { found: `it answered ${status}, a redirect to ${elsewhere}`, advice: ofOtherHost };
}

/** Where a redirect leads, without what may be secret in it; undefined when it stays at the host that was asked. */
function otherHost(
  { status, location }: Extract<TargetAnswer, { status: number }>,
  asked: string,
): string | undefined {
  if (status < 300 || location === undefined) return undefined;
  const to = URL.parse(location, asked);
  return to === null || to.hostname === URL.parse(asked)?.hostname ? undefined : quoteUrl(to.href);
}

const ofOtherHost =
  "Locust follows redirects, so that another host would be loaded than the target: if that one is meant, give it as `target-url`; if only this page leads there, say a login, name one that does not with `health-path`";

const herokuPages = [
  {
    status: 404,
    shape: /herokucdn\.com\/error-pages\/no-such-app\.html|<title>\s*(?:Heroku \| )?No such app\s*<\/title>/i,
    advice:
      "That is Heroku's page for an address that no app has: was the app created, and is the address right? `heroku apps:info` shows an app's web URL",
  },
  {
    status: 503,
    shape:
      /herokucdn\.com\/error-pages\/maintenance-mode\.html|<title>\s*Offline for Maintenance\s*<\/title>/i,
    advice: "That is Heroku's page for an app in maintenance mode, which `heroku maintenance:off` ends",
  },
];

const ofServerFault =
  "See the target's log: did it start? `health-path` names another page to ask for, and `wait-for-target` a longer wait";

function adviceOn(error: string): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(error))
    return "The name is not known to DNS: compare the address with the app's web URL, which `heroku apps:info` shows";
  if (/certificate|CERT_|TLS|SSL|EPROTO|ERR_TLS/i.test(error))
    return "The connection could not be made safe: see the certificate of the host, which `heroku certs` shows";
  return "See whether it has started, or give it longer with `wait-for-target`; `0s` is for a target that only the dynos can reach";
}

/** Enough to know a page by. */
const longestLook = 20_000;

/** The first words that a person would see: the title, or the first line that is not markup. */
function excerpt(text: string): string {
  const start = text.slice(0, longestLook);
  const title = /<title[^<>]*>([^<]*)/i.exec(start)?.[1] ?? "";
  const lines = [title, ...start.replace(/<[^<>]*>/g, "\n").split("\n")];
  const line = lines.map((one) => one.trim()).find((one) => one !== "");
  return line === undefined ? " with an empty page" : `, ${quote(line)}`;
}
