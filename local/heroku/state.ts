import type { Chance } from "../chance.ts";
import type { Clock } from "../clock.ts";
import { App, type AppSettings } from "./app.ts";
import { LogSessions } from "./log-sessions.ts";
import { RateLimit, type RateLimitSettings } from "./rate-limit.ts";

export type HerokuSettings = {
  apps: AppSettings[];
  clock: Clock;
  chance: Chance;
  apiKey: string;
  owner?: string;
  rateLimit?: RateLimitSettings;
  bootDelayMs?: number;
  stopGraceMs?: number;
  rowLingersMs?: number;
  /** a log session can be opened for so long (logplex.app.src `session_expiry_s`) */
  sessionExpirySeconds?: number;
};

/** What Heroku knows, apart from how it is asked. */
export class HerokuState {
  readonly apiKey: string;
  readonly owner: string;
  readonly ownerId: string;
  readonly chance: Chance;
  readonly apps: App[];
  readonly rateLimit: RateLimit;
  readonly logSessions: LogSessions;
  /** where log sessions are read; another host than the API's */
  logplexUrl = "";

  constructor(settings: HerokuSettings) {
    const { clock, chance, owner = "load-tester@example.com" } = settings;
    const {
      bootDelayMs = 200,
      stopGraceMs = 30_000,
      rowLingersMs = 0,
      sessionExpirySeconds = 360,
    } = settings;
    const world = { clock, chance, owner, bootDelayMs, stopGraceMs, rowLingersMs };
    this.apiKey = settings.apiKey;
    this.owner = owner;
    this.ownerId = chance.uuid();
    this.chance = chance;
    this.apps = settings.apps.map((app) => new App(app, world));
    this.rateLimit = new RateLimit(clock, settings.rateLimit);
    this.logSessions = new LogSessions({ clock, chance, expirySeconds: sessionExpirySeconds });
  }
}
