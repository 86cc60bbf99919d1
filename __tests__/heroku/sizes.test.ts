import { describe, expect, test } from "vitest";
import { readSizes } from "../../src/heroku/read-sizes.ts";
import { assignment, standIn } from "./stand-in.ts";

const common = { isInSpace: false, isShield: false };
const inSpace = { isInSpace: true, isShield: false };
const shielded = { isInSpace: true, isShield: true };

// Rows in the shape of the answer that is on record: heroku/cli 22d3dc61a, January 2024. It names no generation.
const row = (name: string, cents: number | null, rest: object = {}) => ({
  id: "03307558-da97-4417-b1b3-e7f23b565422",
  name,
  compute: 1,
  memory: 0.5,
  dedicated: false,
  dyno_units: 1,
  precise_dyno_units: 1,
  cost: { cents, unit: cents === null ? null : "monthly" },
  private_space_only: cents === null,
  ...rest,
});

const recorded = [
  row("Standard-1X", 2500),
  row("Private-S", null),
  row("Shield-S", null),
  row("Eco", 0),
  row("Basic", 700),
];

const namesOf = (sizes: ReturnType<typeof readSizes>) => sizes.map(({ name }) => name);

describe("the sizes as Heroku is on record to list them", () => {
  test("are read with their monthly prices; Eco's are hours of a plan", () => {
    expect(readSizes(recorded, common)).toEqual([
      {
        name: "Standard-1X",
        price: { usdPerMonth: 25, from: "heroku" },
        memoryGb: 0.5,
        generation: undefined,
      },
      { name: "Eco", price: { usdPerMonth: 0, from: "pool" }, memoryGb: 0.5, generation: undefined },
      { name: "Basic", price: { usdPerMonth: 7, from: "heroku" }, memoryGb: 0.5, generation: undefined },
    ]);
  });

  test("are priced by the list where Heroku gives no price", () => {
    const [, size] = readSizes(recorded, inSpace);
    expect(size).toMatchObject({ name: "Private-S", price: { usdPerMonth: 225, from: "list" } });
  });

  test("have those of spaces in a space only, and those of shielded ones in a shielded space", () => {
    expect(namesOf(readSizes(recorded, common))).not.toContain("Private-S");
    expect(namesOf(readSizes(recorded, inSpace))).toContain("Private-S");
    expect(namesOf(readSizes(recorded, inSpace))).not.toContain("Shield-S");
    const names = namesOf(readSizes(recorded, shielded));
    expect(names).not.toContain("Private-S");
    expect(names.filter((name) => name === "Shield-S")).toHaveLength(1);
  });

  test("are Shield sizes at Shield prices in a shielded space, however they are listed", () => {
    for (const rows of [[row("Private-M", null)], [row("Private-M", 45_000)], [row("Shield-M", null)]])
      expect(readSizes(rows, shielded)).toMatchObject([
        { name: "Shield-M", price: { usdPerMonth: 540, from: "list" } },
      ]);
  });
});

describe("an odd row", () => {
  test.each([
    ["no row at all", null],
    ["a text", "Standard-1X"],
    ["a name of another type", row("x", 1, { name: 7 })],
    ["a name that is missing", { cost: { cents: 1, unit: "monthly" } }],
  ])("that is %s is left out, and the others are there", (_, odd) => {
    expect(namesOf(readSizes([odd, ...recorded], common))).toEqual(["Standard-1X", "Eco", "Basic"]);
  });

  test.each([
    ["null", null],
    ["a number", 25],
    ["another unit", { cents: 2500, unit: "fortnightly" }],
    ["cents that are text", { cents: "2500", unit: "monthly" }],
    ["cents below nothing", { cents: -1, unit: "monthly" }],
    ["0 cents, which only Eco's are", { cents: 0, unit: "monthly" }],
    ["no unit", { cents: 2500 }],
  ])("whose price is %s has that of the list", (_, cost) => {
    const [size] = readSizes([row("Standard-2X", 1, { cost })], common);
    expect(size?.price).toEqual({ usdPerMonth: 50, from: "list" });
  });

  test("whose size no list has is without a price", () => {
    const [size] = readSizes([row("Quantum-S", null, { private_space_only: false })], common);
    expect(size).toEqual({ name: "Quantum-S", price: undefined, memoryGb: 0.5, generation: undefined });
  });

  test("may lack all but its name", () => {
    const odd = { name: "Basic", memory: null, cost: null, generation: "cedar", private_space_only: null };
    for (const one of [{ name: "Basic" }, odd])
      expect(readSizes([one], common)).toEqual([
        { name: "Basic", price: { usdPerMonth: 7, from: "list" }, memoryGb: 0, generation: undefined },
      ]);
  });
});

describe("an app", () => {
  test("in a space can be planned for, with list prices", async () => {
    await using stand = await standIn({ app: { space: "quiet" } });
    const { isInSpace, sizes } = await stand.dynos.inspect("loadtest");
    expect(isInSpace).toBe(true);
    expect(sizes).toContainEqual(
      expect.objectContaining({ name: "Private-M", price: { usdPerMonth: 450, from: "list" } }),
    );
  });

  test("in a shielded space has Shield sizes, which are asked for as Private ones", async () => {
    await using stand = await standIn({ app: { space: "vault", shield: true } });
    const { formation, sizes } = await stand.dynos.inspect("loadtest");
    expect(formation[0]?.dynoSize).toBe("Shield-S");
    expect(sizes.map(({ name }) => name)).toContain("Shield-M");
    const asked = { ...assignment, dynoSize: "Shield-M" };
    await stand.dynos.start(asked, () => ({}), stand.going);
    expect(stand.heroku.dynos[0]?.settings.size.name).toBe("Private-M");
  });

  test("whose own sizes are not to be had has those of all apps", async () => {
    await using stand = await standIn();
    for (const fault of [{ status: 404 }, { status: 406 }, { status: 200, body: "[]" }]) {
      stand.heroku.faults.add({ method: "GET", path: /available-dyno-sizes$/, fault });
      const { sizes } = await stand.dynos.inspect("loadtest");
      expect(sizes).toContainEqual(
        expect.objectContaining({ name: "Standard-1X", price: { usdPerMonth: 25, from: "heroku" } }),
      );
      expect(sizes.map(({ name }) => name)).not.toContain("Private-S");
    }
  });
});
