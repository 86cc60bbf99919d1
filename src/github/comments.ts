import { describe } from "../words/failure.ts";
import type { Clock, Comment, Comments, Job } from "../world.ts";
import { advice } from "./advice.ts";
import { UnsureAuthor } from "./authorship.ts";
import type { Event } from "./event.ts";
import type { Octokit, Repository } from "./octokit.ts";
import type { Draft } from "./plan-comment.ts";
import { findPullRequest, type Head, readHead } from "./pull-request.ts";
import { placeOf } from "./sticky-comment.ts";
import { writeComment } from "./write-comment.ts";

export type CommentsOptions = {
  /** Gives undefined without a `github-token`. Once the signal is aborted, nothing is sent or waited for any more. */
  connect: (signal: AbortSignal) => Octokit | undefined;
  /** For looking, and for writing; waits for rate limits included. */
  withinMs?: number;
  repository: Repository;
  event: Event;
  /** The `pr-number` input. */
  prNumber: number | undefined;
  job: Pick<Job, "annotate">;
  clock: Clock;
};

/** What the GitHub edge offers besides: to look for the pull request early. */
export type GithubComments = Comments & {
  /**
   * Looks while the run begins: when it ends, the pull request may have moved on from the tested commit, and a fork's is
   * then not found any more. Never throws.
   */
  look(): Promise<void>;
};

/** The GitHub edge that writes the sticky comment. */
export function githubComments(options: CommentsOptions): GithubComments {
  let early: Promise<number | undefined> | undefined;
  return {
    look: async () => {
      early = lookEarly(options);
      await early;
    },
    publish: async (comment) => {
      if (comment.when === "never") return undefined;
      try {
        const number = await early;
        return await publish({ ...options, octokit: connected(options) }, comment, number);
      } catch (error) {
        const message = error instanceof UnsureAuthor ? describe(error) : advice(error);
        options.job.annotate({ level: "warning", title: noComment, message });
        return undefined;
      }
    },
  };
}

const noComment = "No pull request comment";

async function lookEarly(options: CommentsOptions): Promise<number | undefined> {
  try {
    return await pullRequestOf(options, connected(options));
  } catch {
    // It is asked for again when there is something to write, and told then.
    return undefined;
  }
}

/** Whatever GitHub does, the run goes on after so long. */
const longestMs = 3 * 60_000;

function connected({ connect, withinMs = longestMs }: CommentsOptions): Octokit {
  const octokit = connect(AbortSignal.timeout(withinMs));
  if (octokit === undefined) throw new Error("`github-token` is empty");
  return octokit;
}

async function pullRequestOf(
  { repository, event, prNumber }: CommentsOptions,
  octokit: Octokit,
): Promise<number | undefined> {
  return prNumber ?? (await findPullRequest(octokit, repository, event));
}

async function publish(
  options: CommentsOptions & { octokit: Octokit },
  comment: Comment,
  early: number | undefined,
): Promise<string | undefined> {
  const { octokit, repository, job, clock } = options;
  const issue = early ?? (await pullRequestOf(options, octokit));
  if (issue === undefined) {
    const message = "No open pull request belongs to this commit; the report is in the step summary.";
    job.annotate({ level: "notice", title: noComment, message });
    return undefined;
  }
  const head = await readHead(octokit, repository, issue);
  const place = placeOf({ octokit, repository, issue, marker: comment.marker });
  const written = await writeComment(place, draftOf(comment, head, options), clock);
  if (written.byNewer) {
    const message = `The comment on pull request ${issue} is of a newer run and was left as it is; this run's report is in the step summary.`;
    job.annotate({ level: "notice", title: noComment, message });
  }
  if (written.trouble !== undefined) {
    const message = `The comment is written, but a second one could not be deleted: ${describe(written.trouble)}`;
    job.annotate({ level: "warning", title: "Two pull request comments", message });
  }
  return written.url;
}

function draftOf(
  comment: Comment,
  head: Head | undefined,
  { event, prNumber, clock }: CommentsOptions,
): Draft {
  const isOlder = isMovedOn(head, event, prNumber);
  const newerHead = isOlder ? head?.sha : undefined;
  return {
    when: comment.when,
    record: { verdict: comment.verdict, commit: event.sha || undefined, run: comment.runId },
    now: clock.now(),
    isOlder,
    current: head?.commits ?? new Set(),
    render: (previous) => comment.render({ newerHead, previous }),
  };
}

/**
 * Whether the pull request stands at another commit than the tested one. With `pr-number` and an event that is about no
 * commit, what is deployed is not known here, so nothing is said about it.
 */
function isMovedOn(head: Head | undefined, event: Event, prNumber: number | undefined): boolean {
  const isKnown = event.sha !== "" && (event.isAboutCommit || prNumber === undefined);
  return head !== undefined && isKnown && !head.commits.has(event.sha);
}
