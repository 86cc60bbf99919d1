import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHealthPath, parseTargetUrl, quoteUrl } from "../../src/plan/base-url.ts";

describe("parseTargetUrl", () => {
  test.each([
    ["https://staging.example.com", "https://staging.example.com"],
    ["https://staging.example.com/", "https://staging.example.com"],
    ["HTTPS://Staging.Example.com:443/shop//", "https://staging.example.com/shop"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://[::1]:8080/a b".replace(" ", "%20"), "http://[::1]:8080/a%20b"],
  ])("takes %s as %s", (text, url) => {
    expect(parseTargetUrl(text)).toEqual({ value: url });
  });

  test.each([
    "",
    "staging.example.com",
    "ftp://example.com",
    "https:example.com",
    "https:\\\\example.com",
    "https://exam\nple.com",
    "https://",
    "https://a b",
    "javascript:alert(1)",
  ])("refuses %j", (text) => {
    expect(parseTargetUrl(text)).toHaveProperty(
      "problem",
      expect.stringContaining("is not an http or https URL"),
    );
  });

  test("refuses a password and does not repeat it", () => {
    for (const text of ["https://user:hunter22@example.com/", "https://user:hunt/er22@example.com"]) {
      expect(parseTargetUrl(text)).toHaveProperty("problem", expect.not.stringContaining("er22"));
    }
    expect(parseTargetUrl("https://hunter22@example.com")).toEqual({
      problem: "`***@example.com` holds a user or password; leave them out",
    });
    expect(parseTargetUrl("https://user:hunter22@example.com/x")).toEqual({
      problem: "`***@example.com/x` holds a user or password; leave them out",
    });
  });

  test.each(["https://example.com/?a=1", "https://example.com/#top"])("refuses %s", (text) => {
    expect(parseTargetUrl(text)).toEqual({
      problem: "`https://example.com/` goes on with `?` or `#`; leave that part out",
    });
  });
});

describe("quoteUrl", () => {
  test("leaves out whatever may be secret", () => {
    expect(quoteUrl("https://a.example/b?sv=1&sig=abcdef#c")).toBe("`https://a.example/b`");
  });
});

describe("parseHealthPath", () => {
  test.each(["/", "/health", "/a/b?ready=1&x=%20", "//"])("takes %s", (text) => {
    expect(parseHealthPath(text)).toEqual({ value: text });
  });

  test.each(["health", "https://evil.example", "/a b", "/a#b", "\\\\evil.example", `/${"x".repeat(501)}`])(
    "refuses %s",
    (text) => {
      expect(parseHealthPath(text)).toHaveProperty("problem", expect.stringContaining("is not a path"));
    },
  );

  test("shows no query, which may hold a secret", () => {
    expect(parseHealthPath("x?token=hunter2")).toEqual({ problem: "`x` is not a path, such as `/health`" });
  });

  test("never leads to another host than the target's", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[/@:.a-z\\?]*$/)), (text) => {
        const path = parseHealthPath(text);
        if ("value" in path) expect(new URL(`https://shop.example${path.value}`).host).toBe("shop.example");
      }),
    );
  });
});
