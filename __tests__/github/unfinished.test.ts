import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/github/event.ts";
import { noteUnfinished } from "../../src/github/unfinished.ts";
import { unfinishedRun } from "../../src/report/commit-lines.ts";
import { commentOf, first, type Hub, marker, second, startHub, third } from "./hub.ts";

const runUrl = "https://github.example/example/shop/actions/runs/7/attempts/1";

function breakOff(hub: Hub, sha: string, given: { isAboutCommit?: boolean; prNumber?: number } = {}) {
  return noteUnfinished({
    octokit: hub.octokit,
    repository: { owner: "example", repo: "shop" },
    event: { ...readEvent({}, sha), isAboutCommit: given.isAboutCommit ?? true },
    prNumber: given.prNumber,
    marker,
    note: unfinishedRun({ sha, runUrl }),
  });
}

/** What was asked by GraphQL changes nothing. */
function writesOf({ journal }: Hub): number {
  return journal.entries.filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql")).length;
}

describe("a run that breaks off", () => {
  test("says above an older commit's report that this commit's run did not finish", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10, verdict: "pass" }));
    hub.state.push(7, second);
    expect(await breakOff(hub, second)).toContain("#issuecomment-");
    const [body = ""] = hub.bodies();
    expect(body.indexOf("of commit `2222222` did not finish")).toBeGreaterThan(0);
    expect(body.indexOf("did not finish")).toBeLessThan(body.indexOf("pass of run 10"));
    expect(body).toContain(`[workflow run](${runUrl})`);
  });

  test("twice leaves one note, the last one's", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    for (const sha of [second, third]) {
      hub.state.push(7, sha);
      await breakOff(hub, sha);
    }
    expect(hub.bodies()[0]?.match(/did not finish/g)).toHaveLength(1);
    expect(hub.bodies()[0]).toContain("of commit `3333333` did not finish");
  });

  test.each(["always", "on-change", "on-breach"] as const)(
    "leaves a note that the next report takes away, with `comment: %s`",
    async (when) => {
      await using hub = await startHub();
      await hub.edge().publish(commentOf({ hour: 10, when }));
      hub.state.push(7, second);
      await breakOff(hub, second);
      await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11, when }));
      expect(hub.bodies()).toEqual([expect.stringMatching(`^<!-- ${marker} -->\nfail of run 11\n`)]);
    },
  );

  test.each([
    ["there is no comment", async () => undefined, first],
    ["the comment is of the same commit", (hub: Hub) => hub.edge().publish(commentOf()), first],
    [
      "the pull request has moved on, and the next run will write",
      async (hub: Hub) => {
        await hub.edge().publish(commentOf());
        hub.state.push(7, second);
        hub.state.push(7, third);
      },
      second,
    ],
  ])("writes nothing when %s", async (_, prepare, sha) => {
    await using hub = await startHub();
    await prepare(hub);
    const before = hub.bodies();
    const writes = writesOf(hub);
    expect(await breakOff(hub, sha)).toBeUndefined();
    expect(hub.bodies()).toEqual(before);
    expect(writesOf(hub)).toBe(writes);
  });

  test.each([403, 404])(
    "is quiet when the token may not read (%i): then it left no comment",
    async (status) => {
      await using hub = await startHub();
      const body = { message: "no" };
      hub.faults.add({ method: "GET", path: /\/commits\//, fault: { status, body } });
      expect(await breakOff(hub, first)).toBeUndefined();
    },
  );

  test("writes nothing when it was started by hand from another branch", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf());
    expect(await breakOff(hub, "d".repeat(40), { isAboutCommit: false, prNumber: 7 })).toBeUndefined();
  });
});
