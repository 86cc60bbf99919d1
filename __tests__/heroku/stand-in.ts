import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realChance } from "../../local/chance.ts";
import { wallClock } from "../../local/clock.ts";
import type { AppSettings } from "../../local/heroku/app.ts";
import { type HerokuStandIn, startHeroku } from "../../local/heroku/stand-in.ts";
import { herokuDynos } from "../../src/heroku/dynos.ts";
import type { Assignment } from "../../src/plan/types.ts";
import type { Clock, Dynos } from "../../src/world.ts";
import { direct } from "../network/direct.ts";

const apiKey = "HRKU-11111111-2222-3333-4444-555555555555";

/** A clock whose waits pass at once and are kept, so that a test can see how long was asked for. */
function hastyClock(): Clock & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => Date.now(),
    sleep: async (ms) => {
      waits.push(ms);
    },
  };
}

export type Stand = AsyncDisposable & {
  heroku: HerokuStandIn;
  dynos: Dynos;
  clock: Clock & { waits: number[] };
  /** The signal of a run that goes on. */
  going: AbortSignal;
  /** How many creates reached the API. */
  creates(): number;
};

/** The stand-in with one app, whose only process type sleeps, and our edge that speaks to it. */
export async function standIn(given: { key?: string; app?: Partial<AppSettings> } = {}): Promise<Stand> {
  const slug = await mkdtemp(join(tmpdir(), "slug-"));
  await writeFile(join(slug, "Procfile"), "worker_scene_1: exec sleep 30\n");
  const heroku = await startHeroku({
    apps: [{ name: "loadtest", slug, programs: [], ...given.app }],
    clock: wallClock,
    chance: realChance,
    apiKey,
    bootDelayMs: 20,
  });
  const clock = hastyClock();
  const dynos = herokuDynos({
    apiUrl: heroku.url,
    apiKey: given.key ?? apiKey,
    clock,
    mask: () => undefined,
    network: direct,
  });
  return {
    heroku,
    dynos,
    clock,
    going: new AbortController().signal,
    creates: () =>
      heroku.journal.entries.filter(({ method, path }) => method === "POST" && path.endsWith("/dynos"))
        .length,
    [Symbol.asyncDispose]: async () => {
      await heroku.close();
      await rm(slug, { recursive: true });
    },
  };
}

export const assignment: Assignment = {
  scenario: "worker_scene_1",
  ownName: "worker_scene_1",
  app: "loadtest",
  dyno: 1,
  of: 1,
  users: 5,
  spawnRate: 5,
  runTimeSeconds: 10,
  stopTimeoutSeconds: 1,
  targetUrl: "http://127.0.0.1:9",
  dynoSize: "Standard-1X",
  marker: "run1/worker_scene_1/1",
  command: "worker_scene_1 # run1/worker_scene_1/1",
  env: { LOCUST_USERS: "5" },
  timeToLiveSeconds: 120,
  bootSeconds: 120,
  deadlineSeconds: 100,
};
