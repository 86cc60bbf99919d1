import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRunId } from "../../src/doors/wiring.ts";
import { hasNote, isRunOfPast, readRecord, withNote, withRecord } from "../../src/github/comment-body.ts";
import { type Draft, planComment, type Standing } from "../../src/github/plan-comment.ts";

const [older, head] = ["a".repeat(40), "b".repeat(40)];

/** Of the run that began at this hour, as `r5`. */
const idOf = (run: string): string => run.replace(/^r(\d)$/, "20261123t0$10000z-abcd1234");

function draftOf(given: Partial<Draft> & { verdict?: string; run?: string; commit?: string } = {}): Draft {
  const { verdict = "fail", run = "r5", commit = head, ...rest } = given;
  const record = { verdict, run: idOf(run), commit };
  const now = Date.parse("2026-11-23T12:00:00Z");
  const draft = { when: "always", record, now, isOlder: commit !== head, current: new Set([head]) } as const;
  return { ...draft, render: () => `<!-- m -->\n${verdict} of ${run}`, ...rest };
}

function standingOf(id: number, draft: Draft): Standing {
  const body = withRecord(draft.render(undefined), draft.record);
  return { id, url: `https://github.example/c/${id}`, author: "bot", body };
}

const red = standingOf(5, draftOf({ run: "r4" }));
const green = standingOf(5, draftOf({ run: "r4", verdict: "pass" }));

