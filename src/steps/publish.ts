import type { Inputs } from "../inputs/inputs.ts";
import { type Annotation, renderAnnotations } from "../report/annotations.ts";
import { commentMarker } from "../report/comment-marker.ts";
import { renderHtml } from "../report/html.ts";
import { renderJunit } from "../report/junit.ts";
import { renderComment, renderSummary } from "../report/markdown.ts";
import { outputsOf } from "../report/outputs.ts";
import { noteLines, verdictLines } from "../report/terminal.ts";
import type { RunReport } from "../report/types.ts";
import { renderVerdictJson } from "../report/verdict-json.ts";
import { describe } from "../words/failure.ts";
import type { World } from "../world.ts";

/** Writes every report. One that cannot be written is a warning and keeps no other from being written. */
export async function publish(report: RunReport, inputs: Inputs, world: World): Promise<void> {
  const { files, job } = world;
  const paths = {
    results: await attempt(world, () => files.filled("results")),
    report: await attempt(world, () => files.write("report.html", renderHtml(report))),
    verdict: await attempt(world, () => files.write("verdict.json", renderVerdictJson(report))),
    junit: await attempt(world, () => files.write("junit.xml", renderJunit(report))),
    markdown: await attempt(world, () => files.write("report.md", renderSummary(report))),
  };
  await attempt(world, () => job.summary(renderSummary(report)));
  const commentUrl = await attempt(world, () => comment(report, inputs, world));
  for (const [name, value] of Object.entries(outputsOf(report, paths, commentUrl))) job.output(name, value);
  for (const annotation of annotationsOf(report, inputs)) job.annotate(annotation);
  const notes = noteLines(report);
  if (notes.length > 0) job.group("Notes on the run", notes);
  job.info(`HTML report: ${paths.report ?? "not written"}`);
  for (const line of verdictLines(report)) job.info(line);
}

/** A breach that does not fail the step shall not look as if it did. */
function annotationsOf(report: RunReport, { onBreach }: Inputs): readonly Annotation[] {
  const annotations = renderAnnotations(report);
  if (onBreach === "fail" || report.verdict.word !== "fail") return annotations;
  return annotations.map((one) => (one.level === "error" ? { ...one, level: "warning" } : one));
}

async function attempt<Result>(world: World, write: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await write();
  } catch (error) {
    const message = describe(error);
    world.job.annotate({ level: "warning", title: "A report could not be written", message });
    return undefined;
  }
}

async function comment(report: RunReport, inputs: Inputs, world: World): Promise<string | undefined> {
  const marker = commentMarker(inputs.commentKey, report.origin);
  return world.comments.publish({
    marker,
    verdict: report.verdict.word,
    runId: report.plan.runId,
    when: inputs.comment,
    render: (context) => renderComment(report, { marker, ...context }),
  });
}
