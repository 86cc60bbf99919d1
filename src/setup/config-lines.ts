import { repeated } from "../plan/repeated.ts";
import { quote } from "../words/wording.ts";
import { markNames } from "./marks.ts";
import type { ConfigVar } from "./types.ts";

/**
 * `NAME=value` lines; a line that begins with `#` is a comment. A value is taken as it stands, `#` and quotes included,
 * but for the spaces around it. Problems name no value.
 */
export function parseConfigLines(text: string): { vars: readonly ConfigVar[]; problems: readonly string[] } {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, line: line.trim() }));
  const read = lines
    .filter(({ line }) => line !== "" && !line.startsWith("#"))
    .map(({ number, line }) => ({ number, parsed: parseConfigLine(line) }));
  const vars = read.flatMap(({ parsed }) => ("problem" in parsed ? [] : [parsed]));
  const problems = read.flatMap(({ number, parsed }) =>
    "problem" in parsed ? [`line ${number}: ${parsed.problem}`] : [],
  );
  const names = vars.map(({ name }) => name);
  return { vars, problems: [...problems, ...repeated(names).map((name) => `${quote(name)} is given twice`)] };
}

function parseConfigLine(line: string): ConfigVar | { problem: string } {
  const [, name = "", value = ""] = /^(\w+)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
  if (name === "")
    return { problem: "not of the form `NAME=value` (not shown); a name is letters, digits and `_`" };
  if (markNames.includes(name))
    return { problem: `${quote(name)} is set by the action itself; use another name` };
  if (value === "") return { problem: `${quote(name)} has no value` };
  return { name, value };
}

/** Those whose value is not what the app has. */
export function configChanges(
  wanted: readonly ConfigVar[],
  current: Readonly<Record<string, string>>,
): Record<string, string> {
  const changed = wanted.filter(({ name, value }) => current[name] !== value);
  return Object.fromEntries(changed.map(({ name, value }) => [name, value]));
}
