import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepSecret, redact } from "../src/words/failure.ts";

/** A SAS's signature or an account's key, in base64. */
const signature = fc
  .tuple(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.boolean())
  .map(([bytes, isKey]) => Buffer.from(isKey ? bytes : bytes.subarray(0, 32)).toString("base64"))
  .filter((text) => new Set(text).size > 20);

const percent = (text: string): string => encodeURIComponent(text);
const lowerPercent = (text: string): string => percent(text).replace(/%../g, (one) => one.toLowerCase());
const eachOf = (text: string, write: (code: number) => string): string =>
  [...text].map((one) => (/[A-Za-z0-9]/.test(one) ? one : write(one.charCodeAt(0)))).join("");
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
const spaced =
  (space: string, every: number) =>
  (text: string): string =>
    text.replace(new RegExp(`.{${every}}`, "g"), `$&${space}`);

/** Ways of writing a text that any program might have, one of which may be put upon the other. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  percent,
  "percent in small letters": lowerPercent,
  "percent for every character": (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(""),
  HTML: (text) => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`),
  "HTML in decimals": (text) => eachOf(text, (code) => `&#${code};`),
  "HTML in hexadecimals": (text) => eachOf(text, (code) => `&#X${hex(code, 2)};`),
  "HTML by name": (text) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("+", "&plus;")
      .replaceAll("/", "&sol;")
      .replaceAll("=", "&equals;"),
  JSON: (text) => JSON.stringify(text),
  "JSON with every other character escaped": (text) => eachOf(text, (code) => `\\u${hex(code, 4)}`),
  "a slash escaped": (text) => text.replaceAll("\\", "\\\\").replaceAll("/", "\\/"),
  "Python's or C's escapes": (text) =>
    eachOf(text, (code) => (code > 255 ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`)),
};
/** Ways of breaking a text up, in the middle of an escape too. */
const breaks: typeof writings = {
  "not at all": (text) => text,
  "with spaces": spaced(" ", 4),
  "in lines": spaced("\n", 10),
  "in lines of e-mail": spaced("=\r\n", 19),
  "with zero-width spaces": spaced("\u200b", 1),
};

/** Ways of writing a secret's bytes anew, behind which only spaces and escapes may follow; all before and behind is not it. */
const encodings: Readonly<
  Record<string, (text: string) => readonly [before: string, secret: string, behind: string]>
> = {
  plain: (text) => ["", text, ""],
  "base64url of its bytes": (text) => ["", Buffer.from(text, "base64").toString("base64url"), ""],
  "hex of its bytes": (text) => ["", Buffer.from(text, "base64").toString("hex"), ""],
  "HEX of its bytes": (text) => ["", Buffer.from(text, "base64").toString("hex").toUpperCase(), ""],
  "hex of its text": (text) => ["", Buffer.from(text).toString("hex"), ""],
  "base64 of a URL with it": (text) => within("https://a.b/c?sv=1&x=", percent(text), "base64"),
  "base64 of a header with it": (text) => within("x:", text, "base64"),
  "base64url of a URL with it": (text) => within("?x=", lowerPercent(text), "base64url"),
};

function within(before: string, text: string, encoding: "base64" | "base64url") {
  const all = Buffer.from(`${before}${text}&y=2`).toString(encoding);
  const start = Math.ceil((before.length * 8) / 6);
  const end = Math.floor(((before.length + text.length) * 8) / 6);
  return [all.slice(0, start), all.slice(start, end), all.slice(end)] as const;
}

const names = <T>(table: Readonly<Record<string, T>>): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(table));

const lettersOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, "");

/** What a reader could put together again: eight letters of the secret, whatever stands between them. */
function pieceLeft(secret: string, clean: string): string | undefined {
  const letters = lettersOf(secret);
  for (let at = 0; at + 8 <= letters.length; at += 1) {
    const piece = letters.slice(at, at + 8);
    if (lettersOf(clean).includes(piece)) return piece;
  }
  return undefined;
}

