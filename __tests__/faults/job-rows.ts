import { fasterClock } from "../../local/clock.ts";
import type { Live, Row } from "./row.ts";

const up = /: 1 up, 20 users/;
const cancel = ({ action }: Live) => action.cancel();
const long = { inputs: { "run-time": "2m" } };
const stoppedOne = "Stopped 1 dyno of this run: run.1234; 0 dynos left.";
const none = "No dyno of this run had to be stopped; 0 dynos left.";

/** Cancels when the number has grown, and somewhat later if told. */
async function cancelAfter({ action }: Live, count: () => number, laterMs = 0): Promise<void> {
  const before = count();
  while (count() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, laterMs));
  action.cancel();
}

export const jobRows: readonly Row[] = [
  {
    fault: "target: nothing listens at its address",
    request: { inputs: { "target-url": "http://127.0.0.1:3", "wait-for-target": "1s" } },
    ends: "error",
    sentence:
      "The target `http://127.0.0.1:PORT/` was not ready within `wait-for-target: 1s`: there was no answer: connect ECONNREFUSED 127.0.0.1:PORT. See whether it has started, or give it longer with `wait-for-target`; `0s` is for a target that only the dynos can reach",
    dynos: 0,
  },
  {
    fault: "job: SIGINT before the first create",
    arrange: ({ storage }) =>
      storage.faults.add({ method: "GET", path: /no-such-blob$/, fault: { delayMs: 2_000 } }),
    at: {
      act: (live) => cancelAfter(live, () => live.platform.storage.journal.count("GET", /no-such-blob$/)),
    },
    request: long,
    ends: "cancelled",
    sentence: "No dyno of this run was started.",
    dynos: 0,
  },
  {
    fault: "job: SIGINT between two creates",
    arrange: ({ heroku }) =>
      heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { delayMs: 1_500 }, skip: 1 }),
    at: { line: /^Started run/, act: cancel },
    request: { inputs: { "run-time": "2m", dynos: "2" } },
    ends: "cancelled",
    sentence: "Stopped 2 dynos of this run: run.1234, run.1234; 0 dynos left.",
    dynos: 2,
  },
  {
    fault: "job: SIGINT while watching",
    at: { line: up, act: cancel },
    request: long,
    ends: "cancelled",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGINT while downloading",
    arrange: ({ storage }) =>
      storage.faults.add({ method: "GET", path: /windows\.jsonl$/, fault: { delayMs: 3_000 } }),
    at: { line: /: 1 finished/, act: cancel },
    ends: "cancelled",
    sentence: none,
    dynos: 1,
  },
  {
    fault: "job: SIGINT while reporting",
    arrange: ({ github }) =>
      github.faults.add({ method: "POST", path: /comments$/, fault: { delayMs: 3_000 } }),
    at: {
      line: /: 1 finished/,
      act: (live) => cancelAfter(live, () => live.platform.github.journal.count("POST", /comments$/)),
    },
    ends: "cancelled",
    sentence: none,
    dynos: 1,
  },
  {
    fault: "job: SIGINT while the new dyno is not in the list yet (404)",
    arrange: ({ heroku }) => heroku.app("shop-loadtest").dynoFaults.add({ fault: { hiddenForMs: 3_000 } }),
    at: { line: /^Started run/, act: cancel },
    request: long,
    ends: "cancelled",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGINT after a lost answer, while the new dyno is not in the list yet",
    arrange: ({ heroku }) => {
      heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });
      heroku.app("shop-loadtest").dynoFaults.add({ fault: { hiddenForMs: 2_500 } });
    },
    at: {
      line: /^Target /,
      act: (live) => cancelAfter(live, () => live.platform.heroku.app("shop-loadtest").startedCount, 500),
    },
    request: { ...long, clock: { speed: 5 } },
    ends: "cancelled",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGKILL, then post",
    at: { line: up, act: ({ action }) => action.kill() },
    request: long,
    ends: "error",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGKILL, then post, and Heroku shows no marker",
    arrange: ({ heroku }) => heroku.app("shop-loadtest").dynoFaults.add({ fault: { hidesComment: true } }),
    at: { line: up, act: ({ action }) => action.kill() },
    request: long,
    ends: "error",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGKILL, then post, and the list forgets the dyno",
    arrange: ({ heroku }) =>
      heroku.app("shop-loadtest").dynoFaults.add({ fault: { forgottenAfterMs: 8_000 } }),
    at: {
      line: up,
      act: async ({ platform, action }) => {
        const app = platform.heroku.app("shop-loadtest");
        while (app.listed.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
        action.kill();
      },
    },
    request: long,
    ends: "error",
    sentence: stoppedOne,
    dynos: 1,
  },
  {
    fault: "job: SIGKILL, and Heroku is down during post",
    at: {
      line: /^Started run/,
      act: ({ platform, action }) => {
        platform.heroku.goDown("unreachable");
        action.kill();
      },
    },
    request: { inputs: { "run-time": "30s" }, clock: { speed: 5 } },
    platform: () => ({ clock: fasterClock(30) }),
    ends: "error",
    sentence: "heroku ps:stop --app shop-loadtest --dyno-name run.1234   # Heroku stops it within N s anyway",
    dynos: 1,
  },
  {
    fault: "job: GitHub takes every request and answers none",
    arrange: ({ github }) => github.goDown("hanging"),
    request: { clock: { speed: 5 } },
    ends: "pass",
    sentence:
      "GitHub did not take the comment: GitHub did not answer within N s. Run the job again when GitHub is well. The whole report is in the step summary.",
    dynos: 1,
  },
  {
    fault: "job: SIGKILL, and GitHub answers nothing in post",
    arrange: ({ github }) => github.goDown("hanging"),
    at: { line: up, act: ({ action }) => action.kill() },
    request: { ...long, clock: { speed: 5 } },
    ends: "error",
    sentence: "The comment of an earlier commit could not be looked after: GitHub did not answer within N s",
    dynos: 1,
  },
  {
    fault: "job: the runner's clock is an hour ahead",
    request: { clock: { offsetMs: 3_600_000 } },
    ends: "pass",
    sentence:
      "the clock of the machine that runs this action is 1h ahead of Heroku's; tokens are made by Heroku's time, the times in the reports are this machine's",
    dynos: 1,
  },
  {
    fault: "job: the runner's clock is an hour behind",
    request: { clock: { offsetMs: -3_600_000 } },
    ends: "pass",
    sentence:
      "the clock of the machine that runs this action is 1h behind Heroku's; tokens are made by Heroku's time, the times in the reports are this machine's",
    dynos: 1,
  },
];
