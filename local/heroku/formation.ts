import type { ProcessTypes } from "./procfile.ts";
import { type DynoSize, findSize, type Place, unmixable } from "./sizes.ts";

/** Of process types by name; the others have the generation's smallest paid size, and none running. */
export type FormationSettings = Record<string, { size?: string; quantity?: number }>;

export type FormationRow = { type: string; command: string; size: DynoSize; quantity: number };

/** The rows of an app, one for each process type of its Procfile. */
export function makeFormation(
  types: ProcessTypes,
  settings: FormationSettings,
  place: Place,
): FormationRow[] {
  const usual = defaultSize([], place);
  const strangers = Object.keys(settings).filter((type) => !types.has(type));
  if (strangers.length > 0) throw new Error(`no process types of the Procfile: ${strangers.join(", ")}`);
  const rows = [...types].map(([type, command]) => {
    const { size = usual.name, quantity = 0 } = settings[type] ?? {};
    const known = findSize(size, place);
    if (!known) throw new Error(`the ${place.generation} generation has no size ${size} for ${type}`);
    return { type, command, size: known, quantity };
  });
  const mixed = unmixable(rows.map(({ size }) => size));
  if (mixed) throw new Error(`${mixed.map(({ name }) => name).join(" and ")} cannot be in one app`);
  return rows;
}

/** The rows after a deployment: what was there keeps size and quantity, of what is new only `web` runs, and once. */
export function redeployed(before: FormationRow[], types: ProcessTypes, place: Place): FormationRow[] {
  const usual = defaultSize(before, place);
  return [...types].map(([type, command]) => {
    const { size = usual, quantity = type === "web" ? 1 : 0 } = before.find((row) => row.type === type) ?? {};
    return { type, command, size, quantity };
  });
}

/** Of a one-off dyno for which no size was asked, and of a new process type: its app's if that is Eco or Basic. */
export function defaultSize(rows: FormationRow[], place: Place): DynoSize {
  const bound = rows.find(({ size }) => size.tier === "eco" || size.tier === "basic")?.size;
  return bound ?? (findSize(rows.length === 0 ? firstSize(place) : usualSize(place), place) as DynoSize);
}

// alphagov/collections#3713, alphagov/frontend#4178, n8n-io/n8n-heroku#10: a personal account's new app has Eco or Basic.
function firstSize(place: Place): string {
  return place.startsBasic ? "Basic" : usualSize(place);
}

function usualSize({ generation, inSpace }: Place): string {
  if (generation === "fir") return "dyno-1c-0.5gb";
  return inSpace ? "Private-S" : "Standard-1X";
}
