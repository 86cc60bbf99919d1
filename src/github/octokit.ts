import type { getOctokit } from "@actions/github";

export type Octokit = ReturnType<typeof getOctokit>;
export type Repository = { owner: string; repo: string };

/** HTTP status of an octokit error; undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | undefined)?.status;
  return typeof status === "number" ? status : undefined;
}
