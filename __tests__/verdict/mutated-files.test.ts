import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDyno } from "../../src/locust/read-dyno.ts";
import type { DownloadedFile, DynoResult } from "../../src/locust/types.ts";
import { renderVerdictJson } from "../../src/report/verdict-json.ts";
import type { Verdict } from "../../src/verdict/types.ts";
import { downloaded, fixtureFiles, recordedRunId } from "../locust/fixture-files.ts";
import { reportOf } from "../report/samples.ts";

const folders = [1, 2].map((dyno) => fixtureFiles(`two-dynos/${dyno}`));

/** The verdict on the recorded run of two dynos when the first left these files. */
function verdictOn(first: readonly DownloadedFile[]): Verdict {
  const results = [first, folders[1] ?? []].map((files, index) =>
    readDyno({ runId: recordedRunId, scenario: "shop", dyno: index + 1, of: 2, files }),
  );
  const load = { seconds: 60, users: 10, requests: [] };
  const at = (dyno: number): Partial<DynoResult> => results[dyno - 1] ?? {};
  const report = reportOf({
    loads: { shop: [load, { ...load, users: 9 }] },
    // Where the target of the recording listened.
    targetUrl: "http://127.0.0.1:37323",
    thresholds: ["p99 < 10s", "failures < 100%"],
    results: { "shop/1": at(1), "shop/2": at(2) },
  });
  expect(renderVerdictJson(report)).toContain(report.verdict.word);
  return report.verdict;
}

/** A text with some pieces cut out, doubled, or replaced by something that a reader may trip over. */
function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat(Math.max(0, text.length - 1));
  const oddity = fc.constantFrom(
    "",
    "-",
    "9".repeat(30),
    "1e999",
    "-0",
    "NaN",
    "null",
    '"',
    "\\",
    "\n",
    ",",
    "{",
    "]",
    "0.",
    "\0",
    "\ud800",
    "é",
    '"buckets":{',
    '"requests":[',
  );
  const edit = fc.tuple(place, fc.nat(40), fc.oneof(oddity, fc.constant(undefined)));
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((changed, [from, length, piece]) => {
      const cut = changed.slice(from, from + length);
      return changed.slice(0, from) + (piece ?? cut + cut) + changed.slice(from + length);
    }, text),
  );
}

/** The files with one of them changed; `receipt.json` is true to it again where it is told so. */
function withFile(name: string, text: string, options: { resigned: boolean }): DownloadedFile[] {
  const changed = downloaded(name, text);
  return (folders[0] ?? []).map((file) => {
    if (file.name === name) return changed;
    if (file.name !== "receipt.json" || !options.resigned) return file;
    const receipt = JSON.parse(file.text);
    const files = receipt.files.map((listed: { name: string }) => (listed.name === name ? changed : listed));
    return downloaded(file.name, JSON.stringify({ ...receipt, files }));
  });
}

test("the recorded files as they are pass", () => {
  expect(verdictOn(folders[0] ?? [])).toMatchObject({ word: "pass" });
});

describe.each((folders[0] ?? []).map(({ name, text }) => [name, text] as const))(
  "a changed %s",
  (name, text) => {
    test("is never an exception, and never passes when the receipt tells of another file", () => {
      fc.assert(
        fc.property(mutated(text), (other) => {
          const { word, reasons } = verdictOn(withFile(name, other, { resigned: false }));
          if (other === text || name === "receipt.json") return;
          expect(word).toBe("invalid");
          expect(reasons.map((reason) => reason.text).join("\n")).toContain(
            `${recordedRunId}/shop/1/${name}`,
          );
        }),
        { numRuns: 40 },
      );
    });

    test("is never an exception, even when the receipt vouches for it", () => {
      fc.assert(
        fc.property(mutated(text), (other) => {
          expect(verdictOn(withFile(name, other, { resigned: true })).reasons).toBeInstanceOf(Array);
        }),
        { numRuns: 40 },
      );
    });
  },
);

test("windows with a lost, doubled or changed line are invalid, even when the receipt vouches for them", () => {
  const name = "windows.jsonl";
  const lines = (folders[0] ?? []).find((file) => file.name === name)?.text.split(/(?<=\n)/) ?? [];
  const busy = [...lines.entries()].filter(([, line]) => line.includes('"count"')).map(([index]) => index);
  const change = fc.constantFrom<(line: string) => string>(
    () => "",
    (line) => line + line,
    (line) => line.replace(/"count":(\d+)/, (_, count) => `"count":${Number(count) + 1}`),
    (line) => line.replace(/"count":/, '"count":-'),
    (line) => line.replace('{"v":1', '{"v":2'),
    (line) => line.replace(/"failures":\d+/, '"failures":1e30'),
    (line) => line.replace(/"users":\d+/, '"users":"many"'),
    (line) => line.slice(0, -2),
  );
  fc.assert(
    fc.property(fc.constantFrom(...busy), change, (index, changed) => {
      const text = lines.map((line, place) => (place === index ? changed(line) : line)).join("");
      const { word, reasons } = verdictOn(withFile(name, text, { resigned: true }));
      expect(word).toBe("invalid");
      expect(reasons[0]?.text).toContain(`${recordedRunId}/shop/1/${name}`);
    }),
    { numRuns: 40 },
  );
});
