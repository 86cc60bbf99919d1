import type { Dynos } from "../edges.ts";
import { Failure } from "../failure.ts";
import type { Inputs } from "../inputs.ts";
import { type AddressKind, addressKind } from "../plan/address.ts";
import { isLoopback, parseTargetUrl, quoteUrl } from "../plan/base-url.ts";

/** What a `deployment_status` event says of the deployment. */
export type Deployment = { url: string | undefined; state: string | undefined; isProduction: boolean };

/** A load test of production is never started by accident: not by an event that nobody thought of. */
export function refuseProduction({ allowProduction }: Inputs, { isProduction }: Deployment): void {
  if (!isProduction || allowProduction) return;
  throw new Failure(
    "`allow-production`: the deployment that this run is for is one to production, which a load test may bring down; write `allow-production: true` if that is meant, or run the job for other environments only",
  );
}

/** A deployment that has not succeeded has left the old version up, and that is not what the report would speak of. */
export function refuseUndeployed({ state }: Deployment): void {
  if (state === undefined || state === "success") return;
  throw new Failure(
    `The deployment's state is "${state}", so there is nothing new to load; run the job only when \`github.event.deployment_status.state\` is \`success\``,
  );
}

/** The input, else what the deployment says, else the target app's own address. */
export async function findTarget(
  inputs: Inputs,
  deployment: Deployment,
  dynos: Pick<Dynos, "webUrl">,
): Promise<string> {
  const { targetUrl, targetApp } = inputs;
  if (targetUrl !== undefined) return targetUrl;
  if (deployment.url !== undefined) return checkedFromEvent(deployment.url, inputs);
  if (targetApp === undefined) {
    if (inputs.scenarios.every((scenario) => scenario.targetUrl !== undefined)) return "";
    throw new Failure(
      "Nothing says what to load: give `target-url` or `target-app`, or run on `deployment_status` with an `environment_url`",
    );
  }
  const webUrl = await dynos.webUrl(targetApp);
  if (webUrl !== undefined) return checked(webUrl, `\`target-app\`: the web address of app "${targetApp}"`);
  throw new Failure(`\`target-app\`: Heroku knows no web address of app "${targetApp}"; give \`target-url\``);
}

/**
 * Why an address that an event names must not be asked; undefined when it may. Whoever may report deployments would
 * else see what the runner's own network answers. Only a stand-in for Heroku has its dynos on the runner.
 */
export function addressRefusal(
  host: string,
  { herokuApiUrl }: Pick<Inputs, "herokuApiUrl">,
): string | undefined {
  const kind = addressKind(host);
  if (kind === undefined) return undefined;
  if (kind === "loopback" && isLoopback(new URL(herokuApiUrl).hostname)) return undefined;
  return `${addressMeanings[kind]}, which no event may name; if it is meant, give it as \`target-url\``;
}

const addressMeanings: Readonly<Record<AddressKind, string>> = {
  "link-local": "a link-local address or a cloud's metadata service",
  loopback: "the runner itself",
  private: "a private address",
};

function checkedFromEvent(text: string, inputs: Pick<Inputs, "herokuApiUrl">): string {
  const url = checked(text, "The deployment's `environment_url`");
  const refusal = addressRefusal(new URL(url).hostname, inputs);
  if (refusal === undefined) return url;
  throw new Failure(`The deployment's \`environment_url\` ${quoteUrl(url)} leads to ${refusal}`);
}

/** What others say is checked as strictly as what the user types. */
function checked(url: string, what: string): string {
  const parsed = parseTargetUrl(url);
  if ("problem" in parsed)
    throw new Failure(`${what} cannot be used: ${parsed.problem}. Give \`target-url\``);
  return parsed.value;
}
