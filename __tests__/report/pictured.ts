import { renderComment } from "../../src/report/markdown.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

/** The comment of README.md's picture: a run that failed after two that passed. */
export function pictured(): string {
  const marker = "heroku-locust-action:load-test";
  const runs = ["two-scenarios", "two-scenarios", "breach-by-p99"].map((name, nth) => {
    const report = reportOf(storyOf(name));
    const runUrl = `https://github.com/acme/shop/actions/runs/${4709 + nth}/attempts/1`;
    const finishedAt = report.finishedAt - (2 - nth) * 5_400_000;
    return { ...report, finishedAt, origin: { ...report.origin, runUrl } };
  });
  return runs.reduce((previous, report) => renderComment(report, { marker, previous }), "");
}
