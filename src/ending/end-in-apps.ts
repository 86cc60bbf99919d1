import type { Dyno } from "../world.ts";
import { type Ended, endDynos, isCleared, type Patience, type Target } from "./end-dynos.ts";
import { endedLines } from "./ended-lines.ts";
import { noneUnclear, type Unclear } from "./known-dynos.ts";
import type { EndingWorld } from "./tell-to-end.ts";

/** Whose dynos are to end, in whichever of the run's apps they are. */
export type RunTarget = Pick<Target, "runId" | "known"> & {
  apps: readonly string[];
  /** By app. */
  unclear: ReadonlyMap<string, Unclear>;
  /** Those that were told to stop before. */
  stopped: readonly Pick<Dyno, "name" | "app">[];
};

/** What the last look into one app found, and the words for it. */
export type EndedInApp = { app: string; ended: Ended; lines: readonly string[] };

/** Ends the run's dynos in all its apps at the same time: a cancelled job has few seconds. */
export async function endInApps(
  run: RunTarget,
  world: EndingWorld,
  patience?: Patience,
): Promise<EndedInApp[]> {
  return Promise.all(
    run.apps.map(async (app) => {
      const target = targetIn(app, run);
      const ended = await endDynos(target, world, patience);
      const lines = endedLines(ended, target, world.clock.now());
      const last = lines.at(-1) ?? "";
      return { app, ended, lines: run.apps.length === 1 ? lines : lines.with(-1, `App ${app}: ${last}`) };
    }),
  );
}

function targetIn(app: string, { runId, known, unclear, stopped }: RunTarget): Target {
  const names = stopped.flatMap((dyno) => (dyno.app === app ? dyno.name : []));
  return {
    ...{ runId, app, stopped: new Set(names) },
    known: known.filter((dyno) => dyno.app === app),
    unclear: unclear.get(app) ?? noneUnclear,
  };
}

/** True when it was verified in every app that no dyno of the run is alive, and none can come up any more. */
export function areCleared(apps: readonly EndedInApp[]): boolean {
  return apps.every(({ ended }) => isCleared(ended));
}

/** How many dynos of the run were alive at the last look; undefined when that is not known of every app. */
export function countLeft(apps: readonly EndedInApp[]): number | undefined {
  const counts = apps.map(({ ended }) => (isCleared(ended) ? 0 : ended.left?.length || undefined));
  if (counts.includes(undefined)) return undefined;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Names of the dynos that are alive, or may be. */
export function unverifiedIn(apps: readonly EndedInApp[]): string[] {
  return apps.flatMap(({ ended }) => [...(ended.left ?? []), ...ended.unsure]);
}