describe("a registered signature", () => {
  test("is hidden in every encoding, escape and spacing, and in any mixture of them", () => {
    fc.assert(
      fc.property(
        signature,
        names(encodings),
        fc.boolean(),
        fc.array(names(writings), { maxLength: 3 }),
        names(breaks),
        (secret, encoding, isPutTogether, layers, wrap) => {
          keepSecret(secret);
          const write = (text: string): string => {
            const joined = isPutTogether ? spaced('" + "', 7)(text) : text;
            const escaped = layers.reduce((inner, layer) => writings[layer]?.(inner) ?? inner, joined);
            return breaks[wrap]?.(escaped) ?? "";
          };
          const [start, core, end] = encodings[encoding]?.(secret) ?? ["", "", ""];
          const clean = redact(`before <${write(`${start}${core}${end}`)}> behind`);
          expect(clean).toMatch(/^before .*\*\*\*.* behind$/s);
          expect(pieceLeft(core, clean)).toBeUndefined();
          // Nor in escapes that the letters above do not show.
          expect(clean.length).toBeLessThan(write(`${start}${core}${end}`).length - core.length / 2);
          expect(redact(clean)).toBe(clean);
        },
      ),
      { seed: 20261128, numRuns: 1_500 },
    );
  });

  test("is hidden where the text was cut, to the last eight characters of it", () => {
    fc.assert(
      fc.property(signature, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (secret, from, length) => {
        keepSecret(secret);
        const part = secret.slice(from, from + length);
        const clean = redact(`…${part}…`);
        expect(pieceLeft(part, clean)).toBeUndefined();
      }),
      { seed: 20261128, numRuns: 1_000 },
    );
  });

  test.each([
    ["form data, where a plus is a space", (text: string) => text.replaceAll("+", " ")],
    ["escapes four times over", (text: string) => percent(percent(percent(percent(text))))],
    ["JSON in JSON in a URL", (text: string) => percent(JSON.stringify(JSON.stringify({ x: text })))],
    [
      "an entity without its semicolon",
      (text: string) => text.replace("+Z", "&#43Z").replace("/T", "&#x2fT"),
    ],
    ["lines of JSON", (text: string) => JSON.stringify(spaced("\n", 10)(text))],
    ["a percent sign before it", (text: string) => `100%${text}`],
    ["a backslash before it", (text: string) => `C:\\${text}`],
  ])("is hidden in %s", (_, write) => {
    const secret = "q+Zk3/8PbW0eUe+41x/T9dLm2rVnY6sHc7JtA5oG1iE=";
    keepSecret(secret);
    const clean = redact(write(secret));
    expect(pieceLeft(secret, clean)).toBeUndefined();
    expect(clean.length).toBeLessThan(60);
  });
});

describe("any registered secret", () => {
  test("is hidden as it is, in a URL, in HTML, in JSON and in base64, whatever characters it has", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 60, unit: "binary" }).map((text) => text.trim()),
        fc.constantFrom("as it is", "percent", "HTML", "JSON"),
        fc.string(),
        (secret, writing, around) => {
          fc.pre(secret.length >= 8 && secret.isWellFormed() && !secret.includes("*"));
          keepSecret(secret);
          const written = writings[writing]?.(secret) ?? "";
          expect(redact(`${around}${written}${around}`)).not.toContain(written.slice(1, -1));
        },
      ),
      { seed: 20261128, numRuns: 1_000 },
    );
  });

  test("leaves nothing to hide when it has been hidden", () => {
    const bits = fc.constantFrom(
      "sig=",
      "&",
      "%",
      "25",
      "2B",
      "\\u00",
      "Bearer ",
      "HRKU-",
      "https://",
      "@",
      "x",
    );
    const text = fc.array(fc.oneof(bits, fc.string({ maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 9 }), text, (secret, parts) => {
        keepSecret(secret);
        const once = redact(parts.join(secret));
        expect(redact(once)).toBe(once);
      }),
      { seed: 20261128, numRuns: 2_000 },
    );
  });
});

