import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTargetAnswer } from "../../src/watch/target-answer.ts";

/** As Heroku's router has sent it. Kept by others: a page with a title around an iframe. */
const herokuPage = (title: string, name: string): string =>
  `<!DOCTYPE html>\n<html>\n  <head>\n    <meta charset="utf-8">\n    <title>${title}</title>\n  </head>\n  <body>\n    <iframe src="//www.herokucdn.com/error-pages/${name}.html"></iframe>\n  </body>\n</html>`;

const asked = "https://shop.example/health";

describe("a target", () => {
  test.each([
    [200, "hello"],
    [204, ""],
    [301, "moved"],
    [401, "who are you?"],
    [404, "<title>Shop: page not found</title>"],
    [200, "<title>No such app</title>what Heroku says of one, at herokucdn.com/error-pages/no-such-app.html"],
  ])("is ready when it answers %i with a page of its own", (status, text) => {
    expect(readTargetAnswer({ status, text }, asked)).toBeUndefined();
  });

  test.each([
    [404, herokuPage("No such app", "no-such-app"), "it answered 404, `No such app`", "no app has"],
    [
      404,
      "<html><title>Heroku | No such app</title>",
      "it answered 404, `Heroku | No such app`",
      "no app has",
    ],
    [
      503,
      herokuPage("Offline for Maintenance", "maintenance-mode"),
      "it answered 503, `Offline for Maintenance`",
      "`heroku maintenance:off` ends",
    ],
    [
      503,
      herokuPage("Application Error", "application-error"),
      "it answered 503, `Application Error`",
      "`health-path`",
    ],
    [502, "", "it answered 502 with an empty page", "`health-path`"],
    [500, "\n\n  <h1>Oops</h1>\nmore", "it answered 500, `Oops`", "`health-path`"],
  ])("is not ready when it answers %i with %j", (status, text, found, advice) => {
    const answer = readTargetAnswer({ status, text }, asked);
    expect(answer?.found).toBe(found);
    expect(answer?.advice).toContain(advice);
  });

  test.each(["/login", "?next=1", "https://shop.example/health", "//shop.example:8443/", "http://", ""])(
    "is ready when it redirects to %j, which is itself",
    (location) => {
      expect(readTargetAnswer({ status: 302, text: "", location }, asked)).toBeUndefined();
    },
  );

  test.each([
    ["https://www.shop.example/", "`https://www.shop.example/`"],
    ["//login.example/authorize?state=abc", "`https://login.example/authorize`"],
    ["https://user:word@shop.other", "`***@shop.other/`"],
  ])("is not ready when it redirects to %j, another host that Locust would load", (location, shown) => {
    const answer = readTargetAnswer({ status: 307, text: "", location }, asked);
    expect(answer?.found).toBe(`it answered 307, a redirect to ${shown}`);
    expect(answer?.advice).toContain("give it as `target-url`");
  });

  test.each([
    ["getaddrinfo ENOTFOUND shop.invalid", "compare the address with the app's web URL"],
    ["certificate has expired (CERT_HAS_EXPIRED)", "see the certificate"],
    ["connect ECONNREFUSED 127.0.0.1:9", "give it longer"],
    ["it took too long", "give it longer"],
  ])("of which there is no answer (%s) comes with what to do", (error, advice) => {
    const answer = readTargetAnswer({ error }, asked);
    expect(answer?.found).toBe(`there was no answer: ${error}`);
    expect(answer?.advice).toContain(advice);
  });

  test("is told on one line of limited length and without secrets, whatever its page holds", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^(<title>|<|>|[a-z\n\0]| sig=x{9} )*$/),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 500, max: 599 }), (text, status) => {
        const found = readTargetAnswer({ status, text }, asked)?.found ?? "";
        expect(found.length).toBeLessThan(120);
        expect(found).not.toMatch(/[\p{Cc}]|sig=x/u);
      }),
    );
  });

  test.each(["<".repeat(100_000), "<title".repeat(20_000), `${" ".repeat(100_000)}x`])(
    "does not keep us busy with a page that is made to (case %#)",
    (text) => {
      expect(readTargetAnswer({ status: 503, text }, asked)?.found).toContain("503");
    },
    1000,
  );
});
