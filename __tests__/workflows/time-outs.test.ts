import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../local/platform-request.ts";
import { spanSeconds } from "../../src/plan/deadlines.ts";
import { longestWaitSeconds } from "../../src/steps/clear-apps.ts";
import { parseDuration } from "../../src/words/duration.ts";

type Step = { uses?: string; with?: Record<string, unknown> };
type Workflow = {
  on: { workflow_dispatch?: { inputs?: Record<string, { default?: unknown }> } };
  jobs: Record<string, { "timeout-minutes"?: number; steps: Step[] }>;
};

/** Minutes of a job for which none are given, by GitHub. */
const minutesByDefault = 360;
/** A build that is waited for, where the job makes the apps too. */
const setupSeconds = 30 * 60;
/** For checkout, uploads, tear-down and the post step. */
const restSeconds = 5 * 60;

const files = readdirSync(join(root, "docs/workflows")).map((name) => `docs/workflows/${name}`);
const copied = [
  ...files.map((name) => ({ name, text: readFileSync(join(root, name), "utf8") })),
  {
    name: "README.md",
    text: /```yaml\n(# \.github.*?)```/s.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1] ?? "",
  },
];

const jobs = copied.flatMap(({ name, text }) => {
  const workflow = parse(text) as Workflow;
  return Object.values(workflow.jobs).map((job) => ({ name, workflow, job }));
});
const isRun = ({ uses = "" }: Step): boolean => /^org\/heroku-locust-action@/.test(uses);
const isSetup = ({ uses = "" }: Step): boolean => /^org\/heroku-locust-action\/setup@/.test(uses);

/** What is given to the step; of a field that a person fills in, what stands there at first. */
function given({ with: inputs = {} }: Step, name: string, { on }: Workflow): string | undefined {
  const value = inputs[name];
  const field = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(String(value))?.[1];
  const typed = field === undefined ? value : on.workflow_dispatch?.inputs?.[field]?.default;
  return typed === undefined ? undefined : String(typed);
}

function secondsOf(text: string): number {
  const parsed = parseDuration(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.value;
}

/** A run that gives way to an older one loses what it has loaded until then: at most one whole load. */
function runSeconds(step: Step, workflow: Workflow): number {
  const runTimeSeconds = secondsOf(given(step, "run-time", workflow) ?? "2m");
  const stopTimeoutSeconds = secondsOf(given(step, "stop-timeout", workflow) ?? "10s");
  const names = String(step.with?.scenarios ?? "")
    .trim()
    .split("\n");
  const mode = given(step, "mode", workflow) === "sequence" ? "sequence" : "parallel";
  const span = spanSeconds(
    { scenarios: names.map(() => ({ runTimeSeconds, stopTimeoutSeconds })), mode },
    true,
  );
  return secondsOf(given(step, "wait-for-target", workflow) ?? "60s") + 2 * span;
}

describe.each(jobs)("the workflow to copy $name", ({ workflow, job }) => {
  test("waits for other runs", () => {
    const runs = job.steps.filter(isRun);
    expect(runs).toHaveLength(1);
    expect(runs.map((step) => given(step, "when-busy", workflow))).toEqual(["wait"]);
  });

  test("has time for the longest wait and the run", () => {
    const runs = job.steps.filter(isRun).map((step) => runSeconds(step, workflow));
    const setups = job.steps.filter(isSetup).length * setupSeconds;
    const needed = longestWaitSeconds + setups + restSeconds + runs.reduce((sum, one) => sum + one, 0);
    expect((job["timeout-minutes"] ?? minutesByDefault) * 60).toBeGreaterThan(needed);
  });
});
