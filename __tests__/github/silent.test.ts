import { beforeEach, describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { type Listener, listen } from "../../local/http/listen.ts";
import type { Answer } from "../../local/http/route.ts";
import { githubComments } from "../../src/github/comments.ts";
import { readEvent } from "../../src/github/event.ts";
import { githubClient } from "../../src/github/octokit.ts";
import { noteUnfinished } from "../../src/github/unfinished.ts";
import type { Annotation } from "../../src/report/annotations.ts";
import { direct } from "../network/direct.ts";
import { silences, silentServer } from "../silent-server.ts";
import { commentOf, first, marker } from "./hub.ts";

const repository = { owner: "example", repo: "shop" };
const waits: number[] = [];
const clock = { now: () => Date.now(), sleep: async (ms: number) => void waits.push(ms) };
beforeEach(() => {
  waits.length = 0;
});
const event = { ...readEvent({}, first), isAboutCommit: true };
const never = new AbortController().signal;

/** What a run is told that wants to comment on pull request 7 of a GitHub there. */
async function publishAt(apiUrl: string, times: { tryMs: number; withinMs: number }): Promise<Annotation[]> {
  const annotations: Annotation[] = [];
  const edge = githubComments({
    connect: (signal) =>
      githubClient({ token: "ghs_test", clock, network: direct, apiUrl, tryMs: times.tryMs, signal }),
    ...{ repository, event, prNumber: 7, clock, withinMs: times.withinMs },
    job: { annotate: (one) => annotations.push(one) },
  });
  expect(await edge.publish(commentOf())).toBeUndefined();
  return annotations;
}

describe.each(silences)("a GitHub that %s and never answers", (silence) => {
  test("is asked again, and then the run says that there is no comment", async () => {
    await using github = await silentServer(silence);
    const annotations = await publishAt(github.origin, { tryMs: 50, withinMs: 60_000 });
    expect(annotations).toEqual([
      {
        level: "warning",
        title: "No pull request comment",
        message: expect.stringContaining("GitHub did not answer within 0.05 s"),
      },
    ]);
    expect(waits).toEqual([1_000, 2_000]);
  });

  test("is left alone when the time for all of it is over", async () => {
    await using github = await silentServer(silence);
    const [annotation] = await publishAt(github.origin, { tryMs: 60_000, withinMs: 50 });
    expect(annotation?.message).toContain("GitHub took too long for all that was asked of it");
    expect(waits).toEqual([]);
  });

  test("does not keep the post step from ending", async () => {
    await using github = await silentServer(silence);
    const octokit = githubClient({
      ...{ token: "ghs_test", clock, network: direct, apiUrl: github.origin, tryMs: 50, signal: never },
    });
    const noting = noteUnfinished({ octokit, repository, event, prNumber: 7, marker, note: "not finished" });
    await expect(noting).rejects.toThrow("GitHub did not answer within 0.05 s");
  });
});

test("a GitHub that never finishes the TLS handshake is given up", async () => {
  await using github = await silentServer("accepts");
  const apiUrl = github.origin.replace("http:", "https:");
  const [annotation] = await publishAt(apiUrl, { tryMs: 50, withinMs: 60_000 });
  expect(annotation?.message).toContain("GitHub did not answer within 0.05 s");
});

test("a GitHub that sends every request in circles is given up", async () => {
  const server = await listen(({ path }) => ({ status: 307, headers: { location: `${path}/` } }), wallClock);
  const [annotation] = await publishAt(server.origin, { tryMs: 20_000, withinMs: 60_000 });
  expect(annotation?.message).toContain("GitHub did not take the comment: redirect count exceeded");
  await server.close();
});

test("a GitHub whose list of comments has always another page is given up", async () => {
  const server: Listener = await listen(({ path }): Answer => {
    if (path.endsWith("/pulls/7")) return { status: 404, body: { message: "Not Found" } };
    return { status: 200, headers: { link: `<${server.origin}${path}?page=2>; rel="next"` }, body: [] };
  }, wallClock);
  const annotations = await publishAt(server.origin, { tryMs: 20_000, withinMs: 300 });
  expect(annotations).toEqual([expect.objectContaining({ level: "warning" })]);
  await server.close();
});

test("a GitHub that asks to be left alone for a day is not waited for", async () => {
  const body = { message: "You have exceeded a secondary rate limit" };
  const server = await listen(() => ({ status: 429, headers: { "retry-after": "86400" }, body }), wallClock);
  const [annotation] = await publishAt(server.origin, { tryMs: 20_000, withinMs: 60_000 });
  expect(annotation?.message).toContain("ends in 86400 s");
  expect(server.journal.entries).toHaveLength(1);
  await server.close();
});
