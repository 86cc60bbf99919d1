import type { DynoFault } from "../../local/faults/dyno-faults.ts";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import type { Platform } from "../../local/platform.ts";
import { loadtestApp } from "../../local/platform-request.ts";
import { passed, type Row } from "./row.ts";

const onDyno =
  (fault: DynoFault) =>
  ({ heroku }: Platform) =>
    heroku.app(loadtestApp).dynoFaults.add({ fault });
const onList =
  (fault: RequestFault, times = 1) =>
  ({ heroku }: Platform) =>
    heroku.faults.add({ method: "GET", path: /\/dynos$/, fault, times, skip: 1 });

const lost = (why: string): string =>
  `Dyno 1/1 (run.1234) was lost: it left no receipt, so its results are not complete. ${why}`;
const moreMemory = "Take a larger `dyno-size` or more `dynos`.";
const up = /: 1 up, 20 users/;
const hasty = { clock: { speed: 20 } };
/** For a dyno that lives some seconds: the ten seconds until it is given up pass in two. */
const quick = { clock: { speed: 5 } };

export const watchRows: readonly Row[] = [
  {
    fault: "watch: the new dyno is not in the list at first (404)",
    arrange: onDyno({ hiddenForMs: 4_000 }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: the list answers 500 three times",
    arrange: onList({ status: 500 }, 3),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: the list is cut in the middle",
    arrange: onList({ cut: "midBody" }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: log sessions are refused",
    arrange: ({ heroku }) =>
      heroku.faults.add({
        method: "POST",
        path: /log-sessions$/,
        fault: { status: 500 },
        times: Number.POSITIVE_INFINITY,
      }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: a log session breaks off",
    arrange: ({ heroku }) => heroku.logplexFaults.add({ path: /./, fault: { cut: "midBody" }, times: 2 }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: Logplex drops lines (L11)",
    at: {
      line: /^Started run/,
      act: ({ platform }) => platform.heroku.app(loadtestApp).log.overflowTails(1, { throughFilters: true }),
    },
    ends: "pass",
    sentence:
      "Dyno 1/1 (run.1234): Heroku dropped lines of its log (L11), so its progress may have been shown late; its results are not affected.",
    dynos: 1,
  },
  {
    fault: "watch: Logplex drops lines (L10)",
    at: {
      line: up,
      act: ({ platform }) => platform.heroku.app(loadtestApp).log.overflowDrain(7, { throughFilters: true }),
    },
    ends: "pass",
    sentence:
      "Dyno 1/1 (run.1234): Heroku dropped lines of its log (L10), so its progress may have been shown late; its results are not affected.",
    dynos: 1,
  },
  {
    fault: "watch: the dyno never leaves `starting`",
    arrange: onDyno({ neverStarts: true }),
    request: hasty,
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was created but never came up. Look at the app's Heroku log and at status.heroku.com, then run again.",
    dynos: 1,
  },
  {
    fault: "watch: its state is a word that nobody knows",
    arrange: onDyno({ calledState: "zombie" }),
    ends: "pass",
    sentence:
      "Heroku gives run.1234 the state `zombie`, of which is not known what it means: its exit status, its receipt and its deadline decide",
    dynos: 1,
  },
  {
    fault: "watch: hangs past its deadline, its state a word that nobody knows",
    arrange: onDyno({ hangs: true, calledState: "zombie" }),
    platform: () => ({ heroku: { stopGraceMs: 2_000 } }),
    request: hasty,
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was still busy at its deadline, 3m4s after its start, and was told to stop. Heroku gave the state `zombie`, of which is not known what it means: see the app's Heroku log.",
    dynos: 1,
  },
  {
    fault: "watch: exits with 0, without a receipt",
    arrange: onDyno({ exitsWith: 0 }),
    request: hasty,
    ends: "invalid",
    sentence: lost("It exited with 0: does the command end in `run.sh`, which uploads the receipt?"),
    dynos: 1,
  },
  {
    fault: "watch: exits with 1, without a receipt",
    arrange: onDyno({ exitsWith: 1 }),
    request: hasty,
    ends: "invalid",
    sentence: lost("It exited with 1; the end of its log is in the job's log."),
    dynos: 1,
  },
  {
    fault: "watch: exits with 2, its end lines in the other order",
    arrange: onDyno({ exitsWith: 2, endLinesSwapped: true }),
    request: hasty,
    ends: "invalid",
    sentence: lost("It exited with 2; the end of its log is in the job's log."),
    dynos: 1,
  },
  {
    fault: "watch: exits with 137",
    arrange: onDyno({ exitsWith: 137, exitsAfter: 2_000 }),
    request: quick,
    ends: "invalid",
    sentence: lost(`It exited with 137: it was killed, most often for lack of memory. ${moreMemory}`),
    dynos: 1,
  },
  {
    fault: "watch: exits with 143",
    arrange: onDyno({ exitsWith: 143, exitsAfter: 2_000 }),
    request: quick,
    ends: "invalid",
    sentence: lost(
      "It exited with 143. Heroku or somebody stopped it: `heroku ps:stop`, a release or a changed config var may do that. Run again.",
    ),
    dynos: 1,
  },
  {
    fault: "watch: R14, memory quota exceeded",
    arrange: onDyno({ memoryExceededAfterMs: 1_500 }),
    ends: "invalid",
    sentence: `Dyno 1/1 (run.1234) ran out of memory (R14), so its response times are partly its own. ${moreMemory}`,
    dynos: 1,
  },
  {
    fault: "watch: R15, killed for its memory",
    arrange: onDyno({ killedAfterMs: 1_500 }),
    request: quick,
    ends: "invalid",
    sentence: lost(`It exited with 137: it was killed for its memory (R15). ${moreMemory}`),
    dynos: 1,
  },
  {
    fault: "watch: cycled",
    arrange: onDyno({ cycledAfterMs: 3_500 }),
    request: { inputs: { "run-time": "1m" } },
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was told to stop before it had finished. Heroku cycled it, as it does with every dyno about once a day. Run again.",
    dynos: 1,
  },
  {
    fault: "watch: vanishes without a trace",
    arrange: onDyno({ vanishesAfterMs: 3_000 }),
    request: quick,
    ends: "invalid",
    sentence: lost(
      "Its exit status was not seen; its log says that Locust had been started, so it was lost while it loaded; the end of its log is in the job's log.",
    ),
    dynos: 1,
  },
  {
    fault: "watch: the list forgets the dyno, which runs on",
    arrange: onDyno({ forgottenAfterMs: 4_000 }),
    platform: () => ({ heroku: { stopGraceMs: 2_000 } }),
    request: { ...quick, inputs: { "run-time": "5m" } },
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234): run.1234 was missing from Heroku's list, and Heroku knew it all the same when it was told to stop.",
    dynos: 1,
  },
  {
    fault: "watch: leaves its receipt, but never exits",
    arrange: onDyno({ lingersAfterExit: true }),
    platform: () => ({ heroku: { stopGraceMs: 2_000 } }),
    ends: "pass",
    sentence: "run.1234 went on running after it had uploaded its results, and was stopped at the end.",
    dynos: 1,
  },
  {
    fault: "watch: hangs past its deadline",
    arrange: onDyno({ hangs: true }),
    platform: () => ({ heroku: { stopGraceMs: 2_000 } }),
    request: hasty,
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was still busy at its deadline, 3m4s after its start, and was told to stop. Its last requests or its upload took too long: see the app's Heroku log.",
    dynos: 1,
  },
  {
    fault: "watch: a receipt of a good end, but exits with 137",
    arrange: onDyno({ exitsWith: 137, exitsAfter: "itsWork" }),
    ends: "pass",
    sentence:
      "Dyno 1/1 (run.1234) left a receipt of a run that ended with 0, but exited with 137 by Heroku's log. Its results are whole; its log may say what happened after the upload.",
    dynos: 1,
  },
  {
    fault: "watch: the list answers 429 and asks to be left alone for five minutes",
    arrange: onList({ status: 429, headers: { "Retry-After": "300" } }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "watch: the app is released in the middle",
    at: {
      line: up,
      act: ({ platform }) => platform.heroku.app(loadtestApp).release({ stopsOneOffs: true }),
    },
    request: { inputs: { "run-time": "1m" } },
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was told to stop before it had finished. It was restarted: a release, a changed config var or `heroku ps:restart` does that. Keep those out of a load test, and run again.",
    dynos: 1,
  },
  {
    fault: "watch: Heroku starts the dyno twice",
    arrange: onDyno({ runsTwice: true }),
    ends: "pass",
    sentence:
      "Dyno 1/1 (run.1234): Heroku started a second dyno for the same share of the load: run.1234 came first and was used, run.1234 loaded nothing.",
    dynos: 2,
  },
];
