import type { Chance } from "../chance.ts";
import { type Clock, isoTime } from "../clock.ts";
import { makeDynoFaults } from "../faults/dyno-faults.ts";
import { type Build, killBuild } from "./build.ts";
import { Dyno, type DynoSettings, type DynoWorld } from "./dyno.ts";
import { type FormationRow, type FormationSettings, makeFormation, redeployed } from "./formation.ts";
import { LogChannel } from "./log-channel.ts";
import type { Outputs } from "./output.ts";
import { expandCommand, launchedCommand, type ProcessTypes } from "./procfile.ts";
import type { Release } from "./release.ts";
import { type DynoSize, type Generation, oneOffLimits, type Place } from "./sizes.ts";
import { readProcessTypes, type Slug } from "./slug.ts";

export type AppSettings = {
  name: string;
  /** folder that every dyno gets a copy of */
  slug?: string;
  /** what the slug was built from */
  commit?: string;
  /** folders of programs that a buildpack would have put on the PATH */
  programs?: string[];
  configVars?: Record<string, string>;
  webUrl?: string;
  generation?: Generation;
  /**
   * By default Standard-1X (Fir: dyno-1c-0.5gb; of an app made through the API: Basic) and 0. Sizes bind one-off dynos. No dyno runs because of a quantity that
   * is given here; after a change of it through the API they do.
   */
  formation?: FormationSettings;
  region?: string;
  stack?: string;
  team?: string | undefined;
  space?: string | undefined;
  /** of a space */
  shield?: boolean;
  /** of the pipeline that the app is in, such as `staging` */
  stage?: string;
  /** as it was created through the API, with nothing deployed: its releases begin at 1 */
  blank?: boolean;
};

export type AppWorld = {
  clock: Clock;
  chance: Chance;
  bootDelayMs: number;
  stopGraceMs: number;
  /** how long the row of an ended dyno stays, in its last state */
  rowLingersMs: number;
  owner: string;
  outputs: Outputs;
};

export type DynoRequest = {
  command: string;
  size: DynoSize;
  type: string;
  env: Record<string, string>;
  timeToLive: number | undefined;
};

/** Of an app for which no other was asked. */
export const usualStack = "heroku-24";

/** What a change of the formation asks for one process type. */
export type Scaling = { type: string; quantity?: number; size?: DynoSize };

export class App {
  /** Name and address can change. */
  readonly settings: AppSettings;
  readonly id: string;
  readonly createdAt: string;
  readonly releases: Release[] = [];
  readonly builds: Build[] = [];
  /** by name or address, in order; none: they are detected */
  buildpacks: string[] = [];
  formation: FormationRow[];
  configVars: Record<string, string>;
  maintenance = false;
  isDeleted = false;
  readonly log: LogChannel;
  readonly dynoFaults = makeDynoFaults();
  releasedAt: string;
  #release: Release;
  #startedCount = 0;
  readonly #rows = new Map<string, Dyno>();
  readonly #lingering: (() => void)[] = [];
  readonly #world: AppWorld & DynoWorld;

