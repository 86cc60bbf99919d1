import type { Origin } from "./types.ts";

/** What tells the sticky comment of this job, or of this `comment-key`, from all others of a pull request. */
export function commentMarker(
  key: string | undefined,
  { workflow, job }: Pick<Origin, "workflow" | "job">,
): string {
  // It stands in an HTML comment, inside which two hyphens may not follow each other.
  const name = (key ?? `${workflow}/${job}`).toWellFormed();
  return `heroku-locust-action:${encodeURIComponent(name).replaceAll("-", "%2D")}`;
}
