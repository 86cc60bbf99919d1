import type { RequestFault } from "../../local/faults/request-faults.ts";
import type { Platform } from "../../local/platform.ts";
import { loadtestApp } from "../../local/platform-request.ts";
import type { Row } from "./row.ts";

const refusals = {
  conflict: { status: 409, body: { id: "conflict", message: "The app is being released." } },
  busy: { status: 503, body: { id: "service_unavailable", message: "Try again later." } },
  limit: {
    status: 429,
    headers: { "Retry-After": "2" },
    body: { id: "rate_limit", message: "Your account reached the API rate limit" },
  },
  size: {
    status: 422,
    body: { id: "invalid_params", message: "No such size as Standard-1X. Available dyno sizes are Eco." },
  },
  twoFactor: { status: 403, body: { id: "two_factor", message: "A second factor must be supplied." } },
  key: { status: 401, body: { id: "unauthorized", message: "Invalid credentials provided." } },
  app: { status: 404, body: { id: "not_found", message: "Couldn't find that app." } },
  tooMany: {
    status: 422,
    body: { id: "cannot_run_above_limit", message: "Cannot run more than 50 Standard-1X size dynos." },
  },
} satisfies Record<string, RequestFault>;

const onCreate =
  (fault: RequestFault, times = 1) =>
  ({ heroku }: Platform) =>
    heroku.faults.add({ method: "POST", path: /\/dynos$/, fault, times });

const refused = (what: string): string =>
  `Dyno 1/1 was refused by Heroku: Heroku refused POST /apps/shop-loadtest/dynos: ${what}`;
const found =
  "Dyno 1/1 (run.1234): Heroku's answer to the start of run.1234 was lost; the dyno was found and used.";

export const createRows: readonly Row[] = [
  {
    fault: "create: Heroku shows the command without its marker",
    arrange: ({ heroku }) => heroku.app(loadtestApp).dynoFaults.add({ fault: { hidesComment: true } }),
    ends: "pass",
    sentence:
      "Heroku shows this run's dynos without the marker at the end of their commands. The run goes on and knows its dynos by their ids, but `when-busy` cannot see this run: start no other one in the app until it has ended.",
    dynos: 1,
  },
  {
    fault: "create: lost answer",
    arrange: onCreate({ loseAnswer: true }),
    ends: "pass",
    sentence: found,
    dynos: 1,
  },
  {
    fault: "create: reset before the dyno exists",
    arrange: onCreate({ cut: "before" }),
    request: { clock: { speed: 5 } },
    ends: "pass",
    sentence: "Started run.1234 (Standard-1X) for worker_scene_1 1/1",
    dynos: 1,
  },
  {
    fault: "create: answer slower than its deadline of 20 s",
    arrange: onCreate({ delayMs: 2_600 }),
    request: { clock: { speed: 10 } },
    ends: "pass",
    sentence: found,
    dynos: 1,
  },
  {
    fault: "create: answer cut in the middle",
    arrange: onCreate({ cut: "midBody" }),
    ends: "pass",
    sentence: found,
    dynos: 1,
  },
  {
    fault: "create: lost answer, and the list cannot be read for a while",
    arrange: (platform) => {
      onCreate({ loseAnswer: true })(platform);
      const fault = { status: 500 };
      platform.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault, skip: 1, times: 6 });
    },
    request: { clock: { speed: 5 } },
    ends: "pass",
    sentence: found,
    dynos: 1,
  },
  {
    fault: "create: lost answer, and the list cannot be read any more",
    arrange: (platform) => {
      onCreate({ loseAnswer: true })(platform);
      const fault = { status: 500 };
      const times = Number.POSITIVE_INFINITY;
      platform.heroku.faults.add({ method: "GET", path: /\/dynos$/, fault, skip: 1, times });
    },
    // It can be again when the post step looks.
    at: {
      line: /how many are left could not be looked up/,
      act: ({ platform }) => platform.heroku.faults.clear(),
    },
    request: { clock: { speed: 10 }, inputs: { "run-time": "2m" } },
    ends: "error",
    sentence: "Stopped 1 dyno of this run: run.1234; 0 dynos left.",
    dynos: 1,
  },
  {
    fault: "create: 409 twice, after a release",
    arrange: onCreate(refusals.conflict, 2),
    ends: "pass",
    sentence: "Started run.1234 (Standard-1X) for worker_scene_1 1/1",
    dynos: 1,
  },
  {
    fault: "create: 429 with Retry-After",
    arrange: onCreate(refusals.limit),
    ends: "pass",
    sentence: "Started run.1234 (Standard-1X) for worker_scene_1 1/1",
    dynos: 1,
  },
  {
    fault: "create: 503",
    arrange: onCreate(refusals.busy),
    request: { clock: { speed: 5 } },
    ends: "pass",
    sentence: "Started run.1234 (Standard-1X) for worker_scene_1 1/1",
    dynos: 1,
  },
  {
    fault: "create: 422, the size",
    arrange: onCreate(refusals.size),
    ends: "invalid",
    sentence: refused(`${refusals.size.body.message} (422, invalid_params)`),
    dynos: 0,
  },
  {
    fault: "create: 422, the limit of one-off dynos",
    arrange: onCreate(refusals.tooMany),
    ends: "invalid",
    sentence: refused(
      "Cannot run more than 50 Standard-1X size dynos. (422, cannot_run_above_limit). Other one-off dynos are up in the app (`heroku ps`): wait for them, or use fewer `dynos`",
    ),
    dynos: 0,
  },
  {
    fault: "create: 403, a second factor",
    arrange: onCreate(refusals.twoFactor),
    ends: "invalid",
    sentence: refused(
      "A second factor must be supplied. (403, two_factor). The key needs a second factor; use a token made by `heroku authorizations:create`, which does not",
    ),
    dynos: 0,
  },
  {
    fault: "create: 401",
    arrange: onCreate(refusals.key),
    ends: "invalid",
    sentence: refused(
      "Invalid credentials provided. (401, unauthorized). Check `heroku-api-key`: it must be a Heroku authorization token that has not expired",
    ),
    dynos: 0,
  },
  {
    fault: "create: 404, the app",
    arrange: onCreate(refusals.app),
    ends: "invalid",
    sentence: refused(
      "Couldn't find that app. (404, not_found). Check the app's name, and that the owner of `heroku-api-key` has access to it",
    ),
    dynos: 0,
  },
];