  constructor(settings: AppSettings, world: AppWorld) {
    this.settings = { ...settings };
    this.id = world.chance.uuid();
    this.createdAt = isoTime(world.clock.now());
    this.releasedAt = this.createdAt;
    this.configVars = { ...settings.configVars };
    this.log = new LogChannel(world.clock);
    this.#world = { ...world, log: this.log };
    this.#release = this.#addRelease({
      version: settings.blank ? 1 : 11,
      description: "Initial release",
      slug: settings.blank ? undefined : this.#givenSlug(settings),
    });
    if (settings.blank) this.#announce(this.#release);
    if (settings.blank) this.#makeCurrent(this.#enterRelease("Enable Logplex"));
    this.formation = makeFormation(this.processTypes, settings.formation ?? {}, this.place);
  }

  get name(): string {
    return this.settings.name;
  }

  get stack(): string {
    return this.settings.stack ?? usualStack;
  }

  get processTypes(): ProcessTypes {
    return this.#release.slug?.processTypes ?? new Map();
  }

  get generation(): Generation {
    return this.settings.generation ?? "cedar";
  }

  get isFir(): boolean {
    return this.generation === "fir";
  }

  get place(): Place {
    const { space, shield = false, blank = false } = this.settings;
    const inSpace = this.isFir || space !== undefined;
    return { generation: this.generation, inSpace, isShield: shield, startsBasic: blank && !inSpace };
  }

  get dynos(): Dyno[] {
    return [...this.#rows.values()];
  }

  /** Those that the API lists. */
  get listed(): Dyno[] {
    return this.dynos.filter(({ isListed }) => isListed);
  }

  find(idOrName: string): Dyno | undefined {
    const found = this.dynos.filter(({ settings }) => settings.id === idOrName || settings.name === idOrName);
    return found.find(({ replaced }) => !replaced) ?? found[0];
  }

  /** The newest that is not pending or failed, from which dynos are started. */
  get currentRelease(): Release {
    return this.#release;
  }

  /** As a deployment ends. What Heroku then does to one-off dynos is not established: nothing, unless told. */
  release({ stopsOneOffs = false } = {}): void {
    const id = this.#world.chance.uuid();
    this.#makeCurrent(this.#enterRelease(`Deploy ${id.slice(0, 8)}`, { id }));
    if (stopsOneOffs) for (const dyno of this.#oneOffs) dyno.restart("Restarting");
  }

  /** As a build of the commit ends; one that is not `succeeded` leaves what ran before. */
  releaseCommit(commit: string, status: Release["status"] = "succeeded"): void {
    const slug = { ...this.#givenSlug({ ...this.settings, commit }) };
    const release = this.#enterRelease(`Deploy ${commit.slice(0, 8)}`, { slug });
    release.status = status;
    if (status === "succeeded") this.#runRelease(release);
  }

  /** What was built goes into a release; the new formation runs when its release phase, if any, has succeeded. */
  deploy(slug: Slug, description: string): Release {
    return this.#beginRelease({ description, slug });
  }

  /** `null` deletes. Makes a release, and restarts the dynos of the formation. */
  changeConfigVars(changes: Record<string, string | null>): void {
    const changed = Object.entries(changes).filter(
      ([name, value]) => this.configVars[name] !== (value ?? undefined),
    );
    for (const [name, value] of changed) {
      if (value === null) delete this.configVars[name];
      else this.configVars[name] = value;
    }
    if (changed.length === 0) return;
    const verb = changed.every(([, value]) => value === null) ? "Remove" : "Set";
    const names = changed.map(([name]) => name).join(", ");
    this.#beginRelease({ description: `${verb} ${names} config vars`, slug: this.#release.slug });
  }

  scale(changes: Scaling[]): FormationRow[] {
    const asked = (type: string) => changes.find((change) => change.type === type);
    this.formation = this.formation.map((row) => ({ ...row, ...asked(row.type) }));
    const scaled = this.formation.filter(({ type }) => asked(type));
    for (const { type, quantity, size } of scaled) {
      const by = `by user ${this.#world.owner}`;
      this.log.append("app", "api", `Scaled to ${type}@${quantity}:${size.name} ${by}`);
    }
    for (const row of scaled) this.#runFormation(row);
    return scaled;
  }

  /** The limit for one-off dynos of this size's tier, if it is reached. */
  limitReached({ tier }: DynoSize): number | undefined {
    const limit = oneOffLimits[tier];
    const alive = this.#oneOffs.filter((dyno) => dyno.isAlive && dyno.settings.size.tier === tier);
    return alive.length >= limit ? limit : undefined;
  }

  start(request: DynoRequest): Dyno {
    const fault = this.dynoFaults.take(request)?.fault;
    const by = `by user ${this.#world.owner}`;
    const { command } = this.#commandsOf(request.command);
    this.log.append("app", "api", `Starting process with command \`${command}\` ${by}`);
    if (fault?.runsTwice) this.#add(new Dyno(this.#settingsOf(request), this.#world));
    return this.#add(new Dyno({ ...this.#settingsOf(request), fault }, this.#world));
  }

  /** A dyno of the formation that is restarted has a new one in its place at once. */
  restartFormation(only?: Dyno): void {
    for (const dyno of only ? [only] : this.#ofFormation()) this.#retire(dyno, "Restarting");
    for (const row of this.formation) this.#runFormation(row);
  }

  /** Its dynos are told to end; nobody finds it any more. */
  delete(): void {
    this.isDeleted = true;
    for (const build of this.builds) killBuild(build);
    for (const dyno of this.dynos) dyno.stop();
  }

  /** Ends all dynos and builds at once. */
  async close(): Promise<void> {
    this.isDeleted = true;
    for (const build of this.builds) killBuild(build);
    await Promise.all(this.builds.map(({ ended }) => ended));
    for (const dyno of this.dynos) dyno.kill();
    await Promise.all(this.dynos.map((dyno) => dyno.gone));
    for (const callOff of this.#lingering) callOff();
  }

  /** How many dynos were ever started. */
  get startedCount(): number {
    return this.#startedCount;
  }

  get #oneOffs(): Dyno[] {
    return this.dynos.filter(({ settings }) => !settings.ofFormation);
  }

  #ofFormation(type?: string): Dyno[] {
    const running = this.dynos.filter(({ settings, replaced }) => settings.ofFormation && !replaced);
    return running.filter(({ settings }) => type === undefined || settings.type === type);
  }

  #givenSlug({ slug: folder, programs = [], commit }: AppSettings): Slug {
    const { chance } = this.#world;
    const processTypes = readProcessTypes(folder);
    return { id: chance.uuid(), folder, programs, env: {}, processTypes, commit, createdAt: this.createdAt };
  }

  #addRelease(rest: Pick<Release, "version" | "description" | "slug"> & { id?: string }): Release {
    const { chance, clock } = this.#world;
    const at = isoTime(clock.now());
    const release: Release = {
      id: chance.uuid(),
      ...rest,
      createdAt: at,
      updatedAt: at,
      status: "succeeded",
    };
    this.releases.push(release);
    return release;
  }

  #announce({ description, version }: Release): void {
    const by = `by user ${this.#world.owner}`;
    this.log.append("app", "api", `${description} ${by}`);
    this.log.append("app", "api", `Release v${version} created ${by}`);
  }

  #enterRelease(description: string, { slug = this.#release.slug, ...rest }: Partial<Release> = {}): Release {
    const version = (this.releases.at(-1)?.version ?? 0) + 1;
    const release = this.#addRelease({ ...rest, version, description, slug });
    this.#announce(release);
    return release;
  }

  #beginRelease({ description, slug }: Pick<Release, "description" | "slug">): Release {
    const release = this.#enterRelease(description, { slug });
    if (slug?.processTypes.has("release")) void this.#releasePhase(release);
    else this.#runRelease(release);
    return release;
  }

  #makeCurrent(release: Release): void {
    this.#release = release;
    this.releasedAt = isoTime(this.#world.clock.now());
  }

  // What was given with the settings runs nothing of itself, and is left so.
  #runRelease(release: Release): void {
    this.#makeCurrent(release);
    if (release.slug) this.formation = redeployed(this.formation, release.slug.processTypes, this.place);
    this.restartFormation();
  }

  async #releasePhase(release: Release): Promise<void> {
    release.status = "pending";
    release.output = this.#world.outputs.add(this.#world.chance.uuid());
    const command = release.slug?.processTypes.get("release") ?? "";
    const [row] = this.formation.filter(({ type }) => type === "release");
    const size =
      row?.size ?? redeployed(this.formation, new Map([["release", command]]), this.place)[0]?.size;
    const request = { command, type: "release", size: size as DynoSize, env: {}, timeToLive: undefined };
    const settings = { ...this.#settingsOf(request), release, expanded: command };
    const onLine = (line: string) => release.output?.line(line);
    const dyno = this.#add(new Dyno({ ...settings, onLine }, this.#world));
    await dyno.gone;
    release.status = dyno.exitStatus === 0 ? "succeeded" : "failed";
    release.updatedAt = isoTime(this.#world.clock.now());
    if (release.status === "succeeded" && !this.isDeleted) this.#runRelease(release);
    release.output.close();
  }

  #runFormation(row: FormationRow): void {
    const running = this.#ofFormation(row.type);
    for (const dyno of running.slice(row.quantity)) this.#retire(dyno);
    const ofOtherSize = running.filter(({ settings }) => settings.size.name !== row.size.name);
    for (const dyno of ofOtherSize) this.#retire(dyno, "Restarting");
    while (this.#ofFormation(row.type).length < row.quantity) this.#startOne(row);
  }

  #startOne({ type, command, size }: FormationRow): void {
    const taken = new Set(this.#ofFormation(type).map(({ settings }) => settings.name));
    let number = 1;
    while (taken.has(`${type}.${number}`)) number += 1;
    const settings = this.#settingsOf({ command, type, size, env: {}, timeToLive: undefined });
    const name = this.isFir ? settings.name : `${type}.${number}`;
    this.#add(new Dyno({ ...settings, name, expanded: command, ofFormation: true }, this.#world));
  }

  #retire(dyno: Dyno, why?: "Restarting"): void {
    dyno.replaced = true;
    if (why) dyno.restart(why);
    else dyno.stop();
    if (!dyno.isAlive) this.#rows.delete(dyno.settings.id);
  }

  #add(dyno: Dyno): Dyno {
    this.#startedCount += 1;
    const { id } = dyno.settings;
    this.#rows.set(id, dyno);
    const { clock, rowLingersMs } = this.#world;
    const remove = () => void this.#rows.delete(id);
    void dyno.gone.then(() => {
      if (dyno.isKept) return;
      if (rowLingersMs === 0 || dyno.vanished) remove();
      else this.#lingering.push(clock.after(rowLingersMs, remove));
    });
    return dyno;
  }

  #settingsOf(request: DynoRequest): DynoSettings {
    return {
      ...request,
      id: this.#world.chance.uuid(),
      name: this.#newName(request.type),
      release: this.#release,
      ...this.#commandsOf(request.command),
      env: { ...this.configVars, ...request.env },
    };
  }

  // Cedar's rows and log lines have the command with the process type replaced, and all that followed it (a create's answer in
  // daemonsy/hubot-heroku d1db283; logs of 2015 to 2024). What Fir's show is not on record.
  #commandsOf(command: string): { command: string; expanded: string } {
    if (this.isFir) return { command, expanded: launchedCommand(command, this.processTypes) };
    const expanded = expandCommand(command, this.processTypes);
    return { command: expanded, expanded };
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
