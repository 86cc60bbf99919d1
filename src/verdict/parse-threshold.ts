import {
  entryOf,
  type Metric,
  metricName,
  metricWords,
  parseMetric,
  type Unit,
} from "../statistics/metrics.ts";
import { LineReader, Unexpected } from "./line-reader.ts";
import type { Operator, Threshold } from "./types.ts";

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
 * threshold := [ "warn:" ] metric [ "of" [ "each" ] request ] [ "in" scenario ] [ "at" bed ] operator limit
 * metric    := "p" number | a word of `metrics`, such as "avg" or "requests/s"
 * request   := '"' { character | '\"' | '\\' } '"'
 *            | any text without "<" and ">" that does not start with '"', up to " in ", " at " or the operator
 * scenario  := { letter | digit | "_" | "-" }      bed := as scenario
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
  const scenario = readName(reader, /in(?=\s|$)/y, "the name of a scenario");
  const bed = readName(reader, /at(?=\s|$)/y, "the name of a test bed");
  const operator = readOperator(reader, { request, scenario, bed });
  const limit = readLimit(reader, metric);
  const scope = { request, scenario, bed };
  return { source: reader.source, level, metric, ...scope, operator, limit, unit: entryOf(metric).unit };
}

function readMetric(reader: LineReader): Metric {
  const words = metricWords().join(", ").replace("p99", "p99 (or another percentile)");
  const expected = `a metric: ${words.replace(/, ([^,]*)$/, " or $1")}`;
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
  const end = rest.search(/[<>]|(?:^|\s)(?:in|at)\s/);
  const text = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
  if (text === "") reader.refuse(rest, "a request: its type and name, such as GET /checkout*");
  reader.skip(text.length);
  return text;
}

/** The name behind a word such as `in`; undefined when the word is not there. */
function readName(reader: LineReader, word: RegExp, expected: string): string | undefined {
  return reader.take(word) === undefined ? undefined : reader.expect(/[\w-]+/y, expected);
}

function readOperator(
  reader: LineReader,
  { request, scenario, bed }: Pick<Threshold, "request" | "scenario" | "bed">,
): Operator {
  const symbol = reader.take(/[<>]=?/y);
  const operator = operators.find((known) => known === symbol);
  if (operator !== undefined) return operator;
  const given = [request?.glob, scenario, bed].findLastIndex((part) => part !== undefined);
  const instead = ['"of", ', '"in", ', '"at" or '].slice(given + 1).join("");
  return reader.refuse(reader.rest(), `${instead}one of < <= > >=`);
}

function readLimit(reader: LineReader, metric: Metric): number {
  const { unit } = entryOf(metric);
  const form = `${limitForms[unit]} (the limit of ${metricName(metric)})`;
  const before = reader.rest();
  const digits = reader.expect(/\d+(?:\.\d+)?/y, form);
  const beforeUnit = reader.rest();
  const scale = scales[unit].get(beforeUnit) ?? reader.refuse(beforeUnit, form);
  // The point is moved in the text: 1.005 * 1000 is not 1005.
  const limit = Number(`${digits}e${scale}`);
  return Number.isFinite(limit) ? limit : reader.refuse(before, "a smaller number");
}
