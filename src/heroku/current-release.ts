import type { CurrentRelease } from "../setup/types.ts";
import { readAnswer, releasesAnswer, slugAnswer } from "./answers.ts";
import { unlessMissing } from "./heroku-failure.ts";
import type { Answer, Call } from "./request.ts";

/** Reads what is at the path. */
type Read = (path: string, rest?: Pick<Call, "headers" | "partial">) => Promise<Answer>;

/**
 * The newest release need not be the one that runs: its release phase may have failed. Heroku marks the one that does;
 * where it does not say, it is the newest that succeeded.
 */
export async function currentRelease(appPath: string, read: Read): Promise<CurrentRelease | undefined> {
  const headers = { Range: "version ..; order=desc,max=20" };
  const answer = await read(`${appPath}/releases`, { headers, partial: true });
  const releases = readAnswer(releasesAnswer, answer.body, "the app's releases");
  const newestFirst = releases.toSorted((one, other) => other.version - one.version);
  const current =
    newestFirst.find((one) => one.current === true) ??
    newestFirst.find(({ status }) => status === "succeeded");
  if (current === undefined) return undefined;
  const slug = current.slug?.id;
  return {
    version: current.version,
    content:
      slug === undefined ? undefined : await commitOf(`${appPath}/slugs/${encodeURIComponent(slug)}`, read),
  };
}

/** What the build was told to be the version of its source. Source: Platform API schema, slug `commit`. */
async function commitOf(slugPath: string, read: Read): Promise<string | undefined> {
  const answer = await unlessMissing(() => read(slugPath));
  return answer && (readAnswer(slugAnswer, answer.body, "the release's slug").commit ?? undefined);
}
