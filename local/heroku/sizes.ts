export type Tier = "eco" | "basic" | "standard" | "performance" | "private" | "shield";

export type DynoSize = {
  id: string;
  name: string;
  tier: Tier;
  memoryGb: number;
  compute: number;
  dollarsAMonth: number;
};

// Memory from Dev Center `dyno-types`, vCPUs assumed, prices from heroku/cli src/commands/ps/type.ts (August 2026). The real
// `cost` values of GET /dyno-sizes were never seen; its schema says cents per month.
const table: [name: string, memoryGb: number, compute: number, dollarsAMonth: number][] = [
  ["Eco", 0.5, 1, 0],
  ["Basic", 0.5, 1, 7],
  ["Standard-1X", 0.5, 1, 25],
  ["Standard-2X", 1, 2, 50],
  ["Performance-M", 2.5, 2, 250],
  ["Performance-L", 14, 8, 500],
  ["Performance-L-RAM", 30, 4, 500],
  ["Performance-XL", 62, 8, 750],
  ["Performance-2XL", 126, 16, 1500],
  ["Private-S", 1, 1, 225],
  ["Private-M", 2.5, 2, 450],
  ["Private-L", 14, 8, 900],
  ["Shield-S", 1, 1, 270],
  ["Shield-M", 2.5, 2, 540],
  ["Shield-L", 14, 8, 1080],
];

export const dynoSizes: DynoSize[] = table.map(([name, memoryGb, compute, dollarsAMonth], index) => ({
  id: `00000000-0000-4000-8000-0000000000${String(index + 10)}`,
  name,
  tier: name.toLowerCase().split("-")[0] as Tier,
  memoryGb,
  compute,
  dollarsAMonth,
}));

// Concurrent one-off dynos of an app, Dev Center `dyno-scaling-and-process-limits` (December 2024).
export const oneOffLimits: Record<Tier, number> = {
  eco: 1,
  basic: 50,
  standard: 50,
  performance: 5,
  private: 5,
  shield: 5,
};

/** The common runtime offers no Private or Shield sizes. */
export const commonRuntimeSizes = dynoSizes.filter(({ tier }) => tier !== "private" && tier !== "shield");

export function findSize(name: string): DynoSize | undefined {
  return commonRuntimeSizes.find((size) => size.name.toLowerCase() === name.toLowerCase());
}
