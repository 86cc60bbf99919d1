import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { describe, Failure, failureOf, keepSecret, redact } from "../src/words/failure.ts";

group("a failure", () => {
  test("lists every problem on a line of its own", () => {
    expect(failureOf("Two inputs are wrong:", ["a", "b\nc"]).message).toBe(
      "Two inputs are wrong:\n  - a\n  - b\n    c",
    );
  });

  test("keeps no part of a cause but its redacted words", () => {
    const cause = Object.assign(new Error("GET https://a/b?sig=abc%2Bdef%3D failed"), {
      request: { url: "https://a/b?sig=abc" },
    });
    const failure = new Failure("The download failed", { cause });
    expect(JSON.stringify(failure.cause, Object.getOwnPropertyNames(failure.cause))).not.toContain("abc");
    expect(describe(failure)).toBe("The download failed (GET https://a/b?sig=*** failed)");
  });
});

test("a cause that says the same is not told twice", () => {
  expect(describe(new Error("it failed", { cause: new Error("it failed") }))).toBe("it failed");
});

group("redaction", () => {
  test.each([
    ["https://a.blob.core.windows.net/c/b?sv=1&sig=A%2BB%2Fc%3D&se=2", "A%2BB%2Fc%3D"],
    ["sig=A+B/c=", "A+B/c="],
    ["key HRKU-0123-abc_def used", "HRKU-0123-abc_def"],
    ["AccountKey=abcdef==;Endpoint=x", "abcdef=="],
    ["Authorization: Bearer abcdef123456", "abcdef123456"],
    ["http://user:secretpw@host/path", "secretpw"],
    ["https://1.logs.example/s/x?srv=99&token=abc", "token=abc"],
  ])("takes the secret out of %s", (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  test("leaves ordinary words alone", () => {
    const text = "Basic dynos cost less. Design and sign stay; Bearer is a word.";
    expect(redact(text)).toBe(text);
  });

  test("takes out a registered secret in both encodings, wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8 }).filter((text) => text.trim().length >= 8 && !text.includes("*")),
        fc.string(),
        (secret, around) => {
          keepSecret(secret);
          expect(redact(`${around}${secret}${around}`)).not.toContain(secret.trim());
          if (isWellFormed(secret)) {
            expect(redact(`x${encodeURIComponent(secret.trim())}y`)).not.toContain(
              encodeURIComponent(secret.trim()),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
