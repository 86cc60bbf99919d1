import type { z } from "zod";
import { priceOf } from "../plan/list-prices.ts";
import type { DynoSize } from "../plan/types.ts";
import { sizeRow } from "./answers.ts";
import { shownSize } from "./shield.ts";

/** Where the app is. */
export type Place = { isInSpace: boolean; isShield: boolean };

/**
 * The sizes that an app may use. A row that cannot be read is left out, a price that cannot be is none: one odd size must
 * not end the runs of all others. What only spaces have is no size of an app outside one.
 */
export function readSizes(rows: readonly unknown[], place: Place): DynoSize[] {
  const read = rows.flatMap((row) => sizeRow.safeParse(row).data ?? []).filter((row) => isUsable(row, place));
  const sizes = read.map((row) => toSize(row, shownSize(row.name, place.isShield)));
  // A shielded space may have `Shield-M` in the list, besides the `Private-M` that stands for it.
  const ownFirst = sizes.toSorted((one, other) => Number(one.isRenamed) - Number(other.isRenamed));
  const names = ownFirst.map(({ size }) => size.name.toLowerCase());
  return ownFirst
    .map(({ size }) => size)
    .filter(({ name }, index) => names.indexOf(name.toLowerCase()) === index);
}

type Row = z.infer<typeof sizeRow>;

function isUsable({ name, private_space_only: ofSpaces }: Row, { isInSpace, isShield }: Place): boolean {
  if (/^shield-/i.test(name)) return isShield;
  return isInSpace || !(ofSpaces ?? /^private-/i.test(name));
}

/** In a shielded space the price that is stated of `Private-M` is not that of what is billed. */
function toSize(
  { name, cost, memory, generation }: Row,
  shown: string,
): { size: DynoSize; isRenamed: boolean } {
  const isRenamed = shown !== name;
  const price = priceOf(shown, isRenamed ? undefined : usdPerMonth(cost));
  return { size: { name: shown, price, memoryGb: memory ?? 0, generation: generation?.name }, isRenamed };
}

/** `monthly` is on record (heroku/cli 22d3dc61a, January 2024); the schema's example has `month`. */
function usdPerMonth(cost: Row["cost"]): number | undefined {
  const { cents, unit = "" } = cost ?? {};
  return cents !== undefined && /^month(?:ly)?$/i.test(unit) ? cents / 100 : undefined;
}
