import { listPricesOf } from "../plan/list-prices.ts";
import type { Cost, Plan, Price } from "../plan/types.ts";
import { formatDuration } from "../words/duration.ts";
import { formatCost, formatCount, formatInstant, formatUsd, none, ownUsd } from "./format.ts";
import { numberCell, numbers, type Row, type Sheet, words } from "./sheet.ts";
import type { RunReport } from "./types.ts";

const columns = [
  words("Scenario"),
  numbers("Dynos"),
  words("Size and its price"),
  numbers("Dyno time"),
  numbers("Cost"),
  numbers("Requests"),
  numbers("Per million requests"),
];

/** What each scenario cost, and all together: dyno time at the price of the size. */
export function costSheet(report: RunReport): Sheet {
  const { plan, scenarios, cost } = report;
  const parts = scenarios.map(({ planned: { name, dynos }, measured, cost: spent }) => ({
    spent,
    // Warm-up included: it was paid for as well.
    requests: measured?.all.requests ?? 0,
    dynos,
    start: { code: name },
    size: sizeOf(report, name),
  }));
  const requests = parts.reduce((sum, part) => sum + part.requests, 0);
  const all = { spent: cost, requests, dynos: plan.assignments.length, start: "All", size: "" };
  const rows = [...parts, ...(parts.length > 1 ? [all] : [])].map(costRow);
  return { title: "Cost", columns, rows, nouns: ["cost", "costs"] };
}

/** Where the prices come from, and what was left out of them, as sentences. */
export function priceSource({ plan, startedAt }: RunReport): string {
  const day = formatInstant(startedAt).slice(0, 10);
  return [
    ...sourceSentences(plan, day),
    "Dyno time is counted from a dyno's start until its end was seen.",
    `The plan was for at most ${plannedCost(plan.estimate)}.`,
  ].join(" ");
}

function plannedCost(estimate: Cost): string {
  if (estimate.usd === undefined) return "an unknown cost";
  const usd = ownUsd(estimate);
  return usd === undefined ? formatCost(estimate) : formatUsd(usd);
}

function sourceSentences({ prices }: Plan, day: string): string[] {
  const sizesFrom = (from: Price["from"]): string[] =>
    [...prices].flatMap(([size, price]) => (price?.from === from ? [size] : []));
  const listed = sizesFrom("list");
  return [
    ...(sizesFrom("heroku").length === 0
      ? []
      : [
          `Prices are those of Heroku's price list, as its API gave them on ${day}: for a month of 720 hours, billed by the second.`,
        ]),
    ...(listed.length === 0
      ? []
      : [
          `Heroku's API gave no price for ${listed.join(", ")} on ${day}: used is the list price of ${listPricesOf} in Heroku's own client, for a month of 720 hours, billed by the second; the bill may say otherwise.`,
        ]),
    ...(sizesFrom("pool").length === 0
      ? []
      : [
          "Eco dynos have no price of their own: they take hours that the account pays with one monthly fee.",
        ]),
  ];
}

type CostPart = {
  start: Row["cells"][number];
  dynos: number;
  size: string;
  spent: Cost;
  requests: number;
};

function costRow({ start, dynos, size, spent, requests }: CostPart): Row {
  const usd = ownUsd(spent);
  const cells = [
    start,
    numberCell(dynos, formatCount),
    size,
    numberCell(spent.dynoSeconds, (seconds) => (seconds === undefined ? none : formatDuration(seconds))),
    numberCell(usd, formatUsd),
    numberCell(requests, formatCount),
    numberCell(usd === undefined || requests === 0 ? undefined : (usd / requests) * 1_000_000, formatUsd),
  ];
  return { cells, tone: "plain" };
}

function sizeOf({ plan }: RunReport, scenario: string): string {
  const sizes = new Set(
    plan.assignments.filter((one) => one.scenario === scenario).map(({ dynoSize }) => dynoSize),
  );
  return [...sizes].map((size) => `${size}, ${priceOf(plan.prices.get(size))}`).join("; ");
}

function priceOf(price: Price | undefined): string {
  if (price === undefined) return "no price known";
  if (price.from === "pool") return "from the Eco plan's hours";
  return `${dollars.format(price.usdPerMonth)} a month${price.from === "list" ? ` (list of ${listPricesOf})` : ""}`;
}

const dollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  trailingZeroDisplay: "stripIfInteger",
});
