import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  environmentProblem,
  namesProduction,
  parseEnvironments,
  skipReason,
} from "../../src/plan/environments.ts";

describe("`environments`", () => {
  test("are names or globs, by commas and by lines", () => {
    expect(parseEnvironments("*-pr-*, shop-staging\r\n\n  qa ,")).toEqual({
      value: ["*-pr-*", "shop-staging", "qa"],
    });
    expect(parseEnvironments(" , \n")).toMatchObject({ problem: expect.stringContaining("no environment") });
  });

  test.each([
    ["shop-pr-21", true],
    ["Shop-Staging", true],
    ["prod/eu", false],
    ["shop-staging-2", false],
    ["", false],
  ])("decide which deployments are loaded: %j is %j", (name, isLoaded) => {
    const reason = skipReason(name, ["*-pr-*", "shop-staging"]);
    expect(reason === undefined).toBe(isLoaded);
    if (!isLoaded) expect(reason).toContain("names only `*-pr-*` and `shop-staging`");
  });

  test("that are not given skip nothing", () => {
    expect(skipReason("anything", undefined)).toBeUndefined();
  });
});

describe("an environment's name", () => {
  test.each([
    "review",
    "Staging",
    "shop-stage",
    "my test",
    "dev",
    "development/eu",
    "shop_qa",
    "Preview",
    "uat2",
  ])("%j says in a whole word that it may be loaded", (name) => {
    expect(environmentProblem({ name, isReviewApp: false }, undefined)).toBeUndefined();
  });

  test.each(["latest-news", "shop", "contest", "devices", "stages", "quality", "github-pages"])(
    "%j does not, and is refused with what to write",
    (name) => {
      expect(environmentProblem({ name, isReviewApp: false }, undefined)).toContain(
        `if it may be loaded, write \`environments: ${name}\``,
      );
      expect(environmentProblem({ name, isReviewApp: true }, undefined)).toBeUndefined();
      expect(environmentProblem({ name, isReviewApp: false }, [name])).toBeUndefined();
    },
  );

  test("of production is never one of tests", () => {
    const words = fc.constantFrom("production", "prod", "prd", "live", "main", "master");
    fc.assert(
      fc.property(words, fc.constantFrom("", "staging-", "shop/", "EU "), (word, before) => {
        expect(namesProduction(`${before}${word.toUpperCase()}`)).toBe(true);
      }),
    );
    expect(namesProduction("pre-production")).toBe(false);
    expect(namesProduction("livestock")).toBe(false);
  });
});
