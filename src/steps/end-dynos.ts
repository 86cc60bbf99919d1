import type { Clock, Dyno, Dynos } from "../edges.ts";
import { describe } from "../failure.ts";

/** What the last look found. `left` is undefined when Heroku could not be asked. */
export type Ended = { stopped: readonly string[]; left: readonly string[] | undefined; trouble: string[] };

type Options = {
  dynos: Pick<Dynos, "list" | "stop">;
  clock: Clock;
  runId: string;
  /** How long dynos may end by themselves before they are stopped. */
  graceMs: number;
  /** How long to go on looking until none is left. */
  patienceMs: number;
};

const betweenLooksMs = 500;

/** Stops every dyno of the run and looks until none is left. What it says was looked up, never assumed. */
export async function endDynos(options: Options): Promise<Ended> {
  const { clock } = options;
  const begun = clock.now();
  const stopped = new Set<string>();
  const trouble: string[] = [];
  for (;;) {
    const alive = await look(options, trouble);
    const elapsed = clock.now() - begun;
    if (alive?.length === 0 || elapsed >= options.patienceMs) {
      return { stopped: [...stopped], left: alive?.map((dyno) => dyno.name), trouble };
    }
    if (elapsed >= options.graceMs) await stopAll(options, alive ?? [], { stopped, trouble });
    await clock.sleep(betweenLooksMs);
  }
}

async function look(options: Options, trouble: string[]): Promise<readonly Dyno[] | undefined> {
  try {
    return ofRun(await options.dynos.list(), options.runId);
  } catch (error) {
    trouble.push(`The dyno list could not be read: ${describe(error)}`);
    return undefined;
  }
}

/** The dynos whose command carries this run's marker. */
export function ofRun(dynos: readonly Dyno[], runId: string): Dyno[] {
  return dynos.filter((dyno) => dyno.command.includes(` # ${runId}/`));
}

async function stopAll(
  options: Options,
  alive: readonly Dyno[],
  told: { stopped: Set<string>; trouble: string[] },
): Promise<void> {
  const fresh = alive.filter((dyno) => !told.stopped.has(dyno.name));
  await Promise.all(
    fresh.map(async (dyno) => {
      try {
        await options.dynos.stop(dyno);
        told.stopped.add(dyno.name);
      } catch (error) {
        told.trouble.push(`${dyno.name} could not be stopped: ${describe(error)}`);
      }
    }),
  );
}
