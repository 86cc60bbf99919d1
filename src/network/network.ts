import { Agent, type AgentOptions } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { HttpProxyAgent } from "http-proxy-agent";
import { hideSecret, type Mask } from "../words/failure.ts";
import { proxiedFetch } from "./proxied-fetch.ts";
import { proxySecrets, readProxies } from "./proxies.ts";
import { TunnelAgent } from "./tunnel-agent.ts";
import type { Network } from "./types.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The way out of this machine, by the proxies that the environment names. Their passwords are hidden first of all. */
export function openNetwork(environment: Environment, mask: Mask): Network {
  for (const secret of proxySecrets(environment)) hideSecret(secret, mask);
  const proxies = readProxies(environment);
  return {
    fetch: proxiedFetch(proxies),
    newAgent: (url, signal) => newAgent(url, { proxy: proxies(new URL(url)), signal }),
  };
}

type Way = { proxy: URL | undefined; signal: AbortSignal | undefined };

/** `signal` ends the wait for a proxy, which no agent knows of as its own. */
function newAgent(url: string, { proxy, signal }: Way): Agent {
  const isTls = new URL(url).protocol === "https:";
  const options: AgentOptions & { signal?: AbortSignal } = { keepAlive: signal === undefined };
  if (proxy === undefined) return isTls ? new TlsAgent(options) : new Agent(options);
  if (signal !== undefined) options.signal = signal;
  return isTls ? new TunnelAgent(proxy, options) : (new HttpProxyAgent(proxy, options) as unknown as Agent);
}
