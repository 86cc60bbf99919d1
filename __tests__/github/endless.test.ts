import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { listen } from "../../local/http/listen.ts";
import type { Answer } from "../../local/http/route.ts";
import { firstSuccess } from "../../src/github/deployment-statuses.ts";
import { githubClient } from "../../src/github/octokit.ts";
import { listOurs, placeOf } from "../../src/github/sticky-comment.ts";
import { direct } from "../network/direct.ts";

/** A GitHub whose every page names a next one; `next` is its address. */
async function listing(next: (origin: string) => string) {
  let origin = "";
  const github = await listen(
    () => ({ status: 200, body: [], headers: { link: `<${next(origin)}>; rel="next"` } }),
    wallClock,
  );
  origin = github.origin;
  const { signal } = new AbortController();
  const clock = { now: () => Date.now(), sleep: async () => undefined };
  const client = githubClient({ token: "ghs_1", clock, network: direct, apiUrl: origin, signal });
  return { github, look: () => firstSuccess(client, { owner: "example", repo: "shop" }, 3) };
}

describe("a list of GitHub's", () => {
  test("that goes on without end is given up after 500 pages", async () => {
    const { github, look } = await listing(
      (origin) => `${origin}/repositories/1/deployments/3/statuses?page=2`,
    );
    await expect(look()).rejects.toThrow("GitHub's lists go on from page to page without an end");
    expect(github.journal.entries).toHaveLength(500);
    await github.close();
  });

  test("that goes on at another host is given up, which never sees the token", async () => {
    let asked = 0;
    const other = await listen(() => {
      asked += 1;
      return { status: 200, body: [] };
    }, wallClock);
    const { github, look } = await listing(() => `${other.origin}/next`);
    await expect(look()).rejects.toThrow("GitHub's list goes on at another host, 127.0.0.1:");
    expect(asked).toBe(0);
    await Promise.all([github.close(), other.close()]);
  });
});

describe("the comments of a pull request", () => {
  const repository = { owner: "example", repo: "shop" };

  /** A GitHub that gives each of so many pages. */
  async function looked(pages: number, page: (number: number) => unknown) {
    let asked = 0;
    let origin = "";
    const github = await listen(({ path }): Answer => {
      if (path.endsWith("/user")) return { status: 200, body: { login: "octocat" } };
      asked += 1;
      const next = `<${origin}${path}?page=${asked + 1}>; rel="next"`;
      return { status: 200, body: page(asked), headers: asked < pages ? { link: next } : {} };
    }, wallClock);
    origin = github.origin;
    const { signal } = new AbortController();
    const clock = { now: () => Date.now(), sleep: async () => undefined };
    const options = { token: "ghs_1", clock, network: direct, apiUrl: github.origin, signal };
    const place = placeOf({ octokit: githubClient(options), repository, issue: 7, marker: "m" });
    const found = await listOurs(place).then(
      ({ length }) => `${length} of ours`,
      (error: Error) => error.message,
    );
    await github.close();
    return { found, asked };
  }

  const comment = (id: number, body = "<!-- m --> of ours") => ({ id, body, user: { login: "octocat" } });

  test("are read in pages of fifty, which have an end however long each is", async () => {
    expect(
      await looked(1, () => Array.from({ length: 50 }, (_, id) => comment(id, "🦗".repeat(65_536)))),
    ).toEqual({
      found: "0 of ours",
      asked: 1,
    });
    const { found } = await looked(1, () => [comment(1, "x".repeat(17 * 1024 * 1024))]);
    expect(found).toBe("GitHub's answer has more than 16777216 bytes");
  });

  test("of more rows than a page has are not looked at one by one", async () => {
    const { found } = await looked(1, () => Array.from({ length: 1_001 }, () => ({})));
    expect(found).toBe(
      "GitHub's answer about the pull request's comments has more than 1000 rows on one page",
    );
  });

  test("that come as nothing are not taken for none, beside which a second one would be written", async () => {
    const { found } = await looked(1, () => null);
    expect(found).toBe("GitHub's answer is empty (HTTP status 200), where a list or an object was asked for");
    const github = await listen(() => ({ status: 204, body: undefined }), wallClock);
    const { signal } = new AbortController();
    const clock = { now: () => Date.now(), sleep: async () => undefined };
    const options = { token: "ghs_1", clock, network: direct, apiUrl: github.origin, signal };
    const place = placeOf({ octokit: githubClient(options), repository, issue: 7, marker: "m" });
    await expect(listOurs(place)).rejects.toThrow("GitHub's answer is empty (HTTP status 204)");
    await github.close();
  });

  test("that carry the marker are kept up to five hundred", async () => {
    const pageOf = (page: number) => Array.from({ length: 50 }, (_, id) => comment(50 * page + id));
    expect(await looked(10, pageOf)).toEqual({ found: "500 of ours", asked: 10 });
    const { found, asked } = await looked(20, pageOf);
    expect(found).toContain("more than 500 comments begin with this report's marker");
    expect(asked).toBe(11);
  });
});
