import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../local/platform-request.ts";
import { parseScenarios } from "../../src/plan/scenarios.ts";

type Step = { id?: string; run?: string; with?: Record<string, unknown> };

/** Every workflow of the repository, as a file or in a page. */
const files = execFileSync("git", ["ls-files", "*.yml", "*.md"], { cwd: root, encoding: "utf8" })
  .trim()
  .split("\n");
const workflows = files
  .filter((name) => !name.startsWith("__tests__/"))
  .flatMap((name) => {
    const text = readFileSync(join(root, name), "utf8");
    const parts = name.endsWith(".md")
      ? [...text.matchAll(/```ya?ml\n(.*?)```/gs)].map(([, part = ""]) => part)
      : [text];
    return parts.map((part) => ({ name, part })).filter(({ part }) => /\$\{\{/.test(part));
  });

const stepsIn = (value: unknown): Step[] => {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "run" in value || "with" in value ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
};

describe("a workflow of ours", () => {
  test("is found in every place where one stands", () => {
    expect(new Set(workflows.map(({ name }) => name)).size).toBeGreaterThan(
      readdirSync(join(root, "docs/workflows")).length,
    );
  });

  const steps = workflows.flatMap(({ name, part }) =>
    stepsIn(parse(part)).map((step) => ({ name, ...step })),
  );

  test("writes no expression into a script", () => {
    expect(steps.filter(({ run }) => String(run ?? "").includes("${{"))).toEqual([]);
  });

  test("gives no text that somebody typed to an input that is read as YAML or as lines", () => {
    const read = ["scenarios", "thresholds", "config", "heroku-app"];
    const given = steps.flatMap((step) => read.map((input) => String(step.with?.[input] ?? "")));
    // A number cannot be anything else.
    const typed = /\$\{\{[^}]*(?:inputs\.|github\.(?:event\.(?!number\b)|head_ref))/;
    expect(given.filter((value) => typed.test(value))).toEqual([]);
  });
});

/** What the workflow by hand makes of what was typed, by its own lines; undefined when it refuses. */
function typed(scenarios: string): string[] | undefined {
  const { jobs } = parse(readFileSync(join(root, "docs/workflows/load-test-by-hand.yml"), "utf8"));
  const script: string = jobs["load-test"].steps.find(({ id }: Step) => id === "typed").run;
  const folder = mkdtempSync(join(tmpdir(), "typed-"));
  try {
    const output = join(folder, "output");
    const env = { PATH: process.env.PATH, SCENARIOS: scenarios, GITHUB_OUTPUT: output };
    const { status, stdout } = spawnSync("bash", ["-e", "-c", script], { env, encoding: "utf8" });
    if (status !== 0) {
      expect(stdout).toMatch(/^::error title=scenarios::[^\n]*\n$/);
      return undefined;
    }
    const lines = readFileSync(output, "utf8").trim().split("\n");
    expect([lines[0], lines.at(-1)]).toEqual(["scenarios<<END OF SCENARIOS", "END OF SCENARIOS"]);
    return lines.slice(1, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("scenarios typed into the workflow by hand", () => {
  test.each([
    ["worker_scene_1, worker_scene_2", ["worker_scene_1", "worker_scene_2"]],
    ["worker_scene_1,worker_scene_2", ["worker_scene_1", "worker_scene_2"]],
    ["worker_scene_1\nworker_scene_2", ["worker_scene_1", "worker_scene_2"]],
    ["worker_scene_1\r\n worker_scene_2", ["worker_scene_1", "worker_scene_2"]],
    ["one", ["one"]],
  ])("%j come to one a line", (text, names) => {
    expect(typed(text)).toEqual(names);
    expect(parseScenarios(names.join("\n"))).toMatchObject({ value: names.map((name) => ({ name })) });
  });

  test.each([
    "{name: x, command: curl evil.example}",
    "worker_scene_1, {name: x, command: y}",
    "[{name: x, command: y}]",
    "- {name: x, command: y}",
    "- name",
    "a\nEND OF SCENARIOS\nplan-only=false",
    "$(touch /tmp/x)",
    "`id`",
    "a; id",
    "a]#",
    "a: b",
    "",
    "*x",
    "!!map",
  ])("%j are refused", (text) => {
    expect(typed(text)).toBeUndefined();
  });
});
