export type Tier = "eco" | "basic" | "standard" | "performance" | "private" | "shield" | "fir";
export type Generation = "cedar" | "fir";

/** Where an app is, which decides what it can have. */
/** `startsBasic`: of an app that was made through the API, and not in a space. */
export type Place = { generation: Generation; inSpace: boolean; isShield: boolean; startsBasic: boolean };

export type DynoSize = {
  id: string;
  name: string;
  tier: Tier;
  generation: Generation;
  memoryGb: number;
  compute: number;
  /** Undefined: the API gives no price. */
  dollarsAMonth: number | undefined;
};

// As `GET /dyno-sizes` was pasted by a Heroku engineer into heroku/cli 22d3dc61a (January 2024): the unit is `monthly`, Eco
// costs 0, and what only spaces have has a price whose two fields are null. Performance-L-RAM, -XL and -2XL are not in it:
// prices from heroku/cli src/commands/ps/type.ts (August 2026), vCPUs and memory from Dev Center `dyno-types`.
const table: [name: string, memoryGb: number, compute: number, dollarsAMonth?: number][] = [
  ["Eco", 0.5, 1, 0],
  ["Basic", 0.5, 1, 7],
  ["Standard-1X", 0.5, 1, 25],
  ["Standard-2X", 1, 2, 50],
  ["Performance-M", 2.5, 11, 250],
  ["Performance-L", 14, 46, 500],
  ["Performance-L-RAM", 30, 4, 500],
  ["Performance-XL", 62, 8, 750],
  ["Performance-2XL", 126, 16, 1500],
  ["Private-S", 1, 2],
  ["Private-M", 2.5, 14],
  ["Private-L", 14, 52],
  ["Shield-S", 1, 2],
  ["Shield-M", 2.5, 14],
  ["Shield-L", 14, 52],
];

// A name says vCPUs and memory. What the API says of their prices is not on record: nothing, as of all that spaces have.
const firNames = [
  "dyno-1c-0.5gb",
  "dyno-2c-1gb",
  "dyno-1c-4gb",
  "dyno-1c-8gb",
  "dyno-2c-4gb",
  "dyno-2c-8gb",
  "dyno-2c-16gb",
  "dyno-4c-8gb",
  "dyno-4c-16gb",
  "dyno-4c-32gb",
  "dyno-8c-16gb",
  "dyno-8c-32gb",
  "dyno-8c-64gb",
  "dyno-16c-32gb",
  "dyno-16c-64gb",
  "dyno-16c-128gb",
  "dyno-32c-64gb",
];

const cedarSizes = table.map(([name, memoryGb, compute, dollarsAMonth]) => {
  const tier = name.toLowerCase().split("-")[0] as Tier;
  return { name, tier, generation: "cedar" as const, memoryGb, compute, dollarsAMonth };
});

const firSizes = firNames.map((name) => {
  const [compute = 0, memoryGb = 0] = (name.match(/[\d.]+/g) ?? []).map(Number);
  return {
    name,
    tier: "fir" as const,
    generation: "fir" as const,
    memoryGb,
    compute,
    dollarsAMonth: undefined,
  };
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
export function sizesOf({ generation, inSpace }: Place): DynoSize[] {
  return dynoSizes.filter((size) => size.generation === generation && (inSpace || !privateOnly(size)));
}

/** In a shielded space a size is called `Private-` by whoever asks for it (heroku/cli `ps/scale.ts`, `ps/type.ts`). */
export function findSize(name: string, place: Place): DynoSize | undefined {
  const found = sizesOf(place).find((size) => size.name.toLowerCase() === name.toLowerCase());
  return found?.tier === "shield" ? undefined : found;
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
