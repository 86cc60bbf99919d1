import { type Clock, isoTime } from "../clock.ts";
import type { DynoFault } from "../faults/dyno-faults.ts";
import { type ProcessGroup, startProcessGroup } from "../process-group.ts";
import type { LogChannel } from "./log-channel.ts";
import type { DynoSize } from "./sizes.ts";
import { type DynoDisk, unpackSlug } from "./slug.ts";

export type DynoState = "starting" | "up" | "complete" | "crashed";

export type DynoSettings = {
  id: string;
  name: string;
  type: string;
  size: DynoSize;
  /** as it was sent */
  command: string;
  /** with the process type replaced */
  expanded: string;
  env: Record<string, string>;
  timeToLive?: number | undefined;
  slug?: string | undefined;
  fault?: DynoFault | undefined;
};

export type DynoWorld = { clock: Clock; log: LogChannel; bootDelayMs: number; stopGraceMs: number };

/** A one-off dyno: a process group with its own folder, from `starting` until its row goes. */
export class Dyno {
  readonly settings: DynoSettings;
  readonly createdAt: string;
  /** Settles when nothing of it is left. */
  readonly gone: Promise<void>;
  state: DynoState = "starting";
  updatedAt: string;
  readonly #world: DynoWorld;
  readonly #calledOff: (() => void)[] = [];
  readonly #stopped = Promise.withResolvers<void>();
  #stopping = false;
  #process: ProcessGroup | undefined;

  constructor(settings: DynoSettings, world: DynoWorld) {
    this.settings = settings;
    this.#world = world;
    this.createdAt = isoTime(world.clock.now());
    this.updatedAt = this.createdAt;
    if (settings.timeToLive) this.#later(settings.timeToLive * 1000, () => this.stop());
    this.gone = this.#live()
      .catch((error) => this.say(`Error R99 (Platform error) -> ${error}`))
      .finally(() => {
        for (const callOff of this.#calledOff) callOff();
      });
  }

  get isAlive(): boolean {
    return this.state === "starting" || this.state === "up";
  }

  /** SIGTERM to all its processes, after the grace SIGKILL. */
  stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.#stopped.resolve();
    if (!this.#process) return;
    // In this order, as the log of a cycled one-off shows (mrluanma/shadowsocks-heroku#54).
    this.say(`State changed from ${this.state} to complete`);
    this.say("Stopping all processes with SIGTERM");
    if (!isHanging(this.settings.fault)) this.#process.signalAll("SIGTERM");
    this.#later(this.#world.stopGraceMs, () => {
      const seconds = this.#world.stopGraceMs / 1000;
      this.say(
        `Error R12 (Exit timeout) -> At least one process failed to exit within ${seconds} seconds of SIGTERM`,
      );
      this.say("Stopping remaining processes with SIGKILL");
      this.#process?.signalAll("SIGKILL");
    });
  }

  /** Ends it without ado, when the whole stand-in closes. */
  kill(): void {
    this.#stopping = true;
    this.#stopped.resolve();
    this.#process?.signalAll("SIGKILL");
  }

  /** A line of the platform about this dyno. */
  say(text: string): void {
    this.#world.log.append("heroku", this.settings.name, text);
  }

  async #live(): Promise<void> {
    const { fault, slug } = this.settings;
    const boots = fault && "neverStarts" in fault ? [] : [this.#waited(this.#world.bootDelayMs)];
    await Promise.race([this.#stopped.promise, ...boots]);
    await using disk = await unpackSlug(slug, `dyno-${this.settings.name}-`);
    if (this.#stopping) return;
    const process = this.#start(disk);
    const status = await process.exited;
    // With its first process the container ends, and takes the rest along.
    process.signalAll("SIGKILL");
    await process.outputEnd();
    this.#process = undefined;
    this.say(`Process exited with status ${status}`);
    if (this.#stopping) this.state = "complete";
    else this.#become(status === 137 ? "crashed" : "complete");
  }

  #start(disk: DynoDisk): ProcessGroup {
    const { name, expanded, env, fault } = this.settings;
    this.say(`Starting process with command \`${expanded}\``);
    const process = startProcessGroup({
      file: "bash",
      args: ["-c", commandUnder(fault, expanded)],
      cwd: disk.app,
      env: { ...env, DYNO: name, HOME: disk.app, TMPDIR: disk.temp },
      mark: "HOME",
      onLine: (line) => this.#world.log.append("app", name, line),
    });
    this.#process = process;
    this.#become("up");
    if (fault) this.#strike(fault);
    return process;
  }

  #strike(fault: DynoFault): void {
    if ("cycledAfterMs" in fault) {
      this.#later(fault.cycledAfterMs, () => {
        this.say("Cycling");
        this.stop();
      });
    }
    if ("killedAfterMs" in fault) {
      this.#later(fault.killedAfterMs, () => {
        const quota = this.settings.size.memoryGb * 1024;
        this.say(`Process running mem=${Math.ceil(quota * 2.37)}M(237.0%)`);
        this.say("Error R15 (Memory quota vastly exceeded)");
        this.say("Stopping process with SIGKILL");
        this.#process?.signalAll("SIGKILL");
      });
    }
  }

  #become(state: DynoState): void {
    this.say(`State changed from ${this.state} to ${state}`);
    this.state = state;
    this.updatedAt = isoTime(this.#world.clock.now());
  }

  #later(ms: number, act: () => void): void {
    this.#calledOff.push(this.#world.clock.after(ms, act));
  }

  #waited(ms: number): Promise<void> {
    return ms > 0 ? new Promise((resolve) => this.#later(ms, resolve)) : Promise.resolve();
  }
}

function commandUnder(fault: DynoFault | undefined, command: string): string {
  if (fault && "exitsWith" in fault) return `exit ${fault.exitsWith}`;
  return isHanging(fault) ? "while :; do sleep 60; done" : command;
}

// Its SIGTERM is not sent at all: one that came before the shell could ignore it would end it.
function isHanging(fault: DynoFault | undefined): boolean {
  return fault !== undefined && "hangs" in fault;
}
