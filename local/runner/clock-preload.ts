// Loaded into a Node process before its own code (`--import`): its clock is shifted by LOCAL_CLOCK_OFFSET_MS and, from
// its start on, runs LOCAL_CLOCK_SPEED times as fast; its timers, and with them those of fetch and AbortSignal, are as much
// shorter. Sockets' own time-outs and `process.hrtime` keep to the machine's clock.

import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import timersPromises from "node:timers/promises";

const speed = Number(process.env.LOCAL_CLOCK_SPEED ?? 1);
const offsetMs = Number(process.env.LOCAL_CLOCK_OFFSET_MS ?? 0);

const MachineDate = Date;
const machineNow = performance.now.bind(performance);
const startedAt = MachineDate.now();
const startedOn = machineNow();

const elapsed = () => (machineNow() - startedOn) * speed;
const now = () => Math.round(startedAt + offsetMs + elapsed());
const shorter = (ms: number | undefined) => (ms === undefined ? ms : Math.round(ms / speed));

globalThis.Date = new Proxy(MachineDate, {
  apply: () => new MachineDate(now()).toString(),
  construct: (target, args, made) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, made === globalThis.Date ? target : made),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
MachineDate.prototype.constructor = globalThis.Date;
performance.now = () => startedOn + elapsed();

type Wait = (ms?: number, ...rest: unknown[]) => unknown;
type WaitThen = (act: unknown, ms?: number, ...rest: unknown[]) => unknown;

function hasten(owner: object, names: string[]): void {
  const functions = owner as Record<string, WaitThen>;
  for (const name of names) {
    const original = functions[name];
    if (!original) continue;
    const hastened: WaitThen = (act, ms, ...rest) => original(act, shorter(ms), ...rest);
    // `util.promisify(setTimeout)` looks for its promised form among the function's own properties.
    functions[name] = Object.defineProperties(hastened, Object.getOwnPropertyDescriptors(original));
  }
}

function hastenPromised(owner: object, names: string[]): void {
  const functions = owner as Record<string, Wait>;
  for (const name of names) {
    const original = functions[name]?.bind(owner);
    if (original) functions[name] = (ms, ...rest) => original(shorter(ms), ...rest);
  }
}

hasten(timers, ["setTimeout", "setInterval"]);
globalThis.setTimeout = timers.setTimeout;
globalThis.setInterval = timers.setInterval;
hastenPromised(timersPromises, ["setTimeout", "setInterval"]);
hastenPromised(timersPromises.scheduler, ["wait"]);
syncBuiltinESMExports();
