import type { TestBed } from "../plan/types.ts";
import { type Line, meaningfulLines } from "../words/lines.ts";
import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";
import { parseApp } from "./words.ts";

/**
 * The `heroku-app` input: one app's name, which is a test bed without a name; or test beds, one a line, as in
 * `eu: loadtest-eu`. Every problem is reported, each of several lines with the line as it was typed.
 */
export function parseTestBeds(text: string): { value: readonly TestBed[] } | { problems: readonly string[] } {
  const lines = meaningfulLines(text);
  const [only, ...others] = lines;
  if (only === undefined) return { problems: ["no app in it; write its name, such as `loadtest-eu`"] };
  if (others.length === 0 && !only.text.includes(":")) {
    const app = parseApp(only.text);
    return "problem" in app ? { problems: [app.problem] } : { value: [{ name: undefined, app: app.value }] };
  }
  const read = lines.map((line) => ({ line, bed: readBed(line) }));
  const beds = read.flatMap(({ line, bed }) => ("value" in bed ? [{ line, ...bed.value }] : []));
  const problems = [
    ...read.flatMap(({ line, bed }) => ("problem" in bed ? [placed(line, bed.problem)] : [])),
    ...repeated(beds, "name", "a test bed's name must be unique"),
    ...repeated(beds, "app", "each test bed needs an app of its own"),
  ];
  return problems.length > 0 ? { problems } : { value: beds.map(({ name, app }) => ({ name, app })) };
}

type NamedBed = TestBed & { name: string };

function readBed({ text }: Line): Parsed<NamedBed> {
  const colon = text.indexOf(":");
  const [name, typedApp] = [text.slice(0, colon).trimEnd(), text.slice(colon + 1).trimStart()];
  if (colon < 0)
    return { problem: "of several apps each needs a test bed's name in front, as in `eu: loadtest-eu`" };
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(name))
    return {
      problem: `${quote(name)} is not a test bed's name of at most 40 letters, digits, \`_\` and \`-\``,
    };
  const app = parseApp(typedApp);
  return "problem" in app ? app : { value: { name, app: app.value } };
}

/** Every line but the first that holds the value. */
function repeated(
  beds: readonly (NamedBed & { line: Line })[],
  key: "name" | "app",
  rule: string,
): readonly string[] {
  return [...Map.groupBy(beds, (bed) => bed[key])].flatMap(([value, [first, ...others]]) =>
    others.map(({ line }) =>
      placed(line, `${quote(value)} stands in line ${first?.line.line} already; ${rule}`),
    ),
  );
}

function placed({ line, text }: Line, problem: string): string {
  return `line ${line}, ${quote(text)}: ${problem}`;
}
