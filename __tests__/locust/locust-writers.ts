import type { StatsRow } from "../../src/locust/csv-types.ts";

/**
 * Rows as Locust's own writers put them into files, transcribed from locust/stats.py at 0.12.1, 0.13.2, 0.13.5, 0.14.6,
 * 1.0.3, 1.1.1, 1.4.1, 2.43.3 and 2.47.0. That they are the same is shown by rewriting the recorded files.
 */
export type Family = "A" | "B" | "C" | "C'" | "D" | "E" | "F";

export const families: readonly Family[] = ["A", "B", "C", "C'", "D", "E", "F"];

/** What a version writes about one request; `times` are its percentiles, undefined where there are no requests. */
export type Entry = Omit<StatsRow, "aggregated" | "cutToMs" | "percentiles"> & {
  times: readonly number[] | undefined;
};

export type HistoryEntry = Entry & { at: number; users: number };

export const percentilesOf: Record<Family, readonly number[]> = {
  A: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100],
  B: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 99.999, 100],
  C: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 99.999, 100],
  "C'": [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 99.999, 100],
  D: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100],
  E: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100],
  F: [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100],
};

/** Where the numbers of `_stats.csv` were cut to whole ms. */
export function isCutToMs(family: Family): boolean {
  return ["A", "B", "C"].includes(family);
}

function labels(family: Family): string[] {
  // The missing sign is Locust's: 0.13.3 to 0.14.6.
  return percentilesOf[family].map((one) => (family === "B" && one === 99.999 ? "99.999" : `${one}%`));
}

const smallCounts = ["# requests", "# failures"];
const smallTimes = [
  "Median response time",
  "Average response time",
  "Min response time",
  "Max response time",
  "Average Content Size",
];
const counts = ["Request Count", "Failure Count"];
const times = [
  "Median Response Time",
  "Average Response Time",
  "Min Response Time",
  "Max Response Time",
  "Average Content Size",
];

/** As `"%s"`: between quotes, and nothing in it is changed. */
const put = (text: string): string => `"${text}"`;

/** As `%i` and `%.2f`. */
const cut = (value: number): string => `${Math.trunc(value)}`;
const two = (value: number): string => value.toFixed(2);

/** As Python's csv module, which quotes only what needs it. */
function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** The text and, before 0.13.3, its other half. */
export function writeStats(
  family: Family,
  entries: readonly Entry[],
): { stats: string; distribution?: string } {
  if (family === "A") return { stats: writeRequests(entries), distribution: writeDistribution(entries) };
  if (!isCutToMs(family)) {
    const header = ["Type", "Name", ...counts, ...times, "Requests/s", "Failures/s", ...labels(family)];
    const rows = entries.map((entry) => [
      entry.type,
      entry.name,
      ...numbers(entry),
      "0.0",
      ...timesOf(entry, family),
    ]);
    return { stats: [header, ...rows].map(csvRow).join("") };
  }
  const header =
    family === "B"
      ? ["Type", "Name", ...smallCounts, ...smallTimes, "Requests/s", "Requests Failed/s", ...labels(family)]
      : ["Type", "Name", ...counts, ...times, "Requests/s", "Failures/s", ...labels(family)];
  const rows = entries.map((entry) => [
    put(entry.type),
    put(entry.name),
    ...cutNumbers(entry),
    two(entry.requestsPerSecond),
    "0.00",
    ...timesOf(entry, family).map(naOf),
  ]);
  return { stats: [header.map(put), ...rows].map((row) => row.join(",")).join("\n") };
}

