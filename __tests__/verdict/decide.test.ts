import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatsRow } from "../../src/locust/csv-types.ts";
import type { Receipt } from "../../src/locust/types.ts";
import type { CsvScenario } from "../../src/statistics/csv-types.ts";
import type { Drift, ScenarioStatistics } from "../../src/statistics/types.ts";
import { csvReasons } from "../../src/verdict/csv-reasons.ts";
import { decide, type Findings } from "../../src/verdict/decide.ts";
import type { Reason, VerdictWord } from "../../src/verdict/types.ts";
import type { DynoRecord } from "../../src/watch/types.ts";
import { rowsOf } from "../locust/rows.ts";
import {
  countsOf,
  csvScenarioOf,
  firstOf,
  goodFindings,
  judgementOf,
  measuredOf,
  planOf,
  receiptOf,
  recordOf,
  resultOf,
  scenarioAtEach,
  scenarioOf,
  start,
  windowOf,
} from "./samples.ts";

const plan = planOf(scenarioOf("s1"));
const assignment = firstOf(plan.assignments);

/** The run in which the one dyno ended in another way. */
function withDyno(changes: Partial<DynoRecord>): Findings {
  return goodFindings({ plan, dynos: [recordOf(assignment, changes)] });
}

function withReceipt(changes: Partial<Receipt>): Findings {
  const results = [resultOf(assignment, { receipt: receiptOf(assignment, changes) })];
  return goodFindings({
    plan,
    results,
    dynos: [recordOf(assignment, { exitStatus: changes.exitCode ?? 0 })],
  });
}

function withStatistics(changes: Partial<ScenarioStatistics>): Findings {
  return goodFindings({ plan, measured: [measuredOf("s1", changes)] });
}

/** The run of which the one dyno recorded so many seconds. */
function withWindows(seconds: number): Findings {
  const windows = [windowOf({ endedAt: start + seconds * 1000 })];
  return goodFindings({ plan, results: [resultOf(assignment, { windows })] });
}

function withCpu(...percents: (number | undefined)[]): Findings {
  const windows = percents.map((cpuPercent) => windowOf({ cpuPercent }));
  return goodFindings({ plan, results: [resultOf(assignment, { windows })] });
}

function textsOf(findings: Findings, level: Reason["level"]): readonly string[] {
  return decide(findings)
    .reasons.filter((reason) => reason.level === level)
    .map(({ text }) => text);
}

const met = judgementOf("p99 < 800");
const nearlyMet = judgementOf("p99 < 800", {
  value: 790,
  interval: { low: 780, high: 810, method: "block bootstrap" },
  borderline: true,
});
const breached = judgementOf("p99 < 800", { value: 1240, outcome: "breached" });
const nearlyBreached = { ...nearlyMet, value: 805, outcome: "breached" as const };
const unmeasured = judgementOf("p99 < 800", {
  value: undefined,
  outcome: "unmeasured",
  reason: "only 3 requests",
});
const warned = judgementOf("warn: p99 < 800", { value: 1240, outcome: "breached" });
const warnedUnmeasured = judgementOf("warn: p99 < 800", { value: undefined, outcome: "unmeasured" });