describe("what has the shape of a secret", () => {
  const secret = "dW5yZWdpc3RlcmVk4pyTc2lnbmF0dXJlISEhIQ9aBcD=";
  test.each([
    (text: string) => `sig=${text}`,
    (text: string) => `SIG=${percent(text)}`,
    (text: string) => `?sv=1&Sig=${lowerPercent(text)}&se=2`,
    (text: string) => `sig%3D${percent(percent(text))}`,
    (text: string) => `sv=1&amp;sig=${text}&amp;se=2`,
    (text: string) => `{"sig":"${text}"}`,
    (text: string) => JSON.stringify(JSON.stringify({ sig: text })),
    (text: string) => `'sig': '${text}'`,
    (text: string) => `sig: ${text}`,
    (text: string) => `sig = ${text}`,
    (text: string) => `{"url":"https://a/b?x=1\\u0026sig\\u003d${text}"}`,
    (text: string) => `sig=\n${text}`,
    (text: string) => `sig=${spaced("\n", 20)(text)}`,
    (text: string) => `sig=${spaced(" ", 8)(text)}`,
    (text: string) => `(sig=${text})`,
    (text: string) => `AccountName=a;AccountKey=${text}${text};EndpointSuffix=x`,
    (text: string) => `"AccountKey": "${text}"`,
    (text: string) => `SharedAccessSignature=sv=1&sig=${text}`,
    (text: string) => `https%3A%2F%2Fuser%3A${percent(text)}%40host`,
    (text: string) => `Authorization: Bearer ${text}`,
    (text: string) => `ghs_${text.replace(/\W/g, "0")}`,
    (text: string) => `X-Amz-Signature=${text}`,
  ])("is hidden without being known: %s", (write) => {
    const clean = redact(write(secret));
    expect(clean).toContain("***");
    expect(pieceLeft(secret, clean)).toBeUndefined();
  });

  test("is nothing that an ordinary text has", () => {
    const goldens = join(import.meta.dirname, "goldens");
    const files = readdirSync(goldens, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.\w+$/.test(name),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(join(goldens, name), "utf8");
      expect(redact(text), name).toBe(text);
    }
  });

  test.each([
    "Basic dynos cost less. Design and sign stay; Bearer is a word. sig: none, token: expired.",
    "design=good my-sig=x https://host.example/a?mail=me%40example.com",
    "GET /checkout?step=2&total=%2B5 100% of 4&nbsp;users C:\\users\\x2\\new \\\\host\\share",
    "sha512-Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6 commit 0123456789abcdef0123456789abcdef01234567",
  ])("is not in %s", (text) => {
    expect(redact(text)).toBe(text);
  });
});

test("a secret is hidden wherever it stands in a long text, and nothing else of the text", () => {
  const secret = "b+Zk3/8PbW0eUe+41x/T9dLm2rVnY6sHc7JtA5oG1iE=";
  keepSecret(secret);
  const filler = "design=good a%2Fb 1 of 2\n".repeat(8_000);
  for (let at = 57_000; at < 66_000; at += 499) {
    const text = `${filler.slice(0, at)}<${percent(secret)}>${filler.slice(at)}`;
    expect(redact(text)).toBe(`${filler.slice(0, at)}<***>${filler.slice(at)}`);
  }
  expect(redact(`sig=${"x".repeat(200_000)}&a`)).toBe("sig=***&a");
}, 60_000);

test("a text of any kind is looked through in one go, however many secrets begin alike", () => {
  for (let count = 0; count < 1_000; count += 1) keepSecret(`a secret that is registered, number ${count}`);
  // What takes time by the square of the length would need hours.
  for (const text of [
    "sig=",
    "%25",
    "&amp;",
    "\\",
    "Bearer ",
    "https://",
    "a ",
    "sig= \n",
    "a secret that is ",
  ])
    expect(redact(text.repeat(300_000 / text.length)).length).toBeGreaterThan(0);
}, 60_000);

describe("a text that is so long that it is looked at in parts", () => {
  const known = "kQ9x+/R7vTz2Lm4Np8Wd0Yb3Hc6Jf1Gs5Ea==";
  keepSecret(known);
  const words = "the quick brown fox jumps over the lazy dog ";
  const filler = words.repeat(4_000);

  test.each([
    ["a registered secret", known],
    ["a registered secret, spaced", [...known].join(" ")],
    ["a registered secret, escaped twice over", encodeURIComponent(encodeURIComponent(known))],
    ["a shape", `?sv=1&sig=${"aB3/".repeat(10)}&x=1`],
  ])("hides %s wherever it stands", (_, secret) => {
    fc.assert(
      fc.property(fc.nat(filler.length), (at) => {
        const clean = redact(`${filler.slice(0, at)} ${secret} ${filler.slice(at)}`);
        expect(clean).not.toContain(secret);
        expect(clean).toContain("***");
        expect(clean.length).toBeGreaterThan(filler.length - 50);
      }),
      { numRuns: 30 },
    );
  });

  test("hides a value to its end that is longer than a part", () => {
    const value = "x1Y2".repeat(50_000);
    expect(redact(`sig=${value}&next=1 ${filler}`)).toBe(`sig=***&next=1 ${filler}`);
  });

  test("is left as it is without a secret", () => {
    expect(redact(filler)).toBe(filler);
  });
});
