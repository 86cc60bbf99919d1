import { describe, expect, test } from "vitest";
import { commentBody, planComment } from "../../src/github/sticky-comment.ts";

const red = { id: 5, url: "https://github.example/c/5", verdict: "fail" };
const green = { ...red, verdict: "pass" };

describe("the sticky comment", () => {
  test.each([
    ["always", "pass", undefined, { kind: "create" }],
    ["always", "pass", green, { kind: "update", id: 5 }],
    ["on-change", "fail", undefined, { kind: "create" }],
    ["on-change", "fail", red, { kind: "leave" }],
    ["on-change", "pass", red, { kind: "update", id: 5 }],
    ["on-breach", "pass", undefined, { kind: "leave" }],
    ["on-breach", "fail", undefined, { kind: "create" }],
    ["on-breach", "invalid", undefined, { kind: "create" }],
    ["on-breach", "pass", red, { kind: "update", id: 5 }],
    ["on-breach", "fail", red, { kind: "update", id: 5 }],
    ["never", "fail", red, { kind: "leave" }],
  ] as const)("with `comment: %s` and verdict %s over %j: %j", (when, verdict, existing, step) => {
    expect(planComment(when, verdict, existing)).toEqual(step);
  });

  test("ends with its verdict, invisible on the page, where the next run finds it", () => {
    expect(commentBody("fail", "<!-- marker -->\ntext")).toBe(
      "<!-- marker -->\ntext\n<!-- verdict:fail -->\n",
    );
  });
});
