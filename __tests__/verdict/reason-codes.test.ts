import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reasonCodes } from "../../src/plan/reason-codes.ts";

const src = join(import.meta.dirname, "../../src");
const tables = [
  "reason-codes.ts",
  "dyno-reason-codes.ts",
  "result-reason-codes.ts",
  "evidence-reason-codes.ts",
];
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !tables.some((table) => name.endsWith(table)))
  .map((name) => readFileSync(join(src, name), "utf8"))
  .join("\n");

test.each(Object.keys(reasonCodes))("the code %s is one that a reason can have", (code) => {
  expect(sources).toContain(`"${code}"`);
});

test.each(Object.entries(reasonCodes))(
  "the code %s says what it means and what to do in whole sentences",
  (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const sentence of [entry.means, entry.advice]) expect(sentence).toMatch(/^[A-Z`].*\.$/);
  },
);
