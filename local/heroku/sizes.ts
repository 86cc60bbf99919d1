export type Tier = "eco" | "basic" | "standard" | "performance" | "private" | "shield" | "fir";
export type Generation = "cedar" | "fir";

export type DynoSize = {
  id: string;
  name: string;
  tier: Tier;
  generation: Generation;
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

// A name says vCPUs and memory; prices from the same table, which has no description of them beside.
const firTable: [name: string, dollarsAMonth: number][] = [
  ["dyno-1c-0.5gb", 25],
  ["dyno-2c-1gb", 50],
  ["dyno-1c-4gb", 80],
  ["dyno-1c-8gb", 100],
  ["dyno-2c-4gb", 150],
  ["dyno-2c-8gb", 160],
  ["dyno-2c-16gb", 250],
  ["dyno-4c-8gb", 300],
  ["dyno-4c-16gb", 320],
  ["dyno-4c-32gb", 500],
  ["dyno-8c-16gb", 600],
  ["dyno-8c-32gb", 640],
  ["dyno-8c-64gb", 750],
  ["dyno-16c-32gb", 1200],
  ["dyno-16c-64gb", 1000],
  ["dyno-16c-128gb", 1500],
  ["dyno-32c-64gb", 2400],
];

const cedarSizes = table.map(([name, memoryGb, compute, dollarsAMonth]) => {
  const tier = name.toLowerCase().split("-")[0] as Tier;
  return { name, tier, generation: "cedar" as const, memoryGb, compute, dollarsAMonth };
});

const firSizes = firTable.map(([name, dollarsAMonth]) => {
  const [compute = 0, memoryGb = 0] = (name.match(/[\d.]+/g) ?? []).map(Number);
  return { name, tier: "fir" as const, generation: "fir" as const, memoryGb, compute, dollarsAMonth };
});

export const dynoSizes: DynoSize[] = [...cedarSizes, ...firSizes].map((size, index) => ({
  ...size,
  id: `00000000-0000-4000-8000-0000000000${String(index + 10)}`,
}));

// Concurrent one-off dynos of an app, Dev Center `dyno-scaling-and-process-limits` (December 2024).
export const oneOffLimits: Record<Tier, number> = {
  eco: 1,
  basic: 50,
  standard: 50,
  performance: 5,
  private: 5,
  shield: 5,
  fir: 255,
};

/** What an app can have: no Private and Shield sizes in the common runtime, and each generation its own. */
export function sizesOf(generation: Generation): DynoSize[] {
  return dynoSizes.filter((size) => size.generation === generation && !privateOnly(size));
}

export function findSize(name: string, generation: Generation): DynoSize | undefined {
  return sizesOf(generation).find((size) => size.name.toLowerCase() === name.toLowerCase());
}

export function privateOnly({ tier }: DynoSize): boolean {
  return tier === "private" || tier === "shield";
}

/** Two that cannot be in one app: Eco keeps to itself, and so does Basic. Undefined if there are none. */
export function unmixable(sizes: DynoSize[]): [DynoSize, DynoSize] | undefined {
  const inOrder = dynoSizes.filter(({ name }) => sizes.some((size) => size.name === name));
  const [first] = inOrder;
  const other = inOrder.find(({ tier }) => first && kindOf(tier) !== kindOf(first.tier));
  return first && other && [first, other];
}

export function kindOf(tier: Tier): "eco" | "basic" | "production" {
  return tier === "eco" || tier === "basic" ? tier : "production";
}
