import { expect, test } from "vitest";
import { formatCount, formatMs, formatRatio } from "../../src/report/format.ts";
import { pastRunOf } from "../../src/report/history/past-run.ts";
import { renderHtml } from "../../src/report/html.ts";
import { outputsOf } from "../../src/report/outputs.ts";
import { runNumbers } from "../../src/report/run-numbers.ts";
import { reportOf } from "./samples.ts";
import { stories, storyOf } from "./stories.ts";

const paths = { results: "", report: "", verdict: "", junit: "", markdown: "" };

/** As an output writes a number, read again. */
const read = (text: string | undefined): number | null => (text ? Number(text) : null);
const kept = (value: number | undefined): number | null => (value === undefined ? null : value);

test.each(Object.keys(stories))("outputs, history and the head of the HTML agree on the run %s", (name) => {
  const report = reportOf(storyOf(name));
  const { p99Ms, failureRatio, requests, judgedRequests, requestsPerSecond } = runNumbers(report);
  const outputs = outputsOf(report, paths, undefined);
  const past = pastRunOf(report);
  expect(Number(outputs.requests)).toBe(requests);
  for (const [value, output, inHistory] of [
    [p99Ms, outputs["p99-ms"], past.p99Ms],
    [failureRatio, outputs["failure-ratio"], past.failureRatio],
    [requestsPerSecond, outputs["requests-per-second"], past.requestsPerSecond],
  ] as const) {
    // An output has six decimals, the history six digits.
    expect(read(output) ?? 0).toBeCloseTo(value ?? 0, 5);
    expect(read(output) === null).toBe(value === undefined);
    expect(inHistory).toBe(value === undefined ? null : Number(kept(value)?.toPrecision(6)));
  }
  const html = renderHtml(report);
  expect(html).toContain(`<div><dt>p99</dt><dd>${formatMs(p99Ms)}`);
  expect(html).toContain(`<div><dt>Failures</dt><dd>${formatRatio(failureRatio)}`);
  expect(html).toContain(`<div><dt>Requests</dt><dd>${formatCount(requests)}`);
  if (judgedRequests !== requests)
    expect(html).toContain(`${formatCount(judgedRequests)} without the warm-up`);
});
