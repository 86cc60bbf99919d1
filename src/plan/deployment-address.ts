import { fieldsIn } from "../words/parsed.ts";

/** Where a deployment is, and which part of its event says so. */
export type DeploymentAddress = { url: string; from: string };

type Told = {
  /** Of the deployment's status; Heroku's own events have none, and those of a job may have an empty one. */
  environmentUrl: string | undefined;
  /** Of the deployment: an object, or the JSON text of one. */
  payload: unknown;
};

/**
 * The address that the event gives: its `environment_url`, else the `web_url` of the deployment's payload, which is where
 * Heroku's GitHub integration writes it (its webhooks of 2017 and 2019). Never a page about the deployment, such as a
 * dashboard's, which `target_url` is.
 */
export function addressOfDeployment({ environmentUrl, payload }: Told): DeploymentAddress | undefined {
  const found = [
    { url: environmentUrl, from: "the deployment's `environment_url`" },
    { url: webUrlIn(payload), from: "the deployment's `payload.web_url`" },
  ];
  return found.find((one): one is DeploymentAddress => one.url !== undefined && isDeployment(one.url));
}

function webUrlIn(payload: unknown): string | undefined {
  const { web_url: url } = fieldsIn(payload);
  return typeof url === "string" ? url : undefined;
}

/** A text that is no address is kept: it is told as one that cannot be used. */
function isDeployment(url: string): boolean {
  if (url.trim() === "") return false;
  if (!URL.canParse(url)) return true;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/, "");
  return !/(?:^|\.)(?:heroku\.com|github\.com)$/.test(host);
}

/** True for an address that Heroku gives to an app by itself. */
export function isHerokuAddress(url: string): boolean {
  return URL.canParse(url) && /\.herokuapp\.com\.?$/i.test(new URL(url).hostname);
}

/** True when both lead to the same host, whatever their scheme and path. */
export function isSameHost(one: string, other: string): boolean {
  const hostOf = (url: string): string => new URL(url).host.toLowerCase();
  return URL.canParse(one) && URL.canParse(other) && hostOf(one) === hostOf(other);
}
