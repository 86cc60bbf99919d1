import type { Borderline, Judgement, Reason } from "./types.ts";
import { writeFinding, writeSubject } from "./write-judgement.ts";

/** What the judgements say for the verdict. A met threshold with its limit outside the interval says nothing. */
export function thresholdReasons(
  judgements: readonly Judgement[],
  borderline: Borderline,
): readonly Reason[] {
  const reasons = judgements.map((judgement) => reasonOf(judgement, borderline));
  return [...nothingJudged(judgements), ...reasons.filter((reason) => reason !== undefined)];
}

function nothingJudged(judgements: readonly Judgement[]): readonly Reason[] {
  if (judgements.some(({ threshold }) => threshold.level === "fail")) return [];
  const text =
    "Nothing was judged: no threshold can fail this run. Set `p99-threshold`, `failure-threshold` or `thresholds`.";
  return [{ level: "inconclusive", code: "nothing-judged", scenario: undefined, text }];
}

function reasonOf(judgement: Judgement, borderline: Borderline): Reason | undefined {
  const { scenario, outcome, threshold } = judgement;
  if (outcome === "unmeasured") {
    const level = threshold.level === "fail" ? "invalid" : "warn";
    return { level, code: "unmeasured", scenario, text: unmeasured(judgement) };
  }
  if (judgement.borderline) return { scenario, ...borderlineReason(judgement, borderline) };
  if (outcome === "met") return undefined;
  return { level: threshold.level, code: "breached", scenario, text: `${finding(judgement)}.` };
}

function borderlineReason(
  judgement: Judgement,
  borderline: Borderline,
): Pick<Reason, "level" | "code" | "text"> {
  const { threshold, outcome } = judgement;
  const code = outcome === "met" ? "borderline" : "breached";
  const text = `${finding(judgement)}. Borderline: the limit lies within the 95% interval, so this run cannot tell for sure.`;
  if (threshold.level === "fail" && borderline === "inconclusive")
    return { level: "inconclusive", code: "borderline", text };
  return { level: outcome === "met" ? "note" : threshold.level, code, text };
}

function unmeasured(judgement: Judgement): string {
  const why = judgement.reason ?? "there is no number for it";
  return `${writeSubject(judgement)} was not judged: ${why}.`;
}

function finding(judgement: Judgement): string {
  return `${writeSubject(judgement)} ${writeFinding(judgement)}`;
}
