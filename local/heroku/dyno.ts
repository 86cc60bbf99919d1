import { delimiter, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, isoTime } from "../clock.ts";
import type { DynoFault } from "../faults/dyno-faults.ts";
import { type ProcessGroup, startProcessGroup } from "../process-group.ts";
import { accepts, freePort } from "../target.ts";
import { bashArguments } from "./dyno-command.ts";
import { strikesOf } from "./dyno-strikes.ts";
import type { LogChannel } from "./log-channel.ts";
import type { Release } from "./release.ts";
import type { DynoSize } from "./sizes.ts";
import { type DynoDisk, unpackSlug } from "./slug.ts";

export type DynoState = "starting" | "up" | "complete" | "crashed";

export type DynoSettings = {
  id: string;
  name: string;
  /** the one it was started from */
  release: Release;
  type: string;
  size: DynoSize;
  /** as the API shows it */
  command: string;
  /** with the process type replaced */
  expanded: string;
  env: Record<string, string>;
  timeToLive?: number | undefined;
  fault?: DynoFault | undefined;
  /** kept running by the formation: it crashes where a one-off would be complete */
  ofFormation?: boolean;
  /** hears what it prints, besides the log */
  onLine?(line: string): void;
};

export type DynoWorld = { clock: Clock; log: LogChannel; bootDelayMs: number; stopGraceMs: number };

const usualPrograms = ["/usr/local/bin", "/usr/bin", "/bin"];

// In which a web process has to bind to its port (Dev Center `limits`).
const bindWithinMs = 60_000;

/** A dyno: a process group with its own folder, from `starting` until its row goes. */
export class Dyno {
  readonly settings: DynoSettings;
  readonly createdAt: string;
  /** Settles when nothing of it is left. */
  readonly gone: Promise<void>;
  state: DynoState = "starting";
  updatedAt: string;
  /** It went without a word, and its row with it. */
  vanished = false;
  /** Another has taken its name, and it only ends. */
  replaced = false;
  exitStatus: number | undefined;
  /** where a web process has to listen */
  port: number | undefined;
  readonly #world: DynoWorld;
  readonly #fault: DynoFault;
  readonly #visibleFrom: number;
  readonly #listedUntil: number;
  readonly #calledOff: (() => void)[] = [];
  readonly #stopped = Promise.withResolvers<void>();
  #stopping = false;
  #process: ProcessGroup | undefined;

