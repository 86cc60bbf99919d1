import { conditionSheet } from "./condition-sheet.ts";
import { costSheet, priceSource } from "./cost-sheet.ts";
import { driftSheet } from "./drift-sheet.ts";
import { dynosLeft } from "./dynos-left.ts";
import { htmlSentence, htmlText, webAddress } from "./escape.ts";
import { failureSheet } from "./failure-sheet.ts";
import { formatCost } from "./format.ts";
import { headline } from "./headline.ts";
import { distributionFigure } from "./html/distribution-figure.ts";
import { dynoSection } from "./html/dyno-section.ts";
import { sheetSection } from "./html/html-table.ts";
import { script, scriptHash, styles, stylesHash } from "./html/page-assets.ts";
import { thresholdSection } from "./html/threshold-section.ts";
import type { TimeChart } from "./html/time-chart.ts";
import { timeSection } from "./html/time-section.ts";
import { reasonList, verdictHeader } from "./html/verdict-header.ts";
import { requestSheet } from "./request-sheet.ts";
import { scenarioSheet } from "./scenario-sheet.ts";
import type { RunReport } from "./types.ts";

/** Nothing but the page's own style sheet and script, known by their hashes. */
const policy = [
  "default-src 'none'",
  `style-src '${stylesHash}'`,
  `script-src '${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/**
 * The whole report as one HTML file that loads nothing. Without its script it is complete: the script makes the charts
 * zoom and the tables sort.
 */
export function renderHtml(report: RunReport): string {
  const title = headline(report);
  const time = timeSection(report);
  const sections = [
    reasonList(report),
    sheetSection(scenarioSheet(report), { id: "scenarios" }),
    thresholdSection(report),
    time.markup,
    distributionSection(report),
    sheetSection(requestSheet(report), { id: "requests", filter: true }),
    sheetSection(failureSheet(report), { id: "failures", filter: true }),
    sheetSection(driftSheet(report), { id: "drift" }),
    dynoSection(report),
    costSection(report),
    sheetSection(conditionSheet(report), { id: "conditions" }),
  ].filter((section) => section !== "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${styles}</style>
</head>
<body>
${verdictHeader(report, title)}
${navigation(sections)}
<main>
${sections.join("\n")}
</main>
${footer(report)}
<script type="application/json" id="charts">${chartData(time.charts)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** A link to each section, by its heading. */
function navigation(sections: readonly string[]): string {
  const links = sections.flatMap((section) => {
    const [, id, title] = /^<section id="([a-z]+)"[^>]*>\n<h2>([^<]*[^<\s])/.exec(section) ?? [];
    return id === undefined ? [] : [`<a href="#${id}">${title}</a>`];
  });
  return `<nav aria-label="Sections">${links.join(" ")}</nav>`;
}

function distributionSection(report: RunReport): string {
  const figures = report.scenarios.flatMap(({ measured }) =>
    measured === undefined ? [] : distributionFigure(report, measured),
  );
  const drawn = figures.filter((figure) => figure !== "");
  if (drawn.length === 0) return "";
  return `<section id="distribution">\n<h2>Distribution <span class="soft">of the judged response times</span></h2>\n<div class="pairs">\n${drawn.join("\n")}\n</div>\n</section>`;
}

function costSection(report: RunReport): string {
  const below = `\n<p class="soft">${htmlText(priceSource(report))}</p>`;
  return sheetSection(costSheet(report), { id: "cost", below });
}

function footer(report: RunReport): string {
  const { runUrl } = report.origin;
  const url = runUrl === undefined ? undefined : webAddress(runUrl);
  const link = url === undefined ? "" : ` · <a href="${htmlText(url)}">workflow run</a>`;
  const left = htmlSentence(dynosLeft(report).text);
  return `<footer>${htmlText(formatCost(report.cost))} · ${left}${link}</footer>`;
}

/** As a script that runs nothing; no `<` in it can end it early. */
function chartData(charts: readonly TimeChart[]): string {
  return JSON.stringify(charts).replaceAll("<", "\\u003c");
}
