import { go } from "./go.ts";
import { python } from "./python.ts";
import type { Buildpack } from "./step.ts";

// Those that can build here, in the order in which Heroku asks them (Dev Center `buildpacks`).
const imitated = [python, go];

// Asked before or between those; what one of them would take cannot be built here.
const others: [language: string, files: RegExp][] = [
  ["Ruby", /^Gemfile$/],
  ["Node.js", /^package\.json$/],
  ["Clojure", /^project\.clj$/],
];

/** The language that Heroku would build this source as; undefined when none is detected. */
export function detect(files: string[]): Buildpack | { language: string } | undefined {
  const other = others.find(([, known]) => files.some((file) => known.test(file)));
  return other ? { language: other[0] } : imitated.find(({ detects }) => detects(files));
}

/** Where Heroku's registry has it. */
export function registryAddress({ name }: Buildpack): string {
  return `https://buildpack-registry.s3.amazonaws.com/buildpacks/${name}.tgz`;
}

/** By its name, its URN or an address at which it is known. */
export function findBuildpack(nameOrUrl: string): Buildpack | undefined {
  const name = officialName(nameOrUrl);
  return imitated.find((buildpack) => buildpack.name === name);
}

/** `heroku/python` for all that it can be called; undefined for what is not of Heroku. */
export function officialName(nameOrUrl: string): string | undefined {
  const forms = [
    /^(?:urn:buildpack:)?(heroku\/[\w-]+)$/,
    /^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/(heroku\/[\w-]+)\.tgz$/,
    /^https:\/\/codon-buildpacks\.s3\.amazonaws\.com\/buildpacks\/(heroku\/[\w-]+)\.tgz$/,
  ];
  const [name] = forms.map((form) => form.exec(nameOrUrl)?.[1]).filter((found) => found !== undefined);
  const [, language] =
    /^https:\/\/github\.com\/heroku\/heroku-buildpack-([\w-]+?)(?:\.git)?$/.exec(nameOrUrl) ?? [];
  return name ?? (language && `heroku/${language}`);
}
