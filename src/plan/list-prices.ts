import type { Price } from "./types.ts";

/** When Heroku's own client had these prices. Source: heroku/cli `src/commands/ps/type.ts`, commit c5fbf4b, 2026-08-04. */
export const listPricesOf = "2026-08-04";

/** US dollars a month. Eco has none: its hours come from a plan with one fee for all. */
const table: Readonly<Record<string, number>> = {
  Basic: 7,
  "Standard-1X": 25,
  "Standard-2X": 50,
  "Performance-M": 250,
  "Performance-L": 500,
  "Performance-L-RAM": 500,
  "Performance-XL": 750,
  "Performance-2XL": 1500,
  "Private-S": 225,
  "Private-M": 450,
  "Private-L": 900,
  "Private-Memory-L": 500,
  "Private-Memory-XL": 750,
  "Private-Memory-2XL": 1500,
  "Shield-S": 270,
  "Shield-M": 540,
  "Shield-L": 1080,
  "Shield-Memory-L": 600,
  "Shield-Memory-XL": 900,
  "Shield-Memory-2XL": 1800,
  "dyno-1c-0.5gb": 25,
  "dyno-2c-1gb": 50,
  "dyno-1c-4gb": 80,
  "dyno-1c-8gb": 100,
  "dyno-2c-4gb": 150,
  "dyno-2c-8gb": 160,
  "dyno-2c-16gb": 250,
  "dyno-4c-8gb": 300,
  "dyno-4c-16gb": 320,
  "dyno-4c-32gb": 500,
  "dyno-8c-16gb": 600,
  "dyno-8c-32gb": 640,
  "dyno-8c-64gb": 750,
  "dyno-16c-32gb": 1200,
  "dyno-16c-64gb": 1000,
  "dyno-16c-128gb": 1500,
  "dyno-32c-64gb": 2400,
};

const listPrices: ReadonlyMap<string, number> = new Map(
  Object.entries(table).map(([name, usd]) => [name.toLowerCase(), usd]),
);

/**
 * What a size costs. Heroku's own price counts; without one the list's. Eco's 0 cents are no price of a run: it takes hours
 * that one monthly fee has paid for. 0 for any other size is a price that was not stated.
 */
export function priceOf(size: string, statedUsdPerMonth: number | undefined): Price | undefined {
  const name = size.toLowerCase();
  if (name === "eco") return { usdPerMonth: 0, from: "pool" };
  if (statedUsdPerMonth !== undefined && statedUsdPerMonth > 0)
    return { usdPerMonth: statedUsdPerMonth, from: "heroku" };
  const listed = listPrices.get(name);
  return listed === undefined ? undefined : { usdPerMonth: listed, from: "list" };
}
