import { expect, test } from "vitest";
import { parsePairs } from "../../local/runner/file-commands.ts";

test.each<[string, [string, string][]]>([
  [
    "a=1\nb=x=y\n",
    [
      ["a", "1"],
      ["b", "x=y"],
    ],
  ],
  [
    "a<<E\none\n\ntwo\nE\n\nb=2",
    [
      ["a", "one\n\ntwo"],
      ["b", "2"],
    ],
  ],
  ["a<<E\nE\n", [["a", ""]]],
  ["a<<E\nb=1\n E\nE\n", [["a", "b=1\n E"]]],
  ["a=<<E\n", [["a", "<<E"]]],
  ["", []],
])("%j is read as the runner reads it", (text, pairs) => {
  expect(parsePairs(text)).toEqual(pairs);
});

test.each([
  ["plain\n", /^Invalid format 'plain'$/],
  ["a<<E\none\n", "Matching delimiter not found 'E'"],
  ["<<E\nE\n", "Name must not be empty"],
  ["a<<\n", "delimiter must not be empty"],
])("%j is refused", (text, message) => {
  expect(() => parsePairs(text)).toThrow(message);
});
