import type { RequestFaults } from "../faults/request-faults.ts";
import type { Journal } from "../http/journal.ts";
import { listen, type Outage } from "../http/listen.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import type { App } from "./app.ts";
import { buildpackRegistry } from "./buildpack-registry.ts";
import type { Dyno } from "./dyno.ts";
import { usualKeepAliveMs } from "./keep-alives.ts";
import { type LogplexSwitches, logplex } from "./logplex.ts";
import { outputStreams } from "./output-streams.ts";
import { platformApi } from "./platform-api.ts";
import { Router } from "./router.ts";
import { type HerokuSettings, HerokuState } from "./state.ts";

export type HerokuOptions = HerokuSettings & LogplexSwitches;

export type HerokuStandIn = {
  readonly url: string;
  readonly apiKey: string;
  /** requests to the Platform API, and to the host of the log sessions */
  readonly journal: Journal;
  readonly logplexJournal: Journal;
  readonly faults: RequestFaults;
  readonly logplexFaults: RequestFaults;
  /** the store that sources are uploaded to; bodies are not in its journal */
  readonly sourceJournal: Journal;
  readonly sourceFaults: RequestFaults;
  /** the host at which the output of builds and releases is read */
  readonly outputJournal: Journal;
  readonly outputFaults: RequestFaults;
  /** an address at which there is no app */
  readonly noSuchAppUrl: string;
  /** where the CLI looks up a buildpack's address by its name */
  readonly buildpackRegistryUrl: string;
  /** All dynos with a row, of all apps. */
  readonly dynos: Dyno[];
  app(name: string): App;
  /** Calls of the API that the account has left; 75 more come each minute, up to 4,500. */
  setCallsLeft(calls: number): void;
  /** The Platform API, for all that is asked of it from now on; log sessions go on. */
  goDown(outage: Outage): void;
  comeUp(): void;
  close(): Promise<void>;
};

export async function startHeroku(options: HerokuOptions): Promise<HerokuStandIn> {
  const state = new HerokuState(options);
  const { clock, plainTextLogs, tailIdleMs, tailMaxAgeMs, keepAliveMs = usualKeepAliveMs } = options;
  const switches = { plainTextLogs, tailIdleMs, tailMaxAgeMs, keepAliveMs };
  const logs = await listen(logplex({ sessions: state.logSessions, clock, ...switches }), clock);
  const api = await listen(platformApi(state), clock);
  const sources = await listen(state.sources.handler, clock, { streams: true });
  const outputs = await listen(outputStreams(state.outputs, { clock, keepAliveMs }), clock);
  const registry = await listen(buildpackRegistry, clock);
  const router = new Router();
  const builds = await makeTemporaryFolder("heroku-builds-");
  state.logplexUrl = logs.origin;
  state.sources.origin = sources.origin;
  state.outputs.origin = outputs.origin;
  state.buildFolder = builds.path;
  state.openAddress = (app) => router.open(app);
  const noSuchAppUrl = await router.open(undefined);
  return {
    ...{ sourceJournal: sources.journal, sourceFaults: sources.faults },
    ...{ outputJournal: outputs.journal, outputFaults: outputs.faults, noSuchAppUrl },
    buildpackRegistryUrl: registry.origin,
    url: api.origin,
    apiKey: state.apiKey,
    journal: api.journal,
    logplexJournal: logs.journal,
    faults: api.faults,
    logplexFaults: logs.faults,
    get dynos() {
      return state.apps.flatMap((app) => app.dynos);
    },
    app(name) {
      const app = state.apps.find(({ settings }) => settings.name === name);
      if (!app) throw new Error(`no app ${name} on the stand-in`);
      return app;
    },
    setCallsLeft: (calls) => state.rateLimit.set(calls),
    goDown: api.goDown,
    comeUp: api.comeUp,
    async close() {
      await api.close();
      await router.close();
      await Promise.all([...state.apps, ...state.deletedApps].map((app) => app.close()));
      await Promise.all([logs, sources, outputs, registry].map((listener) => listener.close()));
      await builds[Symbol.asyncDispose]();
    },
  };
}
