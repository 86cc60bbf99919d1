import type { RunReport } from "../../src/report/types.ts";
import { withDynos, withMeasured } from "./samples.ts";

/** The report with the text in every name that a locustfile gives. */
export function named(report: RunReport, text: string): RunReport {
  const renamed = withMeasured(report, (one) => ({
    ...one,
    requests: one.requests.map((row) => ({ ...row, name: text, type: text })),
  }));
  return withDynos(renamed, ({ result, ...dyno }) => ({
    ...dyno,
    result: result && {
      ...result,
      scenario: text,
      failures: [{ method: text, name: text, error: text, occurrences: 1 }],
      exceptions: [{ count: 1, message: text, traceback: text }],
    },
  }));
}
