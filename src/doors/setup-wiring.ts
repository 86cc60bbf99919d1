import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gitFolder } from "../git/folder.ts";
import { herokuApps } from "../heroku/apps.ts";
import { herokuDynos } from "../heroku/dynos.ts";
import type { SetupInputs, TeardownInputs } from "../inputs/setup-inputs.ts";
import type { SetupJob, SetupWorld, TeardownWorld } from "../setup-world.ts";
import type { Mask } from "../words/failure.ts";
import { systemClock } from "./clock.ts";
import { accessOf } from "./heroku-wiring.ts";

/** The repository of this action: `src/` and the bundle's `dist/` lie side by side in it. */
export const ownFolder = join(import.meta.dirname, "..");

/** What the doorways say of where they are. */
type Surroundings = { job: SetupJob; mask: Mask; repository: string };

/** Everything outside of set-up; what it packs is in a folder of its own below `temp`. */
export function setupWorld(
  inputs: SetupInputs,
  { job, mask, repository, workspace, temp }: Surroundings & { workspace: string; temp: string },
): SetupWorld {
  const own = mkdtempSync(join(temp, "heroku-locust-action-"));
  process.once("exit", () => rmSync(own, { recursive: true, force: true }));
  const access = accessOf(inputs, mask);
  return {
    apps: herokuApps(access),
    dynos: herokuDynos(access),
    folder: gitFolder({ workspace, loadtest: join(ownFolder, "loadtest"), temp: own }),
    ...{ job, repository },
    hash: (text) => hash("sha256", text, "hex"),
  };
}

/** Everything outside of teardown. */
export function teardownWorld(
  inputs: TeardownInputs,
  { job, mask, repository }: Surroundings,
): TeardownWorld {
  const access = accessOf(inputs, mask);
  return {
    apps: herokuApps(access),
    dynos: herokuDynos(access),
    clock: systemClock,
    ...{ job, repository },
  };
}
