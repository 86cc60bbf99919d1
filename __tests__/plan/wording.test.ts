import { describe, expect, test } from "vitest";
import { keepSecret } from "../../src/words/failure.ts";
import { enumerate, nearest, quote, suggest } from "../../src/words/wording.ts";

describe("quote", () => {
  test("shows a value on one line, without characters that steer a terminal", () => {
    expect(quote("a\nb\u001b[31mc\u202ed")).toBe("`a b [31mc d`");
  });

  test("says that a value is empty", () => {
    expect(quote(" \n ")).toBe("an empty value");
  });

  test("cuts a long value", () => {
    expect(quote("x".repeat(1000))).toBe(`\`${"x".repeat(59)}…\``);
  });

  test("leaves no half of a secret where it cuts", () => {
    keepSecret("secret-that-straddles-the-cut");
    const text = quote(`${"x".repeat(50)}secret-that-straddles-the-cut`);
    expect(text).toBe(`\`${"x".repeat(50)}***\``);
  });
});

describe("enumerate", () => {
  test.each([
    [[], "none"],
    [["a"], "`a`"],
    [["a", "b"], "`a` and `b`"],
    [["a", "b", "c"], "`a`, `b` and `c`"],
  ])("writes %j as %s", (words, text) => {
    expect(enumerate(words)).toBe(text);
  });
});

describe("nearest", () => {
  const known = ["users", "spawn-rate", "run-time", "heroku-app", "mode"];

  test.each([
    ["user", "users"],
    ["spawnrate", "spawn-rate"],
    ["Run_Time", "run-time"],
    ["heroku_apps", "heroku-app"],
  ])("finds what %s was meant to be", (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });

  test.each(["", "path", "registry-url", "x".repeat(100_000)])("finds nothing near %.20s", (typed) => {
    expect(nearest(typed, known)).toBeUndefined();
  });

  test("prefers the nearer of two", () => {
    expect(nearest("modes", ["nodes", "mode", "modes-x"])).toBe("nodes");
    expect(nearest("mode", ["modes", "mode"])).toBe("mode");
  });

  test("is offered as a question, or not at all", () => {
    expect(suggest("user", known)).toBe("; did you mean `users`?");
    expect(suggest("registry", known)).toBe("");
  });
});
