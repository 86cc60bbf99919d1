import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixed, joinWithin, type Part } from "../../../src/report/markdown/part.ts";

function list(name: string, rows: readonly string[], keepsRows: number): Part {
  return {
    open: [`${name}:`],
    rows,
    close: ["end"],
    hidden: 0,
    leftOut: (count) => [`${count} more`],
    keepsRows,
  };
}

describe("joinWithin", () => {
  const parts = [fixed("# head"), list("a", ["a1", "a2", "a3"], 2), list("b", ["b1", "b2", "b3"], 1)];

  it("puts one part below the other when there is space", () => {
    expect(joinWithin(parts, 1000)).toBe("# head\n\na:\na1\na2\na3\nend\n\nb:\nb1\nb2\nb3\nend\n");
  });

  it("leaves out the last rows of the part that gives way first, and says how many", () => {
    const whole = joinWithin(parts, 1000);
    expect(joinWithin(parts, whole.length - 1)).toBe("# head\n\na:\na1\na2\na3\nend\n\nb:\n3 more\nend\n");
    const longer = [
      fixed("# head"),
      list(
        "b",
        Array.from({ length: 9 }, (_, row) => `row ${row}`),
        1,
      ),
    ];
    expect(joinWithin(longer, joinWithin(longer, 1000).length - 10)).toBe(
      "# head\n\nb:\nrow 0\nrow 1\nrow 2\nrow 3\nrow 4\nrow 5\n3 more\nend\n",
    );
  });

  it("goes on to the next part when the first has nothing left to give", () => {
    const text = joinWithin(parts, 37);
    expect(text).toBe("# head\n\na:\n3 more\nend\n\nb:\n3 more\nend\n");
  });

  it("counts rows that were hidden before among the ones it leaves out", () => {
    const capped = { ...list("a", ["a1"], 1), hidden: 7 };
    expect(joinWithin([capped], 1000)).toBe("a:\na1\n7 more\nend\n");
    expect(joinWithin([capped], 1)).toBe("a:\n8 more\nend\n");
  });

  it("leaves no gap for an empty part", () => {
    expect(joinWithin([fixed("a"), { ...list("", [], 1), open: [], close: [] }, fixed("b")], 99)).toBe(
      "a\n\nb\n",
    );
  });

  it("keeps to the limit as long as there are rows, and always accounts for every row", () => {
    const rows = fc.array(fc.string({ unit: fc.constantFrom("x", "y"), minLength: 0, maxLength: 60 }), {
      maxLength: 30,
    });
    const shape = fc.array(fc.tuple(rows, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shape, fc.integer({ min: 0, max: 3000 }), (shapes, limit) => {
        const lists = shapes.map(([rows, keepsRows], index) =>
          list(
            `part ${index}`,
            rows.map((row) => `- ${row}`),
            keepsRows,
          ),
        );
        const text = joinWithin(lists, limit);
        const bare = joinWithin(lists, 0);
        expect(text.length).toBeLessThanOrEqual(Math.max(limit, bare.length));
        const shown = text.match(/^- /gm)?.length ?? 0;
        const said = [...text.matchAll(/^(\d+) more$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
        expect(shown + said).toBe(shapes.reduce((sum, [rows]) => sum + rows.length, 0));
      }),
    );
  });
});
