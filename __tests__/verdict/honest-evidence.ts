import { createHash } from "node:crypto";
import type { DownloadedFile } from "../../src/locust/types.ts";
import { downloaded } from "../locust/fixture-files.ts";

/** One thing that came to pass, so long after the start. Without `ms` a custom client reported no time that is one. */
export type Happening =
  | { kind: "request"; atMs: number; name: number; ms: number | undefined; failed: boolean }
  | { kind: "exception"; atMs: number };

/** A load as it went, of which the recorder and Locust write each its own account. */
export type Story = {
  startMs: number;
  loadMs: number;
  happenings: readonly Happening[];
  names: readonly { type: string; name: string }[];
  /** How many users there were at each second, and how busy the generator was. */
  users: readonly number[];
  cpu: readonly number[];
  windowSeconds: number;
  /** So many names are kept apart. */
  keptNames: number;
  /** The clock was set by so much in the midst of it. */
  clockStepMs: number;
  end: "run-time" | "quit" | "load-shape" | "killed";
  /** How much of its end Locust's own files lack, and whether their writer died. */
  csvLateMs: number;
  csvDied: boolean;
  /** What listeners of `test_stop` took, and of `test_start`. */
  afterMs: number;
  heldUpMs: number;
  /** Runners before these fields do not tell them. */
  isOld: boolean;
  /** Exceptions of which Locust's own count lacks some: they cannot say what they are. */
  speechless: number;
};

const rare = { type: "(several)", name: "(rarest request names, folded)" };
const runTimeSeconds = 60;

type Row = { count: number; failures: number; none: number; times: number[] };

/** What our runner uploads after it. */
export function honestFiles(story: Story, scenario: string): DownloadedFile[] {
  const windows = windowsOf(story);
  const csv = csvFiles(story, scenario);
  const files = [
    ...Object.entries(csv).map(([kind, text]) => downloaded(`${scenario}_${kind}.csv`, text)),
    downloaded("windows.jsonl", windows.map((line) => `${JSON.stringify(line)}\n`).join("")),
  ];
  const listed = files.map(({ name, bytes, text }) => ({
    ...{ name, bytes },
    md5: createHash("md5").update(text).digest("base64"),
  }));
  const receipt = { ...receiptOf(story, scenario, windows), files: listed };
  return [...files, downloaded("receipt.json", JSON.stringify(receipt))];
}

/** What is there still when Locust was killed: whole windows alone. */
function endOf({ startMs, loadMs, windowSeconds, end }: Story): number {
  const all = startMs + loadMs;
  return end === "killed" ? Math.max(startMs, all - (all % (windowSeconds * 1000))) : all;
}

function requestsOf(story: Story) {
  return story.happenings.flatMap((one) => (one.kind === "request" ? [one] : []));
}