describe("decide", () => {
  it("passes a run in which everything went well, without a reason", () => {
    expect(decide(goodFindings())).toEqual({ word: "pass", reasons: [], judgements: [met] });
  });

  it.each<[string, Findings["judgements"], Findings["borderline"], VerdictWord]>([
    ["all met", [met, met], "judge", "pass"],
    ["one breached", [met, breached], "judge", "fail"],
    ["one unmeasured", [met, unmeasured], "judge", "invalid"],
    ["unmeasured outranks breached", [breached, unmeasured], "judge", "invalid"],
    ["met, but borderline, judged by its number", [nearlyMet], "judge", "pass"],
    ["breached, but borderline, judged by its number", [nearlyBreached], "judge", "fail"],
    ["met, but borderline, left open", [met, nearlyMet], "inconclusive", "inconclusive"],
    ["breached, but borderline, left open", [nearlyBreached], "inconclusive", "inconclusive"],
    ["clearly breached beside a borderline one", [nearlyMet, breached], "inconclusive", "fail"],
    ["clearly met, whatever borderline is", [met], "inconclusive", "pass"],
    ["a warning breached", [met, warned], "judge", "pass"],
    ["a warning unmeasured", [met, warnedUnmeasured], "judge", "pass"],
    ["a borderline warning, left open", [met, { ...warned, borderline: true }], "inconclusive", "pass"],
    ["nothing judged at all", [], "judge", "inconclusive"],
    ["only warnings judged", [warned], "judge", "inconclusive"],
  ])("thresholds: %s", (_, judgements, borderline, word) => {
    expect(decide(goodFindings({ judgements, borderline })).word).toBe(word);
  });

  it.each<[string, Findings, string]>([
    [
      "a dyno was never tried",
      goodFindings({ dynos: [] }),
      "Dyno 1/1 was not started: the run broke off before it.",
    ],
    [
      "a dyno was refused",
      withDyno({
        ending: "refused",
        name: undefined,
        notes: [{ code: "dyno-refused", text: "You have reached your limit of 5 dynos." }],
      }),
      "Dyno 1/1 was refused by Heroku: You have reached your limit of 5 dynos.",
    ],
    [
      "a dyno never started",
      withDyno({ ending: "never-started" }),
      "Dyno 1/1 (run.1001) was created but never came up.",
    ],
    ["a dyno was lost", withDyno({ ending: "gone", exitStatus: undefined }), "Its exit status was not seen"],
    [
      "a dyno was lost with status 0",
      withDyno({ ending: "gone", exitStatus: 0 }),
      "does the command end in `run.sh`, which uploads the receipt?",
    ],
    ["the command was not found", withDyno({ ending: "gone", exitStatus: 127 }), "the command was not found"],
    [
      "a dyno was killed",
      withDyno({ ending: "gone", exitStatus: 137 }),
      "most often for lack of memory. Take a larger",
    ],
    [
      "a dyno was killed for its memory",
      withDyno({ ending: "gone", exitStatus: 137, errorCodes: ["R15"] }),
      "It exited with 137: it was killed for its memory (R15).",
    ],
    [
      "a dyno was stopped by Heroku",
      withDyno({ ending: "gone", exitStatus: 143 }),
      "Heroku or somebody stopped it",
    ],
    [
      "the storage kept a dyno out",
      withDyno({
        ...{ ending: "gone", exitStatus: 74 },
        said: { notUploaded: { file: "claim.json", reason: "403 `x`", beforeLoad: true } },
      }),
      "before any load it could not upload to the storage, `claim.json: 403 `x``. The action itself could reach it",
    ],
    [
      "a dyno could not upload, and its log was lost",
      withDyno({ ending: "gone", exitStatus: 74 }),
      "the end of its log, in the job's log, says why",
    ],
    [
      "a dyno's exit was not seen, but its log says that it could not upload",
      withDyno({
        ...{ ending: "gone", exitStatus: undefined },
        said: { notUploaded: { file: "log.txt", reason: "503 ServerBusy", beforeLoad: false } },
      }),
      "its log says why: it could not upload to the storage, `log.txt: 503 ServerBusy`",
    ],
    [
      "a dyno's exit was not seen, but its log says that another one was first",
      withDyno({ ending: "gone", exitStatus: undefined, said: { secondDyno: true } }),
      "its log says that another dyno has claimed the same share of the load",
    ],
    [
      "a dyno's exit was not seen, but its log says how Locust ended",
      withDyno({ ending: "gone", exitStatus: undefined, said: { loading: true, exitCode: 7 } }),
      "its log says that Locust had ended with exit code 7, so it was lost while it uploaded",
    ],
    [
      "a dyno's exit was not seen, but its log says that Locust had come to its end",
      withDyno({ ending: "gone", exitStatus: undefined, said: { loading: true, exitCode: 0 } }),
      "its log says that Locust had ended in good order, so it was lost while it uploaded",
    ],
    [
      "a dyno's exit was not seen, but its log says that Locust had crashed",
      withDyno({ ending: "gone", exitStatus: undefined, said: { loading: true, exitCode: 139 } }),
      "its log says that Locust had ended by a signal, SIGSEGV (exit code 139), so it was lost",
    ],
    [
      "a dyno crashed",
      withDyno({ ending: "gone", exitStatus: 139 }),
      "It exited with 139, as a signal (SIGSEGV) ends a process; the end of its log is in the job's log.",
    ],
    [
      "a dyno's exit was not seen, but its log says that Locust had been started",
      withDyno({ ending: "gone", exitStatus: undefined, said: { loading: true } }),
      "its log says that Locust had been started, so it was lost while it loaded; the end of its log",
    ],
    ["a dyno broke", withDyno({ ending: "gone", exitStatus: 2 }), "It exited with 2"],
    [
      "a dyno outstayed its deadline",
      withDyno({ ending: "deadline" }),
      "still busy at its deadline, 5m10s after its start",
    ],
    ["a dyno was stopped", withDyno({ ending: "stopped" }), "stopped before it had finished"],
    ["a dyno ran out of memory", withDyno({ errorCodes: ["R14"] }), "ran out of memory (R14)"],
    [
      "a receipt is missing",
      goodFindings({ plan, results: [resultOf(assignment, { receipt: undefined })] }),
      "has finished, but its receipt is missing",
    ],
    ["a dyno left nothing", goodFindings({ plan, results: [] }), "has finished, but its receipt is missing"],
    [
      "Locust was told to stop",
      withReceipt({ stopReason: "signal" }),
      "was told to stop before it had finished",
    ],
    [
      "Locust broke",
      withReceipt({ stopReason: "error", exitCode: 1 }),
      "broke off. Locust ended with exit code 1",
    ],
    ["Locust exited badly", withReceipt({ exitCode: 2 }), "Locust ended with exit code 2"],
    [
      "the run was cut short",
      withWindows(100),
      "was cut short: what it recorded covers 1m40s, and its run time is 2m.",
    ],
    [
      "another host was loaded",
      withReceipt({ host: "https://shop.herokuapp.com" }),
      "loaded `https://shop.herokuapp.com`, and not the target `https://shop-pr-7.herokuapp.com`.",
    ],
    ["users never came", withReceipt({ usersPeak: 34 }), "reached 34 of its 50 users"],
    ["a worker of a dyno was lost", withReceipt({ workersLost: 2 }), "lost 2 of its Locust workers"],
    ["Locust warned of its CPU", withReceipt({ cpuWarnings: 1 }), "ran out of CPU (Locust warned once)"],
    ["CPU was busy for long", withCpu(95, 40, 40, 40, 40, 40, 40, 40, 40), "CPU above 90% in 1 of 9 windows"],
    [
      "results are damaged",
      goodFindings({ plan, results: [resultOf(assignment, { problems: ["s1_stats.csv is cut off."] })] }),
      "s1_stats.csv is cut off.",
    ],
    ["there are no numbers", goodFindings({ plan, measured: [] }), "There are no results to judge."],
    [
      "no request was sent",
      withStatistics({ all: { requests: 0, failures: 0 } }),
      "No request was finished.",
    ],
    [
      "all requests lie in the warm-up",
      withStatistics({ aggregated: countsOf("Aggregated", []), warmUpSeconds: 90 }),
      "All 2 requests lie in the warm-up of 1m30s.",
    ],
  ])("is invalid when %s, and says so once", (_, findings, text) => {
    const verdict = decide(findings);
    expect(verdict.word).toBe("invalid");
    expect(verdict.reasons.filter(({ level }) => level === "invalid")).toHaveLength(1);
    expect(verdict.reasons[0]).toMatchObject({ level: "invalid", scenario: "s1" });
    expect(verdict.reasons.map((reason) => reason.text).join("\n")).toContain(text);
  });

  it("says what the ramp waited for when it left nothing to judge", () => {
    const nothing = { aggregated: countsOf("Aggregated", []), warmUpSeconds: 120, rampUsers: 50 };
    expect(textsOf(withStatistics({ ...nothing, usersPeak: 40 }), "invalid")).toEqual([
      "All 2 requests lie in the warm-up: `warm-up: ramp` waits until all 50 users are there, and there were 40 at most. Raise `spawn-rate` or `run-time`, or give `warm-up` a duration, which a locustfile with a LoadTestShape needs.",
    ]);
    expect(textsOf(withStatistics({ ...nothing, usersPeak: 50 }), "invalid")).toEqual([
      "All 2 requests lie in the warm-up: `warm-up: ramp` waits until all 50 users are there, which took 2m, the whole run. Raise `spawn-rate` or `run-time`, or give `warm-up` a duration, which a locustfile with a LoadTestShape needs.",
    ]);
  });

  it.each<[string, Findings]>([
    ["one window in ten was busy", withCpu(95, 40, 40, 40, 40, 40, 40, 40, 40, 40)],
    ["CPU could not be read", withCpu(undefined, undefined)],
    ["CPU stood at the border", withCpu(90, 90)],
    ["a load shape ended the run", withReceipt({ stopReason: "finished" })],
    ["more users came than were asked for", withReceipt({ usersPeak: 51 })],
  ])("stays valid when %s", (_, findings) => {
    expect(decide(findings).word).toBe("pass");
  });

  it("says of a breach what was measured and what must hold", () => {
    expect(textsOf(goodFindings({ judgements: [breached] }), "fail")).toEqual([
      "p99 is 1.24 s but must be below 800 ms.",
    ]);
    expect(textsOf(goodFindings({ judgements: [nearlyBreached] }), "fail")).toEqual([
      "p99 is 805 ms (95% interval 780 ms to 810 ms) but must be below 800 ms. Borderline: the limit lies within the 95% interval, so this run cannot tell for sure.",
    ]);
    const ofRequest = {
      ...breached,
      threshold: judgementOf('p99 of "GET /v*" < 800').threshold,
      where: "GET /volatile",
    };
    expect(textsOf(goodFindings({ judgements: [met, ofRequest] }), "fail")).toEqual([
      "p99 of `GET /volatile` is 1.24 s but must be below 800 ms.",
    ]);
  });

  it("shows a borderline result even where it changes nothing", () => {
    expect(textsOf(goodFindings({ judgements: [nearlyMet] }), "note")[0]).toContain("p99 is 790 ms");
    expect(textsOf(goodFindings({ judgements: [met, warned] }), "warn")).toEqual([
      "p99 is 1.24 s but must be below 800 ms.",
    ]);
  });

  it("says why a threshold is unmeasured", () => {
    expect(textsOf(goodFindings({ judgements: [unmeasured] }), "invalid")).toEqual([
      "p99 was not judged: only 3 requests.",
    ]);
  });

  it("puts the gravest reasons first and keeps notes of dynos and of the plan", () => {
    const findings = goodFindings({
      plan: { ...plan, warnings: [{ code: "price-unknown", text: "No price is known for Performance-L." }] },
      dynos: [recordOf(assignment, { notes: [{ code: "dyno-adopted", text: "was adopted." }] })],
      judgements: [warned, breached, unmeasured],
    });
    expect(decide(findings).reasons.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      "invalid: p99 was not judged: only 3 requests.",
      "fail: p99 is 1.24 s but must be below 800 ms.",
      "warn: p99 is 1.24 s but must be below 800 ms.",
      "note: Dyno 1/1 (run.1001): was adopted.",
      "note: No price is known for Performance-L.",
    ]);
  });

  it("says once that a receipt was refused", () => {
    const problems = ["`run-42-1/s1/1/receipt.json` is not JSON."];
    const results = [resultOf(assignment, { receipt: undefined, problems })];
    expect(textsOf(goodFindings({ plan, results }), "invalid")).toEqual(problems);
  });

  it("says once that a scenario sent nothing, and not for every threshold again", () => {
    const findings = {
      ...withStatistics({ all: { requests: 0, failures: 0 } }),
      judgements: [unmeasured, { ...unmeasured, scenario: "s2" }],
    };
    expect(textsOf(findings, "invalid")).toEqual([
      "No request was finished. Check that the locustfile has tasks, and that a request can finish within the run time.",
      "p99 was not judged: only 3 requests.",
    ]);
  });

  it("says a refusal once, in the reason and not in a note as well", () => {
    const refused = withDyno({
      ending: "refused",
      notes: [{ code: "dyno-refused", text: "You have reached your limit of 5 dynos." }],
    });
    const told = decide(refused).reasons.filter(({ text }) => text.includes("limit of 5 dynos"));
    expect(told.map(({ level }) => level)).toEqual(["invalid"]);
  });

  it("tells the dynos of one scenario apart", () => {
    const three = planOf(scenarioOf("s1", { dynos: 3 }));
    const [first, second, third] = three.assignments.map((one) => recordOf(one));
    if (first === undefined || second === undefined || third === undefined) throw new Error("three dynos");
    const findings = goodFindings({
      plan: three,
      dynos: [first, { ...second, ending: "gone", exitStatus: 1 }, third],
    });
    expect(textsOf(findings, "invalid")).toEqual([
      "Dyno 2/3 (run.1002) was lost: it left no receipt, so its results are not complete. It exited with 1; the end of its log is in the job's log.",
    ]);
  });

  describe("for an app that uploads in its own way", () => {
    /** The findings with what the reader of these files has to say. */
    const withCsv = (findings: Findings, csv: readonly CsvScenario[]): Findings => {
      const { plan: planned, judgements } = findings;
      return { ...findings, ownReasons: csvReasons({ scenarios: planned.scenarios, csv, judgements }) };
    };
    const own = (changes: Partial<DynoRecord>) =>
      withCsv(
        goodFindings({
          plan,
          dynos: [recordOf(assignment, { ending: "gone", ...changes })],
          results: [resultOf(assignment, { receipt: undefined, windows: undefined })],
          measured: [],
        }),
        [csvScenarioOf("s1")],
      );

    it.each([0, 1])("a dyno that is gone with status %s has done its work", (exitStatus) => {
      const verdict = decide(own({ exitStatus }));
      expect(verdict.word).toBe("pass");
      expect(verdict.reasons.map(({ level, text }) => `${level}: ${text}`)).toEqual([
        "note: The last second may be missing.",
        expect.stringMatching(/^note: The app uploads in its own way.* could not be checked\.$/),
      ]);
    });

    it("a dyno whose exit status was not seen may have done its work, and it is said", () => {
      const verdict = decide(own({ exitStatus: undefined }));
      expect(verdict.word).toBe("pass");
      expect(verdict.reasons[0]?.text).toMatch(/^Dyno 1\/1 .*: its exit status was not seen/);
    });

    it("a run that its history shows to have been too short is told", () => {
      const { statistics } = csvScenarioOf("s1");
      const lasted = (seconds: number) => {
        const point = {
          startedAt: start,
          endedAt: start + seconds * 1000,
          users: 50,
          requests: 9,
          failures: 0,
        };
        const timeline = [{ ...point, p50Ms: undefined, p95Ms: undefined, p99Ms: undefined }];
        const csv = [csvScenarioOf("s1", { statistics: statistics && { ...statistics, timeline } })];
        return textsOf(withCsv(own({}), csv), "warn");
      };
      expect(lasted(10)).toEqual([
        "The run lasted at most 10s, by `_stats_history.csv`, and its run time is 2m. Does the run script give Locust another `--run-time`, or `-t`, which is the same?",
      ]);
      expect(lasted(100)).toEqual([]);
    });

    it.each([2, 127, 137, 143])("a dyno that is gone with status %s was lost", (exitStatus) => {
      expect(decide(own({ exitStatus })).word).toBe("invalid");
    });

    it.each(["never-started", "deadline", "stopped", "refused"] as const)(
      "a dyno that ended as %s was lost",
      (ending) => {
        expect(decide(own({ ending })).word).toBe("invalid");
      },
    );

    it.each(["signal", "restarted", "cycled"] as const)(
      "a dyno that was stopped (%s) uploaded less than it was asked for",
      (stopCause) => {
        const verdict = decide(own({ exitStatus: 0, stopCause }));
        expect(verdict.word).toBe("invalid");
        expect(verdict.reasons[0]?.text).toMatch(
          /^Dyno 1\/1 .* was told to stop before it had finished\. \w/,
        );
      },
    );

    it("files that cannot be trusted are a reason of their own, and emptiness none besides", () => {
      const csv = [csvScenarioOf("s1", { statistics: undefined, problems: ["`a_stats.csv` is cut off."] })];
      expect(textsOf(withCsv(own({}), csv), "invalid")).toEqual(["`a_stats.csv` is cut off."]);
    });

    it("no results and no requests are never a pass", () => {
      const { statistics } = csvScenarioOf("s1");
      if (statistics === undefined) throw new Error("the sample has statistics");
      const nothing = { ...statistics, aggregated: { ...statistics.aggregated, count: 0, dynos: [] } };
      expect(textsOf(withCsv(own({}), []), "invalid")).toEqual(["There are no results to judge."]);
      expect(textsOf(withCsv(own({}), [csvScenarioOf("s1", { statistics: nothing })]), "invalid")).toEqual([
        expect.stringMatching(/^No request was finished\./),
      ]);
    });

    it("fewer users than planned, a damaged history and a percentile without a column are told", () => {
      const { statistics } = csvScenarioOf("s1");
      if (statistics === undefined) throw new Error("the sample has statistics");
      const csv = [
        csvScenarioOf("s1", {
          statistics: { ...statistics, usersPeak: 3 },
          historyProblems: ["`a_stats_history.csv` is empty."],
        }),
      ];
      const findings = withCsv({ ...own({}), judgements: [judgementOf("p97.5 < 800")] }, csv);
      expect(textsOf(findings, "warn")).toEqual([
        expect.stringMatching(/^At most 3 of 50 users were there/),
        expect.stringMatching(/^`a_stats_history.csv` is empty\. What stands behind that/),
      ]);
      expect(textsOf(findings, "note")).toContainEqual(
        expect.stringMatching(/^Locust's CSV files have no column for p97\.5:/),
      );
      expect(decide(findings).word).toBe("pass");
    });

    it("what all scenarios' files cannot show is said once, and what one's cannot, of that one", () => {
      const two = planOf(scenarioOf("s1"), scenarioOf("s2"));
      const second = csvScenarioOf("s2");
      const csv = [
        csvScenarioOf("s1"),
        {
          ...second,
          statistics: second.statistics && {
            ...second.statistics,
            unknown: [...second.statistics.unknown, "B."],
          },
        },
      ];
      const dynos = two.assignments.map((one) => recordOf(one, { ending: "gone" }));
      const notes = decide(withCsv({ ...own({}), plan: two, dynos }, csv)).reasons;
      expect(notes.map(({ scenario, text }) => [scenario, text]).slice(0, 2)).toEqual([
        [undefined, "The last second may be missing."],
        ["s2", "B."],
      ]);
    });
  });

  it("never passes when anything at all is missing", () => {
    const flaw = fc.constantFrom<(findings: Findings) => Findings>(
      (findings) => ({ ...findings, dynos: findings.dynos.slice(1) }),
      (findings) => ({ ...findings, results: findings.results.slice(1) }),
      (findings) => ({ ...findings, measured: findings.measured.slice(1) }),
      (findings) => ({ ...findings, judgements: [...findings.judgements, unmeasured] }),
      (findings) => ({ ...findings, judgements: [] }),
    );
    const shape = fc.record({
      scenarios: fc.integer({ min: 1, max: 3 }),
      dynos: fc.integer({ min: 1, max: 3 }),
      beds: fc.constantFrom([], ["eu"], ["eu", "us"]),
    });
    fc.assert(
      fc.property(
        shape,
        flaw,
        fc.constantFrom("judge", "inconclusive"),
        ({ scenarios, dynos, beds }, break_, borderline) => {
          const names = Array.from({ length: scenarios }, (_, index) => `s${index + 1}`).flatMap((name) =>
            beds.length === 0 ? [scenarioOf(name, { dynos })] : scenarioAtEach(beds, name, { dynos }),
          );
          const whole = goodFindings({ plan: planOf(...names), borderline });
          expect(decide(whole).word).toBe("pass");
          expect(decide(break_(whole)).word).not.toBe("pass");
        },
      ),
    );
  });
});

