import { findPatternFault } from "../locust/match-results.ts";
import type { Scenario } from "../plan/types.ts";
import { quote } from "../words/wording.ts";
import type { InputValues } from "./schema.ts";

/** Source: Azure, "Naming rules and restrictions". */
const longestBlobName = 1024;

/** What can be known to be wrong with `results-pattern`, alone and beside what Locust's CSV files cannot keep. */
export function patternProblems(
  values: Pick<InputValues, "heroku-app" | "results-pattern" | "warm-up" | "borderline">,
  scenarios: readonly Scenario[],
): string[] {
  const { "results-pattern": pattern, "warm-up": warmUp, borderline } = values;
  if (pattern === undefined) return [];
  const fault =
    pattern.length > longestBlobName
      ? `is longer than a blob's name, which has at most ${longestBlobName} characters`
      : findPatternFault(
          pattern,
          scenarios.map(({ name }) => name),
        );
  const problems = fault === undefined ? [] : [`\`results-pattern\`: ${quote(pattern)} ${fault}`];
  if (values["heroku-app"].length > 1)
    problems.push(
      "`heroku-app`: the dynos of several test beds write blobs of the same names, so that `results-pattern` cannot tell whose they are; name one app, and test the others in steps of their own",
    );
  if (warmUp.kind === "ramp" || warmUp.seconds > 0)
    problems.push(
      "`warm-up`: it cannot be left out of what `results-pattern` finds, for Locust's CSV files have one number for the whole run; leave `warm-up` out and, to drop the ramp, run Locust with `--reset-stats`",
    );
  if (borderline === "inconclusive")
    problems.push(
      "`borderline`: with `results-pattern` there are no 95% intervals, so that nothing would ever be `inconclusive`; write `judge` or leave it out",
    );
  return problems;
}
