import type { Cost } from "../../plan/types.ts";
import type { Reason, VerdictWord } from "../../verdict/types.ts";
import { formatDuration } from "../../words/duration.ts";
import { htmlSentence, htmlText } from "../escape.ts";
import { formatCount, formatInstant, formatMs, formatRatio, formatUsd, ownUsd } from "../format.ts";
import { icons } from "../headline.ts";
import { runNumbers } from "../run-numbers.ts";
import { scenarioNumbers } from "../scenario-numbers.ts";
import { nameScenarios, type SharedReason, sharedReasons } from "../shared-reasons.ts";
import type { Tone } from "../sheet.ts";
import type { RunReport } from "../types.ts";

const tones: Readonly<Record<VerdictWord | Reason["level"], Tone>> = {
  pass: "good",
  fail: "bad",
  invalid: "bad",
  inconclusive: "doubtful",
  warn: "doubtful",
  note: "plain",
};

/** The verdict with its decisive number, where and when, and the numbers that a reader asks for first. */
export function verdictHeader(report: RunReport, title: string): string {
  const { verdict, origin, startedAt } = report;
  const place = [origin.repository, origin.sha.slice(0, 12), origin.environment].filter(
    (part) => part !== undefined,
  );
  return `<header class="${tones[verdict.word]}">
<h1><span aria-hidden="true">${icons[verdict.word]}</span> ${htmlSentence(title)}</h1>
<p>${htmlText(place.join(" · "))} · ${formatInstant(startedAt)}</p>
<dl>
${keyFigures(report)
  .map(
    ({ name, text, note }) =>
      `<div><dt>${name}</dt><dd>${text}${note === undefined ? "" : ` <small>${note}</small>`}</dd></div>`,
  )
  .join("\n")}
</dl>
</header>`;
}

type KeyFigure = { name: string; text: string; note?: string | undefined };

function keyFigures(report: RunReport): readonly KeyFigure[] {
  const { p99Ms, failureRatio, requests, judgedRequests } = runNumbers(report);
  const { length } = scenarioNumbers(report);
  const note = length > 1 ? `worst of ${length} scenarios` : undefined;
  const judged =
    judgedRequests === requests ? undefined : `${formatCount(judgedRequests)} without the warm-up`;
  return [
    { name: "p99", text: formatMs(p99Ms), note },
    { name: "Failures", text: formatRatio(failureRatio), note },
    { name: "Requests", text: formatCount(requests), note: judged },
    { name: "Time", text: formatDuration((report.finishedAt - report.startedAt) / 1000) },
    { name: "Cost", ...costFigure(report.cost) },
    {
      name: "Dynos left",
      text: report.dynosLeft === undefined ? "not known" : formatCount(report.dynosLeft),
    },
  ];
}

function costFigure(cost: Cost): Omit<KeyFigure, "name"> {
  const usd = ownUsd(cost);
  if (usd === undefined && cost.usd !== undefined) return { text: "Eco hours" };
  return { text: formatUsd(usd), note: cost.from.includes("list") ? "by list prices" : undefined };
}

/** More than this at the top would hide the tables; the gravest are the first. */
const openReasons = 12;

/** Every reason and note, the gravest first; many of them are closed at first. */
export function reasonList({ verdict }: RunReport): string {
  if (verdict.reasons.length === 0) return "";
  const items = sharedReasons(verdict.reasons).map(reasonItem);
  const rest = items.slice(openReasons);
  const more =
    rest.length === 0
      ? ""
      : `<details class="more">\n<summary>${formatCount(rest.length)} more</summary>\n${list(rest)}\n</details>\n`;
  return `<section id="reasons">
<h2>Reasons <span class="soft">and notes</span></h2>
${list(items.slice(0, openReasons))}
${more}</section>`;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

function reasonItem({ level, scenarios, text }: SharedReason): string {
  const names = nameScenarios(scenarios, (name) => `<code>${htmlText(name)}</code>`);
  const about = scenarios.length === 0 ? "" : ` ${names}`;
  return `<li class="${tones[level]}"><strong>${level}</strong>${about}: ${htmlSentence(text)}</li>`;
}
