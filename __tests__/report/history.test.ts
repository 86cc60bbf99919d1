import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDigest, writeDigest } from "../../src/report/history/digest.ts";
import { type PastRun, pastRunOf, withRun } from "../../src/report/history/past-run.ts";
import { renderComment } from "../../src/report/markdown.ts";
import type { RunReport } from "../../src/report/types.ts";
import { hostile } from "./hostile.ts";
import { reportOf } from "./samples.ts";
import { storyOf } from "./stories.ts";

const marker = "m";
const sample = reportOf(storyOf("pass"));

/** The sample as another workflow run, so many hours later. */
function later(hours: number, attempt = 1): RunReport {
  const runUrl = `https://github.com/acme/shop/actions/runs/${4711 + hours}/attempts/${attempt}`;
  const finishedAt = sample.finishedAt + hours * 3_600_000 + attempt * 60_000;
  return { ...sample, finishedAt, origin: { ...sample.origin, runUrl } };
}

function commentAfter(reports: readonly RunReport[]): string {
  return reports.reduce<string>((previous, report) => renderComment(report, { marker, previous }), "");
}

function rowsOf(comment: string): string[] {
  return comment.split("Last runs of this pull request")[1]?.match(/^\| 2026-.*$/gm) ?? [];
}

const run: fc.Arbitrary<PastRun> = fc.record({
  run: fc.stringMatching(/^\d{1,15}$/),
  attempt: fc.integer({ min: 0, max: 9999 }),
  at: fc.integer({ min: 0, max: 2_000_000_000 }),
  commit: fc.constantFrom("", "3f2b8c1"),
  verdict: fc.constantFrom("pass", "fail", "inconclusive", "invalid"),
  p99Ms: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null }),
  failureRatio: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  requestsPerSecond: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null }),
});

function digestOf(value: unknown): string {
  const packed = deflateSync(strToU8(typeof value === "string" ? value : JSON.stringify(value)));
  return `<!-- history:${btoa(String.fromCharCode(...packed))} -->`;
}

describe("the last runs in a comment", () => {
  it("are not spoken of in the first one", () => {
    expect(renderComment(sample, { marker })).not.toContain("last runs");
  });

  it("stand in it, the newest first, each with its verdict, numbers and link", () => {
    const comment = commentAfter([later(0), later(1)]);
    expect(rowsOf(comment).map((row) => row.replaceAll("\u00a0", " "))).toEqual([
      "| 2026-11-23 21:03 | `3f2b8c1` | ✅ pass | 461 ms | 0.492% | 24/s | [4712](https://github.com/acme/shop/actions/runs/4712/attempts/1) |",
      "| 2026-11-23 20:03 | `3f2b8c1` | ✅ pass | 461 ms | 0.492% | 24/s | [4711](https://github.com/acme/shop/actions/runs/4711/attempts/1) |",
    ]);
    expect(comment).toContain("\np99 over the last runs: 461 → 461 ms\n");
  });

  it("are ten at most, and the oldest goes", () => {
    const comment = commentAfter(Array.from({ length: 13 }, (_, hours) => later(hours)));
    expect(rowsOf(comment)).toHaveLength(10);
    expect(rowsOf(comment).at(-1)).toContain("[4714]");
  });

  it("count the attempts of one workflow run as one, the last one", () => {
    const comment = commentAfter([later(0), later(1), later(1, 2)]);
    expect(rowsOf(comment)).toHaveLength(2);
    expect(rowsOf(comment)[0]).toContain("runs/4712/attempts/2");
  });

  it("know a run without an address by its own id, and give no link for it", () => {
    const bare = { ...sample, origin: { ...sample.origin, runUrl: undefined } };
    const comment = commentAfter([bare, { ...bare, plan: { ...bare.plan, runId: "other" } }]);
    expect(rowsOf(comment).map((row) => row.split("|").at(-2)?.trim())).toEqual(["–", "–"]);
  });

  it("survive a run without numbers", () => {
    const empty = reportOf(storyOf("invalid-no-requests"));
    const next = { ...empty, origin: later(1).origin };
    expect(rowsOf(commentAfter([later(0), next, later(2)]))).toHaveLength(3);
    expect(pastRunOf(empty)).toMatchObject({ p99Ms: null, failureRatio: null, verdict: "invalid" });
  });
});