describe("the next step towards one comment", () => {
  test.each([
    ["always", "pass", undefined, "create"],
    ["always", "pass", green, "pass of r5"],
    ["on-change", "fail", undefined, "create"],
    ["on-change", "fail", red, "fail of r4"],
    ["on-change", "pass", red, "pass of r5"],
    ["on-breach", "pass", undefined, "done"],
    ["on-breach", "fail", undefined, "create"],
    ["on-breach", "invalid", undefined, "create"],
    ["on-breach", "pass", red, "pass of r5"],
    ["on-breach", "fail", red, "fail of r5"],
    ["never", "fail", red, "done"],
    ["never", "fail", undefined, "done"],
  ] as const)("with `comment: %s` and verdict %s over %j: %s", (when, verdict, standing, outcome) => {
    const step = planComment(standing === undefined ? [] : [standing], draftOf({ when, verdict }));
    if (step.kind !== "change") return expect(step.kind).toBe(outcome);
    expect(step).toMatchObject({ id: 5, surplus: [] });
    expect(step.body).toContain(outcome);
    // Whatever the text says, the comment now stands for this run.
    expect(readRecord(step.body ?? "")).toEqual({ verdict, run: idOf("r5"), commit: head });
  });

  test("`on-change` writes anew what had a note that it is not the last word", () => {
    const noted = { ...red, body: withNote(red.body, "> did not finish") };
    const step = planComment([noted], draftOf({ when: "on-change" }));
    expect(step).toMatchObject({ kind: "change", body: expect.stringMatching(/^<!-- m -->\nfail of r5\n/) });
  });

  test("a comment without a record, as others might have left it, is taken for the oldest", () => {
    const bare = { ...red, body: "<!-- m -->\nsomething" };
    expect(planComment([bare], draftOf())).toMatchObject({ kind: "change", id: 5 });
    const older = draftOf({ commit: "c".repeat(40) });
    expect(planComment([bare], older)).toMatchObject({ kind: "change", id: 5 });
  });

  test.each([
    "20261123t120501z-abcd1234",
    "99991231t235959z-ffffffff",
    "z9",
    "20261123t030000z-abcd1234-1",
    "20269999t999999z-abcd1234",
  ])("a comment into which somebody wrote the run %s, which is none, is written over", (run) => {
    const step = planComment([standingOf(5, draftOf({ run }))], draftOf());
    expect(step).toMatchObject({ kind: "change", id: 5, body: expect.stringContaining("fail of r5") });
  });

  test("a run that began a little later by its own clock is believed", () => {
    const ahead = standingOf(5, draftOf({ run: "20261123t120459z-abcd1234" }));
    expect(planComment([ahead], draftOf())).toMatchObject({ kind: "done", byNewer: true });
    expect(isRunOfPast(newRunId(), Date.now())).toBe(true);
  });

  test("a second comment by somebody else with our marker is left to them", () => {
    const theirs = { ...green, id: 6, author: "other[bot]" };
    expect(planComment([red, theirs], draftOf())).toMatchObject({ id: 5, surplus: [] });
    expect(planComment([red, { ...green, id: 6 }], draftOf())).toMatchObject({ id: 5, surplus: [6] });
  });

  test("runs that look and write in any order end with one comment, the newest one's", () => {
    // Each run is a commit and an hour; the schedule says whose turn it is to do its next half step.
    const run = fc.record({ commit: fc.constantFrom(older, head), hour: fc.integer({ min: 1, max: 9 }) });
    const runs = fc.uniqueArray(run, { minLength: 2, maxLength: 4, selector: ({ hour }) => hour });
    const turns = fc.array(fc.nat({ max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(runs, turns, (given, schedule) => {
        const drafts = given.map(({ commit, hour }) => draftOf({ commit, run: `r${hour}` }));
        const model = play(drafts, schedule);
        expect(model.comments).toHaveLength(1);
        const best = given.toSorted((a, b) => Number(rank(a) - rank(b))).at(-1);
        expect(model.comments[0]?.body).toContain(`of r${best?.hour}\n`);
      }),
      { numRuns: 2_000 },
    );
  });
});

const rank = ({ commit, hour }: { commit: string; hour: number }): number =>
  (commit === head ? 100 : 0) + hour;

/**
 * GitHub as a list, and runs that look, then write, then look again; between look and write others may do anything. What
 * waiting a moment does on GitHub is done here by letting the newest look once more when all have written.
 */
function play(drafts: readonly Draft[], schedule: readonly number[]): { comments: Standing[] } {
  let comments: Standing[] = [];
  let lastId = 0;
  const seen: (Standing[] | undefined)[] = drafts.map(() => undefined);
  const halfStep = (index: number): boolean => {
    const draft = drafts[index];
    if (draft === undefined) return true;
    const before = seen[index];
    if (before === undefined) {
      seen[index] = [...comments];
      return false;
    }
    seen[index] = undefined;
    const step = planComment(before, draft);
    if (step.kind === "create") {
      lastId += 1;
      comments = [...comments, { ...standingOf(lastId, draft), body: step.body }];
    }
    if (step.kind !== "change") return step.kind === "done";
    const { id, body, surplus } = step;
    comments = comments
      .map((one) => (one.id === id ? { ...one, body: body ?? one.body } : one))
      .filter((one) => !surplus.includes(one.id));
    return false;
  };
  for (const turn of schedule) halfStep(turn % drafts.length);
  for (let round = 0; round < 8; round += 1) for (const index of drafts.keys()) while (!halfStep(index));
  return { comments };
}

describe("the record at the end of a comment", () => {
  const record = { verdict: "fail", commit: head, run: "20261123t200000z-abcd1234" };

  test("is read back, replaced by the next one, and invisible on the page", () => {
    const body = withRecord("<!-- m -->\ntext", record);
    expect(body).toBe(`<!-- m -->\ntext\n\n<!-- verdict:fail --><!-- run:${record.run} commit:${head} -->\n`);
    expect(readRecord(body)).toEqual(record);
    expect(withRecord(body, record)).toBe(body);
  });

  test("is read after somebody edited the comment in a browser, which changes the line ends", () => {
    expect(readRecord(withRecord("<!-- m -->\ntext", record).replaceAll("\n", "\r\n"))).toEqual(record);
  });

  test("is not what stands in the text", () => {
    const forged = "<!-- verdict:pass --><!-- run:z9 commit:abc -->";
    expect(readRecord(`<!-- m -->\n${forged}\nmore text`)).toBeUndefined();
    expect(readRecord(withRecord(`<!-- m -->\n${forged}\nmore`, record))).toEqual(record);
  });

  test("survives any text and any name of a commit", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, commit) => {
        const read = readRecord(withRecord(text, { ...record, commit }));
        expect(read).toEqual({ ...record, commit: /^[0-9a-f]+$/.test(commit) ? commit : undefined });
      }),
    );
  });

  test("of a comment that has only the verdict leaves commit and run open", () => {
    expect(readRecord("text\n<!-- verdict:pass -->\n")).toEqual({ verdict: "pass", commit: undefined });
  });
});

describe("a note above the headline", () => {
  const body = withRecord("<!-- m -->\n### headline\n\ntext", { verdict: "pass", commit: head, run: "r1" });

  test("stands between marker and headline, and is replaced by the next one", () => {
    const noted = withNote(body, "> first");
    expect(noted).toBe(body.replace("### ", "<!-- note -->\n> first\n<!-- /note -->\n\n### "));
    expect(withNote(noted, "> second")).toBe(noted.replace("first", "second"));
    expect([hasNote(body), hasNote(noted)]).toEqual([false, true]);
    expect(readRecord(noted)).toEqual(readRecord(body));
  });
});
