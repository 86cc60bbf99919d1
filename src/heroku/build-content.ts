import type { z } from "zod";
import type { BuildRequest, Mishap } from "../setup-world.ts";
import { formatDuration } from "../words/duration.ts";
import type { Mask } from "../words/failure.ts";
import { Failure, hideSecret } from "../words/failure.ts";
import { quote } from "../words/wording.ts";
import { buildAnswer, buildsAnswer, readAnswer, releaseAnswer } from "./answers.ts";
import type { Ask } from "./call.ts";
import { createOnce } from "./create-once.ts";
import { type HerokuOptions, sendOnce } from "./request.ts";
import { readLines } from "./text-stream.ts";

/** Heroku ends a release phase after an hour. Source: Dev Center, "Release Phase". */
const longestReleaseMs = 65 * 60_000;
const betweenLooksMs = 2_000;
const keptLines = 50;
/** An output that says nothing and does not end must not hide that the build has ended. */
const oneReadingMs = 60_000;

type Build = z.infer<typeof buildAnswer>;

type BuildOptions = HerokuOptions & {
  ask: Ask;
  path: string;
  onLine: (line: string) => void;
  /** For one reading of an output. */
  readingMs?: number;
};

/** Has Heroku build and release what was uploaded; what went wrong, or undefined. */
export async function buildContent(
  options: BuildOptions,
  request: BuildRequest,
): Promise<Mishap | undefined> {
  const { made } = await startBuild(options, request);
  const buildPath = `${options.path}/builds/${encodeURIComponent(made.id)}`;
  const build = await watch(options, {
    what: "the build",
    read: async () => readAnswer(buildAnswer, (await options.ask("GET", buildPath)).body, "the build"),
    withinMs: request.timeoutSeconds * 1000,
    late: `build ${made.id} has not ended within ${formatDuration(request.timeoutSeconds)}, its \`build-timeout\`, and goes on at Heroku`,
  });
  if (build.mishap !== undefined) return build.mishap;
  const release = build.last.release?.id;
  if (release === undefined) return undefined;
  const releasePath = `${options.path}/releases/${encodeURIComponent(release)}`;
  const released = await watch(options, {
    what: "the release phase",
    read: async () => readAnswer(releaseAnswer, (await options.ask("GET", releasePath)).body, "the release"),
    withinMs: longestReleaseMs,
    late: `the release phase of release ${release} has not ended within ${formatDuration(longestReleaseMs / 1000)}, and goes on at Heroku`,
  });
  return released.mishap;
}

/** The address of what was uploaded is this build's alone: by it a build is known again. */
async function startBuild(options: BuildOptions, request: BuildRequest) {
  const { clock, ask, path } = options;
  const body = {
    source_blob: {
      url: request.url,
      checksum: request.checksum,
      version: request.version,
      version_description: request.description,
    },
  };
  const call = { method: "POST", path: `${path}/builds`, body, deadlineMs: 60_000 } as const;
  return createOnce<Build>({
    clock,
    signal: new AbortController().signal,
    create: async () => readAnswer(buildAnswer, (await sendOnce(options, call)).body, "the new build"),
    look: async () => {
      const { body } = await ask("GET", `${path}/builds`);
      const builds = readAnswer(buildsAnswer, body, "the app's builds");
      const found = builds.find((build) => addressOf(build.source_blob?.url) === addressOf(request.url));
      if (found === undefined && builds.length < (body as unknown[]).length)
        throw new Failure(
          "Heroku's answer about the app's builds has one that cannot be read, which may be it",
        );
      return found;
    },
    texts: {
      cancelled: "The build was cancelled",
      gaveUp: "No build could be started in several tries",
      blind: "Whether a build was started could not be looked up",
    },
  });
}

/** Without the signature, which may be another one. */
function addressOf(url: string | undefined): string | undefined {
  return url?.split("?")[0];
}

type Row = { status: string; output_stream_url?: string | undefined };

type Watched<Kind extends Row> = {
  what: string;
  read: () => Promise<Kind>;
  withinMs: number;
  /** What is said when it has not ended then. */
  late: string;
};

/** Reads its output until it has ended, and how it ended. An output that breaks off is opened again. */
async function watch<Kind extends Row>(
  { clock, mask, network, onLine, readingMs = oneReadingMs }: BuildOptions,
  { what, read, withinMs, late }: Watched<Kind>,
): Promise<{ last: Kind; mishap: Mishap | undefined }> {
  const end = clock.now() + withinMs;
  const told: Told = { count: 0, last: [] };
  for (;;) {
    const before = await read();
    const forMs = Math.min(readingMs, end - clock.now());
    await follow(before.output_stream_url, { mask, network, told, onLine, forMs });
    const last = await read();
    if (ends.includes(last.status)) return { last, mishap: mishapOf(what, last.status, told) };
    if (clock.now() >= end) throw new Failure(`${late}${oddStatus(last.status)}`);
    await clock.sleep(betweenLooksMs);
  }
}

/** Any other word, besides `pending`, is none of which we know whether it goes on. */
const ends: readonly string[] = ["succeeded", "failed", "expired"];

function oddStatus(status: string): string {
  return status === "pending" ? "" : `; Heroku gives it the status ${quote(status)}`;
}

function mishapOf(what: string, status: string, { last }: Told): Mishap | undefined {
  return status === "succeeded" ? undefined : { what: `${what} ${status}`, lines: last };
}

/** How many lines were read before, as an output that is opened again begins with them, and the last ones. */
type Told = { count: number; last: string[] };

type Following = Pick<HerokuOptions, "network"> & {
  mask: Mask;
  told: Told;
  onLine: (line: string) => void;
  forMs: number;
};

/** An output that cannot be read costs the display only: how it ended is asked for. */
async function follow(
  url: string | undefined,
  { mask, network, told, onLine, forMs }: Following,
): Promise<void> {
  if (url === undefined) return;
  hideSecret(url, mask);
  let count = 0;
  const onText = (line: string): void => {
    count += 1;
    if (count <= told.count) return;
    told.count = count;
    told.last = [...told.last.slice(1 - keptLines), line];
    onLine(line);
  };
  const signal = AbortSignal.timeout(Math.max(1, forMs));
  await readLines(url, onText, { network, signal }).catch(() => undefined);
}
