import type { Reason } from "../verdict/types.ts";
import { plain } from "./escape.ts";
import { headline } from "./headline.ts";
import type { RunReport } from "./types.ts";

/** A line on the job's page, as `core.error`, `core.warning` or `core.notice` takes it; they escape what is left. */
export type Annotation = { level: "error" | "warning" | "notice"; title: string; message: string };

/** A step may have 10 of each kind (actions/runner `ExecutionContext.cs`); one is left for whoever fails the step. */
const atMost = 9;

/** The runner cuts a message at 4,096 characters (same source). */
const longestMessage = 2000;

const levels: Readonly<Record<Reason["level"], Annotation["level"]>> = {
  invalid: "error",
  fail: "error",
  inconclusive: "warning",
  warn: "warning",
  note: "notice",
};

/** An annotation for each reason but the usual ones; of more than the runner shows, the last one counts the rest. */
export function renderAnnotations(report: RunReport): readonly Annotation[] {
  const all = report.verdict.reasons.filter(({ isUsual }) => isUsual !== true).map(annotationOf);
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    capped(
      all.filter((annotation) => annotation.level === level),
      headline(report),
    ),
  );
}

function annotationOf({ level, scenario, text }: Reason): Annotation {
  const title = scenario === undefined ? "Load test" : `Load test ${scenario}`;
  return { level: levels[level], title: plain(title), message: plain(text, longestMessage) };
}

function capped(annotations: readonly Annotation[], title: string): readonly Annotation[] {
  const last = annotations[atMost - 1];
  if (last === undefined || annotations.length <= atMost) return annotations;
  const rest = annotations.length - atMost + 1;
  const message = `${rest} more of this kind are in the step summary and in the HTML report.`;
  return [...annotations.slice(0, atMost - 1), { level: last.level, title: plain(title), message }];
}
