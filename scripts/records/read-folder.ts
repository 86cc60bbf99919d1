import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseJson } from "../../src/words/parsed.ts";

/** What was asked of a service and what it said. */
export type Exchange = {
  kind: "exchange";
  /** File, and the place in it, counted from 1. */
  where: string;
  /** Empty where the record says in words what was asked. */
  method: string;
  /** The path without the service's address; the record's own words where it has no path. */
  path: string;
  /** Undefined where the record does not know it. */
  status: number | undefined;
  /** With lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: unknown;
};

export type RecordedItem =
  | Exchange
  /** A payload that a service sent by itself: GitHub's event or Heroku's webhook. */
  | { kind: "event"; where: string; payload: Record<string, unknown> }
  | { kind: "log line"; where: string; text: string }
  /** An answer's body alone. */
  | { kind: "body"; where: string; body: unknown };

/**
 * Every record of a folder: of `.json` files the exchanges (`{request, status, headers, body}`), events and bodies, of
 * `.txt` files the lines. Throws when the folder cannot be read or a `.json` file is not JSON.
 */
export function readFolder(folder: string): RecordedItem[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => readRecordFile(relative(folder, file), readFileSync(file, "utf8")));
}

/** The records of one file; `name` ends in `.json` or `.txt`. */
function readRecordFile(name: string, text: string): RecordedItem[] {
  if (name.endsWith(".txt")) return linesOf(name, text);
  const json = parseJson(text);
  if (json === undefined) throw new Error(`${name} is not JSON`);
  if (isBareList(json)) return [{ kind: "body", where: name, body: json }];
  const rows = Array.isArray(json) ? json : rowsOf(json);
  return rows.flatMap((row, index) => itemsOf(`${name} #${index + 1}`, row));
}

/** A `#` begins a remark. */
function linesOf(name: string, text: string): RecordedItem[] {
  return text
    .split("\n")
    .map((line, index) => ({ kind: "log line" as const, where: `${name}:${index + 1}`, text: line }))
    .filter((line) => line.text.trim() !== "" && !line.text.startsWith("#"));
}

const wrapping = ["request", "answer", "data", "deployment_status"];

function isBareList(json: unknown): boolean {
  return (
    Array.isArray(json) && !json.some((row) => wrapping.some((name) => fieldsOf(row)[name] !== undefined))
  );
}

function rowsOf(json: unknown): unknown[] {
  const { records } = fieldsOf(json);
  return Array.isArray(records) ? records : [json];
}

function itemsOf(where: string, row: unknown): RecordedItem[] {
  const { request, answer, status, headers, body, ...rest } = fieldsOf(row);
  if (answer !== undefined) return [{ kind: "body", where, body: answer }];
  if (request === undefined) return [{ kind: "event", where, payload: fieldsOf(row) }];
  const { method, path } = requestOf(request);
  const said = body ?? saidOf(rest);
  const exchange: Exchange = {
    kind: "exchange",
    where,
    method,
    path,
    status: typeof status === "number" ? status : undefined,
    headers: textsOf(headers),
    body: said,
  };
  return [exchange, ...logOf(exchange)];
}

/** Some refusals are on record only as a client showed them. */
function saidOf({ error_id: id, cli_says: message, message: plain }: Record<string, unknown>): unknown {
  const text = message ?? plain;
  return id === undefined && text === undefined ? undefined : { id, message: text };
}

function requestOf(request: unknown): { method: string; path: string } {
  if (typeof request === "string") {
    const [, method = "", path = request] = /^([A-Z]+) (\S+)/.exec(request) ?? [];
    return { method, path };
  }
  const { method, path, url } = fieldsOf(request);
  const place = typeof path === "string" ? path : pathOf(String(url ?? ""));
  return { method: String(method ?? ""), path: place };
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The lines that a log session brought. */
function logOf({ where, body, method, headers }: Exchange): RecordedItem[] {
  const isText = typeof body === "string" && !/json|xml/.test(headers["content-type"] ?? "");
  if (!isText || method !== "GET") return [];
  return body
    .split("\n")
    .map((text, index) => ({ kind: "log line" as const, where: `${where}:${index + 1}`, text }))
    .filter(({ text }) => /^\d{4}-\d\d-\d\dT/.test(text));
}

function textsOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldsOf(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
