import { afterAll, beforeAll, expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { type Row, runRow } from "./row.ts";

/** A test for each row, on one platform for all that need no other. */
export function checkRows(rows: readonly Row[]): void {
  let shared: Platform;
  beforeAll(async () => {
    shared = await startPlatform();
  });
  afterAll(() => shared?.close());

  test.each(rows.map((row) => [row.fault, row] as const))("%s", { timeout: 90_000 }, async (_, row) => {
    await using own = row.platform === undefined ? undefined : await startPlatform(row.platform());
    const { ends, sentences, dynos, left, log } = await runRow(row, own ?? shared);
    expect({ ends, dynos, left }, log).toEqual({ ends: row.ends, dynos: row.dynos, left: 0 });
    expect(sentences, log).toContain(row.sentence);
  });
}
