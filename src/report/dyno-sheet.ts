import type { DynoResult } from "../locust/types.ts";
import { endedWell } from "../verdict/dyno-reasons.ts";
import type { DynoRecord, Ending } from "../watch/types.ts";
import { formatDuration } from "../words/duration.ts";
import { formatCount, formatTime, none } from "./format.ts";
import { type Cell, numberCell, numbers, type Row, type Sheet, type Tone, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = (report: RunReport) => [
  words("Dyno"),
  words("Scenario"),
  ...(hasBeds(report) ? [words("App")] : []),
  words("Size"),
  numbers("Users"),
  numbers("Started (UTC)"),
  numbers("Lasted"),
  numbers("CPU at most"),
  words("Ended"),
];

/** One row a dyno, in the order of the plan. */
export function dynoSheet(report: RunReport): Sheet {
  const { scenarios, ownUpload } = report;
  const rows = scenarios
    .flatMap(({ dynos }) => dynos)
    .flatMap(({ assignment, record, result }) => {
      if (record === undefined) return [];
      const where = hasBeds(report) ? [{ code: assignment.app }] : [];
      const end = ownUpload !== undefined && endedWell(record) ? ownEnd : endings[record.ending];
      return [dynoRow({ ...record, where }, result, end)];
    });
  return { title: "Dynos", columns: columns(report), rows, nouns: ["dyno", "dynos"] };
}

/** One app without a test bed's name stands among the conditions, and would be the same in each row. */
function hasBeds({ plan }: RunReport): boolean {
  return plan.beds.some(({ name }) => name !== undefined);
}

type Placed = DynoRecord & { where: readonly Cell[] };

function dynoRow(record: Placed, result: DynoResult | undefined, end: End): Row {
  const { assignment, startedAt, endedAt } = record;
  const cpu = result?.receipt?.cpuMaxPercent;
  const lasted = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
  const cells = [
    `${assignment.dyno}/${assignment.of}${record.name === undefined ? "" : ` ${record.name}`}`,
    { code: assignment.scenario },
    ...record.where,
    assignment.dynoSize,
    numberCell(assignment.users, formatCount),
    numberCell(startedAt, formatTime),
    numberCell(lasted, (ms) => (ms === undefined ? none : formatDuration(ms / 1000))),
    numberCell(cpu, (percent) => (percent === undefined ? none : `${Math.round(percent)}%`)),
    endedAs(record, end),
  ];
  return { cells, tone: end.tone };
}

type End = { text: string; tone: Tone };

const endings: Readonly<Record<Ending, End>> = {
  receipt: { text: "finished", tone: "plain" },
  gone: { text: "gone without a receipt", tone: "bad" },
  "never-started": { text: "never started", tone: "bad" },
  deadline: { text: "stopped at its deadline", tone: "bad" },
  stopped: { text: "stopped", tone: "bad" },
  refused: { text: "refused by Heroku", tone: "bad" },
};

/** Where no receipt is expected. */
const ownEnd: End = { text: "ended", tone: "plain" };

function endedAs({ exitStatus, errorCodes }: DynoRecord, { text }: End): string {
  const status = exitStatus === undefined ? [] : [`exit status ${exitStatus}`];
  return [text, ...status, ...errorCodes].join(", ");
}
