import type { ReasonEntry } from "./reason-entry.ts";

const runAgain = "Run again.";
const keepReleasesOut =
  "Keep releases and config changes of the load-test app out of a load test, then run again.";
const moreMemory = "Use a larger `dyno-size` or more `dynos`.";

/** About the dynos of a run, and about the run as a whole. */
export const dynoReasonCodes = {
  "dyno-refused": {
    means: "Heroku refused to start a dyno.",
    advice: "The reason is Heroku's own answer.",
  },
  "dyno-not-started": {
    means: "A dyno was not started because the run broke off first.",
    advice: "Look at the first reason.",
  },
  "dyno-never-came-up": {
    means: "Heroku created a dyno that never came up.",
    advice: "Look at the app's log and at status.heroku.com, then run again.",
  },
  "dyno-past-deadline": {
    means: "A dyno was still busy at its deadline and was stopped.",
    advice:
      "Shorten timeouts in the locustfile. A load shape ignores `run-time`: set `run-time` to the shape's length.",
  },
  "dyno-stopped": {
    means: "A dyno was stopped because the run was cancelled or broke off.",
    advice: runAgain,
  },
  "dyno-cycled": { means: "Heroku cycled a dyno, as it does about once a day.", advice: runAgain },
  "dyno-restarted": { means: "A dyno was restarted while it ran.", advice: keepReleasesOut },
  "dyno-signalled": { means: "Something other than this run stopped a dyno.", advice: keepReleasesOut },
  "dyno-killed": { means: "A dyno did not end within 30 s of a stop and was killed.", advice: runAgain },
  "dyno-out-of-memory": { means: "A dyno ran out of memory.", advice: moreMemory },
  "dyno-lost": {
    means: "A dyno ended without a receipt.",
    advice: "The end of its log is in the job's log.",
  },
  "no-receipt": {
    means: "A dyno ended well but uploaded no receipt.",
    advice: "The command must end in `run.sh`; for an upload of your own use `results-pattern`.",
  },
  "share-claimed": {
    means: "Another dyno had claimed the same share of the load, and no results came of it.",
    advice: runAgain,
  },
  "upload-failed": {
    means: "A dyno could not upload to the storage.",
    advice: "Check the storage account's firewall, the container and the SAS.",
  },
  "command-not-found": {
    means: "A dyno's command was not found.",
    advice: "Compare the process type with the app's Procfile.",
  },
  "other-run": {
    means: "Dynos of another run that loads the same target were up in the same app.",
    advice: "Set `when-busy: wait`, or give the workflows one `concurrency` group.",
  },
  "marker-missing": {
    means: "Heroku shows the dynos' commands without the marker by which runs know each other.",
    advice: "Start no other run in the app until this one has ended: `when-busy` cannot see it.",
  },
  "request-rate": {
    means: "The run sends more requests than Heroku allows without notice.",
    advice: "Ask Heroku Support two business days ahead.",
  },
  "not-run": { means: "`fail-fast` ended the sequence before this scenario.", advice: "Nothing." },
  released: { means: "The load-test app was released while the run was on.", advice: keepReleasesOut },
  "dyno-adopted": {
    means: "Heroku's answer to a start was lost; the dyno was found and used.",
    advice: "Nothing.",
  },
  "second-dyno": {
    means: "Heroku started two dynos for the same share of the load; one was used.",
    advice: "Nothing.",
  },
  "dyno-outlived": { means: "A dyno had to be stopped at the end.", advice: "Nothing." },
  "dyno-forgotten": {
    means: "Heroku's list was without a dyno that it knew all the same; the dyno was stopped.",
    advice: "Run again.",
  },
  "stop-failed": {
    means: "A dyno could not be stopped.",
    advice: "The job's log has the command that stops it.",
  },
  "log-incomplete": {
    means: "Lines of a dyno's log did not come through.",
    advice: "Nothing: results do not depend on the log.",
  },
  "eco-hours": {
    means: "Eco dynos take hours from a plan with one monthly fee; they have no price of their own.",
    advice: "Look at what is left of them: `heroku ps`.",
  },
  "price-unknown": {
    means: "A dyno size has no known price.",
    advice: "The cost of the run is unknown.",
  },
  "slow-spawn": {
    means: "With this spawn rate not all users can be there within the run time.",
    advice: "Raise `spawn-rate` or `run-time`.",
  },
  "clock-off": {
    means: "The clock of the machine that runs the action is off.",
    advice: "Set its clock. Nothing is judged by it.",
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;
