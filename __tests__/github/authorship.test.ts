import { describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { readEvent } from "../../src/github/event.ts";
import { noteUnfinished } from "../../src/github/unfinished.ts";
import { bot, commentOf, first, type Hub, marker, second, startHub } from "./hub.ts";

const other = { login: "renovate[bot]", type: "Bot" } as const;
const mallory = { login: "mallory", type: "User" } as const;
const copy = `<!-- ${marker} -->\nsomebody else's`;
const graphql = /\/graphql$/;

const failing = (hub: Hub, fault: RequestFault): void =>
  hub.faults.add({ method: "POST", path: graphql, fault, times: Number.POSITIVE_INFINITY });

const writes = ({ journal }: Hub): string[] =>
  journal.entries.flatMap(({ method, path }) =>
    method === "GET" || graphql.test(path) ? [] : [`${method} ${path}`],
  );

describe("a comment that carries our marker, with a token that may not ask who it is", () => {
  test.each([other, mallory])(
    "is not ours when %j wrote it, and stays as it is beside ours",
    async (author) => {
      await using hub = await startHub();
      hub.state.addComment(7, copy, author);
      await hub.edge().publish(commentOf({ hour: 10 }));
      await hub.edge().publish(commentOf({ hour: 11 }));
      expect(hub.bodies()).toEqual([copy, expect.stringContaining("fail of run 11")]);
      expect(hub.annotations).toEqual([]);
    },
  );

  test("is ours when GitHub says that our token's owner wrote it, whichever bot that is", async () => {
    await using hub = await startHub({ login: other.login });
    hub.state.addComment(7, copy, other);
    hub.state.addComment(7, `${copy}, by the job's own token`, bot);
    await hub.edge().publish(commentOf({ hour: 10 }));
    expect(hub.bodies()).toEqual([
      expect.stringContaining("fail of run 10"),
      `${copy}, by the job's own token`,
    ]);
  });

  test("is not asked about when there is none", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf());
    hub.state.comments.clear();
    hub.journal.entries.length = 0;
    failing(hub, { status: 500 });
    hub.faults.add({ method: "GET", path: /\/user$/, fault: { status: 500 } });
    hub.state.addComment(7, "talk", bot);
    const event = { ...readEvent({}, first), isAboutCommit: true };
    const repository = { owner: "example", repo: "shop" };
    await noteUnfinished({ octokit: hub.octokit, repository, event, prNumber: 7, marker, note: "x" });
    expect(hub.journal.count("POST", graphql)).toBe(0);
  });

  test.each([
    ["refuses to say", { status: 403, body: { message: "no" } }],
    ["fails", { status: 502 }],
    ["does not find it, although it lists it", { status: 200, body: { data: { nodes: [null] } } }],
    ["answers something else", { status: 200, body: { data: {} } }],
    ["answers with errors alone", { status: 200, body: { errors: [{ type: "FORBIDDEN", message: "no" }] } }],
    [
      "says so of another comment",
      { status: 200, body: { data: { nodes: [{ databaseId: 1, viewerDidAuthor: true }] } } },
    ],
  ] satisfies [string, RequestFault][])(
    "keeps us from writing any when GitHub %s, which is said",
    async (_, fault) => {
      await using hub = await startHub();
      hub.state.addComment(7, copy, bot);
      failing(hub, fault);
      expect(await hub.edge().publish(commentOf())).toBeUndefined();
      expect(writes(hub)).toEqual([]);
      expect(hub.annotations).toEqual([
        {
          level: "warning",
          title: "No pull request comment",
          message: expect.stringContaining(
            "A comment of github-actions[bot] carries the marker of this report, and GitHub did not say whether it was written with `github-token`, so no comment was written or changed",
          ),
        },
      ]);
    },
  );

  test("is not touched by the post step either when GitHub does not say whose it is", async () => {
    await using hub = await startHub();
    hub.state.addComment(7, copy, bot);
    hub.state.push(7, second);
    failing(hub, { status: 403, body: { message: "no" } });
    const event = { ...readEvent({}, second), isAboutCommit: true };
    const repository = { owner: "example", repo: "shop" };
    const noting = noteUnfinished({
      octokit: hub.octokit,
      repository,
      event,
      prNumber: 7,
      marker,
      note: "x",
    });
    await expect(noting).rejects.toThrow("did not say whether it was written with `github-token`");
    expect(writes(hub)).toEqual([]);
  });

  test("is skipped when it was deleted between the list and the question", async () => {
    await using hub = await startHub();
    hub.state.addComment(7, copy, other);
    hub.faults.add({ method: "POST", path: graphql, fault: { delayMs: 50 } });
    const publishing = hub.edge().publish(commentOf());
    await expect.poll(() => hub.journal.count("POST", graphql), { interval: 5 }).toBe(1);
    hub.state.comments.clear();
    await publishing;
    expect(hub.bodies()).toEqual([expect.stringContaining("fail of run 10")]);
  });
});

describe("where there is no GraphQL", () => {
  const without = { status: 404, body: { message: "Not Found" } };

  test("the job's own token is known by its user, and a person's copy is none of ours", async () => {
    await using hub = await startHub();
    hub.state.addComment(7, copy, mallory);
    hub.state.addComment(7, `<!-- ${marker} -->\nours`, bot);
    failing(hub, without);
    await hub.edge().publish(commentOf());
    expect(hub.bodies()).toEqual([copy, expect.stringContaining("fail of run 10")]);
  });

  test("another bot's comment could be ours, so none is written", async () => {
    await using hub = await startHub();
    hub.state.addComment(7, copy, other);
    failing(hub, without);
    expect(await hub.edge().publish(commentOf())).toBeUndefined();
    expect(writes(hub)).toEqual([]);
    expect(hub.annotations[0]?.message).toContain("A comment of renovate[bot] carries the marker");
  });
});
