import { redact } from "../words/failure.ts";

/** Shows nothing, and keeps what stands on its two sides from being read as one. */
const breaker = "\u200B";

const longestName = 160;
const longestSentence = 1000;

/** More marks over one letter than any script has: they would cover the lines above and below. */
const tower = /(\p{M}{4})\p{M}+/gu;

/**
 * Text from outside on one line: redacted, without control, bidirectional and invisible characters, and cut in the
 * middle when it is longer than the limit. The first step of every other function here.
 */
export function plain(text: string, limit = longestSentence): string {
  const line = redact(text)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\uFFFE\uFFFF]/gu, "")
    .replace(tower, "$1")
    .trim();
  return shorten(line, limit);
}

/** Cut in the middle: the start names a thing and the end tells it from its neighbours. */
export function shorten(text: string, limit: number): string {
  // A character is one or two units long, so that no more than twice as many units are looked at.
  if (text.length <= limit || (text.length <= 2 * limit && [...text].length <= limit)) return text;
  const [before, behind] = [Math.ceil((limit - 1) / 2), Math.floor((limit - 1) / 2)];
  const start = [...text.slice(0, 2 * before)].slice(0, before);
  const end = [...text.slice(text.length - 2 * behind)];
  return `${start.join("")}…${end.slice(end.length - behind).join("")}`;
}

/** Characters that are written in another way in Markdown, wherever they stand. */
const rewritten: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["|", "&#124;"],
  ["\\", "&#92;"],
  ["`", "&#96;"],
  ["*", "\\*"],
  ["_", "\\_"],
  ["[", "\\["],
  ["]", "\\]"],
  ["~", "\\~"],
  // A backslash stops neither a mention nor a reference to an issue: both are looked for in the rendered text.
  ["#", `\\#${breaker}`],
  ["@", `@${breaker}`],
  // The form that GitHub documents for a dollar sign that starts no formula (writing mathematical expressions).
  ["$", "<span>$</span>"],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Besides single characters: `GH-1`, a bare host, a URL, an emoji's short code, and what could be a commit's hash. */
const special =
  /[&<>|\\`*_[\]~#@$]|GH-(?=\d)|www(?=\.)|:(?=\/\/)|:(?!\d\d:)(?=[\w+-]+:)|(?<![^\W_])[0-9a-f]{7,40}(?![^\W_])/gi;

/**
 * Text for any place in a line of Markdown, a table's cell included: no markup, mention, reference to an issue or a
 * commit, link, image, emoji or formula comes of it.
 */
export function markdownText(text: string, limit?: number): string {
  return notAList(escapeMarkdown(plain(text, limit)));
}

/** A name, a value or a line that was typed, in Markdown's code style. */
export function markdownCode(text: string, limit = longestName): string {
  const name = plain(text, limit);
  if (name === "") return "(empty)";
  // A code span cannot hold a backtick, nor, within a table, every mix of backslashes and pipes.
  const harmless = /^[\p{L}\p{N} !"#%'()*+,./:;=?[\]^_{}~…-]+$/u.test(name);
  return harmless ? `\`${name}\`` : `<code>${escapeMarkdown(name)}</code>`;
}

/** A sentence of ours, with text from outside in it; what stands between backticks is shown as code. */
export function markdownSentence(text: string): string {
  return notAList(withCode(plain(text), { text: escapeMarkdown, code: codeInSentence }));
}

/** Behind a name that is written from right to left, the mark that turns back: a number would else change sides. */
function codeInSentence(name: string): string {
  const isTurned =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name);
  return `${markdownCode(name)}${isTurned ? "\u200E" : ""}`;
}

/** A web address that can stand in a link as it is; undefined when it is anything else. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\/[\w.:/?#@!$&'+,;=%~-]+$/.test(url) ? redact(url) : undefined;
}

/** Text for an HTML text node or a quoted attribute. */
export function htmlText(text: string, limit?: number): string {
  return escapeHtml(plain(text, limit));
}

/** As `markdownSentence`, for HTML. */
export function htmlSentence(text: string): string {
  return withCode(plain(text), {
    text: escapeHtml,
    code: (part) => `<code>${htmlText(part, longestName)}</code>`,
  });
}

/** Text for an XML text node or a quoted attribute; `plain` leaves out what XML 1.0 cannot hold. */
export function xmlText(text: string, limit?: number): string {
  return htmlText(text, limit);
}

/** A line for the job's log: no workflow command of the runner comes of it (actions/runner `ActionCommand.cs`). */
export function logLine(text: string, limit?: number): string {
  return plain(text, limit).replace(/^::/, `:${breaker}:`).replaceAll("##[", `##${breaker}[`);
}

/** As `logLine`, for a text of several lines, each of which is one for itself. */
export function logLines(text: string, limit?: number): string {
  // An escape may span lines, so secrets go first.
  return redact(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `${/^ */.exec(line)?.[0] ?? ""}${logLine(line, limit)}`)
    .join("\n");
}

function escapeMarkdown(line: string): string {
  return line.replace(special, (found) => {
    const known = rewritten.get(found);
    if (known !== undefined) return known;
    const isHash = /^[0-9a-f]{7}/i.test(found);
    return isHash ? found.replace(/.{4}(?!$)/g, `$&${breaker}`) : `${found}${breaker}`;
  });
}

/** Keeps a line from starting a list or an underline. */
function notAList(line: string): string {
  return line.replace(/^(?=[-+=])/, "\\").replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}

function escapeHtml(line: string): string {
  return line.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

/** What stands between two backticks is code; a backtick without its partner is a character like any other. */
function withCode(line: string, style: Record<"text" | "code", (part: string) => string>): string {
  const parts = line.split(/`([^`]+)`/);
  return parts.map((part, index) => (index % 2 === 0 ? style.text(part) : style.code(part))).join("");
}
