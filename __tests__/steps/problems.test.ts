import { expect, test } from "vitest";
import { Failure, failureOf } from "../../src/words/failure.ts";
import { newProblems } from "../../src/words/problems.ts";

const fails = (error: Failure) => async (): Promise<never> => {
  throw error;
};

test("several problems are told in one list, each with its cause", async () => {
  const problems = newProblems();
  const cause = new Failure("the proxy 10.0.0.1:3128 refused the connection (407)");
  await problems.attempt(fails(new Failure("Heroku could not be reached", { cause })));
  await problems.attempt(fails(failureOf("The inputs cannot be used:", ["`users`: `x`", "`mode`: `y`"])));
  expect(() => problems.throwAny("This run cannot be started:")).toThrow(
    [
      "This run cannot be started:",
      "  - Heroku could not be reached (the proxy 10.0.0.1:3128 refused the connection (407))",
      "  - `users`: `x`",
      "  - `mode`: `y`",
    ].join("\n"),
  );
});

test("a single problem is thrown as it is", async () => {
  const problems = newProblems();
  const failure = new Failure("No.", { notFound: true });
  await problems.attempt(fails(failure));
  expect(() => problems.throwAny("Several:")).toThrow(failure);
});
