import type { DynoFault } from "../faults/dyno-faults.ts";
import type { DynoSize } from "./sizes.ts";

/** What a strike needs of the dyno that it hits. */
type Struck = {
  readonly settings: { readonly size: DynoSize };
  say(text: string): void;
  later(afterMs: number, act: () => void): void;
  killProcesses(): void;
  vanish(): void;
  restart(reason: "Cycling"): void;
};

/** What a fault does to a dyno that has been up for a while. */
export type Strike = { afterMs: number; hit(dyno: Struck): void };

// As often as Heroku samples memory (Dev Center `log-runtime-metrics`).
const memorySampleMs = 20_000;

export function strikesOf(fault: DynoFault): Strike[] {
  const strike = (afterMs: number | undefined, hit: Strike["hit"]): Strike[] =>
    afterMs === undefined ? [] : [{ afterMs, hit }];
  const { exitsAfter } = fault;
  return [
    ...strike(typeof exitsAfter === "number" ? exitsAfter : undefined, (dyno) => dyno.killProcesses()),
    ...strike(fault.memoryExceededAfterMs, exceedMemory),
    ...strike(fault.killedAfterMs, runOutOfMemory),
    ...strike(fault.vanishesAfterMs, (dyno) => dyno.vanish()),
    ...strike(fault.cycledAfterMs, (dyno) => dyno.restart("Cycling")),
  ];
}

function exceedMemory(dyno: Struck): void {
  dyno.say(memoryLine(dyno.settings.size, 105.1));
  dyno.say("Error R14 (Memory quota exceeded)");
  dyno.later(memorySampleMs, () => exceedMemory(dyno));
}

function runOutOfMemory(dyno: Struck): void {
  dyno.say(memoryLine(dyno.settings.size, 237));
  dyno.say("Error R15 (Memory quota vastly exceeded)");
  dyno.say("Stopping process with SIGKILL");
  dyno.killProcesses();
}

function memoryLine({ memoryGb }: DynoSize, percent: number): string {
  const used = Math.ceil((memoryGb * 1024 * percent) / 100);
  return `Process running mem=${used}M(${percent.toFixed(1)}%)`;
}
