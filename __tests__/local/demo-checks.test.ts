import { expect, test } from "vitest";
import { type DemoFacts, differences } from "../../local/demo-checks.ts";

type Thresholds = DemoFacts["verdict"]["thresholds"];

const threshold = (scenario: string, metric: string, outcome: Thresholds[number]["outcome"]) =>
  ({ source: `${metric} of ${scenario}`, scenario, metric, outcome }) as Thresholds[number];

const met = [
  threshold("worker_scene_1", "p99", "met"),
  threshold("worker_scene_1", "failures", "met"),
  threshold("worker_scene_2", "p99", "met"),
];
const breached = threshold("worker_scene_2", "failures", "breached");

function facts({
  verdict = {},
  ...rest
}: { verdict?: object } & Partial<Omit<DemoFacts, "verdict">> = {}): DemoFacts {
  const expected = { verdict: "fail", thresholds: [...met, breached], reasons: [], dynosLeft: 0, ...verdict };
  return {
    verdict: expected as unknown as DemoFacts["verdict"],
    dynosLeft: 0,
    comments: 1,
    conclusion: "failure",
    mainExitCode: 1,
    postExitCode: 0,
    ...rest,
  };
}

test("the demo is content when the failures of the second scenario are all that is breached", () => {
  expect(differences(facts())).toEqual([]);
});

test.each<[string, DemoFacts, string]>([
  ["the verdict is another", facts({ verdict: { verdict: "pass" } }), "the verdict: pass, expected fail"],
  [
    "another threshold is breached",
    facts({ verdict: { thresholds: [...met, breached, threshold("worker_scene_1", "p99", "breached")] } }),
    "`p99 of worker_scene_1` in worker_scene_1 is breached",
  ],
  [
    "the second scenario did not fail",
    facts({ verdict: { thresholds: [...met, threshold("worker_scene_2", "failures", "met")] } }),
    "`failures of worker_scene_2` in worker_scene_2 is met",
  ],
  [
    "nobody looked at the failures of the second scenario",
    facts({ verdict: { thresholds: met } }),
    "thresholds on the failures of worker_scene_2: 0, expected 1",
  ],
  [
    "the run was not valid",
    facts({ verdict: { reasons: [{ level: "invalid", scenario: null, text: "A dyno was lost" }] } }),
    "invalid: A dyno was lost",
  ],
  [
    "the action could not look for dynos",
    facts({ verdict: { dynosLeft: null } }),
    "dynos left, as the action reports: null, expected 0",
  ],
  ["a dyno is left", facts({ dynosLeft: 1 }), "dynos left on the stand-in: 1, expected 0"],
  ["there is no comment", facts({ comments: 0 }), "comments on the pull request: 0, expected 1"],
  ["the job passed", facts({ conclusion: "success" }), "the job's conclusion: success, expected failure"],
  ["main crashed", facts({ mainExitCode: 137 }), "exit code of main: 137, expected 1"],
  ["post failed", facts({ postExitCode: 1 }), "exit code of post: 1, expected 0"],
])("the demo says what is different when %s", (_, given, difference) => {
  expect(differences(given)).toEqual([difference]);
});
