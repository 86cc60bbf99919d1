import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withAllTables } from "../scripts/write-tables.ts";
import { outputsOf } from "../src/outputs.ts";
import { version } from "../src/version.ts";

const root = resolve(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const action = parse(read("action.yml"));

test("the README's tables of inputs and outputs are those of the three action.yml", () => {
  expect(read("README.md")).toBe(withAllTables(read("README.md")));
});

test("the action sets exactly the outputs that action.yml declares", () => {
  const report = {
    statistics: [],
    verdict: { word: "invalid" },
    cost: { usd: undefined },
    plan: { runId: "r" },
  };
  const paths = { results: "", report: "", verdict: "", junit: "", markdown: "" };
  const outputs = outputsOf(report as never, paths, undefined);
  expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
});

test("the version is the one of package.json", () => {
  expect(version).toBe(JSON.parse(read("package.json")).version);
});

test("every input that the README's and the repository's workflows give to the action exists", () => {
  const workflows = [...read("README.md").matchAll(/```yaml\n(# \.github[^`]+)```/g)].map(
    ([, text]) => text ?? "",
  );
  workflows.push(read(".github/workflows/load-test.yml"));
  expect(workflows).toHaveLength(2);
  for (const text of workflows) {
    const steps: { uses?: string; with?: object }[] = parse(text).jobs["load-test"].steps;
    const given = steps.filter(({ uses }) => uses === "./" || uses?.startsWith("org/heroku-locust-action@"));
    const names = given.flatMap((step) => Object.keys(step.with ?? {}));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !(name in action.inputs))).toEqual([]);
  }
});

test("every action that a workflow uses is pinned to a commit, and every workflow starts without permissions", () => {
  const folder = join(root, ".github/workflows");
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    const uses = [...text.matchAll(/^[ -]*uses: (\S+)/gm)].map(([, used]) => used ?? "");
    expect(uses.filter((used) => used !== "./" && !/@[0-9a-f]{40}$/.test(used))).toEqual([]);
    expect(parse(text).permissions).toEqual({});
  }
});

test("no file of src/ is longer than 200 lines, and the walk fits one screen", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const lines = (name: string): number => read(join("src", name)).split("\n").length;
  expect(files.filter((name) => lines(name) > 200)).toEqual([]);
  expect(lines("run.ts")).toBeLessThan(60);
});

test("relative links in the papers lead to files that exist", () => {
  const papers = ["README.md", "CONTRIBUTING.md", "local/README.md", "loadtest/README.md", "api/README.md"];
  const broken = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, link]) => join(root, paper, "..", link ?? ""))
      .filter((path) => !exists(path)),
  );
  expect(broken).toEqual([]);
});

function exists(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch (error) {
    return (error as { code: string }).code === "ENOTDIR";
  }
}
