import { Failure } from "../words/failure.ts";
import { readRows, statusRow } from "./answers.ts";
import type { Octokit, Repository } from "./octokit.ts";
import { isForbidden, statusOf } from "./refusal.ts";

/**
 * The id of the deployment's first `success`; undefined when it has none. Failure with the permission to add when the
 * token may not look: it needs `deployments: read`.
 */
export async function firstSuccess(
  octokit: Octokit,
  repository: Repository,
  deploymentId: number,
): Promise<number | undefined> {
  const asked = { ...repository, deployment_id: deploymentId, per_page: 100 };
  try {
    const statuses = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, asked);
    const { rows, problem } = readRows(statusRow, statuses, "the deployment's statuses");
    // One that cannot be read may be the first.
    if (problem !== undefined) throw problem;
    const ids = rows.filter(({ state }) => state === "success").map(({ id }) => id);
    // Ids grow, and `created_at` has whole seconds.
    return ids.length === 0 ? undefined : Math.min(...ids);
  } catch (error) {
    // GitHub says of what a token may not see that it is not there.
    if (!isForbidden(error) && statusOf(error) !== 404) throw error;
    throw new Failure(
      "`github-token` may not see deployments; add `deployments: read` to the job's permissions",
    );
  }
}
