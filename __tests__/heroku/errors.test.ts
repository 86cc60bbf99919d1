import { describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { HerokuFailure } from "../../src/heroku/heroku-failure.ts";
import { assignment, standIn } from "./stand-in.ts";

const call = { method: "POST" as const, path: "/apps/shop/dynos", deadlineMs: 1 };

function refusal(status: number, body: unknown, headers: Record<string, string> = {}): HerokuFailure {
  return HerokuFailure.from({ statusCode: status, body }, call, headers);
}

describe("a refusal by Heroku", () => {
  test("is told in its words, wherever the answer has them", () => {
    for (const field of ["message", "error"])
      expect(refusal(422, { id: "invalid_params", [field]: "Name is taken" }).message).toBe(
        "Heroku refused POST /apps/shop/dynos: Name is taken (422, invalid_params)",
      );
    expect(refusal(422, { id: "x", message: "", error: "Both" }).said).toBe("Both");
    expect(refusal(418, { id: 7, message: null, error: {} }).message).toBe(
      "Heroku refused POST /apps/shop/dynos: HTTP status 418 (418)",
    );
    expect(refusal(502, "<html>").said).toBe("HTTP status 502");
  });

  const advised: [string, Record<string, string>, string][] = [
    ["no payment data", { id: "verification_required", message: "Verify now." }, "https://heroku.com/verify"],
    ["no version", { id: "missing_version", error: "Please specify a version." }, "check the proxy"],
    [
      "two sizes that do not mix",
      { id: "invalid_params", message: "Cannot use the following dyno types in the same app: Basic and Eco" },
      "set `dyno-size` to the size of the app's process types",
    ],
    [
      "too many apps",
      { id: "invalid_params", error: "You've reached your app limit of 100 apps." },
      "Delete an app that nobody needs",
    ],
    ["an app that is not there", { id: "not_found", message: "Couldn't find that app." }, "the app's name"],
    ["an unpaid invoice", { id: "delinquent", message: "Pay." }, "open invoice"],
  ];
  test.each(advised)("for %s says what to do, whatever its status", (_, body, advice) => {
    for (const status of [402, 403, 409, 422, 429, 503])
      expect(refusal(status, body).message).toContain(advice);
  });

  test("of a dyno that is gone has no advice about the app's name", () => {
    expect(refusal(404, { id: "not_found", message: "Couldn't find that dyno." }).message).toMatch(
      /\(404, not_found\)$/,
    );
  });

  test("names the moment until which Heroku wants to be left alone", () => {
    // As recorded in November 2012.
    const headers = { date: "Thu, 15 Nov 2012 18:11:22 GMT", "retry-after": "1353003093" };
    const body = { error: "Your account reached the API rate limit" };
    expect(refusal(429, body, headers).retryAfterMs).toBe(11_000);
  });
});

const create = { method: "POST", path: /\/dynos$/ };
const above = { id: "cannot_run_above_limit", message: "Cannot run more than 1 Eco size dynos." };

describe("a create that is refused", () => {
  const final: [string, RequestFault][] = [
    ...[409, 422, 429, 503].map((status): [string, RequestFault] => [
      `for want of room, with ${status}`,
      { status, body: above },
    ]),
    ["for want of payment data, with 429", { status: 429, body: { id: "verification_required" } }],
    ["to the key, with 503", { status: 503, body: { id: "unauthorized" } }],
  ];
  test.each(final)("%s is sent once", async (_, fault) => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault });
    await expect(stand.dynos.start(assignment, () => ({}), stand.going)).rejects.toBeInstanceOf(
      HerokuFailure,
    );
    expect(stand.creates()).toBe(1);
  });

  const passing: [string, RequestFault][] = [
    ["by the rate limit, with 403", { status: 403, body: { id: "rate_limit", message: "Wait." } }],
    [
      "for the moment, in words alone",
      {
        status: 422,
        body: { message: "Cannot run one-off process at this time. Please try again later." },
      },
    ],
    ["as a conflict, with 422", { status: 422, body: { id: "conflict", message: "Being released." } }],
  ];
  test.each(passing)("%s is sent again", async (_, fault) => {
    await using stand = await standIn();
    stand.heroku.faults.add({ ...create, fault });
    await stand.dynos.start(assignment, () => ({}), stand.going);
    expect(stand.creates()).toBe(2);
    expect(stand.heroku.dynos).toHaveLength(1);
  });
});
