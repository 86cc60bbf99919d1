import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  htmlSentence,
  htmlText,
  logLine,
  logLines,
  markdownCode,
  markdownSentence,
  markdownText,
  plain,
  webAddress,
  xmlText,
} from "../../src/report/escape.ts";
import { hostile } from "./hostile.ts";

/** Any text at all, and mixes of the pieces that mean something to somebody. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.constantFrom("`", "|", "\\", "@", "#", "1", "<", "$", ":", "\n", " "),
      ),
      {
        maxLength: 8,
      },
    )
    .map((pieces) => pieces.join("")),
);

/** What a reader of the rendered Markdown sees: the escapes of our own are taken back. */
function rendered(markdown: string): string {
  return markdown
    .replaceAll("<span>$</span>", "$")
    .replaceAll("\u200B", "")
    .replace(/\\([*_[\]~#=+.)-])/g, "$1")
    .replace(/&(amp|lt|gt|#\d+);/g, (_, name: string) => {
      const known: Record<string, string> = { amp: "&", lt: "<", gt: ">" };
      return known[name] ?? String.fromCharCode(Number(name.slice(1)));
    });
}

/** The rules of GitHub's Markdown that text must not be able to reach, as the reference lists them. */
const reachable: readonly [string, RegExp][] = [
  ["a tag or a comment", /<(?!span>\$<\/span>|\/span>)|(?<!<span|<\/span)>/],
  ["a table's border", /\|/],
  ["a line's end", /[\n\r\u2028\u2029\u0085]/],
  ["a code span or a fence", /`/],
  ["a mention", /@(?!\u200B)/],
  ["a reference to an issue", /(?<!&)#\d|GH-\d/i],
  ["a link to a commit", /(?<![^\W_])[0-9a-f]{7,40}(?![^\W_])/i],
  ["a bare link", /:\/\/|www\./i],
  ["an emoji", /:[\w+-]+:/],
  ["a formula", /\$(?!<\/span>)/],
  ["emphasis, a link or a strike-through", /(?<!\\)[*_[\]~]/],
  ["a heading", /(?<![\\&])#/],
  ["a list or an underline", /^(?:[-+=*]|\d+[.)])/],
  ["text that runs backwards, or a control character", /[\p{Bidi_Control}\p{Cc}]/u],
];

describe("markdownText", () => {
  it.each(reachable)("lets no text make %s", (_, rule) => {
    for (const text of hostile) expect(markdownText(text)).not.toMatch(rule);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(markdownText(text)).not.toMatch(rule);
      }),
    );
  });

  it("changes nothing that a reader sees", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(rendered(markdownText(text))).toBe(plain(text));
      }),
    );
  });

  it("leaves ordinary words alone", () => {
    expect(markdownText("p99 is 1.24 s (95% interval 1.1 s to 1.4 s), 50 users: fine; a, b")).toBe(
      "p99 is 1.24 s (95% interval 1.1 s to 1.4 s), 50 users: fine; a, b",
    );
  });
});

describe("markdownCode", () => {
  it.each([
    ["GET /volatile", "`GET /volatile`"],
    ["GET /users/[id]?sort=(a)", "`GET /users/[id]?sort=(a)`"],
    ["GET /übersicht", "`GET /übersicht`"],
    ["GET /q?a=1&b=2", "<code>GET /q?a=1&amp;b=2</code>"],
    ["a|b", "<code>a&#124;b</code>"],
    ["", "(empty)"],
  ])("writes %j as %s", (name, code) => {
    expect(markdownCode(name)).toBe(code);
  });

  it("is a code span of harmless characters, or an element that holds escaped text", () => {
    const harmless = /^(?:`[^`|\\<>&@$\n]+`|\(empty\))$/;
    fc.assert(
      fc.property(anyText, (text) => {
        const code = markdownCode(text);
        const element = /^<code>(.+)<\/code>$/.exec(code)?.[1] ?? "";
        expect(reachable.slice(0, 12).filter(([, rule]) => rule.test(element))).toEqual([]);
        expect(element !== "" || harmless.test(code)).toBe(true);
      }),
    );
  });

  it("cuts a long name in the middle", () => {
    const code = markdownCode(`GET /${"x".repeat(500)}/last`);
    expect(code).toMatch(/^`GET \/x+…/);
    expect(code).toContain("/last");
    expect(code.length).toBeLessThan(200);
  });
});

describe("markdownSentence", () => {
  it("shows what stands between backticks as code", () => {
    expect(markdownSentence("Raise `spawn-rate` or worker_scene_1 | 2")).toBe(
      "Raise `spawn-rate` or worker\\_scene\\_1 &#124; 2",
    );
  });

  it("turns back behind a name that is written from right to left", () => {
    expect(markdownSentence("p99 of `GET /שלום` is 463 ms")).toBe("p99 of `GET /שלום`\u200E is 463 ms");
    expect(markdownSentence("p99 of `GET /` is 463 ms")).toBe("p99 of `GET /` is 463 ms");
  });

  it("takes a backtick without a partner for a character", () => {
    expect(markdownSentence("a ` b")).toBe("a &#96; b");
  });

  it("lets nothing through outside the code", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outside = markdownSentence(text)
          .replace(/`[^`|\\<>&@$\n]*`/g, "")
          .replace(/<code>(.*?)<\/code>/g, "$1");
        for (const [, rule] of reachable.slice(0, 4)) expect(outside).not.toMatch(rule);
      }),
    );
  });
});

describe("htmlText and xmlText", () => {
  it("leave no character that could end a text node or an attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(htmlText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(xmlText(text)).toMatch(/^[\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });

  it("write code between backticks, in HTML", () => {
    expect(htmlSentence("Raise `a<b` & more")).toBe("Raise <code>a&lt;b</code> &amp; more");
  });
});

describe("logLine", () => {
  it("lets no workflow command through", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(logLine(text)).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("plain", () => {
  it("cuts in the middle and never through a character", () => {
    expect(plain("abcdefghij", 5)).toBe("ab…ij");
    expect(plain("😀".repeat(10), 5)).toBe("😀😀…😀😀");
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 50 }), (text, limit) => {
        const cut = plain(text, limit);
        expect([...cut].length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });

  it("lets no tower of marks cover the lines around it, and leaves every script's own marks alone", () => {
    expect(plain(`a${"\u0301\u0323".repeat(100)}b`)).toBe("a\u0301\u0323\u0301\u0323b");
    for (const word of ["Việt Nam".normalize("NFD"), "हिन्दी", "བརྒྱད", "❤️"]) expect(plain(word)).toBe(word);
  });

  it("removes secrets before it cuts, so that no half of one stays", () => {
    const url = `https://a.blob.core.windows.net/c?sig=${"s".repeat(40)}%3D&se=1`;
    expect(plain(url)).toBe("https://a.blob.core.windows.net/c?sig=***&se=1");
    expect(plain(url, 45)).not.toContain("sss");
  });
});

describe("webAddress", () => {
  it("takes an address and nothing that could break out of a link", () => {
    expect(webAddress("https://github.com/o/r/actions/runs/1/attempts/2")).toBe(
      "https://github.com/o/r/actions/runs/1/attempts/2",
    );
    for (const url of [
      "javascript:alert(1)",
      "https://x/)[a](b",
      "https://x/ y",
      'https://x/"',
      "https://x/`",
      "",
    ]) {
      expect(webAddress(url)).toBeUndefined();
    }
  });
});

describe("a text of several lines for the log", () => {
  it.each([
    ["one\n::set-output name=verdict::pass", "one\n:\u200B:set-output name=verdict::pass"],
    ["one\r\n  ::add-mask::e", "one\n  :\u200B:add-mask::e"],
    ["one\r##[group]two", "one\n##\u200B[group]two"],
    ["\u001b[2K\u001b[1Aoverwritten\u0007", "[2K [1Aoverwritten"],
    ["a\u2028::stop-commands::x", "a\n:\u200B:stop-commands::x"],
    ["The inputs cannot be used:\n  - one\n    more", "The inputs cannot be used:\n  - one\n    more"],
  ])("has no command in %j", (text, line) => {
    expect(logLines(text)).toBe(line);
  });
});
