import { meaningfulLines } from "../words/lines.ts";
import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";

/** Names as the Buildpack Registry has them, and addresses that a build can read. Source: Platform API schema, buildpack. */
const shorthand = /^[a-z0-9][\w-]*\/[a-z0-9][\w-]*$/i;
const address = /^https:\/\/[^\s/@]+\/\S+$/;

/** A buildpack a line, in the order in which they are run. */
export function parseBuildpacks(text: string): {
  buildpacks: readonly string[];
  problems: readonly string[];
} {
  const lines = meaningfulLines(text);
  const problems = lines
    .filter(({ text: one }) => !shorthand.test(one) && !address.test(one))
    .map(
      ({ line, text: one }) =>
        `line ${line}: ${quote(one)} is not a buildpack; write a name such as \`heroku/python\`, or an \`https\` address`,
    );
  return { buildpacks: lines.map(({ text: one }) => one), problems };
}

/** Each with the files by which Heroku's own buildpack knows its content. Source: heroku-buildpack-python and -go, `bin/detect`. */
const known: ReadonlyMap<string, readonly string[]> = new Map([
  ["heroku/python", ["requirements.txt", "Pipfile.lock", "Pipfile", "poetry.lock", "uv.lock"]],
  ["heroku/go", ["go.mod"]],
]);

/** The buildpack that the content is made for, by the files at its top. */
export function detectBuildpack(files: readonly string[]): Parsed<string> {
  const found = [...known].filter(([, signs]) => signs.some((sign) => files.includes(sign)));
  const [first, second] = found.map(([name]) => name);
  if (first !== undefined && second === undefined) return { value: first };
  if (first !== undefined)
    return { problem: `the content fits ${quote(first)} and ${quote(second ?? "")}; say which, one a line` };
  return {
    problem:
      "the content has neither `requirements.txt` (with `locust` in it) nor `go.mod` at its top; add one, or say which buildpack it is for",
  };
}