function writeRequests(entries: readonly Entry[]): string {
  const header = ["Method", "Name", ...smallCounts, ...smallTimes, "Requests/s"].map(put);
  const rows = entries.map((entry) => [
    put(entry.type),
    put(entry.name),
    ...cutNumbers(entry),
    two(entry.requestsPerSecond),
  ]);
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

function writeDistribution(entries: readonly Entry[]): string {
  const header = ["Name", "# requests", ...labels("A")].map(put);
  const rows = entries.map((entry) => {
    // For the aggregated entry the type is no text at all, which other columns write as `None`.
    const hasType = entry.count > 0 && entry.type !== "None";
    return [
      put(hasType ? `${entry.type} ${entry.name}` : entry.name),
      cut(entry.count),
      ...timesOf(entry, "A").map(naOf),
    ];
  });
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

export function writeHistory(family: Family, entries: readonly HistoryEntry[]): string {
  if (family === "B") {
    const begin = ["Type", "Name", "Timestamp", ...smallCounts, "Requests/s", "Requests Failed/s"];
    const rows = entries.map((entry) => [
      ...[entry.type, entry.name, String(entry.at)].map(put),
      ...[entry.count, entry.failures].map(cut),
      ...[entry.requestsPerSecond, 0].map(two),
      ...[entry.medianMs, entry.averageMs, entry.minMs].map(cut),
      ...[entry.maxMs, entry.averageBytes].map(two),
      ...timesOf(entry, family).map(naOf),
    ]);
    return lines([[...begin, ...smallTimes, ...labels(family)].map(put), ...rows]);
  }
  const header = [
    "Timestamp",
    "User Count",
    "Type",
    "Name",
    "Requests/s",
    "Failures/s",
    ...labels(family),
  ].concat(["Request Count", "Failure Count", ...times].map((label) => `Total ${label}`));
  if (family === "C" || family === "C'")
    return lines([
      header.map(put),
      ...entries.map((entry) => [
        ...[String(entry.at), String(entry.users), entry.type, entry.name].map(put),
        ...[entry.requestsPerSecond, 0].map(two),
        ...timesOf(entry, family).map(naOf),
        ...cutNumbers(entry),
      ]),
    ]);
  const rows = entries.map((entry) => [
    ...[String(entry.at), String(entry.users), entry.type, entry.name],
    ...[entry.requestsPerSecond.toFixed(6), "0.000000"],
    ...timesOf(entry, family),
    ...numbers(entry).slice(0, -1),
  ]);
  return [header, ...rows].map(csvRow).join("");
}

export type FailureEntry = { method: string; name: string; error: string; occurrences: number };

export function writeFailures(family: Family, entries: readonly FailureEntry[]): string {
  const header = ["Method", "Name", "Error", "Occurrences"];
  const cells = ({ method, name, error }: FailureEntry): string[] => [method, name, error];
  if (isCutToMs(family))
    return [header.map(put), ...entries.map((one) => [...cells(one).map(put), cut(one.occurrences)])]
      .map((row) => row.join(","))
      .join("\n");
  const seen = family === "F" ? ["2026-11-23T15:49:10Z", ""] : [];
  const rows = entries.map((one) => [...cells(one), String(one.occurrences), ...seen]);
  return [[...header, ...(family === "F" ? ["First Seen", "Last Seen"] : [])], ...rows].map(csvRow).join("");
}

export type ExceptionEntry = { count: number; message: string; traceback: string };

/** From 1.4.2 on. */
export function writeExceptions(entries: readonly ExceptionEntry[]): string {
  const rows = entries.map(({ count, message, traceback }) => [String(count), message, traceback, "local"]);
  return [["Count", "Message", "Traceback", "Nodes"], ...rows].map(csvRow).join("");
}

function numbers(entry: Entry): string[] {
  const { count, failures, medianMs, averageMs, minMs, maxMs, averageBytes, requestsPerSecond } = entry;
  return [count, failures, medianMs, averageMs, minMs, maxMs, averageBytes, requestsPerSecond].map(python);
}

function cutNumbers({ count, failures, medianMs, averageMs, minMs, maxMs, averageBytes }: Entry): string[] {
  return [count, failures, medianMs, averageMs, minMs, maxMs, averageBytes].map(cut);
}

/** As Python's `str`: an exponent from 1e16 on and below 1e-4, of at least two digits. */
function python(value: number): string {
  if (value !== 0 && value < 1e-4) return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  return String(value);
}

function timesOf({ times: own }: Entry, family: Family): string[] {
  return percentilesOf[family].map((_, index) => (own === undefined ? "N/A" : String(own[index])));
}

function naOf(cell: string): string {
  return cell === "N/A" ? put(cell) : cell;
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(",")}\n`).join("");
}