it.each(["https://shop-pr-7.herokuapp.com/api", undefined])("the host %s is no other one", (host) => {
  expect(decide(withReceipt({ host })).word).toBe("pass");
});

describe("two test beds", () => {
  const two = planOf(...scenarioAtEach(["eu", "us"], "s1", { dynos: 2 }));
  const ran = (...versions: readonly string[]): Findings => {
    const results = two.assignments.map((one, index) =>
      resultOf(one, { receipt: receiptOf(one, { locust: versions[index] ?? "" }) }),
    );
    return goodFindings({ plan: two, results });
  };

  it("may run different versions of Locust, for their numbers are never put together", () => {
    expect(decide(ran("2.46.3", "2.46.3", "2.47.0", "2.47.0")).word).toBe("pass");
  });

  it("are told apart where one has run two", () => {
    const verdict = decide(ran("2.47.0", "2.47.0", "2.46.3", "2.47.0"));
    expect(verdict.word).toBe("invalid");
    expect(verdict.reasons[0]?.text).toMatch(/^At `us`: The dynos ran different versions of Locust/);
  });

  it.each([
    [
      "s1 at us",
      30,
      "warn: The dynos of `s1` in its test beds were all at work together for only 1m30s of the 2m",
    ],
    ["s1 at us", 600, "warn: The dynos of `s1` in its test beds were never all at work together"],
    ["s1 at us", 20, undefined],
  ])(
    "are told to have loaded the target one after the other when %s is %i seconds late",
    (late, seconds, text) => {
      const results = two.assignments.map((one) => {
        const from = start + (one.scenario === late ? seconds * 1000 : 0);
        return resultOf(one, { windows: [windowOf({ startedAt: from, endedAt: from + 120_000 })] });
      });
      const { word, reasons } = decide(goodFindings({ plan: two, results }));
      expect(word).toBe("pass");
      const expected = text === undefined ? [] : [expect.stringContaining(text)];
      expect(reasons.map((reason) => `${reason.level}: ${reason.text}`)).toEqual(expected);
    },
  );

  it("begin with the dyno that was not started, for which the others were stopped", () => {
    const dynos = two.assignments.map((one, index) =>
      recordOf(
        one,
        index === 2
          ? { ending: "refused", name: undefined, notes: [{ code: "dyno-refused", text: "No more." }] }
          : { ending: "stopped" },
      ),
    );
    const { reasons } = decide(goodFindings({ plan: two, dynos }));
    expect(reasons[0]?.text).toBe("Dyno 3/4 was refused by Heroku: No more.");
  });
});

