import type { SetupInputs } from "../inputs/setup-inputs.ts";
import { usualSize } from "../plan/load-fields.ts";
import type { Annotation } from "../report/annotations.ts";
import { configChanges } from "../setup/config-lines.ts";
import { contentKey, leftOutNotes } from "../setup/content.ts";
import { isMarked, markName } from "../setup/marks.ts";
import { regionOf } from "../setup/regions.ts";
import { scaleChanges } from "../setup/scale-lines.ts";
import type { AppRow } from "../setup/types.ts";
import type { BuildRequest, SetupWorld } from "../setup-world.ts";
import { Failure } from "../words/failure.ts";
import { newProblems } from "../words/problems.ts";
import { type Content, type FoundBed, prepareSetup } from "./prepare-setup.ts";
import { warnOfRuns } from "./warn-of-runs.ts";

/** What became of one app. */
type Done = { line: string; webUrl: string; release: string; built: boolean };

/** inputs → folder and apps → missing apps → config, build, scale of each → outputs. */
export async function setUp(inputs: SetupInputs, world: SetupWorld): Promise<void> {
  const { job } = world;
  const { content, beds } = await prepareSetup(inputs, world);
  for (const note of leftOutNotes(content.facts))
    job.annotate({ level: "warning", title: "The upload is HEAD's content", message: note });
  job.saveState("changing", "yes");
  const problems = newProblems();
  const made: { found: FoundBed; app: AppRow }[] = [];
  for (const found of beds) {
    const app = await problems.attempt(() => existing(found, inputs, world));
    if (app !== undefined) made.push({ found, app });
  }
  problems.throwAny("Not every app could be created:");
  const done: Done[] = [];
  for (const { found, app } of made) {
    const one = await problems.attempt(() => fill(app, { found, content, inputs }, world));
    if (one !== undefined) done.push(one);
  }
  problems.throwAny("Not every app could be set up:");
  job.output("heroku-app", done.map(({ line }) => line).join("\n"));
  job.output("web-url", done.map(({ webUrl }) => webUrl).join("\n"));
  job.output("release", done.map(({ release }) => release).join("\n"));
  job.output("built", done.map(({ built }) => String(built)).join("\n"));
}

/** The app, made and marked if it was not there. The mark comes first of all: teardown goes by it. */
async function existing({ bed, app }: FoundBed, inputs: SetupInputs, world: SetupWorld): Promise<AppRow> {
  const { team, space, stack } = inputs;
  if (app !== undefined) {
    if (stack !== undefined && stack !== app.stack) world.job.annotate(oldStack(app, stack));
    return app;
  }
  const region = regionOf(bed, inputs.region);
  const { app: made, isNew } = await world.apps.create({ name: bed.app, region, team, space, stack });
  if (!isNew) {
    world.job.info(`App ${made.name} was created meanwhile, perhaps by another setup`);
    return made;
  }
  world.job.info(`Created app ${made.name}${made.region === undefined ? "" : ` (${made.region})`}`);
  try {
    await world.apps.setConfig(made.name, { [markName]: world.repository });
  } catch (error) {
    const text = `App "${made.name}" was created, but could not be marked as setup's own; remove it by hand, or keep it: heroku apps:destroy --app ${made.name}`;
    throw new Failure(text, { cause: error });
  }
  return made;
}

function oldStack({ name, stack }: AppRow, wanted: string): Annotation {
  const message = `App ${name} is there already, on ${stack ?? "an unknown stack"} and not on ${wanted}; to change that: heroku stack:set ${wanted} --app ${name}`;
  return { level: "warning", title: "`stack` is for new apps", message };
}

type Filling = { found: FoundBed; content: Content; inputs: SetupInputs };

/** Builds unless the content is there: what counts is what the app runs now, whoever has released last. */
async function fill(
  app: AppRow,
  { found: { bed }, content, inputs }: Filling,
  world: SetupWorld,
): Promise<Done> {
  const { apps, job } = world;
  const config = await apps.configOf(app.name);
  const changes = configChanges(inputs.config, config);
  const names = Object.keys(changes);
  const version = world.hash(contentKey(content.package.tree, { upload: content.upload, stack: app.stack }));
  const current = await apps.currentRelease(app.name);
  const isThere = current?.content === version;
  if (names.length > 0 || !isThere) await warnOfRuns(app.name, world);
  if (names.length > 0) {
    await apps.setConfig(app.name, changes);
    job.info(`Set ${names.join(", ")} of app ${app.name}`);
  }
  if (isThere) job.info(`App ${app.name} runs this content already, as release v${current.version}`);
  else await build(app, { ...content, version, timeoutSeconds: inputs.buildTimeoutSeconds }, world);
  const isOurs = isMarked({ config, repository: world.repository });
  await scale(app, { scale: inputs.scale, size: sizeFor(app, { isOurs, inputs }) }, world);
  const release = await apps.currentRelease(app.name);
  return {
    line: bed.name === undefined ? app.name : `${bed.name}: ${app.name}`,
    webUrl: app.webUrl ?? "",
    release: release === undefined ? "" : String(release.version),
    built: !isThere,
  };
}

/** `version`: by which the content is known again. */
async function build(
  app: AppRow,
  {
    version,
    timeoutSeconds,
    upload,
    facts,
    package: packed,
  }: Content & Pick<BuildRequest, "version" | "timeoutSeconds">,
  { apps, job, repository }: SetupWorld,
): Promise<void> {
  if (!app.isFir) await apps.setBuildpacks(app.name, upload.buildpacks);
  const mishap = await job.within(`Build of ${facts.path} for app ${app.name}`, async () => {
    const url = await apps.upload(packed.file);
    const description = `${facts.path} of ${repository} at ${facts.commit.slice(0, 10)}`;
    const request = { url, checksum: packed.checksum, version, description, timeoutSeconds };
    return apps.build(app.name, request, (line) => job.info(line));
  });
  if (mishap === undefined) return;
  const told = `App "${app.name}": ${mishap.what}`;
  const lines = mishap.lines.map((line) => `\n  ${line}`).join("");
  throw new Failure(lines === "" ? told : `${told}; its last lines:${lines}`);
}

/** The Common Runtime's usual size is none of a Private Space or of Fir, whose apps keep what Heroku gives them. */
function sizeFor(
  { isFir, isInSpace }: AppRow,
  { isOurs, inputs: { dynoSize } }: { isOurs: boolean; inputs: SetupInputs },
): string | undefined {
  const isCommon = !isFir && !isInSpace;
  return isOurs && (isCommon || dynoSize !== usualSize) ? dynoSize : undefined;
}

type Wanted = { scale: SetupInputs["scale"]; size: string | undefined };

async function scale(app: AppRow, wanted: Wanted, { apps, job }: SetupWorld): Promise<void> {
  const formation = await apps.formation(app.name);
  const changes = scaleChanges(formation, wanted);
  if (changes.length === 0) return;
  const shown = changes.map(({ type, quantity, size }) => `${type}=${quantity}${size ? `:${size}` : ""}`);
  try {
    await apps.scale(app.name, changes);
  } catch (error) {
    if (!changes.some(({ size }) => size !== undefined)) throw error;
    const text = `App "${app.name}" could not be scaled to ${shown.join(", ")}. Where the account may not use the size, write \`dyno-size: basic\`, here and in the step of the load test`;
    throw new Failure(text, { cause: error });
  }
  job.info(`Scaled app ${app.name}: ${shown.join(", ")}`);
}
