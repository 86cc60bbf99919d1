import type { Inputs } from "../inputs/inputs.ts";
import { type AddressKind, addressKind } from "../plan/address.ts";
import { isLoopback, parseTargetUrl, quoteUrl } from "../plan/base-url.ts";
import type { Deployment } from "../plan/deployment.ts";
import { type DeploymentAddress, isHerokuAddress, isSameHost } from "../plan/deployment-address.ts";
import { Failure } from "../words/failure.ts";
import type { Dynos } from "../world.ts";

/** What is loaded, and whose word that is. */
type Target = { url: string; from: string };

/**
 * The input, else the deployment's address, else that of the Heroku app which its environment is called after, else the
 * target app's own.
 */
export async function findTarget(
  inputs: Inputs,
  deployment: Deployment,
  dynos: Pick<Dynos, "webUrl">,
): Promise<Target> {
  const { targetUrl, targetApp } = inputs;
  if (targetUrl !== undefined) return { url: targetUrl, from: "`target-url`" };
  const deployed = await deployedAt(inputs, deployment, dynos);
  if (targetApp === undefined) return deployed ?? withoutAddress(inputs);
  const webUrl = await dynos.webUrl(targetApp);
  if (deployed !== undefined) {
    refuseOtherApp(targetApp, { webUrl, deployed });
    return deployed;
  }
  if (webUrl === undefined)
    throw new Failure(
      `\`target-app\`: Heroku knows no web address of app "${targetApp}"; give \`target-url\``,
    );
  const url = checked(webUrl, `\`target-app\`: the web address of app "${targetApp}"`);
  return { url, from: `\`target-app\` ${targetApp}` };
}

/** Scenarios may each name a target of their own. */
function withoutAddress({ scenarios }: Inputs): Target {
  if (scenarios.every((scenario) => scenario.targetUrl !== undefined)) return { url: "", from: "" };
  throw new Failure(
    "Nothing says what to load: give `target-url` or `target-app`, or run on the `deployment_status` of a deployment that has an address",
  );
}

async function deployedAt(
  inputs: Inputs,
  { address, app }: Deployment,
  { webUrl }: Pick<Dynos, "webUrl">,
): Promise<Target | undefined> {
  if (address !== undefined) return { ...address, url: checkedFromEvent(address, inputs) };
  if (app === undefined) return undefined;
  // An environment need not be an app, nor one that the key may see.
  const url = await webUrl(app).catch(() => undefined);
  if (url === undefined) return undefined;
  const from = `the web address of app ${app}, which the deployment's environment is called after`;
  return { url: checked(url, `The web address of app "${app}"`), from };
}

/** Else the load would be of another deployment than the event's, or of another app than was meant. */
function refuseOtherApp(
  targetApp: string,
  { webUrl, deployed }: { webUrl: string | undefined; deployed: Target },
): void {
  if (webUrl === undefined || !isHerokuAddress(deployed.url) || isSameHost(webUrl, deployed.url)) return;
  throw new Failure(
    `\`target-app\`: the deployment is at ${quoteUrl(deployed.url)}, and app "${targetApp}" at ${quoteUrl(webUrl)}; leave \`target-app\` out to load what was deployed, or give \`target-url\``,
  );
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

function checkedFromEvent(
  { url: text, from }: DeploymentAddress,
  inputs: Pick<Inputs, "herokuApiUrl">,
): string {
  const what = `${from.charAt(0).toUpperCase()}${from.slice(1)}`;
  const url = checked(text, what);
  const refusal = addressRefusal(new URL(url).hostname, inputs);
  if (refusal === undefined) return url;
  throw new Failure(`${what} ${quoteUrl(url)} leads to ${refusal}`);
}

/** What others say is checked as strictly as what the user types. */
function checked(url: string, what: string): string {
  const parsed = parseTargetUrl(url);
  if ("problem" in parsed)
    throw new Failure(`${what} cannot be used: ${parsed.problem}. Give \`target-url\``);
  return parsed.value;
}
