import type { Parsed } from "../words/parsed.ts";
import { enumerate, quote } from "../words/wording.ts";
import { fitsGlob } from "./glob.ts";

/** Globs of environment names, separated by commas or lines. */
export function parseEnvironments(text: string): Parsed<readonly string[]> {
  const globs = text
    .split(/[,\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return globs.length > 0
    ? { value: globs }
    : { problem: `${quote(text)} names no environment; write names or globs such as \`*-pr-*, *staging*\`` };
}

/** Why a deployment to the environment is left alone; undefined when it may be loaded. GitHub's names ignore case. */
export function skipReason(name: string, globs: readonly string[] | undefined): string | undefined {
  if (globs === undefined) return undefined;
  if (globs.some((glob) => fitsGlob(glob.toLowerCase(), name.toLowerCase()))) return undefined;
  return `The deployment is to ${quote(name)}, and \`environments\` names only ${enumerate(globs)}`;
}

/** Heroku calls a review app by the app that it is of, which may be called `shop-production`. */
export function namesReviewApp(name: string): boolean {
  return /-pr-\d+$/i.test(name);
}

const productionWords = ["production", "prod", "prd", "live", "main", "master"];

/** `Production`, `shop-production` or `prod/eu`, for Heroku calls an environment as the app; not `pre-production`. */
export function namesProduction(name: string): boolean {
  const words = wordsOf(name);
  return words.some(
    (word, index) => productionWords.includes(word) && !["pre", "non"].includes(words[index - 1] ?? ""),
  );
}

const testWords = ["review", "staging", "stage", "test", "dev", "development", "qa", "preview", "uat"];

/** Whether the name says that nobody's customers are there, in a whole word: `latest-news` is no test. */
function namesTest(name: string): boolean {
  return wordsOf(name).some((word) => testWords.includes(word));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}]+/u);
}

/** A name that says nothing is not loaded by accident: what it is, only its people know. */
export function environmentProblem(
  { name, isReviewApp }: { name: string; isReviewApp: boolean },
  globs: readonly string[] | undefined,
): string | undefined {
  if (globs !== undefined || isReviewApp || namesTest(name) || namesProduction(name)) return undefined;
  return `\`environments\`: the deployment is to ${quote(name)}, whose name does not say whether customers use it; if it may be loaded, write \`environments: ${name}\``;
}
