import type { Agent } from "node:http";

/** The way out of this machine: by a proxy where the environment names one, and else directly. */
export type Network = {
  fetch(url: string, options?: RequestInit): Promise<Response>;
  /** For one request when it has a signal, which ends it; for many, that are kept alive, when it has none. */
  newAgent(url: string, signal?: AbortSignal): Agent;
};
