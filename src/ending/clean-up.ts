import type { Clock, Dynos, Job } from "../world.ts";
import { areCleared, endInApps } from "./end-in-apps.ts";
import { readKnownDynos, readUnclear, type Unclear } from "./known-dynos.ts";

/** The whole of a clean-up; GitHub gives a cancelled job five minutes for everything that is left to do. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** A create that was under way when the run was killed may be answered so much later. */
const lateCreateMs = 10_000;

type CleaningWorld = {
  /** What the run has handed on; empty for a name that it never set. */
  state: (name: string) => string;
  dynos: Pick<Dynos, "list" | "stop">;
  clock: Clock;
  job: Pick<Job, "info" | "annotate">;
};

/** Stops what the run could not: it was cancelled, killed, or ran out of memory. */
export async function cleanUp(apps: readonly string[], world: CleaningWorld): Promise<void> {
  const { state, dynos, clock, job } = world;
  const runId = state("run-id");
  if (runId === "") return;
  const known = readKnownDynos(state("dynos"));
  const target = { runId, apps, known, unclear: unclearCreates(apps, world), stopped: [] };
  const ended = await endInApps(target, { dynos, clock }, patience);
  for (const line of ended.flatMap(({ lines }) => lines)) job.info(line);
  const left = ended.filter((one) => !areCleared([one])).map(({ lines }) => lines.at(-1));
  if (left.length === 0) return;
  const title = "Dynos of this run may still be running";
  job.annotate({ level: "warning", title, message: `${left.join(" ")} See the log of this step.` });
}

/** By app. Of a run that was killed while it launched nobody knows how many. */
function unclearCreates(
  apps: readonly string[],
  { state, clock }: Pick<CleaningWorld, "state" | "clock">,
): ReadonlyMap<string, Unclear> {
  if (state("launching") !== "yes") return readUnclear(state("unclear"));
  const any = { creates: Number.POSITIVE_INFINITY, at: clock.now() + lateCreateMs };
  return new Map(apps.map((app) => [app, any]));
}
