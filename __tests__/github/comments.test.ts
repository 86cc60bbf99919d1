import { describe, expect, test } from "vitest";
import { bot, commentOf, first, marker, second, startHub, third } from "./hub.ts";

describe("the sticky comment on GitHub", () => {
  test("is created once and updated after", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    const url = await hub.edge().publish(commentOf({ hour: 11, verdict: "pass" }));
    expect(hub.bodies()).toEqual([
      `<!-- ${marker} -->\npass of run 11\n\n<!-- verdict:pass --><!-- run:20261123t110000z-abcd1234 commit:${first} -->\n`,
    ]);
    expect(url).toContain(String(hub.state.commentsOf(7)[0]?.id));
    expect(hub.annotations).toEqual([]);
  });

  test("is found behind 150 others", async () => {
    await using hub = await startHub();
    for (let index = 0; index < 150; index += 1) hub.state.addComment(7, `talk ${index}`, bot);
    await hub.edge().publish(commentOf({ hour: 10 }));
    await hub.edge().publish(commentOf({ hour: 11 }));
    expect(hub.bodies()).toHaveLength(151);
  });

  test.each(["installation", "user"] as const)("of %s is not somebody's copy of the marker", async (kind) => {
    await using hub = await startHub({ kind });
    const stranger = { installation: { login: "mallory", type: "User" }, user: bot }[kind] as typeof bot;
    hub.state.addComment(7, `<!-- ${marker} -->\nmine`, stranger);
    await hub.edge().publish(commentOf({ hour: 10 }));
    await hub.edge().publish(commentOf({ hour: 11 }));
    expect(hub.bodies()[0]).toContain("mine");
    expect(hub.bodies()).toHaveLength(2);
  });

  test("is another one for another key", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf());
    await hub.edge().publish(commentOf({ marker: `${marker}2` }));
    expect(hub.bodies()).toHaveLength(2);
  });

  test("is one again after a job was killed between its second comment and tidying up", async () => {
    await using hub = await startHub();
    for (const text of ["older", "younger"]) hub.state.addComment(7, `<!-- ${marker} -->\n${text}`, bot);
    const [oldest] = hub.state.commentsOf(7);
    await hub.edge().publish(commentOf());
    expect(hub.state.commentsOf(7)).toEqual([expect.objectContaining({ id: oldest?.id })]);
    expect(hub.bodies()[0]).toContain("fail of run 10");
  });

  test("is told its own last text, so that it can carry on from it", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    const seen: (string | undefined)[] = [];
    const render = ({ previous }: { previous: string | undefined }): string => {
      seen.push(previous);
      return `<!-- ${marker} -->\nnew`;
    };
    await hub.edge().publish(commentOf({ hour: 11, render }));
    expect(seen[0]).toContain("fail of run 10");
  });

  test("that a person deleted while it was being updated is created anew", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    hub.faults.add({ method: "PATCH", path: /comments/, fault: { delayMs: 50, status: 404, body: {} } });
    const publishing = hub.edge().publish(commentOf({ hour: 11 }));
    while (hub.journal.count("PATCH", /comments/) === 0) await new Promise((done) => setTimeout(done, 5));
    hub.state.comments.clear();
    expect(await publishing).toBeDefined();
    expect(hub.bodies()).toEqual([expect.stringContaining("run 11")]);
  });

  test.each([
    ["the answer to its creation got lost", { loseAnswer: true } as const, 1],
    ["its creation never arrived", { cut: "before" } as const, 2],
    ["its creation was refused with 502", { status: 502 }, 2],
  ])("is one although %s", async (_, fault, creations) => {
    await using hub = await startHub();
    hub.faults.add({ method: "POST", path: /comments$/, fault });
    const url = await hub.edge().publish(commentOf());
    expect(hub.journal.count("POST", /comments$/)).toBe(creations);
    expect(hub.bodies()).toHaveLength(1);
    expect(url).toContain(String(hub.state.commentsOf(7)[0]?.id));
    expect(hub.annotations).toEqual([]);
  });

  test("is not taken for missing because the list of comments broke off", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    hub.faults.add({ method: "GET", path: /comments$/, fault: { cut: "midBody" } });
    await hub.edge().publish(commentOf({ hour: 11 }));
    expect(hub.journal.count("POST", /comments$/)).toBe(1);
    expect(hub.bodies()).toEqual([expect.stringContaining("run 11")]);
  });

  test("is not written twice because GitHub would not say who we are", async () => {
    await using hub = await startHub();
    await hub.edge().publish(commentOf({ hour: 10 }));
    hub.faults.add({ method: "GET", path: /\/user$/, fault: { status: 502 }, times: 9 });
    expect(await hub.edge().publish(commentOf({ hour: 11 }))).toBeUndefined();
    expect(hub.bodies()).toHaveLength(1);
    expect(hub.annotations).toEqual([expect.objectContaining({ level: "warning" })]);
    expect(hub.annotations[0]?.message).not.toContain("permissions:");
    expect(hub.waits.slice(-2)).toEqual([1000, 2000]);
  });
});

