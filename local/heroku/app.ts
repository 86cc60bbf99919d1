import { delimiter } from "node:path";
import type { Chance } from "../chance.ts";
import { type Clock, isoTime } from "../clock.ts";
import { makeDynoFaults } from "../faults/dyno-faults.ts";
import { Dyno, type DynoWorld, type Release } from "./dyno.ts";
import { type FormationRow, type FormationSettings, makeFormation } from "./formation.ts";
import { LogChannel } from "./log-channel.ts";
import { expandCommand, type ProcessTypes } from "./procfile.ts";
import { type DynoSize, type Generation, oneOffLimits } from "./sizes.ts";
import { readProcessTypes } from "./slug.ts";

export type AppSettings = {
  name: string;
  /** folder that every dyno gets a copy of */
  slug?: string;
  /** folders of programs that a buildpack would have put on the PATH */
  programs?: string[];
  configVars?: Record<string, string>;
  webUrl?: string;
  generation?: Generation;
  /** By default Standard-1X (Fir: dyno-1c-0.5gb) and 0. Sizes bind one-off dynos; no dyno runs because of a quantity. */
  formation?: FormationSettings;
};

export type AppWorld = {
  clock: Clock;
  chance: Chance;
  bootDelayMs: number;
  stopGraceMs: number;
  /** how long the row of an ended dyno stays, in its last state */
  rowLingersMs: number;
  owner: string;
};

export type DynoRequest = {
  command: string;
  size: DynoSize;
  type: string;
  env: Record<string, string>;
  timeToLive: number | undefined;
};

export class App {
  readonly settings: AppSettings;
  readonly id: string;
  readonly createdAt: string;
  readonly processTypes: ProcessTypes;
  readonly formation: FormationRow[];
  readonly log: LogChannel;
  readonly dynoFaults = makeDynoFaults();
  releasedAt: string;
  #release: Release;
  #startedCount = 0;
  readonly #rows = new Map<string, Dyno>();
  readonly #lingering: (() => void)[] = [];
  readonly #world: AppWorld & DynoWorld;

  constructor(settings: AppSettings, world: AppWorld) {
    this.settings = settings;
    this.id = world.chance.uuid();
    this.createdAt = isoTime(world.clock.now());
    this.releasedAt = this.createdAt;
    this.#release = { id: world.chance.uuid(), version: 11 };
    this.processTypes = readProcessTypes(settings.slug);
    this.formation = makeFormation(this.processTypes, settings.formation ?? {}, this.generation);
    this.log = new LogChannel(world.clock);
    this.#world = { ...world, log: this.log };
  }

  get generation(): Generation {
    return this.settings.generation ?? "cedar";
  }

  get isFir(): boolean {
    return this.generation === "fir";
  }

  get dynos(): Dyno[] {
    return [...this.#rows.values()];
  }

  /** Those that the API lists. */
  get listed(): Dyno[] {
    return this.dynos.filter(({ isVisible }) => isVisible);
  }

  find(idOrName: string): Dyno | undefined {
    return this.dynos.find(({ settings }) => settings.id === idOrName || settings.name === idOrName);
  }

  /** The newest, from which dynos are started. */
  get currentRelease(): Release {
    return this.#release;
  }

  /** As a deployment ends. What Heroku then does to one-off dynos is not established: nothing, unless told. */
  release({ stopsOneOffs = false } = {}): void {
    const { chance, clock, owner } = this.#world;
    this.#release = { id: chance.uuid(), version: this.#release.version + 1 };
    this.releasedAt = isoTime(clock.now());
    this.log.append("app", "api", `Deploy ${this.#release.id.slice(0, 8)} by user ${owner}`);
    this.log.append("app", "api", `Release v${this.#release.version} created by user ${owner}`);
    if (stopsOneOffs) for (const dyno of this.dynos) dyno.restart("Restarting");
  }

  /** The limit for one-off dynos of this size's tier, if it is reached. */
  limitReached({ tier }: DynoSize): number | undefined {
    const limit = oneOffLimits[tier];
    const alive = this.dynos.filter((dyno) => dyno.isAlive && dyno.settings.size.tier === tier);
    return alive.length >= limit ? limit : undefined;
  }

  start(request: DynoRequest): Dyno {
    const fault = this.dynoFaults.take(request)?.fault;
    const by = `by user ${this.#world.owner}`;
    this.log.append("app", "api", `Starting process with command \`${request.command}\` ${by}`);
    if (fault?.runsTwice) this.#add(new Dyno(this.#settingsOf(request), this.#world));
    return this.#add(new Dyno({ ...this.#settingsOf(request), fault }, this.#world));
  }

  /** Ends all dynos at once. */
  async close(): Promise<void> {
    for (const dyno of this.dynos) dyno.kill();
    await Promise.all(this.dynos.map((dyno) => dyno.gone));
    for (const callOff of this.#lingering) callOff();
  }

  /** How many dynos were ever started. */
  get startedCount(): number {
    return this.#startedCount;
  }

  #add(dyno: Dyno): Dyno {
    this.#startedCount += 1;
    const { id } = dyno.settings;
    this.#rows.set(id, dyno);
    const { clock, rowLingersMs } = this.#world;
    const remove = () => void this.#rows.delete(id);
    void dyno.gone.then(() => {
      if (rowLingersMs === 0 || dyno.vanished) remove();
      else this.#lingering.push(clock.after(rowLingersMs, remove));
    });
    return dyno;
  }

  #settingsOf(request: DynoRequest) {
    const { programs = [], configVars = {}, slug } = this.settings;
    const PATH = [...programs, "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
    return {
      ...request,
      id: this.#world.chance.uuid(),
      name: this.#newName(request.type),
      release: this.#release,
      expanded: this.#expand(request.command),
      env: { PATH, ...configVars, ...request.env },
      slug,
    };
  }

  #expand(command: string): string {
    if (!this.isFir) return expandCommand(command, this.processTypes);
    // In a Cloud Native Buildpack image it is `launcher` that knows process types (heroku/cli src/lib/run/helpers.ts).
    return command.replace(/^launcher\s+(.*)$/s, (_, rest: string) => expandCommand(rest, this.processTypes));
  }

  #newName(type: string): string {
    for (;;) {
      const hex = this.#world.chance.uuid().replaceAll("-", "");
      const number = 1000 + this.#world.chance.below(9000);
      const name = this.isFir ? `${type}-${hex.slice(0, 10)}-${hex.slice(10, 15)}` : `${type}.${number}`;
      if (!this.find(name)) return name;
    }
  }
}
