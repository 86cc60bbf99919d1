import { z } from "zod";
import { parseDynoSize, usualSize } from "../plan/load-fields.ts";
import { parseBuildpacks } from "../setup/buildpacks.ts";
import { parseConfigLines } from "../setup/config-lines.ts";
import { parseRegion } from "../setup/regions.ts";
import { parseScaleLines } from "../setup/scale-lines.ts";
import { durationWithin } from "../words/duration.ts";
import type { Parser } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";
import { herokuSchema, lines, optional, orElse } from "./schema.ts";
import { oneOf } from "./words.ts";

/** What `lines` takes, of a reader that gives both. */
function unless<T>(value: T, problems: readonly string[]): { value: T } | { problems: readonly string[] } {
  return problems.length > 0 ? { problems } : { value };
}

/** A name as Heroku gives it to teams, spaces and stacks. */
const parseName: Parser<string> = (text) =>
  /^[A-Za-z0-9][\w.-]*$/.test(text)
    ? { value: text }
    : { problem: `${quote(text)} is not a name of letters, digits, \`-\`, \`_\` and \`.\`` };

const parsePath: Parser<string> = (text) =>
  /[\0\r\n]/.test(text) ? { problem: `${quote(text)} is more than one folder` } : { value: text };

/** Every input of `setup`. */
export const setupSchema = z.object({
  ...herokuSchema.shape,
  path: orElse("loadtest", parsePath),
  region: optional(parseRegion),
  team: optional(parseName),
  space: optional(parseName),
  stack: optional(parseName),
  buildpacks: lines((text) => {
    const { buildpacks, problems } = parseBuildpacks(text);
    return unless(buildpacks, problems);
  }, z.string().default("")),
  config: lines((text) => {
    const { vars, problems } = parseConfigLines(text);
    return unless(vars, problems);
  }, z.string().default("")),
  scale: lines((text) => {
    const { scales, problems } = parseScaleLines(text);
    return unless(scales, problems);
  }, z.string()).optional(),
  "dyno-size": orElse(usualSize, parseDynoSize),
  "build-timeout": orElse(
    "30m",
    durationWithin({ least: 60, most: 24 * 3600, because: "because Heroku ends a build within a day" }),
  ),
  runner: orElse("auto", oneOf("auto", "none")),
});

/** Every input of `teardown`. */
export const teardownSchema = z.object({
  ...herokuSchema.shape,
  mode: orElse("delete", oneOf("delete", "scale-down")),
});

export const setupInputNames = Object.keys(setupSchema.shape);
export const teardownInputNames = Object.keys(teardownSchema.shape);
