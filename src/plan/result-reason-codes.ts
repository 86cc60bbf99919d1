import type { ReasonEntry } from "./reason-entry.ts";

/** About what the dynos left, the numbers in it, and the thresholds. */
export const resultReasonCodes = {
  "results-damaged": {
    means: "A result file is missing, cut off, replaced or not what it should be.",
    advice: "The reason names the file. Run again.",
  },
  "counts-differ": {
    means: "The recorder and Locust's own file count different numbers of requests.",
    advice: "Run again.",
  },
  "times-differ": {
    means: "The recorder and Locust's own file have different response times of the same requests.",
    advice: "Check what in the app writes results, and whether the locustfile changes Locust's statistics.",
  },
  "percentiles-differ": {
    means: "The recorder and Locust's own file have different percentiles.",
    advice: "Check whether the locustfile replaces Locust's rounding. The recorder's numbers are judged.",
  },
  "exit-status-differs": {
    means: "The receipt and Heroku's log tell different exit statuses.",
    advice: "Look at the end of the dyno's log.",
  },
  "locust-error": {
    means: "Locust ended with an error.",
    advice: "The end of the dyno's log is in the job's log.",
  },
  "uncaught-exception": {
    means: "The locustfile raised exceptions that nobody caught: in a listener, or in its load shape.",
    advice: "The reason shows the first one.",
  },
  "lost-greenlet": {
    means: "An exception ended something that the locustfile had started.",
    advice: "The reason shows the first one.",
  },
  "odd-values": {
    means: "The locustfile reported values that are none, such as a negative response time.",
    advice: "Correct the client that reports them. Only these values are left out.",
  },
  "csv-incomplete": {
    means: "Locust's own CSV files are incomplete or odd.",
    advice: "Nothing: the recorder's numbers are judged.",
  },
  "users-left": {
    means: "Users ended by themselves before the end of the run.",
    advice: "The reason shows why, where it is known.",
  },
  "own-exit-code": {
    means: "The locustfile set an exit code of its own.",
    advice: "The reason shows what the locustfile said.",
  },
  "cut-short": {
    means: "A dyno loaded the target for less than nine tenths of the run time.",
    advice: "The reason names the cause.",
  },
  "locust-blocked": {
    means: "Code of the locustfile kept Locust from sending and timing requests.",
    advice: "The reason shows where. Call only what gevent can switch away from.",
  },
  "ended-early": {
    means: "A load shape or the locustfile ended the load before the run time.",
    advice: "Nothing, if that is meant.",
  },
  "users-missing": {
    means: "Not all users came up.",
    advice: "The reason says what helps.",
  },
  "users-differ": {
    means: "A load shape or the locustfile asked for another number of users.",
    advice: "Nothing, if that is meant.",
  },
  "users-cut-off": {
    means: "Users were cut off while a request was in flight.",
    advice: "Raise `stop-timeout` (at most 20s).",
  },
  "workers-lost": {
    means: "A Locust worker ended without its last report.",
    advice: "Use fewer `LOCUST_PROCESSES` or a larger `dyno-size`.",
  },
  "generator-overloaded": {
    means: "The load generator ran out of CPU, so response times include its own delays.",
    advice: "Use more `dynos`, a larger `dyno-size` or `FastHttpUser`.",
  },
  "other-target": {
    means: "A dyno loaded another host than the target.",
    advice: "Remove the host from the locustfile and set `target-url`.",
  },
  "names-folded": {
    means: "There are more request names than are kept apart; the rarest are counted together.",
    advice: "Group URLs with `name=` in the locustfile.",
  },
  "dynos-apart": {
    means: "The dynos of a scenario did not load the target at the same time.",
    advice: "Run again, or lengthen `run-time`.",
  },
  "beds-apart": {
    means: "A scenario's test beds did not load the target at the same time.",
    advice: "Run again, or lengthen `run-time`.",
  },
  "versions-differ": {
    means: "The dynos ran different versions of Locust.",
    advice: "Keep releases of the load-test app out of a load test, then run again.",
  },
  "no-results": { means: "A scenario left nothing to judge.", advice: "Look at the other reasons." },
  "no-requests": {
    means: "No request was finished.",
    advice: "Check that the locustfile has tasks, and that a request can finish within the run time.",
  },
  "only-warm-up": {
    means: "All requests lie in the warm-up.",
    advice: "Shorten `warm-up` or lengthen `run-time`.",
  },
  exceptions: {
    means: "Tasks of the locustfile raised exceptions, which Locust does not count as failures.",
    advice: "`exceptions < 1` as a threshold makes them fail the run.",
  },
  drift: {
    means: "Response times or failures changed during the run.",
    advice: "Look at the chart over time.",
  },
  "no-drift": { means: "No drift was detected.", advice: "Nothing." },
  "drift-unknown": {
    means: "Drift could not be assessed.",
    advice: "It needs a minute or more of steady load.",
  },
  breached: { means: "A threshold was breached.", advice: "The reason has the number and its limit." },
  borderline: {
    means: "The limit lies within the 95% interval of the measured number.",
    advice: "More requests make the interval narrower.",
  },
  unmeasured: {
    means: "A threshold could not be judged.",
    advice: "Run longer, with more users, or lower `min-requests`.",
  },
  "nothing-judged": {
    means: "No threshold can fail the run.",
    advice: "Set `p99-threshold`, `failure-threshold` or `thresholds`.",
  },
  "csv-limited": {
    means: "Locust's CSV files cannot tell something that is shown or judged.",
    advice: "Use `run.sh`, whose recorder tells it.",
  },
  "results-unread": {
    means: "A file that nothing is judged by is too large to be read.",
    advice: "It is in `results-path`.",
  },
  "report-capped": {
    means: "There are more rows than the reports show. All of them were judged.",
    advice: "Group URLs with `name=` in the locustfile.",
  },
  "history-damaged": {
    means: "A history file cannot be read to its end; only the charts need it.",
    advice: "Nothing is judged by it.",
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;
