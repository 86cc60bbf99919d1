import type { PlannedBed, Scenario } from "../plan/types.ts";
import { metricName } from "../statistics/metrics.ts";
import type { Interval } from "../statistics/types.ts";
import { formatDuration } from "../words/duration.ts";
import { formatCost, formatCount, formatInstant, formatNumberOf } from "./format.ts";
import { type Cell, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

/** What must be the same for two runs to be comparable, and what the run cost. */
export function conditionSheet(report: RunReport): Sheet {
  const { plan, origin } = report;
  const conditions: readonly (readonly [string, Cell | undefined])[] = [
    ["Target", { code: plan.targetUrl }],
    ["Target release", releaseOf(report)],
    ["Commit", { code: origin.sha.slice(0, 12) }],
    ["Environment", origin.environment === undefined ? undefined : { code: origin.environment }],
    ...plan.beds.map((bed) => ["App", { sentence: appOf(bed) }] as const),
    ...plan.scenarios.map((scenario) => ["Scenario", { sentence: loadOf(scenario) }] as const),
    ["Mode", plan.mode],
    ["Warm-up", report.warmUp === "0s" ? "none" : `${report.warmUp}, left out of every judged number`],
    ["Results", ownResults(report)],
    ["Fewest requests", `${formatCount(report.minRequests)} in a judged row`],
    ["95% intervals", intervalsOf(report)],
    ["Locust", versionsOf(report, "locust")],
    ["Python", versionsOf(report, "python")],
    ["Run", { code: plan.runId }],
    [
      "Time",
      `${formatInstant(report.startedAt)}, ${formatDuration((report.finishedAt - report.startedAt) / 1000)}`,
    ],
    ["Cost", `${formatCost(report.cost)}; planned at most ${formatCost(plan.estimate)}`],
    ["Action", `heroku-locust-action ${report.version}`],
  ];
  const rows = conditions.flatMap(([name, value]) =>
    value === undefined ? [] : [{ cells: [name, value], tone: "plain" as const }],
  );
  return {
    title: "Conditions",
    columns: [words("Condition"), words("Value")],
    rows,
    nouns: ["condition", "conditions"],
  };
}

/** Said only where it is not as usual. */
function ownResults({ ownUpload }: RunReport): Cell | undefined {
  if (ownUpload === undefined) return undefined;
  return {
    sentence: `Locust's CSV files alone, found by \`${ownUpload.pattern}\`; the notes say what is not known`,
  };
}

/** The commit of the run need not be what the app under test runs. */
function releaseOf({ plan: { targetRelease: release } }: RunReport): Cell | undefined {
  if (release === undefined) return undefined;
  const built = release.content === undefined ? "" : `, built from \`${release.content.slice(0, 12)}\``;
  return { sentence: `v${release.version} of \`${release.app}\`${built}` };
}

/** Where the load comes from. */
function appOf({ name, app, region }: PlannedBed): string {
  return `${name === undefined ? "" : `\`${name}\`: `}\`${app}\` in region \`${region}\``;
}

function loadOf({ name, users, spawnRate, runTimeSeconds, dynos, dynoSize, targetUrl }: Scenario): string {
  const against = targetUrl === undefined ? "" : `, against \`${targetUrl}\``;
  const load = `${formatNumberOf(users, "user")}, ${spawnRate}/s, for ${formatDuration(runTimeSeconds)}`;
  return `\`${name}\`: ${load}, on ${formatNumberOf(dynos, "dyno")} of size ${dynoSize}${against}`;
}

/** By which method the numbers of which metrics got their intervals, the usual one first. */
function intervalsOf({ verdict }: RunReport): string | undefined {
  const measured = verdict.judgements.flatMap(({ threshold, interval }) =>
    interval === undefined ? [] : [{ metric: metricName(threshold.metric), method: interval.method }],
  );
  const byMethod = Map.groupBy(measured, ({ method }) => method);
  const parts = intervalMethods.flatMap(({ method, text }) => {
    const metrics = new Set(byMethod.get(method)?.map(({ metric }) => metric));
    return metrics.size === 0 ? [] : [`${text}: ${[...metrics].join(", ")}`];
  });
  return parts.length === 0 ? undefined : parts.join("; ");
}

const intervalMethods: readonly { method: Interval["method"]; text: string }[] = [
  { method: "block bootstrap", text: "block bootstrap" },
  {
    method: "order statistics",
    text: "order statistics (the run is too short, or has too few requests above the percentile)",
  },
  { method: "Wilson", text: "Wilson (the run is too short, or has too few failures)" },
];

/** Every version that a receipt names; two are a reason to look twice. */
function versionsOf({ scenarios }: RunReport, of: "locust" | "python"): string | undefined {
  const dynos = scenarios.flatMap((scenario) => scenario.dynos);
  const versions = new Set(dynos.flatMap(({ result }) => result?.receipt?.[of] ?? []));
  return versions.size === 0 ? undefined : [...versions].join(" and ");
}
