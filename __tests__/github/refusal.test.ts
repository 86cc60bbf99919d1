import { describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { githubComments } from "../../src/github/comments.ts";
import { readEvent } from "../../src/github/event.ts";
import { retryWaitMs } from "../../src/github/refusal.ts";
import { commentOf, type Hub, marker, startHub } from "./hub.ts";

const block = "permissions:\n  contents: read\n  pull-requests: write";
const answer = (status: number, message: string, headers = {}): RequestFault => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
});
const forbidden = answer(403, "Resource not accessible by integration");
const hidden = answer(404, "Not Found");

/** Every call that the comment takes. */
const calls: readonly (readonly [string, string, RegExp])[] = [
  ["looking for pull requests of the commit", "GET", /\/commits\/\w+\/pulls$/],
  ["listing open pull requests", "GET", /shop\/pulls$/],
  ["listing comments", "GET", /\/issues\/7\/comments$/],
  ["creating the comment", "POST", /\/issues\/7\/comments$/],
  ["updating the comment", "PATCH", /\/issues\/comments\/\d+$/],
];

/** Two runs on a fork's pull request, so that every call is made; the second one meets the fault. */
async function warningOf(hub: Hub, call: (typeof calls)[number], fault: RequestFault): Promise<string> {
  const [, method, path] = call;
  hub.state.addPull({ number: 7, headSha: "1".repeat(40), fork: "somebody/shop" });
  if (method === "PATCH") await hub.edge().publish(commentOf({ hour: 10 }));
  hub.faults.add({ method, path, fault, times: Number.POSITIVE_INFINITY });
  expect(await hub.edge().publish(commentOf({ hour: 11 }))).toBeUndefined();
  expect(hub.annotations).toEqual([expect.objectContaining({ level: "warning" })]);
  return hub.annotations[0]?.message ?? "";
}

describe("a comment that GitHub does not take", () => {
  test.each(calls)("because %s is forbidden names the permissions to add", async (...call) => {
    await using hub = await startHub();
    expect(await warningOf(hub, call, forbidden)).toContain(block);
    expect(hub.waits.filter((ms) => ms > 1000)).toEqual([]);
  });

  test.each(calls)("because %s of a private repository is not found names them too", async (...call) => {
    await using hub = await startHub();
    const warning = await warningOf(hub, call, hidden);
    expect(warning).toContain(block);
    expect(warning).toContain("private repository");
  });

  test("because `pr-number` is no pull request says so", async () => {
    await using hub = await startHub();
    await hub.edge({ prNumber: 70 }).publish(commentOf());
    expect(hub.annotations[0]?.message).toContain("`pr-number` is not a pull request of this repository");
  });

  test.each([
    ["401", answer(401, "Bad credentials"), "`github-token` is wrong or has expired"],
    ["410", answer(410, "Issues are disabled for this repo"), "takes no comments"],
    ["403 of a locked one", answer(403, "Unable to create comment because issue is locked."), "Unlock"],
    ["a long rate limit", answer(403, "Forbidden", { "retry-after": "300" }), "ends in 300 s"],
    [
      "a used-up rate limit",
      answer(403, "API rate limit exceeded for installation ID 1.", {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Date.UTC(2026, 10, 23, 20, 10) / 1000),
        date: "Mon, 23 Nov 2026 20:00:00 GMT",
      }),
      "ends in 600 s",
    ],
    ["502", answer(502, "Server Error"), "Run the job again"],
  ])("%s is a warning that says what to do, without permissions", async (_, fault, text) => {
    await using hub = await startHub();
    const [call] = calls.filter(([, method]) => method === "POST");
    const warning = await warningOf(hub, call ?? ["", "", /./], fault);
    expect(warning).toContain(text);
    expect(warning).not.toContain("permissions:");
  });

  test("because its text is too long says what makes it shorter", async () => {
    await using hub = await startHub();
    const render = (): string => `<!-- ${marker} -->\n${"x".repeat(66_000)}`;
    expect(await hub.edge().publish(commentOf({ render }))).toBeUndefined();
    expect(hub.annotations).toEqual([expect.objectContaining({ level: "warning" })]);
    expect(hub.annotations[0]?.message).toMatch(/Body is too long.*fewer scenarios or thresholds/s);
  });

  test("without a token says which input is empty", async () => {
    await using hub = await startHub();
    const edge = githubComments({
      connect: () => undefined,
      repository: { owner: "example", repo: "shop" },
      event: readEvent({}, "1".repeat(40)),
      prNumber: 7,
      job: { annotate: (one) => hub.annotations.push(one) },
      clock: { now: () => 0, sleep: async () => undefined },
    });
    await edge.publish(commentOf());
    expect(hub.annotations[0]?.message).toContain("`github-token` is empty");
  });

  test("because a duplicate cannot be deleted is told, and the comment stands", async () => {
    await using hub = await startHub();
    for (const text of ["older", "younger"])
      hub.state.addComment(7, `<!-- ${marker} -->\n${text}`, { login: "github-actions[bot]", type: "Bot" });
    hub.faults.add({ method: "DELETE", path: /./, fault: forbidden, times: 9 });
    expect(await hub.edge().publish(commentOf())).toContain("#issuecomment-");
    expect(hub.bodies()[0]).toContain("fail of run 10");
    expect(hub.annotations).toEqual([expect.objectContaining({ title: "Two pull request comments" })]);
  });
});

describe("a request that GitHub puts off", () => {
  test.each([
    ["429 with Retry-After", answer(429, "Too many", { "retry-after": "7" }), 7000],
    ["429 without", answer(429, "Too many"), 60_000],
    ["403 with Retry-After", answer(403, "Wait", { "retry-after": "5" }), 5000],
    [
      "403 of a secondary limit",
      answer(
        403,
        "You have exceeded a secondary rate limit and have been temporarily blocked from content creation.",
      ),
      60_000,
    ],
  ])("by %s is sent again when it says, also a creation", async (_, fault, waitMs) => {
    await using hub = await startHub();
    hub.faults.add({ method: "POST", path: /comments$/, fault });
    await hub.edge().publish(commentOf());
    expect(hub.waits).toEqual([waitMs]);
    expect(hub.bodies()).toHaveLength(1);
    expect(hub.annotations).toEqual([]);
  });

  test("by 503 is sent again, but not more than twice", async () => {
    await using hub = await startHub();
    hub.faults.add({ method: "GET", path: /comments$/, fault: { status: 503 }, times: 2 });
    await hub.edge().publish(commentOf());
    expect(hub.bodies()).toHaveLength(1);
    hub.faults.add({ method: "GET", path: /comments$/, fault: { status: 503 }, times: 3 });
    await hub.edge().publish(commentOf({ hour: 11 }));
    expect(hub.bodies()).toEqual([expect.stringContaining("run 10")]);
  });

  test("after a creation went astray not before somebody has looked", () => {
    const astray = { status: 502, message: "Server Error" };
    expect(retryWaitMs(astray, { method: "POST", tries: 1 })).toBeUndefined();
    expect(retryWaitMs(astray, { method: "PATCH", tries: 1 })).toBe(1000);
  });

  test.each([400, 401, 403, 404, 422])("never after %i", (status) => {
    expect(retryWaitMs({ status, message: "no" }, { method: "GET", tries: 1 })).toBeUndefined();
  });
});
