import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chance } from "../chance.ts";
import { type Clock, isoTime } from "../clock.ts";
import { detect, findBuildpack, registryAddress } from "./buildpacks/choose.ts";
import {
  BuildFailure,
  type Buildpack,
  type BuildStep,
  type BuildTools,
  type Compiled,
  errorLines,
  makeRunner,
  type Runner,
} from "./buildpacks/step.ts";
import type { LogChannel } from "./log-channel.ts";
import type { Output, Outputs } from "./output.ts";
import type { Release } from "./release.ts";
import { readProcessTypes, type Slug } from "./slug.ts";
import { removeIgnored } from "./slug-ignore.ts";
import type { Sources } from "./sources.ts";

export type BuildRequest = {
  url: string;
  checksum?: string | undefined;
  version?: string | undefined;
  versionDescription?: string | undefined;
  buildpacks: string[];
};

export type BuildWorld = {
  owner: string;
  clock: Clock;
  chance: Chance;
  outputs: Outputs;
  sources: Sources;
  tools: BuildTools;
  /** of a compressed slug */
  slugLimitBytes: number;
};

export type Build = {
  id: string;
  request: BuildRequest;
  stack: string;
  output: Output;
  createdAt: string;
  updatedAt: string;
  status: "pending" | "succeeded" | "failed";
  /** those that were used, by name or address */
  buildpacks: string[];
  slug?: Slug;
  release?: Release;
  /** settles when nothing of it runs any more */
  ended: Promise<void>;
};

/** What a build needs of the app that it is for. */
export type BuiltApp = {
  readonly stack: string;
  readonly settings: { readonly webUrl?: string };
  readonly log: LogChannel;
  readonly builds: Build[];
  readonly isDeleted: boolean;
  readonly configVars: Record<string, string>;
  deploy(slug: Slug, description: string): Release;
};

const runners = new WeakMap<Build, Runner>();

/** Unpacks, compiles and packs in the background, and deploys what came of it. */
export function startBuild(app: BuiltApp, request: BuildRequest, world: BuildWorld): Build {
  const id = world.chance.uuid();
  const at = isoTime(world.clock.now());
  const build: Build = {
    ...{ id, request, createdAt: at, updatedAt: at },
    stack: app.stack,
    output: world.outputs.add(world.chance.uuid()),
    status: "pending",
    buildpacks: request.buildpacks,
    ended: Promise.resolve(),
  };
  app.log.append("app", "api", `Build started by user ${world.owner}`);
  build.ended = run(app, build, world);
  app.builds.push(build);
  return build;
}

export function killBuild(build: Build): void {
  runners.get(build)?.kill();
}

async function run(app: BuiltApp, build: Build, world: BuildWorld): Promise<void> {
  try {
    const slug = await makeSlug(app, build, world);
    if (app.isDeleted) throw new BuildFailure("");
    build.slug = slug;
    launch(app, build, slug);
    build.status = "succeeded";
    app.log.append("app", "api", "Build succeeded");
  } catch (error) {
    tellFailure(error, build.output);
    build.status = "failed";
    app.log.append("app", "api", "Build failed -- check your build logs");
  }
  build.updatedAt = isoTime(world.clock.now());
  build.output.close();
}

function tellFailure(error: unknown, output: Output): void {
  const message = error instanceof BuildFailure ? error.message : `The build broke: ${error}`;
  tellError(message, output);
  output.line(" !     Push failed");
}

/** An empty one was told already. */
function tellError(message: string, output: Output): void {
  if (message) for (const line of errorLines(message)) output.line(line);
}

async function makeSlug(app: BuiltApp, build: Build, world: BuildWorld): Promise<Slug> {
  const { output, request } = build;
  const { tools, chance, clock, sources, slugLimitBytes } = world;
  const work = join(tools.cache, `build-${build.id}`);
  const temp = join(work, "tmp");
  const runner = makeRunner(output, temp);
  // Before anything is waited for: a build can be killed from its first moment on.
  runners.set(build, runner);
  await mkdir(temp, { recursive: true });
  output.line(`-----> Building on the ${build.stack.replace(/^h/, "H")} stack`);
  const folder = await unpack(await download(request, runner), work, runner);
  const run = runner.runIn(folder);
  await removeIgnored(folder);
  const compiled = await compile(build, { folder, output, tools, run, configVars: { ...app.configVars } });
  const processTypes = tellProcessTypes(folder, output);
  const { bytes, checksum, archive } = await pack(join(work, "slug.tgz"), { output, run }, slugLimitBytes);
  const id = chance.uuid();
  return {
    ...{ id, folder, processTypes, bytes, checksum },
    programs: compiled.flatMap(({ programs }) => programs),
    env: Object.assign({}, ...compiled.map(({ env }) => env)),
    commit: request.version,
    description: findBuildpack(build.buildpacks.at(-1) ?? "")?.language ?? "",
    blobUrl: sources.offer("slugs", id, archive),
    createdAt: isoTime(clock.now()),
  };
}

