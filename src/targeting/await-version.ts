import type { Inputs } from "../inputs/inputs.ts";
import { isSameCommit, shortCommit } from "../plan/commit.ts";
import type { TargetRelease } from "../plan/types.ts";
import { describe, Failure } from "../words/failure.ts";
import { orCancelled } from "../words/or-cancelled.ts";
import { quote } from "../words/wording.ts";
import type { World } from "../world.ts";

/** GitHub hears of a success when the build has ended; the release phase comes after it. */
const longestMs = 5 * 60_000;
const betweenLooksMs = 10_000;
const lookWithinMs = 10_000;

type Around = Pick<World, "dynos" | "job" | "clock" | "cancelled">;

/**
 * The release that the deployment's app runs, once it is of the deployed commit, or after the wait. Undefined when
 * neither its app nor `target-app` can be seen. Failure when that commit's release has failed.
 */
export async function awaitVersion(
  { targetApp }: Pick<Inputs, "targetApp">,
  { app, sha }: { app: string | undefined; sha: string },
  world: Around,
): Promise<TargetRelease | undefined> {
  const seen = await firstSeen([app, targetApp], world);
  return seen && (await awaitCommit(seen, sha, world));
}

/** An environment need not be called after an app, nor after one that the key may see. */
async function firstSeen(
  apps: readonly (string | undefined)[],
  world: Around,
): Promise<TargetRelease | undefined> {
  for (const app of new Set(apps)) {
    if (app === undefined) continue;
    const release = await look(app, world).catch((error: unknown) => {
      world.job.info(`Which release app ${app} runs could not be looked up: ${describe(error)}`);
      return undefined;
    });
    if (release !== undefined) return release;
  }
  return undefined;
}

async function look(app: string, { dynos }: Around): Promise<TargetRelease | undefined> {
  const release = await dynos.currentRelease(app, lookWithinMs);
  return release && { app, ...release };
}

async function awaitCommit(first: TargetRelease, sha: string, world: Around): Promise<TargetRelease> {
  const { clock, job, cancelled } = world;
  const end = clock.now() + longestMs;
  let release = first;
  let isTold = false;
  while (isOther(release, sha)) {
    await refuseFailed(release, sha, world);
    if (clock.now() + betweenLooksMs > end) break;
    if (!isTold) job.info(`Waiting until app ${release.app} runs ${shortCommit(sha)}: ${ran(release)}`);
    isTold = true;
    await orCancelled(clock.sleep(betweenLooksMs, cancelled), cancelled);
    release = (await look(release.app, world).catch(() => undefined)) ?? release;
  }
  if (isTold) job.info(`App ${release.app} runs ${ran(release)}`);
  return release;
}

function ran({ version, content }: TargetRelease): string {
  return `v${version}${content === undefined ? "" : `, built from ${shortCommit(content)}`}`;
}

/** What is no commit, such as an image or a version of one's own, never becomes the deployed one. */
function isOther({ content }: TargetRelease, sha: string): boolean {
  return content !== undefined && /^[0-9a-f]{7,64}$/i.test(content) && !isSameCommit(content, sha);
}

async function refuseFailed({ app, version }: TargetRelease, sha: string, { dynos }: Around): Promise<void> {
  const failed = await dynos.failedRelease(app, { sha, after: version }, lookWithinMs).catch(() => undefined);
  if (failed === undefined) return;
  throw new Failure(
    `Release v${failed} of app ${quote(app)}, of the deployed commit ${shortCommit(sha)}, failed, so the app still runs v${version}: there is nothing new to load. \`heroku releases:output v${failed} --app ${app}\` says why`,
  );
}
