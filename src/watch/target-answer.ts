import { quote } from "../plan/wording.ts";
import type { TargetAnswer } from "./types.ts";

/** Why a target that was asked is not ready, and what to do when it stays so; undefined when it is ready. */
export type NotReady = { found: string; advice: string };

/**
 * Ready is whatever answers without a fault of the server's: 200, a redirect, a page that asks for a login. Heroku's own
 * pages are not the target's: they say that no app has this address, or that it is in maintenance mode. By default each
 * is an `iframe` in a page with a title. Source: Dev Center `error-pages`, and the page as others have kept it.
 */
export function readTargetAnswer(answer: TargetAnswer): NotReady | undefined {
  if ("error" in answer)
    return { found: `there was no answer: ${answer.error}`, advice: adviceOn(answer.error) };
  const { status, text } = answer;
  const found = `it answered ${status}${excerpt(text)}`;
  const page = herokuPages.find((one) => one.status === status && one.shape.test(text));
  if (page !== undefined) return { found, advice: page.advice };
  return status < 500 ? undefined : { found, advice: ofServerFault };
}

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