  constructor(settings: DynoSettings, world: DynoWorld) {
    this.settings = settings;
    this.#world = world;
    this.#fault = settings.fault ?? {};
    const now = world.clock.now();
    this.#visibleFrom = now + (this.#fault.hiddenForMs ?? 0);
    this.#listedUntil = now + (this.#fault.forgottenAfterMs ?? Number.POSITIVE_INFINITY);
    this.createdAt = isoTime(now);
    this.updatedAt = this.createdAt;
    if (settings.timeToLive) this.later(settings.timeToLive * 1000, () => this.stop());
    this.gone = this.#live()
      .catch((error) => this.say(`Error R99 (Platform error) -> ${error}`))
      .finally(() => {
        for (const callOff of this.#calledOff) callOff();
      });
  }

  /** Told to end, by whomever: it has `stopGraceMs` for that. */
  get isStopping(): boolean {
    return this.#stopping;
  }

  get isAlive(): boolean {
    return this.state === "starting" || this.state === "up";
  }

  /** Whether the API knows of it yet, and still. */
  get isVisible(): boolean {
    return !this.replaced && this.#world.clock.now() >= this.#visibleFrom;
  }

  /** Whether the list shows it. */
  get isListed(): boolean {
    return this.isVisible && this.#world.clock.now() < this.#listedUntil;
  }

  /** By the formation, and not told to end: if it ends it has crashed, and its row stays. */
  get isKept(): boolean {
    return this.settings.ofFormation === true && !this.#stopping;
  }

  /** SIGTERM to all its processes, after the grace SIGKILL. */
  stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.#stopped.resolve();
    if (!this.#process) return;
    // In this order, as the log of a cycled one-off shows (mrluanma/shadowsocks-heroku#54).
    if (!this.#fault.endLinesSwapped) this.#sayEnd("complete");
    this.say("Stopping all processes with SIGTERM");
    // Not sent at all to one that hangs: what came before the shell could ignore it would end it.
    if (!this.#fault.hangs) this.#process.signalAll("SIGTERM");
    this.later(this.#world.stopGraceMs, () => {
      const seconds = this.#world.stopGraceMs / 1000;
      this.say(
        `Error R12 (Exit timeout) -> At least one process failed to exit within ${seconds} seconds of SIGTERM`,
      );
      this.say("Stopping remaining processes with SIGKILL");
      this.killProcesses();
    });
  }

  /** Stopped by the platform, which says why. */
  restart(reason: "Cycling" | "Restarting"): void {
    if (this.#process && !this.#stopping) this.say(reason);
    this.stop();
  }

  /** Ends it without ado, when the whole stand-in closes. */
  kill(): void {
    this.#stopping = true;
    this.#stopped.resolve();
    this.killProcesses();
  }

  /** As after a failure of its host: nothing is left, and nobody tells. */
  vanish(): void {
    this.vanished = true;
    this.kill();
  }

  killProcesses(): void {
    this.#process?.signalAll("SIGKILL");
  }

  /** A line of the platform about this dyno. */
  say(text: string): void {
    this.#log("heroku", text);
  }

  /** Does something while the dyno lives. */
  later(ms: number, act: () => void): void {
    this.#calledOff.push(this.#world.clock.after(ms, act));
  }

  async #live(): Promise<void> {
    const { name, release } = this.settings;
    const boots = this.#fault.neverStarts ? [] : [this.#waited(this.#world.bootDelayMs)];
    await Promise.race([this.#stopped.promise, ...boots]);
    await using disk = await unpackSlug(release.slug?.folder, `dyno-${name}-`);
    if (this.#isWeb) this.port = await freePort();
    if (this.#stopping) return;
    const process = this.#start(disk);
    const status = await process.exited;
    // With its first process the container ends, and takes the rest along.
    process.signalAll("SIGKILL");
    await process.outputEnd();
    this.#process = undefined;
    this.#end(this.#stopping ? status : (this.#fault.exitsWith ?? status));
  }

  get #isWeb(): boolean {
    return this.settings.ofFormation === true && this.settings.type === "web";
  }

  #start(disk: DynoDisk): ProcessGroup {
    const { expanded } = this.settings;
    this.say(`Starting process with command \`${expanded}\``);
    const process = startProcessGroup({
      file: "bash",
      args: bashArguments(expanded, this.#fault),
      cwd: disk.app,
      env: this.#environment(disk),
      mark: "HOME",
      onLine: (line) => {
        this.#log("app", line);
        this.settings.onLine?.(line);
      },
    });
    this.#process = process;
    if (this.#isWeb) void this.#awaitPort();
    else this.#comeUp();
    return process;
  }

  #environment(disk: DynoDisk): Record<string, string> {
    const { name, env, release } = this.settings;
    const { programs = [], env: ofSlug } = release.slug ?? {};
    const folders = [...programs.map((program) => resolve(disk.app, program)), ...usualPrograms];
    const port = this.port === undefined ? {} : { PORT: String(this.port) };
    const own = { ...port, DYNO: name, HOME: disk.app, TMPDIR: disk.temp };
    return { PATH: folders.join(delimiter), ...ofSlug, ...env, ...own };
  }

  async #awaitPort(): Promise<void> {
    const late = this.#world.clock.now() + bindWithinMs;
    while (!(await accepts(this.port ?? 0))) {
      await sleep(20);
      if (!this.#isBooting) return;
      if (this.#world.clock.now() >= late) return this.#bootTooLong();
    }
    if (this.#isBooting) this.#comeUp();
  }

  get #isBooting(): boolean {
    return !this.#stopping && this.state === "starting";
  }

  #bootTooLong(): void {
    this.say("Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch");
    this.say("Stopping process with SIGKILL");
    this.killProcesses();
  }

  #comeUp(): void {
    this.say("State changed from starting to up");
    this.#become("up");
    for (const { afterMs, hit } of strikesOf(this.#fault)) this.later(afterMs, () => hit(this));
  }

  #end(status: number): void {
    this.exitStatus = status;
    const state = this.isKept || (status === 137 && !this.#stopping) ? "crashed" : "complete";
    const exitLine = () => this.say(`Process exited with status ${status}`);
    // That of a stopped dyno was told when the stop began, unless the lines are swapped.
    const stateIsTold = this.#stopping && !this.#fault.endLinesSwapped;
    const stateLine = () => stateIsTold || this.#sayEnd(state);
    const swapped = this.#fault.endLinesSwapped && !this.#stopping;
    for (const tell of swapped ? [stateLine, exitLine] : [exitLine, stateLine]) tell();
    this.#become(state);
  }

  #sayEnd(state: DynoState): void {
    this.say(`State changed from ${this.state} to ${state}`);
  }

  #become(state: DynoState): void {
    this.state = state;
    this.updatedAt = isoTime(this.#world.clock.now());
  }

  #log(source: "app" | "heroku", text: string): void {
    if (!this.vanished) this.#world.log.append(source, this.settings.name, text);
  }

  #waited(ms: number): Promise<void> {
    return ms > 0 ? new Promise((resolve) => this.later(ms, resolve)) : Promise.resolve();
  }
}
