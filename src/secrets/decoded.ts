/** A text as it reads once escapes are taken back. `starts` and `ends` say where each character stood; without them, here. */
export type View = {
  text: string;
  starts?: readonly number[] | undefined;
  ends?: readonly number[] | undefined;
};

/** Where characters of a view stood in the text that it was made of. */
export function sourceRange({ starts, ends }: View, from: number, to: number): Range {
  return { start: starts?.[from] ?? from, end: ends?.[to - 1] ?? to };
}

export type Range = { start: number; end: number };

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
  const found = [...view.text.matchAll(escapes)]
    .map((match) => ({ from: match.index, source: match[0], decoded: decodeEscape(match[0]) }))
    .filter(({ source, decoded }) => decoded !== undefined && decoded !== source);
  if (found.length === 0) return undefined;
  const next = { text: "", starts: [] as number[], ends: [] as number[] };
  let done = 0;
  for (const { from, source, decoded = "" } of found) {
    copy(view, { from: done, to: from }, next);
    const { start, end } = sourceRange(view, from, from + source.length);
    next.text += decoded;
    for (let unit = 0; unit < decoded.length; unit += 1) {
      next.starts.push(start);
      next.ends.push(end);
    }
    done = from + source.length;
  }
  copy(view, { from: done, to: view.text.length }, next);
  return next;
}

function copy(
  view: View,
  { from, to }: { from: number; to: number },
  next: { text: string; starts: number[]; ends: number[] },
): void {
  next.text += view.text.slice(from, to);
  for (let at = from; at < to; at += 1) {
    next.starts.push(view.starts?.[at] ?? at);
    next.ends.push(view.ends?.[at] ?? at + 1);
  }
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

/** Only the letters and digits of a view: what is left of a secret when it is wrapped, spaced, or put together. */
export function lettersOf(view: View): View {
  return only(view, isLetter);
}

/** The view without spaces and line breaks, and without the sign that ends a line of e-mail. */
function spaceless(view: View): View {
  return only(view, (code) => code !== 0x3d && isShown(code));
}

function only(view: View, isKept: (code: number) => boolean): View {
  const places: number[] = [];
  let text = "";
  let run = 0;
  for (let at = 0; at < view.text.length; at += 1) {
    if (isKept(view.text.charCodeAt(at))) {
      places.push(at);
      continue;
    }
    if (run < at) text += view.text.slice(run, at);
    run = at + 1;
  }
  if (run === 0) return view;
  return {
    text: text + view.text.slice(run),
    starts: places.map((at) => view.starts?.[at] ?? at),
    ends: places.map((at) => view.ends?.[at] ?? at + 1),
  };
}

/** Digits and letters, of other scripts too; no space, mark of direction, or other character that shows nothing. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code >= 0xc0 && isShown(code);
}

function isShown(code: number): boolean {
  if (code < 0x2000) return code > 0x20 && code !== 0xa0 && code !== 0xad;
  return code > 0x206f && code !== 0x3000 && code !== 0xfeff;
}