describe("the truth table", () => {
  const table = `
    | data    | thresholds                        | judge   | inconclusive |
    | sound   | none                              | inconclusive | inconclusive |
    | sound   | met                               | pass    | pass         |
    | sound   | met met                           | pass    | pass         |
    | sound   | nearly-met                        | pass    | inconclusive |
    | sound   | nearly-breached                   | fail    | inconclusive |
    | sound   | breached                          | fail    | fail         |
    | sound   | unmeasured                        | invalid | invalid      |
    | sound   | met nearly-met                    | pass    | inconclusive |
    | sound   | met nearly-breached               | fail    | inconclusive |
    | sound   | met breached                      | fail    | fail         |
    | sound   | met unmeasured                    | invalid | invalid      |
    | sound   | nearly-met nearly-breached        | fail    | inconclusive |
    | sound   | nearly-met breached               | fail    | fail         |
    | sound   | nearly-breached breached          | fail    | fail         |
    | sound   | breached unmeasured               | invalid | invalid      |
    | sound   | nearly-met unmeasured             | invalid | invalid      |
    | sound   | warned                            | inconclusive | inconclusive |
    | sound   | met warned                        | pass    | pass         |
    | sound   | met warned-unmeasured             | pass    | pass         |
    | sound   | nearly-met warned                 | pass    | inconclusive |
    | sound   | breached warned                   | fail    | fail         |
    | doubted | none                              | invalid | invalid      |
    | doubted | met                               | invalid | invalid      |
    | doubted | nearly-met                        | invalid | invalid      |
    | doubted | nearly-breached                   | invalid | invalid      |
    | doubted | breached                          | invalid | invalid      |
    | doubted | unmeasured                        | invalid | invalid      |
    | noted   | none                              | inconclusive | inconclusive |
    | noted   | met                               | pass    | pass         |
    | noted   | nearly-met                        | pass    | inconclusive |
    | noted   | nearly-breached                   | fail    | inconclusive |
    | noted   | breached                          | fail    | fail         |
    | noted   | unmeasured                        | invalid | invalid      |`;
  const outcomes = new Map([
    ["met", met],
    ["nearly-met", nearlyMet],
    ["nearly-breached", nearlyBreached],
    ["breached", breached],
    ["unmeasured", unmeasured],
    ["warned", warned],
    ["warned-unmeasured", warnedUnmeasured],
  ]);
  const data: Readonly<Record<string, Partial<Findings>>> = {
    sound: {},
    doubted: { dynos: [recordOf(assignment, { errorCodes: ["R14"] })] },
    noted: {
      dynos: [recordOf(assignment, { notes: [{ code: "dyno-adopted", text: "was adopted." }] })],
      plan: { ...plan, warnings: [{ code: "slow-spawn", text: "Look out." }] },
    },
  };
  const lines = table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(lines)(
    "%s| %s data, %s: %s, or %s where borderline is left open",
    (_, kind, thresholds, judge, left) => {
      const names = thresholds === "none" ? [] : (thresholds ?? "").split(" ");
      const judgements = names.map((name) => outcomes.get(name) ?? judgementOf(name));
      const wordWith = (borderline: Findings["borderline"]) =>
        decide(goodFindings({ ...data[kind ?? ""], judgements, borderline })).word;
      expect([wordWith("judge"), wordWith("inconclusive")]).toEqual([judge, left]);
    },
  );
});

