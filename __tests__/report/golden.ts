import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";

const folder = resolve(import.meta.dirname, "../goldens");

/** Compares with the kept file. Only `GOLDENS=write` rewrites it: a test that writes what it finds can never fail. */
export function expectGolden(name: string, text: string): void {
  const path = resolve(folder, name);
  if (process.env.GOLDENS === "write") writeFileSync(path, text);
  expect(existsSync(path), `${name} is missing; write it with GOLDENS=write and read it`).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}
