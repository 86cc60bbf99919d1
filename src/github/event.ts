import { z } from "zod";

const commit = z.object({ sha: z.string().nullish() });

/** The parts of the webhook payloads that we read. GitHub sends `null` for a part that does not apply. */
const parts = {
  pull_request: z.object({ number: z.number(), head: commit.nullish() }),
  workflow_run: z.object({
    head_sha: z.string().nullish(),
    pull_requests: z.array(z.object({ number: z.number() })).nullish(),
  }),
  deployment: z.object({
    sha: z.string().nullish(),
    ref: z.string().nullish(),
    environment: z.string().nullish(),
  }),
  deployment_status: z.object({
    environment_url: z.string().nullish(),
    environment: z.string().nullish(),
    state: z.string().nullish(),
  }),
};

/** What the event that started the workflow says about the code and where it runs. */
export type Event = {
  /** The tested commit: a pull request's head, not its merge commit. */
  sha: string;
  /** The branch or tag of the deployment. */
  ref: string | undefined;
  environment: string | undefined;
  environmentUrl: string | undefined;
  /** `success`, `failure`, … of a deployment status. */
  deploymentState: string | undefined;
  /** The pull request that the payload itself names. */
  pullRequest: number | undefined;
};

/** Reads a webhook payload; parts that are missing or of another shape are taken as absent. */
export function readEvent(raw: unknown, sha: string): Event {
  const pull = part(raw, "pull_request");
  const workflow = part(raw, "workflow_run");
  const deployment = part(raw, "deployment");
  const status = part(raw, "deployment_status");
  return {
    sha: pull?.head?.sha ?? deployment?.sha ?? workflow?.head_sha ?? sha,
    ref: deployment?.ref ?? undefined,
    environment: status?.environment ?? deployment?.environment ?? undefined,
    environmentUrl: status?.environment_url || undefined,
    deploymentState: status?.state ?? undefined,
    pullRequest: pull?.number ?? workflow?.pull_requests?.[0]?.number,
  };
}

function part<Name extends keyof typeof parts>(
  raw: unknown,
  name: Name,
): z.infer<(typeof parts)[Name]> | undefined {
  const read = z.object({ [name]: parts[name] }).safeParse(raw);
  return read.success ? (read.data as Record<Name, z.infer<(typeof parts)[Name]>>)[name] : undefined;
}