describe("the dynos of a scenario", () => {
  const two = planOf(scenarioOf("s1", { dynos: 2 }));
  const late = (seconds: number) =>
    goodFindings({
      plan: two,
      results: two.assignments.map((one, place) => {
        const from = start + place * seconds * 1000;
        return resultOf(one, { windows: [windowOf({ startedAt: from, endedAt: from + 120_000 })] });
      }),
    });

  it.each([0, 10, 24])("are one load when the second comes %d seconds late", (seconds) => {
    expect(decide(late(seconds)).reasons).toEqual([]);
  });

  it("are hardly one load when they ran together for less than four fifths of the time, which is a warning", () => {
    expect(decide(late(50))).toMatchObject({
      word: "pass",
      reasons: [
        {
          level: "warn",
          scenario: "s1",
          text: "The 2 dynos were all at work together for only 1m10s of the 2m that the longest ran, so that the rest of the time there were fewer users than asked for. Run again; with a longer `run-time` a late start weighs less.",
        },
      ],
    });
  });

  it("are no one load when they ran together for less than half of the time", () => {
    expect(textsOf(late(61), "invalid")).toEqual([
      expect.stringContaining("together for only 59s of the 2m"),
    ]);
    expect(textsOf(late(600), "invalid")).toEqual([
      expect.stringContaining("were never all at work together, so"),
    ]);
  });

  it("ran two programs when their versions of Locust differ", () => {
    const versions = ["2.47.0", "2.46.3"];
    const results = two.assignments.map((one, place) =>
      resultOf(one, { receipt: receiptOf(one, { locust: versions[place] ?? "" }) }),
    );
    expect(decide(goodFindings({ plan: two, results }))).toMatchObject({
      word: "invalid",
      reasons: [
        {
          scenario: undefined,
          text: "The dynos ran different versions of Locust (`2.46.3`, `2.47.0`), so the app was released during the run and these numbers are of two programs. Run again.",
        },
      ],
    });
  });
});

