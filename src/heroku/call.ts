import type { IncomingMessage } from "node:http";
import type { RequestOptions } from "heroku-client/lib/request.js";

/** What one call needs; `deadlineMs` bounds it from the first byte sent to the last byte read. */
export type Call = {
  method: RequestOptions["method"];
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Of a list only the first part, as `Range` asks for it. */
  partial?: boolean;
  deadlineMs: number;
};

export type Answer = { body: unknown; headers: IncomingMessage["headers"] };

/** A call that does no harm when it arrives twice. */
export type Ask = (
  method: Call["method"],
  path: string,
  rest?: Pick<Call, "body" | "headers" | "partial">,
) => Promise<Answer>;
