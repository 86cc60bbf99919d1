import { z } from "zod";

const commit = z.object({ sha: z.string().optional(), ref: z.string().optional() }).loose();

/** The parts of the webhook payloads that we read. Source: GitHub's webhook events reference. */
const payload = z
  .object({
    pull_request: z.object({ number: z.number(), head: commit.optional() }).loose().optional(),
    workflow_run: z
      .object({ head_sha: z.string().optional(), pull_requests: z.array(z.object({ number: z.number() })) })
      .loose()
      .optional(),
    deployment: z
      .object({ sha: z.string().optional(), ref: z.string().optional(), environment: z.string().optional() })
      .loose()
      .optional(),
    deployment_status: z
      .object({ environment_url: z.string().nullish(), environment: z.string().optional() })
      .loose()
      .optional(),
  })
  .loose();

/** What the event that started the workflow says about the code and where it runs. */
export type Event = {
  /** The tested commit: a pull request's head, not its merge commit. */
  sha: string;
  /** The branch or tag of the deployment. */
  ref: string | undefined;
  environment: string | undefined;
  environmentUrl: string | undefined;
  /** The pull request that the payload itself names. */
  pullRequest: number | undefined;
};

/** Reads a webhook payload; parts that are missing or of another shape are taken as absent. */
export function readEvent(raw: unknown, sha: string): Event {
  const read = payload.safeParse(raw);
  const event = read.success ? read.data : {};
  const { deployment, deployment_status: status, pull_request: pull, workflow_run: workflow } = event;
  return {
    sha: pull?.head?.sha ?? workflow?.head_sha ?? deployment?.sha ?? sha,
    ref: deployment?.ref,
    environment: status?.environment ?? deployment?.environment,
    environmentUrl: status?.environment_url || undefined,
    pullRequest: pull?.number ?? workflow?.pull_requests[0]?.number,
  };
}
