import { expect, test } from "vitest";
import { TableDraft } from "../../src/locust/count-table.ts";
import { parseWindowLine } from "../../src/locust/parse-window-line.ts";
import { fixtureText } from "./fixture-files.ts";
import { entryOf, lineOf } from "./window-line.ts";

/** What the quick reader makes of a line, without its end, and the rows that it adds. */
function parse(text: string): { value: unknown; rows: number } {
  const draft = new TableDraft();
  return { value: parseWindowLine({ text, from: 0, to: text.length }, draft), rows: draft.rows };
}

const sound = lineOf().trimEnd();

test.each(["two-dynos/1", "two-dynos/2", "stopped"])(
  "every line that was recorded in %s is read",
  (folder) => {
    for (const line of fixtureText(`${folder}/windows.jsonl`).trimEnd().split("\n")) {
      const { requests, ...rest } = JSON.parse(line);
      expect(parse(line)).toEqual({ value: { ...rest, requests: [] }, rows: requests.length });
    }
  },
);

test.each([
  ["with blanks", sound.replace('"count":', '"count": ')],
  ["with its fields in another order", lineOf({ requests: [{ name: "/", ...entryOf() }] }).trimEnd()],
  ["with another field", lineOf({ requests: [entryOf({ more: 1 })] }).trimEnd()],
  ["with something behind its requests", lineOf({ more: 1 }).trimEnd()],
  ["that goes on", `${sound}}`],
  ["that is cut off", sound.slice(0, -1)],
  ["without requests", '{"v":1}'],
  ["whose requests are elsewhere", '{"x":{"requests":[]}}'],
  ["that does not add up", lineOf({ requests: [entryOf({ count: 4 })] }).trimEnd()],
  ["with more failures than requests", lineOf({ requests: [entryOf({ failures: 4 })] }).trimEnd()],
  ["with a time twice", sound.replace('"8.4"', '"1.23"')],
  ["with a least time above the greatest", lineOf({ requests: [entryOf({ min: 300 })] }).trimEnd()],
  ["without a least time", lineOf({ requests: [entryOf({ min: null })] }).trimEnd()],
  ["with an endless sum", sound.replace('"sum":239.6', '"sum":1e999')],
  ["with endless times", sound.replace('"max":230.4', '"max":1e999')],
  ["with a number that JSON does not know", sound.replace('"sum":239.6', '"sum":0239.6')],
])("a line %s is left to the slow reader", (_, line) => {
  expect(parse(line).value).toBeUndefined();
});

test("a name that is no JSON text is no JSON", () => {
  expect(() => parse(sound.replace("/volatile", "/vol\\qtile"))).toThrow(SyntaxError);
  expect(() => parse(sound.replace("/volatile", "/vol\ttile"))).toThrow(SyntaxError);
});
