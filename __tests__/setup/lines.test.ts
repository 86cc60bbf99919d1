import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBuildpacks } from "../../src/setup/buildpacks.ts";
import { configChanges, parseConfigLines } from "../../src/setup/config-lines.ts";
import { parseScaleLines, scaleChanges, scaleProblems } from "../../src/setup/scale-lines.ts";

describe("config", () => {
  test("takes a value as it stands, quotes, # and further = included", () => {
    const text = '# a comment\nURL=https://example.com/#top?a=b\n\nWORDS = "a b" \r\nX=1';
    expect(parseConfigLines(text)).toEqual({
      vars: [
        { name: "URL", value: "https://example.com/#top?a=b" },
        { name: "WORDS", value: '"a b"' },
        { name: "X", value: "1" },
      ],
      problems: [],
    });
  });

  test("reports every bad line with its number and shows no value", () => {
    const text =
      "NO-GOOD=geheim1\njust geheim2\nA=\nB=geheim3\nB=geheim4\nLOADTEST_SETUP=a/b\nHEROKU_LOCUST_ACTION_SETUP=a/b";
    const { problems } = parseConfigLines(text);
    expect(problems).toEqual([
      "line 1: not of the form `NAME=value` (not shown); a name is letters, digits and `_`",
      "line 2: not of the form `NAME=value` (not shown); a name is letters, digits and `_`",
      "line 3: `A` has no value",
      "line 6: `LOADTEST_SETUP` is set by the action itself; use another name",
      "line 7: `HEROKU_LOCUST_ACTION_SETUP` is set by the action itself; use another name",
      "`B` is given twice",
    ]);
    expect(problems.join()).not.toContain("geheim");
  });

  test("whatever is written comes back, and a problem never holds the value", () => {
    const value = fc.stringMatching(/^[!-~](?:[ -~]{0,30}[!-~])?$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z_]\w{0,10}$/), value, (name, text) => {
        expect(parseConfigLines(`${name}=${text}`)).toEqual({ vars: [{ name, value: text }], problems: [] });
        expect(parseConfigLines(`${name}-=${text}x9x9`).problems.join()).not.toContain(`${text}x9x9`);
      }),
    );
  });

  test("only what differs is changed", () => {
    const wanted = [
      { name: "SAME", value: "1" },
      { name: "NEW", value: "2" },
      { name: "OTHER", value: "3" },
    ];
    expect(configChanges(wanted, { SAME: "1", OTHER: "4", KEPT: "5" })).toEqual({ NEW: "2", OTHER: "3" });
  });
});

describe("scale", () => {
  test("reads quantities with and without a size", () => {
    expect(parseScaleLines("web=1:standard-2x # the web\nworker_a = 0")).toEqual({
      scales: [
        { type: "web", quantity: 1, size: "standard-2x" },
        { type: "worker_a", quantity: 0, size: undefined },
      ],
      problems: [],
    });
  });

  test.each([
    ["web", "line 1: `web` is not of the form `worker_scene_1=0`, or `web=1:standard-1x` with a dyno size"],
    [
      "web=-1",
      "line 1: `web=-1` is not of the form `worker_scene_1=0`, or `web=1:standard-1x` with a dyno size",
    ],
    ["web=101", "line 1: `web=101` is too many; at most `100`"],
    ["web=1\nweb=2", "`web` is given twice"],
  ])("refuses %j", (text, problem) => {
    expect(parseScaleLines(text).problems).toEqual([problem]);
  });

  test("names the process types that the content has, and the one that was meant", () => {
    const scales = [{ type: "worker_scen_1", quantity: 0, size: undefined }];
    expect(scaleProblems(scales, ["web", "worker_scene_1"])).toEqual([
      "`scale`: the content has no process type `worker_scen_1`, only `web` and `worker_scene_1`; did you mean `worker_scene_1`?",
    ]);
  });

  const formation = [
    { type: "web", quantity: 3, size: "Standard-1X" },
    { type: "worker_a", quantity: 2, size: "Standard-1X" },
    { type: "worker_b", quantity: 0, size: "Standard-1X" },
  ];

  test("without it every worker goes to rest, and a web keeps the dynos that it has", () => {
    expect(scaleChanges(formation, { scale: undefined, size: undefined })).toEqual([
      { type: "worker_a", quantity: 0, size: undefined },
    ]);
    expect(
      scaleChanges([{ type: "web", quantity: 0, size: "Basic" }], { scale: undefined, size: undefined }),
    ).toEqual([{ type: "web", quantity: 1, size: undefined }]);
  });

  test("a size is for all process types, and neither changes their number nor what `scale` says of one", () => {
    const scale = [{ type: "worker_a", quantity: 2, size: "performance-m" }];
    expect(scaleChanges(formation, { scale, size: "standard-2x" })).toEqual([
      { type: "worker_a", quantity: 2, size: "performance-m" },
      { type: "web", quantity: 3, size: "standard-2x" },
      { type: "worker_b", quantity: 0, size: "standard-2x" },
    ]);
    expect(scaleChanges(formation, { scale: undefined, size: "standard-1x" })).toEqual([
      { type: "worker_a", quantity: 0, size: "standard-1x" },
    ]);
  });

  test("with it only the named process types change, and only when they differ in number or size", () => {
    const wanted = [
      { type: "web", quantity: 3, size: "standard-1x" },
      { type: "worker_b", quantity: 0, size: "standard-2x" },
    ];
    expect(scaleChanges(formation, { scale: wanted, size: undefined })).toEqual([
      { type: "worker_b", quantity: 0, size: "standard-2x" },
    ]);
  });
});

describe("buildpacks", () => {
  test("are names or https addresses, in the order of the lines", () => {
    const text = "heroku/nodejs\nhttps://github.com/heroku/heroku-buildpack-python#v1\n";
    expect(parseBuildpacks(text)).toEqual({
      buildpacks: ["heroku/nodejs", "https://github.com/heroku/heroku-buildpack-python#v1"],
      problems: [],
    });
  });

  test.each([
    "python",
    "git@github.com:heroku/x.git",
    "http://example.com/x.tgz",
    "https://me:pw@example.com/x",
  ])("refuses %j", (line) => {
    expect(parseBuildpacks(`heroku/go\n${line}`).problems).toEqual([
      expect.stringMatching(/^line 2: .* is not a buildpack; write a name such as `heroku\/python`/),
    ]);
  });
});
