import type { Comment, Comments, Job } from "../edges.ts";
import { describe, redact } from "../failure.ts";
import type { Event } from "./event.ts";
import { type Octokit, type Repository, statusOf } from "./octokit.ts";
import { findPullRequest } from "./pull-request.ts";
import {
  commentBody,
  create,
  keepOldest,
  listOurs,
  type Place,
  planComment,
  update,
} from "./sticky-comment.ts";

export type CommentsOptions = {
  /** Undefined without a `github-token`. */
  octokit: Octokit | undefined;
  repository: Repository;
  event: Event;
  /** The `pr-number` input. */
  prNumber: number | undefined;
  job: Job;
};

/** The GitHub edge that writes the sticky comment. */
export function githubComments(options: CommentsOptions): Comments {
  return {
    publish: async (comment) => {
      if (comment.when === "never") return undefined;
      try {
        return await publish(options, comment);
      } catch (error) {
        options.job.annotate({ level: "warning", title: "No pull request comment", message: advice(error) });
        return undefined;
      }
    },
  };
}

async function publish(options: CommentsOptions, comment: Comment): Promise<string | undefined> {
  const { octokit, repository } = options;
  if (octokit === undefined) throw new Error("`github-token` is empty");
  const issue = options.prNumber ?? (await findPullRequest(octokit, repository, options.event));
  if (issue === undefined) {
    const message = "No open pull request belongs to this commit; the report is in the step summary.";
    options.job.annotate({ level: "notice", title: "No pull request comment", message });
    return undefined;
  }
  return write({ octokit, repository, issue }, comment);
}

async function write(place: Place, comment: Comment): Promise<string | undefined> {
  const [existing] = await listOurs(place, comment.marker);
  const body = redact(commentBody(comment.verdict, comment.markdown));
  const step = planComment(comment.when, comment.verdict, existing);
  if (step.kind === "leave") return existing?.url;
  if (step.kind === "update") return update(place, step.id, body);
  const url = await create(place, body);
  return (await keepOldest(place, comment.marker, body)) ?? url;
}

/** A refused write is answered with the very lines that are missing from the workflow. */
function advice(error: unknown): string {
  const said = describe(error);
  if (statusOf(error) !== 403) return `GitHub did not take the comment: ${said}`;
  return [
    `GitHub did not take the comment: ${said}. Give the job these permissions:`,
    "permissions:",
    "  contents: read",
    "  pull-requests: write",
    "A workflow started from a fork gets a read-only token whatever it asks for.",
  ].join("\n");
}
