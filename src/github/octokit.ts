import type { getOctokit } from "@actions/github";

export type Octokit = ReturnType<typeof getOctokit>;
export type Repository = { owner: string; repo: string };
