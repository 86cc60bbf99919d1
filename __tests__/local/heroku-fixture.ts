import { createRequire } from "node:module";
import { expect } from "vitest";
import { realChance } from "../../local/chance.ts";
import { wallClock } from "../../local/clock.ts";
import type { App } from "../../local/heroku/app.ts";
import type { Dyno } from "../../local/heroku/dyno.ts";
import { type HerokuOptions, type HerokuStandIn, startHeroku } from "../../local/heroku/stand-in.ts";
import { eventually } from "./eventually.ts";
import { folderWith } from "./slug.ts";

export const apiKey = "HRKU-0b5ad1ce-0000-4000-8000-00000000cafe";
const version3 = "application/vnd.heroku+json; version=3";
export const sdkVersion = `${version3}.sdk`;

type ClientOptions = { body?: unknown; headers?: Record<string, string> };
type HerokuClient = Record<
  "get" | "post" | "put" | "patch" | "delete",
  (path: string, options?: ClientOptions) => Promise<never>
>;

// Through require: the package has no types of its own.
const Client = createRequire(import.meta.url)("heroku-client") as new (options: object) => HerokuClient;

export type Fixture = AsyncDisposable & {
  heroku: HerokuStandIn;
  app: App;
  client: HerokuClient;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Starts a dyno through the API. */
  run(command: string, rest?: Record<string, unknown>): Promise<Dyno>;
  /** … and waits until it has said `up`. */
  runUntilUp(command: string, rest?: Record<string, unknown>): Promise<Dyno>;
};

type FixtureOptions = Partial<HerokuOptions> & { files?: Record<string, string>; app?: object };

/** A Heroku stand-in with the app `shop`, whose slug holds the files. */
export async function herokuFixture({
  files = {},
  app: settings,
  ...rest
}: FixtureOptions = {}): Promise<Fixture> {
  const slug = await folderWith(files);
  const apps = [{ name: "shop", slug: slug.path, ...settings }];
  const defaults = { apps, apiKey, clock: wallClock, chance: realChance, bootDelayMs: 0 };
  const heroku = await startHeroku({ ...defaults, ...rest });
  const app = heroku.app("shop");
  const client = new Client({ host: heroku.url, token: apiKey });
  const run: Fixture["run"] = async (command, more = {}) => {
    const { id }: { id: string } = await client.post("/apps/shop/dynos", { body: { command, ...more } });
    const dyno = app.find(id);
    if (!dyno) throw new Error(`${id} was gone before it could be looked at`);
    return dyno;
  };
  return {
    heroku,
    app,
    client,
    fetch: (path, init) =>
      fetch(heroku.url + path, {
        ...init,
        headers: { authorization: `Bearer ${apiKey}`, accept: version3, ...init?.headers },
      }),
    run,
    async runUntilUp(...request) {
      const dyno = await run(...request);
      await eventually(() => logOf(app, { source: "app", dyno: dyno.settings.name })).toContain("up");
      return dyno;
    },
    async [Symbol.asyncDispose]() {
      await heroku.close();
      await slug[Symbol.asyncDispose]();
    },
  };
}

/** What heroku-client rejects with. */
export const refusal = (statusCode: number, body: object) => ({
  statusCode,
  body: expect.objectContaining(body),
});

/** The text after `source[dyno]: ` of each line of the app's log. */
export function logOf(app: App, filter: { source?: string; dyno?: string } = {}): string[] {
  return app.log.history(filter, 1500).map((line) => line.slice(line.indexOf("]: ") + 3));
}