function rankedNames(story: Story): number[] {
  const counts = Map.groupBy(requestsOf(story), ({ name }) => name);
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

function clockAt({ startMs, loadMs, clockStepMs }: Story, atMs: number): number {
  return startMs + atMs + (atMs > loadMs / 2 ? clockStepMs : 0);
}

/** As timeline.py and windows.py cut and fold; a clock that goes back closes no window. */
function windowsOf(story: Story) {
  const { startMs, windowSeconds, happenings, names, users, cpu } = story;
  const kept = new Set(rankedNames(story).slice(0, story.keptNames));
  const length = windowSeconds * 1000;
  const end = Math.max(startMs + 1, endOf(story) + story.clockStepMs);
  const borders = [startMs];
  for (let at = startMs - (startMs % length) + length; at < end; at += length) borders.push(at);
  const places = borders.map((from, place) => ({ from, to: borders[place + 1] ?? end }));
  const placeOf = (atMs: number): number => {
    const found = places.findLastIndex(({ from }) => from <= clockAt(story, atMs));
    return Math.max(0, found);
  };
  const byPlace = Map.groupBy(
    happenings.filter(({ atMs }) => startMs + atMs < endOf(story)),
    ({ atMs }) => placeOf(atMs),
  );
  const nameOf = (name: number) => (kept.has(name) ? names[name] : rare);
  return places.map(({ from, to }, place) => {
    const own = byPlace.get(place) ?? [];
    const seconds = { from: Math.floor((from - startMs) / 1000), to: Math.ceil((to - startMs) / 1000) };
    return {
      ...{ v: 1, from: from / 1000, to: to / 1000, users: sliceOf(users, seconds).at(-1) ?? 0 },
      ...{ cpu: meanOf(sliceOf(cpu, seconds)), rss: 5e7 },
      exceptions: own.filter(({ kind }) => kind === "exception").length,
      requests: entriesOf(own, nameOf),
    };
  });
}

function entriesOf(
  own: readonly Happening[],
  nameOf: (name: number) => { type: string; name: string } | undefined,
) {
  const rows = new Map<string, Row & { type: string; name: string }>();
  for (const one of own) if (one.kind === "request") add(rows, one, nameOf(one.name));
  return [...rows.values()].map(entryOf);
}

function meanOf(values: readonly number[]): number {
  return Number((sum(values) / values.length).toFixed(1));
}

function sliceOf(values: readonly number[], { from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(1, to - from) }, (_, at) => values[(from + at) % values.length] ?? 0);
}

function add(
  rows: Map<string, Row & { type: string; name: string }>,
  { ms, failed }: { ms: number | undefined; failed: boolean },
  key: { type: string; name: string } = rare,
): void {
  const text = JSON.stringify([key.type, key.name]);
  const row = rows.get(text) ?? { ...key, count: 0, failures: 0, none: 0, times: [] };
  rows.set(text, row);
  row.count += 1;
  row.failures += Number(failed);
  if (ms === undefined) row.none += 1;
  else row.times.push(ms);
}

function entryOf({ times, ...row }: Row & { type: string; name: string }) {
  const buckets: Record<string, number> = {};
  for (const ms of times) {
    const key = String(Number(ms.toPrecision(3)));
    buckets[key] = (buckets[key] ?? 0) + 1;
  }
  const isTimed = times.length > 0;
  return {
    ...{ type: row.type, name: row.name, count: row.count, failures: row.failures, none: row.none },
    ...{ bytes: 5 * row.count, sum: sum(times) },
    ...{ min: isTimed ? Math.min(...times) : null, max: isTimed ? Math.max(...times) : null, buckets },
  };
}

function sum(times: readonly number[]): number {
  return times.reduce((all, ms) => all + ms, 0);
}

function receiptOf(story: Story, scenario: string, windows: ReturnType<typeof windowsOf>) {
  const { startMs, loadMs, afterMs, end, heldUpMs, speechless } = story;
  const requests = requestsOf(story).filter(({ atMs }) => startMs + atMs < endOf(story));
  const exceptions = story.happenings.filter(
    ({ kind, atMs }) => kind === "exception" && startMs + atMs < endOf(story),
  ).length;
  const ranked = rankedNames({ ...story, happenings: requests });
  const kept = new Set(rankedNames(story).slice(0, story.keptNames));
  const folded = ranked.filter((name) => !kept.has(name));
  const reasons = { "run-time": "run-time", quit: "finished", "load-shape": "finished", killed: "error" };
  const peak = Math.max(...story.users, ...windows.map(({ users }) => users));
  const seconds = loadMs / 1000;
  const told = {
    ...{ stopCause: end === "killed" ? "error" : end, startSeconds: heldUpMs / 1000 },
    ...(end === "killed" ? {} : { runSeconds: Number(seconds.toFixed(1)) }),
    ...(end === "load-shape" ? { shape: "Steps" } : { runTime: Math.min(runTimeSeconds, seconds) }),
    ...{ usersSpawned: true, usersAtEnd: windows.at(-1)?.users ?? 0 },
    ...(story.csvDied ? { csvFault: "TypeError: no" } : {}),
  };
  const names = folded.length;
  const foldedRequests = requests.filter(({ name }) => !kept.has(name)).length;
  return {
    ...{ v: 1, runId: "run-42-1", scenario, dyno: "1/1", locust: "2.47.0", python: "3.13.1" },
    ...{ locustfile: "a.py", exitCode: end === "killed" ? 137 : 0, stopReason: reasons[end] },
    startedAt: new Date(startMs).toISOString(),
    finishedAt: new Date(startMs + loadMs + afterMs + Math.max(0, story.clockStepMs)).toISOString(),
    ...{ usersAsked: peak, usersPeak: peak, cpuWarnings: 0, cpuMax: Math.max(...story.cpu) },
    ...{ requests: requests.length, failures: requests.filter(({ failed }) => failed).length },
    exceptions: Math.max(0, exceptions - speechless),
    ...(story.isOld ? {} : told),
    ...(names > 0 ? { folded: { ...rare, names, requests: foldedRequests } } : {}),
  };
}

