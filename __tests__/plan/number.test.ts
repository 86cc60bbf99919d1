import { describe, expect, test } from "vitest";
import { positiveNumber, wholeNumber } from "../../src/words/number.ts";

describe("wholeNumber", () => {
  const parse = wholeNumber({ least: 1, most: 1000, example: "50" });

  test("takes both limits", () => {
    expect([parse("1"), parse("1000")]).toEqual([{ value: 1 }, { value: 1000 }]);
  });

  test.each(["", "x", "1.5", "-1", "+1", "1e2", "0x10", "1_000", "٣"])("refuses %j", (text) => {
    expect(parse(text)).toHaveProperty("problem", expect.stringContaining("write one such as `50`"));
  });

  test("names the limit that was passed", () => {
    expect(parse("0")).toEqual({ problem: "`0` is too small; at least `1`" });
    expect(parse("99999999999999999999")).toEqual({
      problem: "`99999999999999999999` is too large; at most `1000`",
    });
  });
});

describe("positiveNumber", () => {
  const parse = positiveNumber({ decimals: 3, most: 100, example: "10" });

  test.each([
    ["0.001", 0.001],
    ["2.5", 2.5],
    ["100", 100],
  ])("reads %s", (text, value) => {
    expect(parse(text)).toEqual({ value });
  });

  test.each(["", ".5", "5.", "1.2345", "1,5", "1e3", "-1", "NaN", "Infinity"])("refuses %j", (text) => {
    expect(parse(text)).toHaveProperty("problem", expect.stringContaining("at most 3 decimals"));
  });

  test("refuses zero and what is too large", () => {
    expect(parse("0.000")).toEqual({ problem: "`0.000` is too small; it must be above `0`" });
    expect(parse("100.001")).toEqual({ problem: "`100.001` is too large; at most `100`" });
  });
});
