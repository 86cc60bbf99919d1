import { expect, test } from "vitest";
import { withWindowsShare } from "../../src/plan/windows-share.ts";
import { planOf, scenarioOf } from "../verdict/samples.ts";

const sharesOf = (dynos: number) =>
  withWindowsShare(planOf(scenarioOf("shop", { dynos, users: dynos })).assignments).map(
    ({ env }) => env.LOADTEST_WINDOWS_BYTES,
  );

test("few dynos may leave what the runner leaves by itself", () => {
  expect(new Set(sharesOf(5))).toEqual(new Set([undefined]));
});

test("the windows of many dynos together are no larger than the action reads", () => {
  expect(new Set(sharesOf(50))).toEqual(new Set(["6400000"]));
  expect(new Set(sharesOf(255))).toEqual(new Set(["1254901"]));
});