describe("the digest", () => {
  it("gives back what was written, within 4,096 characters, in a comment that nothing ends early", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 10 }), (runs) => {
        const line = writeDigest(runs);
        expect(line.length).toBeLessThanOrEqual(4096);
        expect(line).toMatch(/^<!-- history:[A-Za-z0-9+/=]+ -->$/);
        expect(readDigest(`text\n\n${line}\n\n<!-- verdict:pass -->\n`)).toEqual(runs);
      }),
    );
  });

  it("lets the oldest runs go when they take too much space", () => {
    const wide = fc.sample(run, { numRuns: 400, seed: 1 }).map((one, nth) => ({ ...one, run: String(nth) }));
    const line = writeDigest(wide);
    expect(line.length).toBeLessThanOrEqual(4096);
  });

  it("is the last one of the text", () => {
    const [first, second] = fc.sample(run, { numRuns: 2, seed: 2 }).map((one) => writeDigest([one]));
    expect(readDigest(`${first}\n${second}`)).toEqual(readDigest(`${second}`));
  });

  it.each([
    ["of another version", { v: 2, runs: [] }],
    ["with a number that is none", { v: 1, runs: [{ ...pastRunOf(sample), p99Ms: "1" }] }],
    ["with a negative number", { v: 1, runs: [{ ...pastRunOf(sample), p99Ms: -1 }] }],
    [
      "with a number without end",
      JSON.stringify({ v: 1, runs: [pastRunOf(sample)] }).replace(/"p99Ms":[^,]+/, '"p99Ms":1e999'),
    ],
    ["with a text that is no hash", { v: 1, runs: [{ ...pastRunOf(sample), commit: "<img src=x>" }] }],
    ["with a run that is an address", { v: 1, runs: [{ ...pastRunOf(sample), run: "../../evil" }] }],
    ["with a verdict of its own", { v: 1, runs: [{ ...pastRunOf(sample), verdict: "**great**" }] }],
    ["with more than ours say", { v: 1, runs: [{ ...pastRunOf(sample), extra: 1 }] }],
    ["with too many runs", { v: 1, runs: Array.from({ length: 21 }, () => pastRunOf(sample)) }],
    ["that is no JSON", "{"],
    ["that is a list", []],
  ])("%s is no digest", (_, value) => {
    const previous = `x\n${digestOf(value)}\n`;
    expect(readDigest(previous)).toEqual([]);
    expect(renderComment(sample, { marker, previous })).toBe(renderComment(sample, { marker }));
  });

  it("inflates to no more than ours can, however small it is", () => {
    const bomb = `<!-- history:${btoa(String.fromCharCode(...deflateSync(new Uint8Array(2_000_000).fill(32))))} -->`;
    expect(bomb.length).toBeLessThan(4096);
    expect(readDigest(bomb)).toEqual([]);
    const ours = JSON.stringify({ v: 1, runs: [pastRunOf(sample)] });
    expect(readDigest(digestOf(`${ours}${" ".repeat(7000)}`))).toHaveLength(1);
    const padded = digestOf(`${ours}${" ".repeat(9000)}`);
    expect(readDigest(padded)).toEqual([]);
  });

  it("is ignored when it is cut, longer than ours, or no base64", () => {
    const line = writeDigest([pastRunOf(sample)]);
    expect(readDigest(line.slice(0, -20))).toEqual([]);
    expect(readDigest(`<!-- history:${"A".repeat(5000)} -->`)).toEqual([]);
    for (const text of [...hostile, "A", "A===", "!!"])
      expect(readDigest(`<!-- history:${text} -->`)).toEqual([]);
  });

  it("does not break the comment, whatever it says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constantFrom(...hostile)), (value) => {
        const comment = renderComment(sample, { marker, previous: digestOf(value) });
        expect(comment).toBe(renderComment(sample, { marker }));
      }),
    );
  });

  it("links no address but the place where this run is", () => {
    const runs = [{ ...pastRunOf(sample), run: "99" }];
    const comment = renderComment(sample, { marker, previous: writeDigest(runs) });
    expect(comment).toContain("[99](https://github.com/acme/shop/actions/runs/99/attempts/1)");
  });
});

describe("withRun", () => {
  it("keeps the runs in the order of their ends, this one last", () => {
    const at = (run: string, at: number): PastRun => ({ ...pastRunOf(sample), run, at });
    expect(withRun([at("b", 5), at("a", 2)], at("c", 9)).map(({ run }) => run)).toEqual(["a", "b", "c"]);
  });

  it("forgets runs that are said to end long after this one, which would else stay for ever", () => {
    const at = (run: string, at: number): PastRun => ({ ...pastRunOf(sample), run, at });
    const faked = Array.from({ length: 12 }, (_, nth) => at(`fake-${nth}`, 32_503_680_000));
    const runs = withRun([...faked, at("ahead", 1600), at("a", 2)], at("b", 1500));
    expect(runs.map(({ run }) => run)).toEqual(["a", "ahead", "b"]);
  });
});
