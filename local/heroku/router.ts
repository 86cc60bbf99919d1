import { randomUUID } from "node:crypto";
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { listenOnLoopback } from "../http/loopback.ts";
import type { App } from "./app.ts";
import type { Dyno } from "./dyno.ts";

// A router holds requests so long for a web dyno that is starting (Dev Center `error-codes`, H20).
const heldForMs = 75_000;

type RouterError = { status: number; code: string; desc: string; title: string; page: string };

const page = (name: string) => `//www.herokucdn.com/error-pages/${name}.html`;
const noSuchApp = { status: 404, code: "", desc: "", title: "No such app", page: page("no-such-app") };
const inMaintenance = {
  ...{ status: 503, code: "H80", desc: "Maintenance mode" },
  ...{ title: "Offline for Maintenance", page: page("maintenance-mode") },
};
const applicationError = (code: string, desc: string): RouterError => ({
  ...{ status: 503, code, desc, title: "Application Error", page: page("application-error") },
});
const blankApp = {
  ...{ status: 502, code: "H81", desc: "Blank app" },
  ...{ title: "Heroku | Welcome to your new app!", page: page("new-app") },
};

/**
 * Heroku's routers: each app that was created through the API has an address of its own, which goes on to answer, as
 * Heroku does, when there is no app any more.
 */
export class Router {
  readonly #servers: Server[] = [];
  readonly #agent = new Agent({ keepAlive: true });
  #turn = 0;

  async open(app: App | undefined): Promise<string> {
    const server = createServer((asked, answer) => {
      this.#serve(asked, answer, app).catch(() => answer.destroy());
    });
    this.#servers.push(server);
    return `http://127.0.0.1:${await listenOnLoopback(server)}/`;
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    const closed = this.#servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of this.#servers) server.closeAllConnections();
    await Promise.all(closed);
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse, app: App | undefined): Promise<void> {
    const found = await this.#dynoFor(app);
    if ("page" in found) return refuse(asked, answer, { error: found, app });
    try {
      await this.#forward(asked, answer, found.port ?? 0);
    } catch (error) {
      if (answer.headersSent) answer.destroy();
      else refuse(asked, answer, { error: backendError(error), app });
    }
  }

  async #dynoFor(app: App | undefined): Promise<Dyno | RouterError> {
    for (const late = Date.now() + heldForMs; Date.now() < late; await sleep(20)) {
      const found = refusalOf(app) ?? this.#choose(webDynos(app));
      if (found) return found;
    }
    return applicationError("H20", "App boot timeout");
  }

  /** The next that is up; undefined while one is starting. */
  #choose(web: Dyno[]): Dyno | RouterError | undefined {
    const up = web.filter(({ state }) => state === "up");
    this.#turn += 1;
    if (up.length > 0) return up[this.#turn % up.length];
    return web.some(({ state }) => state === "starting") ? undefined : applicationError("H10", "App crashed");
  }

  async #forward(asked: IncomingMessage, answer: ServerResponse, port: number): Promise<void> {
    const { method, url: path, headers } = asked;
    const forwarded = { "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" };
    const onward = request({
      ...{ host: "127.0.0.1", port, method, path, agent: this.#agent },
      headers: { ...headers, ...forwarded },
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      onward.once("response", resolve).once("error", reject);
    });
    // What breaks off on either side is told by `answered`, or by nobody.
    pipeline(asked, onward).catch(() => onward.destroy());
    const response = await answered;
    answer.writeHead(response.statusCode ?? 502, response.statusMessage, response.rawHeaders);
    await pipeline(response, answer);
  }
}

function refusalOf(app: App | undefined): RouterError | undefined {
  if (!app || app.isDeleted) return noSuchApp;
  if (app.maintenance) return inMaintenance;
  if (!app.currentRelease.slug) return blankApp;
  return webDynos(app).length === 0 ? applicationError("H14", "No web processes running") : undefined;
}

function backendError(error: unknown): RouterError {
  const unreachable = (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
  if (unreachable) return applicationError("H21", "Backend connection refused");
  return applicationError("H13", "Connection closed without response");
}

function webDynos(app: App | undefined): Dyno[] {
  return (app?.listed ?? []).filter(({ settings }) => settings.ofFormation && settings.type === "web");
}

type Refused = { error: RouterError; app: App | undefined };

function refuse(asked: IncomingMessage, answer: ServerResponse, { error, app }: Refused): void {
  const { status, code, desc, title, page: address } = error;
  const body = `<!DOCTYPE html>
<html>
  <head>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta charset="utf-8">
    <title>${title}</title>
  </head>
  <body>
    <iframe src="${address}"></iframe>
  </body>
</html>
`;
  const { host = "" } = asked.headers;
  const about = `method=${asked.method} path="${asked.url}" host=${host} request_id=${randomUUID()} fwd="127.0.0.1" dyno= connect= service=`;
  const line = `at=${code === "H80" || code === "H81" ? "info" : "error"} code=${code} desc="${desc}" ${about} status=${status} bytes= protocol=http`;
  if (code) app?.log.append("heroku", "router", line);
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache, no-store" };
  answer.writeHead(status, { ...headers, server: "Heroku", "content-length": Buffer.byteLength(body) });
  answer.end(asked.method === "HEAD" ? undefined : body);
}
