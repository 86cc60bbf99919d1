import type { TestBed } from "../plan/types.ts";
import type { Parsed } from "../words/parsed.ts";
import { enumerate, quote, suggest } from "../words/wording.ts";

/** Of the Common Runtime. Source: Dev Center, "Regions". */
const common = ["us", "eu"];
/** Of Private Spaces. Source: Dev Center, "Regions". */
const spacesOnly = [
  "dublin",
  "frankfurt",
  "london",
  "montreal",
  "mumbai",
  "oregon",
  "singapore",
  "sydney",
  "tokyo",
  "virginia",
];

const regions = [...common, ...spacesOnly];

/** A region of the Common Runtime or of Private Spaces, by its name. */
export function parseRegion(text: string): Parsed<string> {
  if (regions.includes(text)) return { value: text };
  return { problem: `${quote(text)} is not one of ${enumerate(regions, "or")}${suggest(text, regions)}` };
}

/** The region that is asked for; a bed that is called like one is to be in it, unless `region` says another. */
export function regionOf({ name }: TestBed, region: string | undefined): string | undefined {
  return region ?? regions.find((known) => known === name);
}

/** What is wrong with a bed's region in itself; undefined when nothing is. */
export function regionProblem(
  bed: TestBed,
  { region, space }: { region: string | undefined; space: string | undefined },
): string | undefined {
  const wanted = regionOf(bed, region);
  if (wanted === undefined || !spacesOnly.includes(wanted) || space !== undefined) return undefined;
  const name = region === undefined ? "heroku-app" : "region";
  return `\`${name}\`: the region ${quote(wanted)} is one of Private Spaces; give \`space\`, or write \`us\` or \`eu\``;
}
