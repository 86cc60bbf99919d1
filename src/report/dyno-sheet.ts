import type { DynoResult } from "../locust/types.ts";
import { formatDuration } from "../plan/duration.ts";
import type { DynoRecord, Ending } from "../watch/types.ts";
import { formatTime, none } from "./format.ts";
import { numbers, type Row, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [
  words("Dyno"),
  words("Scenario"),
  words("Size"),
  numbers("Users"),
  numbers("Started (UTC)"),
  numbers("Lasted"),
  numbers("CPU at most"),
  words("Ended"),
];

/** One row a dyno, in the order of the plan. */
export function dynoSheet({ dynos, results }: RunReport): Sheet {
  const rows = dynos.map((dyno) =>
    dynoRow(
      dyno,
      results.find((result) => belongsTo(result, dyno)),
    ),
  );
  return { title: "Dynos", columns, rows, nouns: ["dyno", "dynos"] };
}

function belongsTo(result: DynoResult, { assignment }: DynoRecord): boolean {
  return result.scenario === assignment.scenario && result.dyno === assignment.dyno;
}

function dynoRow(record: DynoRecord, result: DynoResult | undefined): Row {
  const { assignment, startedAt, endedAt, ending } = record;
  const cpu = result?.receipt?.cpuMaxPercent;
  const lasted = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
  const cells = [
    `${assignment.dyno}/${assignment.of}${record.name === undefined ? "" : ` ${record.name}`}`,
    { code: assignment.scenario },
    assignment.dynoSize,
    String(assignment.users),
    startedAt === undefined ? none : formatTime(startedAt),
    lasted === undefined ? none : formatDuration(lasted / 1000),
    cpu === undefined ? none : `${Math.round(cpu)} %`,
    endedAs(record),
  ];
  return { cells, tone: ending === "receipt" ? "plain" : "bad" };
}

const endings: Readonly<Record<Ending, string>> = {
  receipt: "finished",
  gone: "gone without a receipt",
  "never-started": "never started",
  deadline: "stopped at its deadline",
  stopped: "stopped",
  refused: "refused by Heroku",
};

function endedAs({ ending, exitStatus, errorCodes }: DynoRecord): string {
  const status = exitStatus === undefined ? [] : [`exit status ${exitStatus}`];
  return [endings[ending], ...status, ...errorCodes].join(", ");
}
