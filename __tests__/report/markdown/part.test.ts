import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixed, givingWay, joinWithin as join, type Part } from "../../../src/report/markdown/part.ts";

const sizeOf = (text: string) => text.length;

function joinWithin(parts: readonly Part[], limit: number): string {
  return join(parts, { limit, sizeOf });
}

function list(name: string, rows: readonly string[], section: Part["section"]): Part {
  return {
    section,
    open: [`${name}:`],
    rows,
    close: ["end"],
    hidden: 0,
    leftOut: (count) => [`${count} more`],
  };
}

describe("joinWithin", () => {
  const parts = [
    fixed("# head"),
    list("a", ["a1", "a2", "a3"], "reasons"),
    list("b", ["b1", "b2", "b3"], "thresholds"),
  ];

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
        "requests",
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
    const capped = { ...list("a", ["a1"], "reasons"), hidden: 7 };
    expect(joinWithin([capped], 1000)).toBe("a:\na1\n7 more\nend\n");
    expect(joinWithin([capped], 1)).toBe("a:\n8 more\nend\n");
  });

  it("leaves no gap for an empty part", () => {
    expect(joinWithin([fixed("a"), { ...list("", [], "notes"), open: [], close: [] }, fixed("b")], 99)).toBe(
      "a\n\nb\n",
    );
  });

  it("leaves a part out as a whole when its rows were not enough, and says which above the last part", () => {
    const optional = [
      fixed("# head"),
      list("a".repeat(120), ["a1"], "failures"),
      list("b".repeat(120), ["b1"], "cost"),
      list("c", ["c1"], "reasons"),
      fixed("links"),
    ];
    expect(joinWithin(optional, 101)).toBe(
      "# head\n\nc:\nc1\nend\n\nLeft out for want of space, and in the HTML report: failures, cost.\n\nlinks\n",
    );
  });

  it("counts in the budget's own measure", () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    const wide = [fixed("head"), list("a", ["界".repeat(20), "界".repeat(20)], "requests"), fixed("end")];
    expect(join(wide, { limit: 90, sizeOf })).toContain("界");
    expect(bytes(join(wide, { limit: 90, sizeOf: bytes }))).toBeLessThanOrEqual(90);
  });

  it("keeps to the limit as long as something may go, and always accounts for every row", () => {
    const rows = fc.array(fc.string({ unit: fc.constantFrom("x", "y"), minLength: 0, maxLength: 60 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...givingWay), rows, { noNullPrototype: true }),
        fc.integer({ min: 0, max: 3000 }),
        (byName, limit) => {
          const lists = givingWay
            .filter((name) => byName[name] !== undefined)
            .map((name) => list(name, byName[name]?.map((row) => `- ${row}`) ?? [], name));
          const parts = [fixed("# head"), ...lists, fixed("links")];
          const text = joinWithin(parts, limit);
          expect(text.length).toBeLessThanOrEqual(Math.max(limit, joinWithin(parts, 0).length));
          const dropped = /HTML report: (.*)\.$/m.exec(text)?.[1]?.split(", ") ?? [];
          const staying = lists.filter(({ section }) => !dropped.includes(String(section)));
          expect(staying.map((part) => accountedFor(text, part))).toEqual(
            staying.map(({ rows: all }) => all.length),
          );
          expect(dropped).toEqual(givingWay.filter((name) => dropped.includes(name)));
        },
      ),
    );
  });
});

/** Rows of the part that are shown, and rows that are said to be left out. */
function accountedFor(text: string, { section }: Part): number {
  const [own = ""] = text.split(`${section}:\n`)[1]?.split("end\n") ?? [];
  const shown = own.match(/^- /gm)?.length ?? 0;
  return shown + Number(/^(\d+) more$/m.exec(own)?.[1] ?? 0);
}
