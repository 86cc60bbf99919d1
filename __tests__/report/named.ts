import type { RunReport } from "../../src/report/types.ts";

/** The report with the text in every name that a locustfile gives. */
export function named(report: RunReport, text: string): RunReport {
  return {
    ...report,
    statistics: report.statistics.map((one) => ({
      ...one,
      scenario: text,
      requests: one.requests.map((row) => ({ ...row, name: text, type: text })),
    })),
    results: report.results.map((result) => ({
      ...result,
      failures: [{ method: text, name: text, error: text, occurrences: 1 }],
      exceptions: [{ count: 1, message: text, traceback: text }],
    })),
  };
}
