import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { listen } from "../../local/http/listen.ts";
import { firstSuccess } from "../../src/github/deployment-statuses.ts";
import { githubClient } from "../../src/github/octokit.ts";
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
