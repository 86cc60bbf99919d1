import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTestBeds } from "../../src/inputs/test-beds.ts";

function problemsOf(text: string): readonly string[] {
  const read = parseTestBeds(text);
  return "problems" in read ? read.problems : [];
}

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const app = fc.stringMatching(/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/);
const space = fc.stringMatching(/^[ \t]{0,3}$/);
const bedLine = fc.record({ name, app, before: space, between: space, behind: space });

describe("parseTestBeds", () => {
  it("reads one app's name as a test bed without a name", () => {
    expect(parseTestBeds(" loadtest \n")).toEqual({ value: [{ name: undefined, app: "loadtest" }] });
  });

  it("reads test beds, one a line, in their order", () => {
    expect(parseTestBeds("# Europe first\neu: loadtest-eu\n\nus:loadtest-us # Virginia\n")).toEqual({
      value: [
        { name: "eu", app: "loadtest-eu" },
        { name: "us", app: "loadtest-us" },
      ],
    });
  });

  it("keeps the name of a single test bed", () => {
    expect(parseTestBeds("eu: loadtest-eu")).toEqual({ value: [{ name: "eu", app: "loadtest-eu" }] });
  });

  it("says of one app what its name must be like, as it always has", () => {
    expect(problemsOf("Loadtest")).toEqual([
      "`Loadtest` is not an app's name: 3 to 30 lower-case letters, digits and `-`",
    ]);
  });

  it("tells every problem at once, each with the line as it was typed", () => {
    const text = [
      "eu: loadtest-eu",
      "loadtest-us",
      "u s: loadtest-us",
      ": loadtest-us",
      "asia: Loadtest",
      "eu: loadtest-2",
      "africa: loadtest-eu",
      "empty:",
    ].join("\n");
    expect(problemsOf(text)).toEqual([
      "line 2, `loadtest-us`: of several apps each needs a test bed's name in front, as in `eu: loadtest-eu`",
      "line 3, `u s: loadtest-us`: `u s` is not a test bed's name of at most 40 letters, digits, `_` and `-`",
      "line 4, `: loadtest-us`: an empty value is not a test bed's name of at most 40 letters, digits, `_` and `-`",
      "line 5, `asia: Loadtest`: `Loadtest` is not an app's name: 3 to 30 lower-case letters, digits and `-`",
      "line 8, `empty:`: an empty value is not an app's name: 3 to 30 lower-case letters, digits and `-`",
      "line 6, `eu: loadtest-2`: `eu` stands in line 1 already; a test bed's name must be unique",
      "line 7, `africa: loadtest-eu`: `loadtest-eu` stands in line 1 already; each test bed needs an app of its own",
    ]);
  });

  it.each(["", "\n \n", "# loadtest"])("asks for an app where there is none in %j", (text) => {
    expect(problemsOf(text)).toEqual(["no app in it; write its name, such as `loadtest-eu`"]);
  });

  it("reads back all test beds that can be written, whatever the spaces", () => {
    const lines = fc.uniqueArray(bedLine, { minLength: 1, selector: (one) => one.name.toLowerCase() });
    fc.assert(
      fc.property(lines, (written) => {
        const beds = written.map(({ name }, index) => ({ name, app: `app-${index}` }));
        const text = written.map(
          ({ before, between, behind }, index) =>
            `${before}${beds[index]?.name}${between}:${behind}${beds[index]?.app}`,
        );
        expect(parseTestBeds(text.join("\r\n"))).toEqual({ value: beds });
      }),
    );
  });

  it("takes any text for unique test beds or refuses it, and never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^(eu|us|: ?|app-1|app-2|\n|#)*$/),
    );
    fc.assert(
      fc.property(text, (text) => {
        const read = parseTestBeds(text);
        const beds = "value" in read ? read.value : [];
        expect(beds.length > 0).toBe("value" in read);
        expect(new Set(beds.map((bed) => bed.name)).size).toBe(beds.length);
        expect(new Set(beds.map((bed) => bed.app)).size).toBe(beds.length);
      }),
    );
  });

  it("is done at once with a line made to keep it busy", () => {
    expect(problemsOf(`${" ".repeat(100_000)}x${" ".repeat(100_000)}x`)).toHaveLength(1);
    expect(problemsOf(`a${" \t".repeat(100_000)}b`)).toHaveLength(1);
  }, 1000);
});
