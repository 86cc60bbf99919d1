import { spaceless, type View, Writer } from "./view.ts";

/** A text may be escaped several times over, as JSON in a URL in HTML. */
const mostLayers = 6;

/**
 * One layer of escapes, each matched in linear time: percent signs, a UTF-8 sequence of them, entities of HTML, and
 * backslashes as in JSON. Escapes of an escape's own first character, such as `%25252B`, go with it.
 */
const escapes =
  /(?:%(?:25)*[c-f][0-9a-f])(?:%(?:25)*[89ab][0-9a-f]){1,3}|%(?:25)*[0-9a-f]{2}|&(?:amp;)*(?:#(?:x[0-9a-f]{1,6}|\d{1,7});?|[a-z]{2,10};)|\\+(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|.)/gis;

/** The text, and the same with each further layer of escapes taken back, of whatever kinds, until none is left. */
export function decode(text: string): [View, ...View[]] {
  return decodeLayers(text, (view) => view);
}

/** The same of a text that was wrapped or spaced, be it in the middle of an escape and before it was escaped once more. */
export function decodeSpaceless(text: string): [View, ...View[]] {
  return decodeLayers(text, spaceless);
}

function decodeLayers(text: string, prepare: (view: View) => View): [View, ...View[]] {
  let view = prepare({ text });
  const views: [View, ...View[]] = [view];
  while (views.length <= mostLayers) {
    const next = hasEscapes(view.text) ? decodeLayer(view) : undefined;
    if (next === undefined) break;
    view = prepare(next);
    views.push(view);
  }
  return views;
}

export function hasEscapes(text: string): boolean {
  return /[%&\\]/.test(text);
}

/** Undefined when there is nothing to take back. */
function decodeLayer(view: View): View | undefined {
  const writer = new Writer(view);
  let done = 0;
  for (const { 0: source, index } of view.text.matchAll(escapes)) {
    const read = decodeEscape(source);
    if (read === undefined || read === source) continue;
    writer.add(done, index);
    done = index + source.length;
    writer.add(index, done, read);
  }
  if (done === 0) return undefined;
  writer.add(done, view.text.length);
  return writer.finish();
}

function decodeEscape(source: string): string | undefined {
  if (source.startsWith("%")) return decodePercent(source.replace(/%(?:25)*(?=[0-9a-f]{2})/gi, "%"));
  return source.startsWith("&") ? decodeEntity(source) : decodeBackslash(source);
}

/** What is no UTF-8 stays, without the escapes of its percent sign. */
function decodePercent(percents: string): string {
  try {
    return decodeURIComponent(percents);
  } catch {
    return percents;
  }
}

/** Of the named entities those that stand for what secrets, and the text around them, consist of. */
const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", plus: "+", sol: "/", bsol: "\\", equals: "=" },
  ...{ lowbar: "_", hyphen: "-", dash: "-", num: "#", percnt: "%", colon: ":", semi: ";", comma: "," },
  ...{ period: ".", nbsp: " ", newline: "\n", tab: "\t", shy: "", excl: "!", quest: "?", commat: "@" },
  ...{ dollar: "$", ast: "*", tilde: "~", vert: "|", grave: "`", lpar: "(", rpar: ")", lsqb: "[", rsqb: "]" },
};

function decodeEntity(entity: string): string | undefined {
  const name = entity.replace(/^&(?:amp;)*(?=[#a-z])/i, "").replace(/;$/, "");
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? entity.replace(/^&(?:amp;)+/i, "&");
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  // Without a semicolon it may be the first digit of a number that goes on in the next line.
  return code > 0x20 || entity.endsWith(";") ? character(code) : undefined;
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };

/** Of backslashes before what is no escape, one layer halves the number. */
function decodeBackslash(source: string): string | undefined {
  const escaped = source.replace(/^\\+/, "");
  const digits = /^(?:u\{?|x)([0-9a-f]{2,})\}?$/i.exec(escaped)?.[1];
  if (digits !== undefined) return character(Number.parseInt(digits, 16));
  const backslashes = source.length - escaped.length;
  const isEscaped = backslashes % 2 === 1;
  return "\\".repeat(backslashes / 2) + (isEscaped ? (controls[escaped] ?? escaped) : escaped);
}

/** A surrogate alone is half of a character, whose other half comes with the next escape. */
function character(code: number): string | undefined {
  if (code <= 0xffff) return String.fromCharCode(code);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
