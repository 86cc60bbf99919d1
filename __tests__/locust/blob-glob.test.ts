import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blobGlob } from "../../src/locust/blob-glob.ts";

describe("a pattern of blob names", () => {
  test.each([
    ["a*c", "abbbc", true],
    ["a*c", "ac", true],
    ["a*c", "ab/c", false],
    ["**", "a/b/c", true],
    ["a/**", "a/b/c", true],
    ["a/**/c", "a/c", true],
    ["a/**/c", "a/b/d/c", true],
    ["a/**/c", "a/bc", false],
    ["**/c", "c", true],
    ["**/c", "abc", false],
    ["**/c", "a/bc", false],
    ["**/**/c", "a/c", true],
    ["a**/c", "ab/c", true],
    ["a**/c", "ab/d/c", false],
    ["[a-c]x", "bx", true],
    ["[!a-c]x", "bx", false],
    ["[^a-c]x", "dx", true],
    ["[]]x", "]x", true],
    ["[a-]x", "-x", true],
    ["[a", "[a", true],
    ["[]", "[]", true],
    ["a.c", "abc", false],
    ["{a,b}", "a", false],
    ["é?", "é😀", true],
    ["", "", true],
    ["", "a", false],
  ])("%s and %s: %s", (pattern, blob, fits) => {
    expect(blobGlob(pattern)(blob)).toBe(fits);
  });

  const text = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?", "é"), maxLength: 12 });

  test("without anything special fits itself alone", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const plain = one.replace(/[*?]/g, "x");
        expect(blobGlob(plain)(plain)).toBe(true);
        expect(blobGlob(plain)(other)).toBe(plain === other);
      }),
    );
  });

  test("of stars and question marks fits what a regular expression would", () => {
    fc.assert(
      fc.property(text, text, (pattern, blob) => {
        const bare = pattern.replace(/\*+/g, "*");
        const source = bare.replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
        expect(blobGlob(bare)(blob)).toBe(new RegExp(`^${source}$`, "u").test(blob));
      }),
    );
  });

  test("does no more work than the product of the lengths, whatever it holds", () => {
    let looks = 0;
    const counted = {
      *[Symbol.iterator]() {
        for (let place = 0; place < 1_024; place += 1) {
          looks += 1;
          yield "a";
        }
      },
    };
    const fits = blobGlob(`${"*a".repeat(500)}b`);
    expect(fits(counted as unknown as string)).toBe(false);
    expect(looks).toBe(1_024);
  });
});
