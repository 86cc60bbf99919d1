import { Agent, type AgentOptions } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { Mask } from "../words/failure.ts";
import { hideSecret } from "../words/failure.ts";
import { proxiedFetch } from "./proxied-fetch.ts";
import { proxySecrets, readProxies } from "./proxies.ts";
import { refusedByProxy } from "./proxy-failure.ts";
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
  if (!isTls) return new HttpProxyAgent(proxy, options) as unknown as Agent;
  const agent = new HttpsProxyAgent(proxy, options);
  // The answer of a proxy that refuses would else be taken for the service's own.
  agent.on("proxyConnect", ({ statusCode }: { statusCode: number }) => {
    if (statusCode !== 200) throw refusedByProxy(proxy, statusCode);
  });
  return agent as unknown as Agent;
}
