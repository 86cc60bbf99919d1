import type { Chance } from "../chance.ts";
import type { Clock } from "../clock.ts";
import { App, type AppSettings, type AppWorld } from "./app.ts";
import { type Build, type BuildRequest, startBuild } from "./build.ts";
import type { BuildTools } from "./buildpacks/step.ts";
import { LogSessions } from "./log-sessions.ts";
import { Outputs } from "./output.ts";
import { RateLimit, type RateLimitSettings } from "./rate-limit.ts";
import { ReviewApps } from "./review-apps.ts";
import { Sources } from "./sources.ts";

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
  /** names that apps of other people have */
  foreignApps?: string[];
  /** those that the account belongs to, by name; and the private spaces, the pipelines */
  teams?: string[];
  spaces?: string[];
  pipelines?: string[];
  /** of a compressed slug; 500 MB */
  slugLimitBytes?: number;
  /** an environment with what these requirements ask for, which builds may use instead of downloading */
  python?: BuildTools["python"];
};

/** What Heroku knows, apart from how it is asked. */
export class HerokuState {
  readonly apiKey: string;
  readonly owner: string;
  readonly ownerId: string;
  readonly chance: Chance;
  readonly apps: App[];
  /** of whose dynos some may still be ending */
  readonly deletedApps: App[] = [];
  readonly foreignApps: Set<string>;
  readonly teams: Set<string>;
  readonly spaces: Set<string>;
  readonly outputs = new Outputs();
  readonly sources: Sources;
  readonly reviewApps: ReviewApps;
  readonly rateLimit: RateLimit;
  readonly logSessions: LogSessions;
  /** where log sessions are read; another host than the API's */
  logplexUrl = "";
  /** an address that leads to the app's web dynos */
  openAddress: (app: App) => Promise<string> = () => Promise.reject(new Error("nothing routes to apps yet"));
  /** a folder for what builds leave */
  buildFolder = "";
  readonly #settings: HerokuSettings;
  readonly #world: AppWorld;

  constructor(settings: HerokuSettings) {
    const { clock, chance, owner = "load-tester@example.com" } = settings;
    const {
      bootDelayMs = 200,
      stopGraceMs = 30_000,
      rowLingersMs = 0,
      sessionExpirySeconds = 360,
    } = settings;
    const { outputs } = this;
    const world = { clock, chance, owner, bootDelayMs, stopGraceMs, rowLingersMs, outputs };
    this.#settings = settings;
    this.#world = world;
    this.foreignApps = new Set(settings.foreignApps);
    this.teams = new Set(settings.teams);
    this.spaces = new Set(settings.spaces);
    this.sources = new Sources({ clock, chance });
    this.reviewApps = new ReviewApps(settings.pipelines ?? [], { clock, chance });
    this.apiKey = settings.apiKey;
    this.owner = owner;
    this.ownerId = chance.uuid();
    this.chance = chance;
    this.apps = settings.apps.map((app) => new App(app, world));
    this.rateLimit = new RateLimit(clock, settings.rateLimit);
    this.logSessions = new LogSessions({ clock, chance, expirySeconds: sessionExpirySeconds });
  }

  isTaken(name: string): boolean {
    return this.foreignApps.has(name) || this.apps.some((app) => app.name === name);
  }

  async createApp(settings: Omit<AppSettings, "name"> & { name?: string | undefined }): Promise<App> {
    const app = new App({ ...settings, name: settings.name ?? this.#inventName(), blank: true }, this.#world);
    // Before its address is there, so that nobody else takes the name meanwhile.
    this.apps.push(app);
    app.settings.webUrl = await this.openAddress(app);
    return app;
  }

  deleteApp(app: App): void {
    this.apps.splice(this.apps.indexOf(app), 1);
    this.deletedApps.push(app);
    app.delete();
  }

  startBuild(app: App, request: BuildRequest): Build {
    const { clock, chance, slugLimitBytes = 500 * 1024 * 1024, python } = this.#settings;
    const { owner, outputs, sources, buildFolder: cache } = this;
    return startBuild(app, request, {
      owner,
      clock,
      chance,
      outputs,
      sources,
      slugLimitBytes,
      tools: { cache, python },
    });
  }

  // As Heroku's, such as floating-dragon-42.
  #inventName(): string {
    const words = [
      ["floating", "calm", "frozen", "shielded", "young"],
      ["dragon", "river", "savannah", "meadow", "peak"],
    ].map((choice) => choice[this.chance.below(choice.length)]);
    return `${words.join("-")}-${10_000 + this.chance.below(90_000)}`;
  }
}