function cell(text: string | number): string {
  const plain = String(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** As Locust writes them, each second or once more at the end. */
function csvFiles(story: Story, _: string): Record<string, string> {
  const { startMs, names, csvLateMs, end } = story;
  // The recorder has what Locust counted until then, but for a killed Locust's last window.
  const until = end === "killed" ? endOf(story) : startMs + story.loadMs - csvLateMs;
  const requests = requestsOf(story).filter(({ atMs }) => startMs + atMs < until);
  const rows = new Map<string, Row & { type: string; name: string }>();
  for (const one of requests) add(rows, one, names[one.name]);
  const all = new Map<string, Row & { type: string; name: string }>();
  for (const one of requests) add(all, one, { type: "", name: "Aggregated" });
  const nothing = { type: "", name: "Aggregated", count: 0, failures: 0, none: 0, times: [] };
  const stats = [...rows.values(), ...(all.size === 0 ? [nothing] : all.values())].map(statsCells);
  const raised = story.happenings.filter(({ kind, atMs }) => kind === "exception" && startMs + atMs < until);
  const thrown = Math.max(0, raised.length - story.speechless);
  const failed = [...rows.values()].filter(({ failures }) => failures > 0);
  const seconds = Array.from({ length: Math.floor((until - startMs) / 1000) }, (_unused, at) => at + 1);
  return {
    stats: table([statsHeader, ...stats]),
    failures: table([
      ["Method", "Name", "Error", "Occurrences"],
      ...failed.map(({ type, name, failures }) => [type, name, "503", failures]),
    ]),
    exceptions: table([
      ["Count", "Message", "Traceback"],
      ...(thrown > 0 ? [[thrown, "no, none", "in"]] : []),
    ]),
    stats_history: table([
      ["Timestamp", "User Count", "Type", "Name", "Total Request Count", "Total Failure Count"],
      ...seconds.map((second) => {
        const before = requests.filter(({ atMs }) => atMs < second * 1000);
        const at = Math.floor(clockAt(story, second * 1000) / 1000);
        return [at, 1, "", "Aggregated", before.length, before.filter((one) => one.failed).length];
      }),
    ]),
  };
}

const statsHeader = [
  ...["Type", "Name", "Request Count", "Failure Count", "Median Response Time", "Average Response Time"],
  ...["Min Response Time", "Max Response Time", "Average Content Size", "Requests/s"],
];

function statsCells({ type, name, count, failures, none, times }: Row & { type: string; name: string }) {
  const isTimed = times.length > 0;
  // Locust adds in the order in which they come, and the recorder window by window.
  const average = isTimed ? sum([...times].reverse()) / (count - none) : 0;
  return [
    ...[type, name, count, failures, 0, average],
    ...[isTimed ? Math.min(...times) : 0, isTimed ? Math.max(...times) : 0, 5, 1],
  ];
}
