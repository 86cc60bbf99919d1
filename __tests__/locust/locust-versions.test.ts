import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { families } from "./locust-writers.ts";
import { recordedVersions, sumsOf } from "./recorded-versions.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/locust-versions.md"), "utf8");
const versions = recordedVersions();

test("the page's table of Locust versions is that of the recorded files", () => {
  const rows = versions.map(({ locust, family, python, sha256 }) => {
    const files = Object.keys(sha256).map((name) => name.replace(/^shop|\.csv$/g, ""));
    return `| ${locust} | ${family} | ${python} | ${files.map((name) => `\`${name}\``).join(" ")} |`;
  });
  const table = page.split("\n").filter((line) => /^\| \d/.test(line));
  expect(table).toEqual(rows);
});

test("every family of files was recorded", () => {
  expect([...new Set(versions.map(({ family }) => family))]).toEqual(families);
});

test.each(versions)("the files of Locust $locust are as they were recorded", ({ locust, sha256 }) => {
  expect(sumsOf(locust)).toEqual(sha256);
});
