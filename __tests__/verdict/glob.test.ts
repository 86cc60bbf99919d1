import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesRequest, nameInSentence } from "../../src/verdict/glob.ts";

const request = { type: "GET", name: "/users/[id]?sort=(a|b)" };

describe("matchesRequest", () => {
  it.each([
    ["GET /users/[id]?sort=(a|b)", true],
    ["/users/[id]?sort=(a|b)", true],
    ["GET /users/*", true],
    ["*", true],
    ["**", true],
    ["*sort*", true],
    ["GET*(a|b)", true],
    ["*users*users*", false],
    ["GET /users/", false],
    ["GET /users/?id]*", false],
    ["GET /users/[id]?sort=.*", false],
    ["get /users/*", false],
    ["POST *", false],
    ["", false],
  ])("takes only * as special: %s", (glob, matches) => {
    expect(matchesRequest(glob, request)).toBe(matches);
  });

  it("does not let the two sides of a star share a letter", () => {
    expect(matchesRequest("ab*ba", { type: "GET", name: "aba" })).toBe(false);
    expect(matchesRequest("ab*ba", { type: "GET", name: "abba" })).toBe(true);
  });

  it("lets a star stand for any text, slashes and line ends included", () => {
    const text = fc.string({ unit: "grapheme" }).filter((part) => !part.includes("*"));
    fc.assert(
      fc.property(text, text, text, (start, middle, end) => {
        expect(matchesRequest(`${start}*${end}`, { type: "GET", name: start + middle + end })).toBe(true);
      }),
    );
  });

  it("agrees with the same glob written as a regular expression", () => {
    const word = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(word, fc.stringMatching(/^[ab]{0,8}$/), (glob, name) => {
        const pattern = new RegExp(`^${glob.replaceAll("*", ".*")}$`);
        expect(matchesRequest(glob, { type: "", name })).toBe(pattern.test(name));
      }),
    );
  });

  it("is done at once with many stars that do not fit", () => {
    const name = "a".repeat(50_000);
    expect(matchesRequest(`${"a*".repeat(1000)}b`, { type: "GET", name })).toBe(false);
  }, 1000);
});

describe("nameInSentence", () => {
  it("is one piece of code, whatever backticks the name has", () => {
    expect(nameInSentence("GET /`code` ``more``")).toBe("`GET /'code' ''more''`");
  });
});
