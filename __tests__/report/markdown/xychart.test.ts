import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mermaidText, xyChart } from "../../../src/report/markdown/xychart.ts";
import { hostile } from "../hostile.ts";

const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" }));
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY));

describe("mermaidText", () => {
  it.each([
    ["worker_scene_1", "worker_scene_1"],
    ['%%{init: {"theme":"forest"}}%%', "init theme forest"],
    ['a"] --> b[', "a -- b"],
    ["`md`", "md"],
    ["#quot;x;", "quot x"],
    ["", "unnamed"],
    ["x".repeat(99), `${"x".repeat(14)}…${"x".repeat(13)}`],
  ])("writes %j as %s", (text, name) => {
    expect(mermaidText(text)).toBe(name);
  });

  it("holds nothing that ends a string, begins a directive or makes an entity", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = mermaidText(text);
        expect(name).toMatch(/^[\p{L}\p{N} _.,/…-]+$/u);
        expect(name.isWellFormed()).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(28);
      }),
    );
  });
});

describe("xyChart", () => {
  it("writes plain decimals only, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 2, maxLength: 60 }), anyText, (values, name) => {
        const chart = xyChart({
          x: { title: "seconds", from: 0, to: 60 },
          y: { title: name, to: 100 },
          lines: [{ name, values, color: "#000000" }],
        });
        const [, data = ""] = /\[(.*)\]$/.exec(chart.split("\n").at(-1) ?? "") ?? [];
        const numbers = data.split(", ");
        expect(numbers).toHaveLength(values.length);
        for (const number of numbers) expect(number).toMatch(/^\d+(?:\.\d{1,3})?$/);
      }),
    );
  });
});
