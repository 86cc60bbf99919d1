import { markdownCode, webAddress } from "../escape.ts";
import { formatInstant, formatMs, formatRate, formatRatio, none } from "../format.ts";
import { icons } from "../headline.ts";
import { addressOf, type PastRun } from "../history/past-run.ts";
import type { RunReport } from "../types.ts";
import type { Part } from "./part.ts";
import { line, moreOf } from "./sheet-part.ts";

const head = ["When (UTC)", "Commit", "Verdict", "p99", "Failures", "Requests/s", "Run"];

/** The last runs of this pull request, the newest first; undefined while there is but one. */
export function historyPart(runs: readonly PastRun[], { origin }: RunReport): Part | undefined {
  if (runs.length < 2) return undefined;
  return {
    section: "history",
    open: [
      ...trend(runs),
      `<details><summary>Last runs of this pull request (${runs.length})</summary>`,
      "",
      line(head),
      line(["---", "---", "---", "---:", "---:", "---:", "---"]),
    ],
    rows: runs.toReversed().map((run) => historyRow(run, addressOf(run, origin))),
    close: ["", "</details>"],
    hidden: 0,
    leftOut: (count) => ["", moreOf(count, ["run", "runs"])],
  };
}

function historyRow({ at, commit, verdict, ...numbers }: PastRun, address: string | undefined): string {
  const url = address === undefined ? undefined : webAddress(address);
  return line([
    formatInstant(at * 1000)
      .slice(0, 16)
      .replace(" ", "\u00a0"),
    commit === "" ? none : markdownCode(commit),
    `${icons[verdict]}\u00a0${verdict}`,
    formatMs(numbers.p99Ms ?? undefined).replace(" ", "\u00a0"),
    formatRatio(numbers.failureRatio ?? undefined).replace(" ", "\u00a0"),
    formatRate(numbers.requestsPerSecond ?? undefined),
    url === undefined ? none : `[${numbers.run}](${url})`,
  ]);
}

/** `p99 over the last runs: 480 → 500 → 720 ms`, in one unit, so that the numbers can be compared at a glance. */
function trend(runs: readonly PastRun[]): readonly string[] {
  const times = runs.flatMap(({ p99Ms }) => p99Ms ?? []);
  if (times.length < 2) return [];
  const [unit, length] = Math.max(...times) >= 10_000 ? (["s", 1000] as const) : (["ms", 1] as const);
  const parts = times.map((ms) => threeDigits.format(ms / length));
  return [`p99 over the last runs: ${parts.join(" → ")} ${unit}`, ""];
}

const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3, useGrouping: false });
