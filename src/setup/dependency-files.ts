import { enumerate } from "../words/wording.ts";
import { askedVersion, versionProblems } from "./python-version.ts";
import type { FolderFacts } from "./types.ts";

// Rules of heroku-buildpack-python v351 (August 2026), `bin/compile`, `lib/package_manager.sh`, `lib/checks.sh`.

/** By the file that each installs from. */
const managers: readonly (readonly [file: string, manager: string])[] = [
  ["Pipfile.lock", "Pipenv"],
  ["requirements.txt", "pip"],
  ["poetry.lock", "Poetry"],
  ["uv.lock", "uv"],
];

/** What the buildpack for Python would end its build for, were the app made. */
export function dependencyProblems(facts: FolderFacts, buildpacks: readonly string[]): string[] {
  const buildpack = pythonAmong(buildpacks);
  // What this script of the folder's own leaves behind is what counts then.
  if (buildpack === undefined || facts.files.includes("bin/pre_compile")) return [];
  const files = withoutIgnored(facts);
  const found = managers.filter(([file]) => files.includes(file));
  const [only] = found.length === 1 ? found.map(([, manager]) => manager) : [];
  const { asked, problems } = askedVersion({ files, texts: facts.texts }, only === "Pipenv");
  return [
    ...managerProblems(files, found),
    ...environmentProblems(files),
    ...problems,
    ...(asked === undefined ? [] : versionProblems(asked, buildpack === "heroku/python")),
    ...(only === "uv" && problems.length === 0 ? uvProblems(asked?.from) : []),
  ];
}

const official = /^https:\/\/github\.com\/heroku\/heroku-buildpack-python(?:\.git)?$/;
const byName =
  /^(?:heroku\/python|urn:buildpack:heroku\/python|https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/heroku\/python\.tgz)$/;

/** Heroku's own, when no other of which we know nothing comes before it. One with `#` behind is a version with rules of its own. */
function pythonAmong(buildpacks: readonly string[]): string | undefined {
  const at = buildpacks.findIndex((one) => byName.test(one) || official.test(one));
  const before = buildpacks.slice(0, Math.max(at, 0));
  if (at === -1 || !before.every((one) => one.startsWith("heroku/"))) return undefined;
  return official.test(buildpacks[at] ?? "") ? buildpacks[at] : "heroku/python";
}

/** Heroku removes what `.slugignore` names before it builds. Source: Dev Center, "Slug Compiler". */
function withoutIgnored({ files, texts }: FolderFacts): string[] {
  const patterns = (texts[".slugignore"] ?? "").split("\n").map((line) => line.trim());
  const named = patterns.filter((line) => line !== "" && !line.startsWith("#")).map(topPattern);
  return files.filter((file) => !named.some((pattern) => pattern.test(file)));
}

/** Of names at the top, which is all that is asked about. */
function topPattern(line: string): RegExp {
  const name = line.replace(/^\.?\/+|\/+$/g, "").replace(/\*+/g, "*");
  const escaped = name.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^/]*").replaceAll("?", "[^/]")}(?:/|$)`);
}

function managerProblems(files: readonly string[], found: typeof managers): string[] {
  if (files.includes("Pipfile") && !files.includes("Pipfile.lock"))
    return [
      "`path`: the folder has `Pipfile` without `Pipfile.lock`, which Heroku does not build; commit the file that `pipenv lock` makes",
    ];
  if (found.length > 1)
    return [
      `\`path\`: the folder has ${enumerate(found.map(([file]) => file))}, each for another package manager (${found.map(([, manager]) => manager).join(", ")}), and Heroku builds only with exactly one; remove all but one`,
    ];
  if (found.length === 1) return [];
  const names = managers.map(([file]) => file);
  return [
    `\`path\`: the folder has none of ${enumerate(names)} at its top, and \`heroku/python\` needs one of them`,
  ];
}

function environmentProblems(files: readonly string[]): string[] {
  const found = [".venv/pyvenv.cfg", "venv/pyvenv.cfg", ".heroku/python"].filter((name) =>
    files.some((file) => file === name || file.startsWith(`${name}/`)),
  );
  return found.map(
    (name) =>
      `\`path\`: the folder has \`${name}\` committed, a Python of another machine, with which Heroku does not build; remove it with \`git rm -r --cached\``,
  );
}

/** uv wants its version in one place alone. */
function uvProblems(from: string | undefined): string[] {
  if (from === ".python-version") return [];
  const instead = from === undefined ? "" : ` in place of \`${from}\``;
  return [
    `\`path\`: the folder has \`uv.lock\` without \`.python-version\`, which Heroku does not build; add that file${instead} with \`uv python pin 3.14\``,
  ];
}
