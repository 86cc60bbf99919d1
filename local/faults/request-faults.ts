import type { Cut } from "../http/send.ts";
import { Rules, type Uses } from "./rules.ts";

/**
 * What goes wrong with one request. With `status`, and with `cut: "before"`, the service never does what it was
 * asked; with all others it does. They can be joined: a late 503 is `{ delayMs, status: 503 }`.
 */
export type RequestFault = {
  delayMs?: number;
  /** this answer in place of the service's own */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The answer's body goes out as what this gives of it, as JSON, whether the service or `status` made it. */
  changeBody?: (body: unknown) => unknown;
  /** where the connection breaks */
  cut?: "before" | Cut;
  /** it breaks after the work was done, before the first byte of the answer */
  loseAnswer?: true;
};

type RequestFaultRule<Fault extends RequestFault> = Uses & { method?: string; path: RegExp; fault: Fault };

export type RequestFaults<Fault extends RequestFault = RequestFault> = Rules<
  { method: string; path: string },
  RequestFaultRule<Fault>
>;

export function makeRequestFaults<Fault extends RequestFault>(): RequestFaults<Fault> {
  return new Rules((rule, call) => (rule.method ?? call.method) === call.method && rule.path.test(call.path));
}
