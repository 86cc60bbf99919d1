import type { z } from "zod";
import { isSameCommit } from "../plan/commit.ts";
import type { CommitAfter, CurrentRelease } from "../setup/types.ts";
import { buildsAnswer, readAnswer, releasesAnswer, slugAnswer } from "./answers.ts";
import type { Answer, Call } from "./call.ts";
import { unlessMissing } from "./heroku-failure.ts";

/** Reads what is at the path. */
type Read = (path: string, rest?: Pick<Call, "headers" | "partial">) => Promise<Answer>;

type Release = z.infer<typeof releasesAnswer>[number];
type Build = z.infer<typeof buildsAnswer>[number];

/**
 * The newest release need not be the one that runs: its release phase may have failed. Heroku marks the one that does;
 * where it does not say, it is the newest that succeeded.
 */
export async function currentRelease(
  appPath: string,
  read: Read,
  contentOf: ContentOf,
): Promise<CurrentRelease | undefined> {
  const releases = await newestFirst(appPath, read);
  const current =
    releases.find((one) => one.current === true) ?? releases.find(({ status }) => status === "succeeded");
  if (current === undefined) return undefined;
  const content = await contentOf(current, { appPath, read, releases });
  return { version: current.version, content };
}

async function newestFirst(appPath: string, read: Read): Promise<Release[]> {
  const headers = { Range: "version ..; order=desc,max=20" };
  const answer = await read(`${appPath}/releases`, { headers, partial: true });
  const releases = readAnswer(releasesAnswer, answer.body, "the app's releases");
  return releases.toSorted((one, other) => other.version - one.version);
}

/** The version of a release of the commit that has failed, of those after another; undefined when there is none. */
export async function failedRelease(
  appPath: string,
  read: Read,
  { sha, after }: CommitAfter,
): Promise<number | undefined> {
  const releases = await newestFirst(appPath, read);
  for (const release of releases.filter(({ version, status }) => version > after && status === "failed")) {
    const commit = await commitOf(release, { appPath, read, releases });
    if (commit !== undefined && isSameCommit(commit, sha)) return release.version;
  }
  return undefined;
}

type Around = { appPath: string; read: Read; releases: readonly Release[] };
type ContentOf = (current: Release, around: Around) => Promise<string | undefined>;

/** The commit of its slug; undefined on Fir, which has none. Source: Platform API schema, slug `commit`. */
export async function commitOf({ slug }: Release, { appPath, read }: Around): Promise<string | undefined> {
  if (slug === undefined) return undefined;
  const answer = await unlessMissing(() => read(`${appPath}/slugs/${encodeURIComponent(slug.id)}`));
  return answer && readAnswer(slugAnswer, answer.body, "the release's slug").commit;
}

/**
 * What the build of the release was told to be the version of its source. Of a slug that no build of this app has made, a
 * promoted one, its `commit` is the same (equal on record, May 2025).
 */
export async function builtVersionOf(current: Release, around: Around): Promise<string | undefined> {
  const { appPath, read, releases } = around;
  const answer = await read(`${appPath}/builds`);
  const builds = readAnswer(buildsAnswer, answer.body, "the app's builds");
  const build = builds.find((one) => one.status === "succeeded" && isBuildOf(current, one, releases));
  const version = build?.source_blob?.version;
  return version ?? commitOf(current, around);
}

/** A release that only sets config vars has the slug, or on Fir the image, of the one before. */
function isBuildOf(current: Release, build: Build, releases: readonly Release[]): boolean {
  const own = build.release?.id;
  if (own !== undefined && own === current.id) return true;
  if (build.slug?.id !== undefined && build.slug.id === current.slug?.id) return true;
  const first = releases.find(({ id }) => id !== undefined && id === own);
  return first !== undefined && isSame(first.artifacts ?? [], current.artifacts ?? []);
}

type Artifacts = NonNullable<Release["artifacts"]>;

function isSame(some: Artifacts, others: Artifacts): boolean {
  const ids = (artifacts: Artifacts): string[] => artifacts.map(({ id }) => id).sort();
  return some.length > 0 && ids(some).join() === ids(others).join();
}
