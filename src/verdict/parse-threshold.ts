import { LineReader, Unexpected } from "./line-reader.ts";
import { metricName, parseMetric, unitOf } from "./metric.ts";
import type { Metric, Operator, Threshold, Unit } from "./types.ts";

const operators: readonly Operator[] = ["<=", ">=", "<", ">"];

/** Power of ten that brings a typed number into the unit; the empty word is a number without a unit. */
const scales: Readonly<Record<Unit, ReadonlyMap<string, number>>> = {
  ms: new Map([
    ["", 0],
    ["ms", 0],
    ["s", 3],
  ]),
  ratio: new Map([
    ["", -2],
    ["%", -2],
  ]),
  count: new Map([["", 0]]),
  "per second": new Map([
    ["", 0],
    ["/s", 0],
  ]),
};

const limitForms: Readonly<Record<Unit, string>> = {
  ms: "a time in ms or s, such as 800ms or 1.5s",
  ratio: "a percentage, such as 1% or 0.5",
  count: "a plain number",
  "per second": "a number per second, such as 20 or 20/s",
};

/**
 * Reads one threshold line:
 *
 * ```
 * threshold := [ "warn:" ] metric [ "of" [ "each" ] request ] [ "in" scenario ] operator limit
 * metric    := "p" number | "median" | "avg" | "min" | "max"
 *            | "failures" | "requests" | "requests/s" | "exceptions"
 * request   := '"' { character | '\"' | '\\' } '"'
 *            | any text without "<" and ">" that does not start with '"', up to " in " or the operator
 * scenario  := { letter | digit | "_" | "-" }
 * operator  := "<" | "<=" | ">" | ">="
 * limit     := number [ "ms" | "s" | "%" | "/s" ]      ms for times and % for failures when left out
 * number    := digits [ "." digits ]
 * ```
 *
 * A problem is the line, a caret under the column, and what was expected there.
 */
export function parseThreshold(source: string): { threshold: Threshold } | { problem: string } {
  try {
    return { threshold: readThreshold(new LineReader(source.trim())) };
  } catch (thrown) {
    if (thrown instanceof Unexpected) return { problem: thrown.message };
    throw thrown;
  }
}

function readThreshold(reader: LineReader): Threshold {
  const level = reader.take(/warn:/y) === undefined ? "fail" : "warn";
  const metric = readMetric(reader);
  const request = reader.take(/of(?=\s|$)/y) === undefined ? undefined : readRequest(reader);
  const scenario = reader.take(/in(?=\s|$)/y) === undefined ? undefined : readScenario(reader);
  const operator = readOperator(reader, request !== undefined, scenario !== undefined);
  const limit = readLimit(reader, metric);
  return { source: reader.source, level, metric, request, scenario, operator, limit, unit: unitOf(metric) };
}

function readMetric(reader: LineReader): Metric {
  const expected =
    "a metric: p99 (or another percentile), median, avg, min, max, failures, requests, requests/s or exceptions";
  const before = reader.rest();
  return parseMetric(reader.expect(/[^\s<>=]+/y, expected)) ?? reader.refuse(before, expected);
}

function readRequest(reader: LineReader): { glob: string; each: boolean } {
  const each = reader.take(/each(?=\s|$)/y) !== undefined;
  return { glob: reader.rest().startsWith('"') ? readQuoted(reader) : readBare(reader), each };
}

function readQuoted(reader: LineReader): string {
  const quoted = reader.expect(/"(?:[^"\\]|\\["\\])+"/y, 'a request in quotes, such as "GET /checkout*"');
  return quoted.slice(1, -1).replace(/\\(["\\])/g, "$1");
}

function readBare(reader: LineReader): string {
  const rest = reader.rest();
  const end = rest.search(/[<>]|(?:^|\s)in\s/);
  const text = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
  if (text === "") reader.refuse(rest, "a request: its type and name, such as GET /checkout*");
  reader.skip(text.length);
  return text;
}

function readScenario(reader: LineReader): string {
  return reader.expect(/[\w-]+/y, "the name of a scenario");
}

function readOperator(reader: LineReader, hasRequest: boolean, hasScenario: boolean): Operator {
  const symbol = reader.take(/[<>]=?/y);
  const operator = operators.find((known) => known === symbol);
  if (operator !== undefined) return operator;
  const instead = [hasRequest || hasScenario ? "" : '"of", ', hasScenario ? "" : '"in" or '].join("");
  return reader.refuse(reader.rest(), `${instead}one of < <= > >=`);
}

function readLimit(reader: LineReader, metric: Metric): number {
  const unit = unitOf(metric);
  const form = `${limitForms[unit]} (the limit of ${metricName(metric)})`;
  const before = reader.rest();
  const digits = reader.expect(/\d+(?:\.\d+)?/y, form);
  const beforeUnit = reader.rest();
  const scale = scales[unit].get(beforeUnit) ?? reader.refuse(beforeUnit, form);
  // The point is moved in the text: 1.005 * 1000 is not 1005.
  const limit = Number(`${digits}e${scale}`);
  return Number.isFinite(limit) ? limit : reader.refuse(before, "a smaller number");
}