describe("the sticky comment by its mode", () => {
  test("`never` asks GitHub nothing", async () => {
    await using hub = await startHub();
    expect(await hub.edge().publish(commentOf({ when: "never" }))).toBeUndefined();
    expect(hub.journal.entries).toEqual([]);
  });

  test("`on-breach` begins with a breach and does not leave it red", async () => {
    await using hub = await startHub();
    const when = "on-breach";
    await hub.edge().publish(commentOf({ hour: 10, when, verdict: "pass" }));
    expect(hub.bodies()).toEqual([]);
    await hub.edge().publish(commentOf({ hour: 11, when }));
    expect(hub.bodies()).toEqual([expect.stringContaining("fail of run 11")]);
    await hub.edge().publish(commentOf({ hour: 12, when, verdict: "pass" }));
    expect(hub.bodies()).toEqual([expect.stringContaining("pass of run 12")]);
  });

  test("`on-change` keeps its text while the verdict is the same, and remembers the commit that confirmed it", async () => {
    await using hub = await startHub();
    const when = "on-change";
    await hub.edge().publish(commentOf({ hour: 10, when }));
    hub.state.push(7, second);
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11, when }));
    expect(hub.bodies()).toEqual([expect.stringMatching(`fail of run 10[^]*commit:${second} -->`)]);
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 12, when, verdict: "pass" }));
    expect(hub.bodies()).toEqual([expect.stringContaining("pass of run 12")]);
  });
});

describe("when the pull request moved on from the tested commit", () => {
  test("the comment says that its results are for an older commit", async () => {
    await using hub = await startHub();
    hub.state.push(7, second);
    await hub.edge().publish(commentOf());
    expect(hub.bodies()).toEqual([expect.stringContaining("fail of run 10 older than 2222")]);
  });

  test.each(["always", "on-change", "on-breach"] as const)(
    "with `comment: %s` a run that ends last does not write over the newer commit's",
    async (when) => {
      await using hub = await startHub();
      const older = hub.edge();
      await older.look();
      hub.state.push(7, second);
      await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11, when, verdict: "invalid" }));
      const before = hub.bodies();
      const url = await older.publish(commentOf({ hour: 10, when }));
      expect(hub.bodies()).toEqual(before);
      expect(url).toContain("#issuecomment-");
      expect(hub.annotations).toEqual([
        expect.objectContaining({ level: "notice", message: expect.stringContaining("of a newer run") }),
      ]);
    },
  );

  test("a job that is run again for the older commit does not either, although it began last", async () => {
    await using hub = await startHub();
    hub.state.push(7, second);
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11 }));
    await hub.edge().publish(commentOf({ hour: 12 }));
    expect(hub.bodies()).toEqual([expect.stringContaining("run 11")]);
  });

  test("of two older commits' runs the one that began later has the last word", async () => {
    await using hub = await startHub();
    hub.state.push(7, second);
    hub.state.push(7, third);
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11 }));
    await hub.edge().publish(commentOf({ hour: 10 }));
    expect(hub.bodies()).toEqual([expect.stringContaining("run 11 older than 3333")]);
  });

  test("an older run does not write over a verdict that a newer one only confirmed", async () => {
    await using hub = await startHub();
    const when = "on-change";
    await hub.edge().publish(commentOf({ hour: 9, when, verdict: "pass" }));
    hub.state.push(7, second);
    hub.state.push(7, third);
    await hub.edge({ event: { sha: third } }).publish(commentOf({ hour: 11, when, verdict: "pass" }));
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 10, when }));
    expect(hub.bodies()).toEqual([expect.stringContaining("pass of run 9")]);
  });

  test("an older commit's breach begins no comment that a newer, quiet run would leave red", async () => {
    await using hub = await startHub();
    const when = "on-breach";
    hub.state.push(7, second);
    await hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11, when, verdict: "pass" }));
    await hub.edge().publish(commentOf({ hour: 10, when }));
    expect(hub.bodies()).toEqual([]);
  });

  test("a merge commit of the pull request is no older commit", async () => {
    await using hub = await startHub();
    const sha = hub.state.pulls.get(7)?.mergeCommitSha ?? "";
    await hub.edge({ event: { sha } }).publish(commentOf());
    expect(hub.bodies()).toEqual([expect.not.stringContaining("older")]);
  });

  test("nothing is said of it when the event is about no commit and `pr-number` was given", async () => {
    await using hub = await startHub();
    const byHand = hub.edge({ event: { sha: third, isAboutCommit: false }, prNumber: 7 });
    await hub.edge().publish(commentOf({ hour: 10 }));
    await byHand.publish(commentOf({ hour: 11 }));
    expect(hub.bodies()).toEqual([expect.stringMatching(/run 11\n/)]);
  });

  test("nothing is said of it when the token may comment but not read pull requests", async () => {
    await using hub = await startHub({ permissions: { issues: "write" } });
    await hub.edge({ event: { sha: second }, prNumber: 7 }).publish(commentOf());
    expect(hub.bodies()).toEqual([expect.stringMatching(/run 10\n/)]);
  });
});