async function download({ url, checksum }: BuildRequest, { killed }: Runner): Promise<Buffer> {
  const answer = await fetch(url, { signal: killed }).catch(() => undefined);
  const body = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined;
  if (!body) throw new BuildFailure(`Could not fetch the source: ${answer?.status ?? "no answer"}`);
  const archive = Buffer.from(body);
  const found = createHash("sha256").update(archive).digest("hex");
  const wanted = checksum?.replace(/^sha256:/i, "").toLowerCase();
  if (wanted !== undefined && wanted !== found)
    throw new BuildFailure(`The source has the checksum SHA256:${found}, not ${checksum}`);
  return archive;
}

/** The folder with the source: an archive with a single folder at its root, as GitHub's are, is taken as that folder. */
async function unpack(archive: Buffer, folder: string, { runIn }: Runner): Promise<string> {
  const [file, source] = [join(folder, "source.tgz"), join(folder, "source")];
  await mkdir(source);
  await writeFile(file, archive);
  if ((await runIn(source)("tar", ["-xzf", file])) !== 0)
    throw new BuildFailure("The source is not a gzipped tarball.");
  await rm(file);
  const entries = await readdir(source, { withFileTypes: true });
  const [only, ...more] = entries.filter(({ name }) => name !== "pax_global_header");
  return only?.isDirectory() && more.length === 0 ? join(source, only.name) : source;
}

async function compile(build: Build, step: BuildStep): Promise<Compiled[]> {
  const asked = build.request.buildpacks;
  const { output } = step;
  if (asked.length === 0) {
    output.line("-----> Determining which buildpack to use for this app");
    const found = await detected(step);
    build.buildpacks = [found.name];
    return [await compileWith(found, step)];
  }
  const compiled: Compiled[] = [];
  for (const name of asked) {
    output.line(`-----> Using buildpack: ${name}`);
    compiled.push(await compileWith(await compatible(name, step), step));
  }
  return compiled;
}

async function detected({ folder, output }: BuildStep): Promise<Buildpack> {
  const found = detect(await readdir(folder));
  if (found && "compile" in found) return found;
  if (found)
    throw new BuildFailure(`This is a ${found.language} app, which the Heroku stand-in cannot build.`);
  output.line(" !     No default language could be detected for this app.");
  output.line(
    "\t\t\tHINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.",
  );
  output.line("\t\t\tSee https://devcenter.heroku.com/articles/buildpacks");
  throw new BuildFailure("");
}

async function compatible(name: string, { folder, output }: BuildStep): Promise<Buildpack> {
  const buildpack = findBuildpack(name);
  if (!buildpack) throw new BuildFailure(`The buildpack ${name} is not imitated by the Heroku stand-in.`);
  const files = await readdir(folder);
  if (buildpack.detects(files)) return buildpack;
  output.line(`-----> App not compatible with buildpack: ${registryAddress(buildpack)}`);
  for (const line of errorLines(buildpack.missing(files))) output.line(`       ${line}`);
  output.line("       More info: https://devcenter.heroku.com/articles/buildpacks#buildpack-auto-detection");
  throw new BuildFailure("");
}

async function compileWith(buildpack: Buildpack, step: BuildStep): Promise<Compiled> {
  step.output.line(`-----> ${buildpack.language} app detected`);
  try {
    return await buildpack.compile(step);
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    tellError(error.message, step.output);
    throw new BuildFailure(`Push rejected, failed to compile ${buildpack.language} app.\n`);
  }
}

function tellProcessTypes(folder: string, output: Output) {
  const types = readProcessTypes(folder);
  output.line("-----> Discovering process types");
  output.line(`       Procfile declares types -> ${[...types.keys()].join(", ") || "(none)"}`);
  return types;
}

async function pack(file: string, { output, run }: Pick<BuildStep, "output" | "run">, limit: number) {
  output.line("");
  output.line("-----> Compressing...");
  if ((await run("tar", ["-czf", file, "."])) !== 0) throw new BuildFailure("The slug could not be packed.");
  const { size: bytes } = await stat(file);
  if (bytes > limit) {
    const sizes = `${megabytes(bytes)} is too large (max is ${megabytes(limit).replace(".0", "")})`;
    throw new BuildFailure(
      `Compiled slug size: ${sizes}.\nSee: http://devcenter.heroku.com/articles/slug-size\n`,
    );
  }
  output.line(`       Done: ${megabytes(bytes)}`);
  const archive = await readFile(file);
  await rm(file);
  return { bytes, archive, checksum: `SHA256:${createHash("sha256").update(archive).digest("hex")}` };
}

function megabytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)}K` : `${(kilobytes / 1024).toFixed(1)}M`;
}

function launch(app: BuiltApp, build: Build, slug: Slug): void {
  const { output, request, id } = build;
  output.line("-----> Launching...");
  if (slug.processTypes.has("release"))
    output.line(
      " !     Release command declared: this new release will not be available until the command succeeds.",
    );
  build.release = app.deploy(slug, `Deploy ${(request.version ?? id).slice(0, 8)}`);
  output.line(`       Released v${build.release.version}`);
  output.line(`       ${app.settings.webUrl} deployed to Heroku`);
}
