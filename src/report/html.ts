import type { Reason, VerdictWord } from "../verdict/types.ts";
import { conditionSheet } from "./condition-sheet.ts";
import { csvTimelines } from "./csv-timelines.ts";
import { dynoSheet } from "./dyno-sheet.ts";
import { dynosLeft } from "./dynos-left.ts";
import { htmlSentence, htmlText, webAddress } from "./escape.ts";
import { failureSheet } from "./failure-sheet.ts";
import { formatCost, formatInstant } from "./format.ts";
import { headline, icons } from "./headline.ts";
import { chart } from "./html/chart.ts";
import { sheetSection } from "./html/html-table.ts";
import { styles, stylesHash } from "./html/styles.ts";
import { requestSheet } from "./request-sheet.ts";
import { scenarioSheet } from "./scenario-sheet.ts";
import type { Tone } from "./sheet.ts";
import { thresholdSheet } from "./threshold-sheet.ts";
import type { RunReport } from "./types.ts";

const tones: Readonly<Record<VerdictWord | Reason["level"], Tone>> = {
  pass: "good",
  fail: "bad",
  invalid: "bad",
  inconclusive: "doubtful",
  warn: "doubtful",
  note: "plain",
};

/** The whole report as one HTML file that loads nothing and runs nothing. */
export function renderHtml(report: RunReport): string {
  const title = headline(report);
  const sections = [
    header(report, title),
    reasonList(report),
    sheetSection(scenarioSheet(report)),
    charts(report),
    sheetSection(thresholdSheet(report)),
    sheetSection(requestSheet(report)),
    sheetSection(failureSheet(report)),
    sheetSection(dynoSheet(report)),
    sheetSection(conditionSheet(report)),
    footer(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${stylesHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${sections.filter((section) => section !== "").join("\n")}
</main>
</body>
</html>
`;
}

function header({ verdict, origin, startedAt }: RunReport, title: string): string {
  const place = [origin.repository, origin.sha.slice(0, 12), origin.environment].filter(
    (part) => part !== undefined,
  );
  return `<header class="${tones[verdict.word]}">
<h1>${icons[verdict.word]} ${htmlSentence(title)}</h1>
<p>${htmlText(place.join(" · "))} · ${formatInstant(startedAt)}</p>
</header>`;
}

function reasonList({ verdict }: RunReport): string {
  if (verdict.reasons.length === 0) return "";
  return `<section>
<h2>Reasons and notes</h2>
<ul>
${verdict.reasons.map(reasonItem).join("\n")}
</ul>
</section>`;
}

function reasonItem({ level, scenario, text }: Reason): string {
  const about = scenario === undefined ? "" : ` <code>${htmlText(scenario)}</code>`;
  return `<li class="${tones[level]}"><strong>${level}</strong>${about}: ${htmlSentence(text)}</li>`;
}

function charts(report: RunReport): string {
  const drawn = [...report.statistics, ...csvTimelines(report)]
    .map((statistics) => chart(statistics, p99Limit(report, statistics.scenario)))
    .filter((figure) => figure !== "");
  return drawn.length === 0 ? "" : `<section>\n<h2>Response times</h2>\n${drawn.join("\n")}\n</section>`;
}

/** The strictest upper limit of the scenario's own p99. */
function p99Limit({ verdict }: RunReport, scenario: string): number | undefined {
  const limits = verdict.judgements
    .filter((judgement) => judgement.scenario === scenario)
    .map(({ threshold }) => threshold)
    .filter(
      ({ metric, request, operator }) =>
        metric.kind === "percentile" &&
        metric.percentile === 99 &&
        request === undefined &&
        operator.startsWith("<"),
    )
    .map(({ limit }) => limit);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

function footer(report: RunReport): string {
  const { runUrl } = report.origin;
  const url = runUrl === undefined ? undefined : webAddress(runUrl);
  const link = url === undefined ? "" : ` · <a href="${htmlText(url)}">workflow run</a>`;
  const left = htmlSentence(dynosLeft(report).text);
  return `<footer>${htmlText(formatCost(report.cost))} · ${left}${link}</footer>`;
}