describe("drift", () => {
  const growing: Drift = {
    metric: "p99",
    seconds: 600,
    from: 210,
    to: 640,
    low: 1.513,
    high: 2.64,
    found: "growth",
    jumpSeconds: undefined,
    wanders: false,
  };
  const steady: Drift = {
    metric: "median",
    seconds: 600,
    from: 90,
    to: 91,
    low: -0.02,
    high: 0.0312,
    found: "none",
    jumpSeconds: undefined,
    wanders: false,
  };
  const failures: Drift = {
    metric: "failures",
    seconds: 600,
    from: 0.01,
    to: 0.01,
    low: -0.002,
    high: 0.0048,
    found: "none",
    jumpSeconds: undefined,
    wanders: false,
  };
  const said = (...drifts: Drift[]) =>
    decide(withStatistics({ drift: { kind: "measured", drifts } })).reasons.map(
      ({ level, text }) => `${level}: ${text}`,
    );

  it("is told in one line, and decides nothing however great", () => {
    expect(decide(withStatistics({ drift: { kind: "measured", drifts: [growing] } })).word).toBe("pass");
    expect(said(growing, steady, failures)).toEqual([
      "warn: p99 grew from 210 ms to 640 ms over 10m (95% interval of the growth: 150% to 260%). No drift detected over 10m in median (up to 3.1% would not have been detectable), in failures (up to 0.48 percentage points).",
    ]);
  });

  it("that came at once says when, and that it fell likewise", () => {
    expect(said({ ...growing, jumpSeconds: 180 })).toEqual([
      "warn: p99 jumped from 210 ms to 640 ms at 3m (95% interval of the growth: 150% to 260%).",
    ]);
    expect(said({ ...growing, found: "fall", to: 105, low: -0.6, high: -0.4, jumpSeconds: 180 })).toEqual([
      "note: p99 dropped from 210 ms to 105 ms at 3m (95% interval of the fall: 40% to 60%).",
    ]);
  });

  it("of a level that wanders says to run longer", () => {
    expect(said({ ...steady, wanders: true })).toEqual([
      "note: No drift detected over 10m in median (up to 3.1% would not have been detectable). The level wanders for longer than this run can show (median): the intervals may be too narrow. Run longer.",
    ]);
  });

  it("that was not found says what would not have been detectable", () => {
    expect(said({ ...steady, metric: "p99", high: 0.08 })).toEqual([
      "note: No drift detected over 10m in p99 (up to 8% would not have been detectable).",
    ]);
  });

  it("of little growth, or downwards, is a note", () => {
    expect(said({ ...growing, to: 220, low: 0.01, high: 0.09 })).toEqual([
      "note: p99 grew from 210 ms to 220 ms over 10m (95% interval of the growth: 1% to 9%).",
    ]);
    expect(said({ ...growing, from: 640, to: 320, low: -0.6, high: -0.4, found: "fall" })).toEqual([
      "note: p99 fell from 640 ms to 320 ms over 10m (95% interval of the fall: 40% to 60%).",
    ]);
  });

  it("of failures is a warning from one more in a hundred on", () => {
    expect(said({ ...failures, from: 0, to: 0.041, low: 0.02, high: 0.06, found: "growth" })).toEqual([
      "warn: failures grew from 0% to 4.1% over 10m (95% interval of the growth: 2 percentage points to 6 percentage points).",
    ]);
    expect(said({ ...failures, to: 0.019, low: 0.001, high: 0.02, found: "growth" })[0]).toMatch(/^note: /);
  });

  it.each([
    ["short", "the judged time is too short"],
    ["users", "the number of users changed during the run"],
    ["sparse", "there were too few requests"],
  ] as const)("that cannot be told (%s) says why", (kind, text) => {
    const [reason] = decide(withStatistics({ drift: { kind } })).reasons;
    expect(reason).toMatchObject({ level: "note", text: expect.stringContaining(text) });
  });
});

