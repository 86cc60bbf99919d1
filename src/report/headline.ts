import { isSameCommit, shortCommit } from "../plan/commit.ts";
import { nameInSentence } from "../verdict/glob.ts";
import type { Judgement, VerdictWord } from "../verdict/types.ts";
import { writeFinding, writeSubject } from "../verdict/write-judgement.ts";
import { nameScenarios, sharedReasons } from "./shared-reasons.ts";
import type { RunReport } from "./types.ts";

/** Said beside the word, never instead of it. */
export const icons: Readonly<Record<VerdictWord, string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "⚠️",
  invalid: "⛔",
};

const words: Readonly<Record<VerdictWord, string>> = {
  pass: "passed",
  fail: "failed",
  inconclusive: "inconclusive",
  invalid: "invalid",
};

/** The verdict in one line of plain text, with the number that decided. */
export function headline(report: RunReport): string {
  const { word } = report.verdict;
  const why = word === "invalid" ? firstCause(report) : decisiveNumber(report);
  return `Load test ${words[word]}${why}${otherVersion(report)}`;
}

/** What was deployed is what people take the numbers for. */
function otherVersion({ plan: { deployedCommit: sha, targetRelease: release } }: RunReport): string {
  if (sha === undefined) return "";
  if (release === undefined) return "; which version ran could not be told";
  const { version, app, content } = release;
  if (content === undefined)
    return `; v${version} of ${nameInSentence(app)} ran, whose commit could not be told`;
  if (isSameCommit(content, sha)) return "";
  return `; v${version} of ${nameInSentence(app)} ran, built from ${nameInSentence(shortCommit(content))} and not from ${nameInSentence(shortCommit(sha))}`;
}

/** The first cause, its first sentence only: all of them stand below. */
function firstCause({ verdict }: RunReport): string {
  const [first, ...others] = sharedReasons(verdict.reasons.filter(({ level }) => level === "invalid"));
  if (first === undefined) return "";
  const names = nameScenarios(first.scenarios, (name) => `\`${name}\``);
  const scenario = names === "" ? "" : ` in ${names}`;
  const [sentence = ""] = first.text.split(/\.(?:\s|$)/, 1);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return `${scenario}: ${sentence}${more}`;
}

function decisiveNumber(report: RunReport): string {
  const judgement = decisive(report);
  if (judgement === undefined) return "";
  const finding = writeFinding(judgement.borderline ? judgement : { ...judgement, interval: undefined });
  return `: ${writeSubject(judgement)} in \`${judgement.scenario}\` ${finding}`;
}

/** The fail-level judgement that speaks loudest for the word: the farthest breach, or the nearest to its limit. */
function decisive({ verdict }: RunReport): Judgement | undefined {
  const outcome = verdict.word === "fail" ? "breached" : "met";
  const candidates = verdict.judgements.filter(
    (judgement) =>
      judgement.threshold.level === "fail" &&
      (verdict.word === "inconclusive" ? judgement.borderline : judgement.outcome === outcome),
  );
  const byDistance = candidates.toSorted((a, b) => distance(a) - distance(b));
  return verdict.word === "fail" ? byDistance.at(-1) : byDistance[0];
}

/** How far the value is from its limit, in parts of the limit; beside a limit of 0 any distance is far. */
function distance({ threshold, value }: Judgement): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  const apart = Math.abs(value - threshold.limit);
  return threshold.limit === 0 ? apart * Number.MAX_SAFE_INTEGER : apart / threshold.limit;
}
