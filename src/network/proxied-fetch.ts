import { Agent, Dispatcher, fetch, ProxyAgent } from "undici";
import { describe } from "../words/failure.ts";
import type { Proxies } from "./proxies.ts";
import { refusedByProxy } from "./proxy-failure.ts";
import type { Network } from "./types.ts";

/** A `fetch` whose every request, one after a redirect too, goes the way that its own address has. */
export function proxiedFetch(proxies: Proxies): Network["fetch"] {
  const dispatcher = new ByDestination(proxies);
  return async (url, options) => {
    try {
      const response = await fetch(url, { ...(options as object), dispatcher });
      return response as unknown as Response;
    } catch (error) {
      const proxy = proxies(new URL(url));
      const [, status] = /\bProxy response \((\d+)\)/.exec(describe(error)) ?? [];
      throw proxy === undefined || status === undefined ? error : refusedByProxy(proxy, Number(status));
    }
  };
}

class ByDestination extends Dispatcher {
  readonly #proxies: Proxies;
  readonly #direct = new Agent();
  readonly #agents = new Map<string, ProxyAgent>();

  constructor(proxies: Proxies) {
    super();
    this.#proxies = proxies;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandlers): boolean {
    const proxy = this.#proxies(new URL(String(options.origin)));
    return (proxy === undefined ? this.#direct : this.#agentOf(proxy)).dispatch(options, handler);
  }

  #agentOf(proxy: URL): ProxyAgent {
    const known = this.#agents.get(proxy.href);
    if (known !== undefined) return known;
    const agent = new ProxyAgent({ uri: proxy.href, proxyTunnel: false });
    this.#agents.set(proxy.href, agent);
    return agent;
  }
}