describe("recorder and Locust's own file", () => {
  const stats = (count: number, p50: number): StatsRow => ({
    type: "",
    name: "Aggregated",
    aggregated: true,
    count,
    failures: 0,
    cutToMs: false,
    medianMs: p50,
    averageMs: 100,
    minMs: 100,
    maxMs: 100,
    averageBytes: 100,
    requestsPerSecond: 1,
    percentiles: new Map([[50, p50]]),
  });
  const withStats = (row: StatsRow, problems: readonly string[] = []) => {
    const windows = [windowOf({ requests: rowsOf([countsOf("/", [100, 100, 100])]) })];
    return goodFindings({ plan, results: [resultOf(assignment, { windows, stats: [row], problems })] });
  };

  it("say nothing when they agree", () => {
    expect(decide(withStats(stats(3, 100))).reasons).toEqual([]);
  });

  it("make the run invalid when they counted differently: one has lost requests, and nothing tells which", () => {
    expect(decide(withStats(stats(9, 100)))).toMatchObject({
      word: "invalid",
      reasons: [
        {
          level: "invalid",
          scenario: "s1",
          text: "Dyno 1/1 (run.1001) recorded 3 requests of `Aggregated`, but 9 are in Locust's own `s1_stats.csv`, which the last second does not explain: one of the two has lost some. Run again.",
        },
      ],
    });
  });

  it("warn when only a percentile differs: it is most often Locust's rounding, replaced by the locustfile", () => {
    expect(decide(withStats(stats(3, 500)))).toMatchObject({
      word: "pass",
      reasons: [
        {
          level: "warn",
          text: "Dyno 1/1 (run.1001) has another p50 of `Aggregated`: 100 ms by the recorder, which is judged, but 500 ms by Locust's own `s1_stats.csv`, further apart than Locust rounds.",
        },
      ],
    });
  });

  it("are not held against each other when a file was refused, which is said already", () => {
    expect(textsOf(withStats(stats(9, 100), ["a line is not JSON."]), "invalid")).toEqual([
      "a line is not JSON.",
    ]);
  });
});

