import { z } from "zod";
import { addressOfDeployment, type DeploymentAddress } from "../plan/deployment-address.ts";
import { namesProduction, namesReviewApp } from "../plan/environments.ts";

const commit = z.object({ sha: z.string().nullish() });
const repository = z.object({ id: z.number().nullish() });
const pullOfRun = z.object({
  number: z.number(),
  head: commit.nullish(),
  base: z.object({ repo: repository.nullish() }).nullish(),
});

/** The parts of the webhook payloads that we read. GitHub sends `null` for a part that does not apply. */
const parts = {
  repository,
  pull_request: z.object({ number: z.number(), head: commit.nullish() }),
  workflow_run: z.object({
    head_sha: z.string().nullish(),
    head_branch: z.string().nullish(),
    pull_requests: z.array(pullOfRun).nullish(),
  }),
  deployment: z.object({
    id: z.number().nullish().catch(null),
    sha: z.string().nullish(),
    ref: z.string().nullish(),
    environment: z.string().nullish(),
    production_environment: z.boolean().nullish(),
    transient_environment: z.boolean().nullish().catch(null),
    payload: z.unknown().optional(),
  }),
  deployment_status: z.object({
    id: z.number().nullish().catch(null),
    environment_url: z.string().nullish(),
    environment: z.string().nullish(),
    state: z.string().nullish(),
  }),
  // Of a push. Its `after` is no commit when a tag with a message was pushed.
  head_commit: z.object({ id: z.string().nullish() }),
};

type Part<Name extends keyof typeof parts> = z.infer<(typeof parts)[Name]> | undefined;

/** What the event that started the workflow says about the code and where it runs. */
export type Event = {
  /** The tested commit: a pull request's head, not its merge commit. */
  sha: string;
  /** The event is about this commit. Otherwise it is the workflow's own, and another one may be what is deployed. */
  isAboutCommit: boolean;
  /** The branch or tag of the deployment, or the branch of the finished workflow. */
  ref: string | undefined;
  environment: string | undefined;
  /** Where the deployment is, as far as the event says. */
  address: DeploymentAddress | undefined;
  /** `success`, `failure`, … of a deployment status. */
  deploymentState: string | undefined;
  /** The deployment is to production, by its own mark or by the environment's name. */
  isProduction: boolean;
  /** The deployment is to an environment that goes away again, and not to production. */
  isReviewApp: boolean;
  deploymentId: number | undefined;
  statusId: number | undefined;
  /** The commit that was deployed. */
  deployedSha: string | undefined;
  /** The pull request that the payload itself names. */
  pullRequest: number | undefined;
};

/** Reads a webhook payload; parts that are missing or of another shape are taken as absent. */
export function readEvent(raw: unknown, workflowSha: string): Event {
  const pull = part(raw, "pull_request");
  const workflow = part(raw, "workflow_run");
  const deployment = part(raw, "deployment");
  const pushed = part(raw, "head_commit");
  const sha = pull?.head?.sha ?? deployment?.sha ?? workflow?.head_sha ?? pushed?.id ?? undefined;
  return {
    sha: sha ?? workflowSha,
    isAboutCommit: sha !== undefined,
    ref: deployment?.ref ?? workflow?.head_branch ?? undefined,
    ...deploymentIn({ deployment, status: part(raw, "deployment_status") }),
    // A deployment may come from a workflow that ran on another commit.
    pullRequest:
      pull?.number ?? (workflow?.head_sha === sha ? pullOf(workflow, part(raw, "repository")) : undefined),
  };
}

function deploymentIn(told: Told) {
  const { deployment, status } = told;
  return {
    environment: status?.environment ?? deployment?.environment ?? undefined,
    isProduction: isProduction(told),
    isReviewApp: isReviewApp(told),
    address: addressOfDeployment({
      environmentUrl: status?.environment_url ?? undefined,
      payload: deployment?.payload,
    }),
    deploymentState: status?.state ?? undefined,
    deploymentId: deployment?.id ?? undefined,
    statusId: status?.id ?? undefined,
    deployedSha: deployment?.sha ?? undefined,
  };
}

type Told = { deployment: Part<"deployment">; status: Part<"deployment_status"> };

/** Heroku and others set the mark by the environment's name alone, and some not at all. */
function isProduction({ deployment, status }: Told): boolean {
  if (deployment?.production_environment === true) return true;
  const names = [status?.environment, deployment?.environment].map((name) => name ?? "");
  if (deployment?.transient_environment === true) return false;
  return names.some((name) => !namesReviewApp(name) && namesProduction(name));
}

function isReviewApp({ deployment, status }: Told): boolean {
  if (deployment?.production_environment === true) return false;
  return (
    deployment?.transient_environment === true ||
    namesReviewApp(status?.environment ?? deployment?.environment ?? "")
  );
}

/**
 * The pull request that a finished workflow ran for. GitHub lists every one with that head, those of other repositories
 * of the network too (an example of it is in `@octokit/webhooks-examples`).
 */
function pullOf(workflow: Part<"workflow_run">, home: Part<"repository">): number | undefined {
  const ours = (workflow?.pull_requests ?? []).filter(
    ({ base }) => (base?.repo?.id ?? home?.id) === home?.id,
  );
  return (ours.find(({ head }) => head?.sha === workflow?.head_sha) ?? ours[0])?.number;
}

function part<Name extends keyof typeof parts>(raw: unknown, name: Name): Part<Name> {
  const read = z.object({ [name]: parts[name] }).safeParse(raw);
  return read.success ? (read.data as Record<Name, Part<Name>>)[name] : undefined;
}
