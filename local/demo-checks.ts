import type { VerdictJson } from "../src/report/verdict-schema.ts";
import type { ActionOutcome } from "./runner/run-action.ts";

export type DemoFacts = Pick<ActionOutcome, "conclusion" | "mainExitCode" | "postExitCode"> & {
  verdict: VerdictJson;
  /** alive on the stand-in after the run */
  dynosLeft: number;
  comments: number;
};

const guilty = "worker_scene_2";

/** What is not as the demo expects it: the failures of the second scenario breached, and nothing else amiss. */
export function differences({ verdict, ...facts }: DemoFacts): string[] {
  const { thresholds } = verdict;
  const isExpected = (one: (typeof thresholds)[number]) =>
    one.scenario === guilty && one.metric === "failures";
  const unexpected = thresholds.filter((one) => one.outcome !== (isExpected(one) ? "breached" : "met"));
  return [
    ...differs("the verdict", verdict.verdict, "fail"),
    ...differs("thresholds on the failures of worker_scene_2", thresholds.filter(isExpected).length, 1),
    ...unexpected.map((one) => `\`${one.source}\` in ${one.scenario} is ${one.outcome}`),
    ...verdict.reasons.filter(({ level }) => level === "invalid").map(({ text }) => `invalid: ${text}`),
    ...differs("dynos left, as the action reports", verdict.dynosLeft, 0),
    ...differs("dynos left on the stand-in", facts.dynosLeft, 0),
    ...differs("comments on the pull request", facts.comments, 1),
    ...differs("the job's conclusion", facts.conclusion, "failure"),
    ...differs("exit code of main", facts.mainExitCode, 1),
    ...differs("exit code of post", facts.postExitCode, 0),
  ];
}

function differs(what: string, actual: unknown, expected: unknown): string[] {
  return actual === expected ? [] : [`${what}: ${actual}, expected ${expected}`];
}
