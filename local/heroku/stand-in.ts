import type { RequestFaults } from "../faults/request-faults.ts";
import type { Journal } from "../http/journal.ts";
import { listen, type Outage } from "../http/listen.ts";
import type { App } from "./app.ts";
import type { Dyno } from "./dyno.ts";
import { type LogplexSwitches, logplex } from "./logplex.ts";
import { platformApi } from "./platform-api.ts";
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
  const { clock, plainTextLogs, tailIdleMs, tailMaxAgeMs } = options;
  const switches = { plainTextLogs, tailIdleMs, tailMaxAgeMs };
  const logs = await listen(logplex({ sessions: state.logSessions, clock, ...switches }), clock);
  const api = await listen(platformApi(state), clock);
  state.logplexUrl = logs.origin;
  return {
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
      await Promise.all(state.apps.map((app) => app.close()));
      await logs.close();
    },
  };
}
