/** The part of heroku-client 3.1.4 that we use; its published types do not cover `lib/request.js`. */
declare module "heroku-client/lib/request.js" {
  import type { Agent, IncomingMessage } from "node:http";

  export type RequestOptions = {
    host: string;
    token: string;
    method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
    path: string;
    body?: unknown;
    headers: Record<string, string>;
    userAgent?: string;
    partial?: boolean;
    middleware?: (response: IncomingMessage, next: () => void) => void;
  };

  // biome-ignore lint/style/noDefaultExport: that is how a CommonJS `module.exports` is imported
  export default class Request {
    constructor(options: RequestOptions);
    agent: Agent;
    reject: (reason: unknown) => void;
    request(): Promise<unknown>;
    isRetryAllowed(error: unknown): boolean;
  }
}