describe("what does not decide, but must be known", () => {
  it("notes that a load shape, or the locustfile, ended the run early", () => {
    const windows = [windowOf({ endedAt: start + 60_000 })];
    const receipt = receiptOf(assignment, { stopReason: "finished" });
    const findings = goodFindings({ plan, results: [resultOf(assignment, { windows, receipt })] });
    expect(decide(findings).word).toBe("pass");
    expect(textsOf(findings, "note")).toEqual([
      "Dyno 1/1 (run.1001) ended by itself after 1m, and its run time is 2m: a load shape, or the locustfile, told it to.",
    ]);
  });

  it("tells which request names were folded, and that a dyno exited otherwise than its receipt says", () => {
    const folded = { type: "(several)", name: "(rarest)", names: 9750, requests: 9800 };
    expect(textsOf(withReceipt({ folded }), "note")).toEqual([
      expect.stringContaining("the 9750 rarest, with 9800 requests, are in the row `(several) (rarest)`"),
    ]);
    expect(textsOf(withDyno({ exitStatus: 137 }), "warn")).toEqual([
      expect.stringContaining("left a receipt of a run that ended with 0, but exited with 137"),
    ]);
  });

  it("notes that Locust asked for other users than its share", () => {
    expect(textsOf(withReceipt({ usersAsked: 80, usersPeak: 80 }), "note")).toEqual([
      "Dyno 1/1 (run.1001) asked for 80 users, and its share is 50: a load shape, or a configuration file, decides.",
    ]);
  });

  it("warns that tasks raised exceptions, which no failure counts", () => {
    const [first] = goodFindings().measured;
    const verdict = decide(
      goodFindings({ measured: first === undefined ? [] : [{ ...first, exceptions: 3 }] }),
    );
    expect(verdict.word).toBe("pass");
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ level: "warn", text: expect.stringContaining("raised 3 exceptions") }),
    );
  });

  it("warns that users were cut off, whose last requests no number holds", () => {
    const findings = goodFindings();
    const verdict = decide({
      ...findings,
      results: findings.results.map((result) => ({ ...result, cutOff: true })),
    });
    expect(verdict.word).toBe("pass");
    expect(verdict.reasons[0]).toMatchObject({
      level: "warn",
      text: expect.stringContaining("cut users off"),
    });
  });

  it("does not blame the spawn rate when Locust could not start", () => {
    const findings = goodFindings();
    const results = findings.results.map((result) => ({
      ...result,
      receipt: result.receipt && {
        ...result.receipt,
        stopReason: "error" as const,
        exitCode: 1,
        usersPeak: 0,
      },
    }));
    const texts = decide({ ...findings, results }).reasons.map(({ text }) => text);
    expect(texts.join("\n")).toContain("broke off");
    expect(texts.join("\n")).not.toContain("spawn-rate");
  });
});
