import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { tabled } from "../scripts/write-tables.ts";
import { outputsOf } from "../src/report/outputs.ts";
import { version } from "../src/report/version.ts";

const root = resolve(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const action = parse(read("action.yml"));

test.each(Object.entries(tabled))(
  "the tables of %s are what the action.yml, the sizes and the report say",
  (name, change) => {
    expect(read(name)).toBe(change(read(name)));
  },
);

test("the action sets exactly the outputs that action.yml declares", () => {
  const report = {
    scenarios: [],
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

test("the papers ask for the Node.js of package.json to run the command line", () => {
  const [, major] = /^>=(\d+)$/.exec(JSON.parse(read("package.json")).engines.node) ?? [];
  for (const paper of ["README.md", "docs/command-line.md"])
    expect(read(paper)).toContain(`It needs Node.js ${major} or newer, and git for \`setup\`.`);
});

test("each package has a row that says what it is for, and no row is of one that is gone", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const rows = [...read("docs/decisions/7-packages.md").matchAll(/^\| (`.*?) \|/gm)].flatMap(
    ([, names = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(rows.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

type Step = { uses?: string; with?: object };

const stepsIn = (text: string): Step[] =>
  Object.values<{ steps: Step[] }>(parse(text).jobs).flatMap(({ steps }) => steps);

/** Of an action of this repository: "" for the main one, else its folder; undefined of any other. */
function ownAction({ uses = "" }: Step): string | undefined {
  const found = /^(?:\.|org\/heroku-locust-action)(?:\/(?<folder>\w*))?(?:@v1)?$/.exec(uses);
  return found ? (found.groups?.folder ?? "") : undefined;
}

const copied = readdirSync(join(root, "docs/workflows"));
const ours = readdirSync(join(root, ".github/workflows"));
const workflows = [
  ...copied.map((name) => `docs/workflows/${name}`),
  ...ours.map((name) => `.github/workflows/${name}`),
];

test("every input that the README's and the repository's workflows give to an action exists", () => {
  const inReadme = [...read("README.md").matchAll(/```yaml\n(# \.github[^`]+)```/g)].map(([, text]) => text);
  expect(inReadme).toHaveLength(1);
  for (const text of [...inReadme, ...workflows.map(read)]) {
    for (const step of stepsIn(text ?? "")) {
      const folder = ownAction(step);
      if (folder === undefined) continue;
      const { inputs } = parse(read(join(folder, "action.yml")));
      expect(Object.keys(step.with ?? {}).filter((name) => !(name in inputs))).toEqual([]);
    }
  }
});

test("the workflows to copy are those of this repository, but for the action's address", () => {
  for (const name of copied) {
    const theirs = parse(read(`docs/workflows/${name}`));
    const here = parse(read(`.github/workflows/${name}`));
    expect({ ...here, jobs: {} }).toEqual({ ...theirs, jobs: {} });
    for (const [id, { steps, ...job }] of Object.entries<{ steps: Step[] }>(theirs.jobs)) {
      const { steps: ourSteps, ...ourJob } = here.jobs[id];
      expect(ourJob).toEqual(job);
      expect(ourSteps.filter(isNoCheckout)).toEqual(steps.filter(isNoCheckout).map(withoutAddress));
    }
  }
});

const isNoCheckout = ({ uses = "" }: Step): boolean => !uses.startsWith("actions/checkout@");

function withoutAddress(step: Step): Step {
  const folder = ownAction(step);
  return folder === undefined ? step : { ...step, uses: `./${folder}` };
}

test("a workflow that spends money runs only where someone has set it up, one at a time, and not for ever", () => {
  expect(copied.length).toBeGreaterThan(1);
  for (const name of copied) {
    const { concurrency, jobs } = parse(read(`docs/workflows/${name}`));
    expect(concurrency).toEqual({ group: expect.any(String), "cancel-in-progress": false });
    for (const job of Object.values(jobs))
      expect(job).toMatchObject({
        if: expect.stringMatching(/^vars\.\w+ != ''/),
        "timeout-minutes": expect.any(Number),
      });
  }
});

test("every action that a workflow uses is pinned to a commit, and every workflow starts without permissions", () => {
  for (const name of workflows) {
    const foreign = stepsIn(read(name)).filter((step) => step.uses && ownAction(step) === undefined);
    expect(foreign.filter(({ uses = "" }) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    expect(parse(read(name)).permissions).toEqual({});
  }
});

test("a commit that is pinned is the same everywhere, and its version stands beside it", () => {
  const pins = workflows.flatMap((name) => [...read(name).matchAll(/uses: (\S+)@([0-9a-f]{40})(.*)$/gm)]);
  const versions = new Map<string, Set<string>>();
  for (const [, action = "", commit, comment] of pins)
    versions.set(action, (versions.get(action) ?? new Set()).add(`${commit}${comment}`));
  for (const found of versions.values()) {
    expect(found.size).toBe(1);
    expect([...found][0]).toMatch(/ # v\d+\.\d+\.\d+$/);
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

test("an issue form asks for what it takes to look into it, and every file of .github that is YAML can be read", () => {
  const folder = join(root, ".github");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".yml"),
  );
  for (const name of files) expect(parse(read(join(".github", name))), name).toBeInstanceOf(Object);
  const { body } = parse(read(".github/ISSUE_TEMPLATE/accounts.yml"));
  expect(JSON.stringify(body)).toContain("doctor --json");
});

test("relative links in the papers lead to files that exist", () => {
  const guides = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  const papers = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
  papers.push("local/README.md", "loadtest/README.md", "api/README.md");
  papers.push(...guides.map((name) => join("docs", name)));
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
