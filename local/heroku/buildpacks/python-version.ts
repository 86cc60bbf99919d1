import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFile } from "./is-file.ts";
import { BuildFailure } from "./step.ts";

// All words from heroku/heroku-buildpack-python v351: `lib/python_version.sh`, of the longer errors the first paragraphs.

const oldestMinor = 10;
const newestMinor = 14;
const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?$/;

const misspellings = [
  ...[" .python-version", ". python-version", ".python_version.txt", ".python_version", ".python-version "],
  ...[",python-version", ".python-version.", ".python-version.py", ".python-version.rtf"],
  ...[".python-version.txt", ".python-version.TXT", ".Python-version", ".python.version", ".pythonversion"],
  ...["'.python-version'", "python_version.txt", "python_version", "python-version.", "python-version.txt"],
  "python-version",
];

type Asked = { version: string; origin: "runtime.txt" | ".python-version" | "Pipfile.lock" | "default" };

/** What the app asks for, if this buildpack builds it. */
export function askedPython(folder: string, manager: string): Asked {
  const asked = read(folder, manager);
  const [, major = "", minor = ""] = form.exec(asked.version) ?? [];
  const shown = `${major}.${minor}`;
  const place = major === "3" ? Number(minor) : Number(major) < 3 ? -1 : Number.POSITIVE_INFINITY;
  if (place < oldestMinor) throw new BuildFailure(endOfLife(asked, shown));
  if (place > newestMinor) throw new BuildFailure(notRecognised(shown));
  if (manager === "uv") refuseForUv(asked);
  return asked;
}

function refuseForUv({ origin }: Asked): void {
  if (origin === "default") throw new BuildFailure(noneForUv);
  if (origin === "runtime.txt") throw new BuildFailure(runtimeForUv);
}

function read(folder: string, manager: string): Asked {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  if (isFile(folder, "runtime.txt"))
    return { version: ofRuntime(text("runtime.txt")), origin: "runtime.txt" };
  const slip = misspellings.find((name) => isFile(folder, name));
  if (slip) throw new BuildFailure(misspelled(slip));
  if (isFile(folder, ".python-version"))
    return { version: ofVersionFile(text(".python-version")), origin: ".python-version" };
  const locked = manager === "pipenv" ? ofLock(text("Pipfile.lock")) : undefined;
  if (locked) return { version: locked, origin: "Pipfile.lock" };
  return { version: `3.${newestMinor}`, origin: "default" };
}

function linesOf(text: string): string[] {
  const lines = text
    .split("\n")
    .map((line) =>
      line.replace(/^[\s--[\u00a0\u202f\ufeff\u2007]]+|[\s--[\u00a0\u202f\ufeff\u2007]]+$/gv, ""),
    );
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function ofRuntime(text: string): string {
  const [, version = ""] = /^python-(.*)$/s.exec(linesOf(text).join("\n")) ?? [];
  if (form.test(version)) return version;
  throw new BuildFailure(`Error: Invalid Python version in runtime.txt.

The Python version specified in your runtime.txt file isn't
in the correct format.`);
}

function ofVersionFile(text: string): string {
  const lines = linesOf(text);
  const wrong = lines.find((line) => !form.test(line));
  if (wrong !== undefined)
    throw new BuildFailure(`Error: Invalid Python version in .python-version.

The Python version specified in your .python-version file
isn't in the correct format.

The following version was found:
${wrong}`);
  const [only, another] = lines;
  if (only !== undefined && another === undefined) return only;
  throw new BuildFailure(
    only === undefined
      ? "Error: No Python version found in .python-version.\n\nNo Python version was found in your .python-version file."
      : `Error: Multiple Python versions found in .python-version.

Multiple versions were found in your .python-version file:

${lines.join("\n")}`,
  );
}

function ofLock(text: string): string | undefined {
  const { python_full_version, python_version } = JSON.parse(text)._meta?.requires ?? {};
  const version = python_full_version || python_version;
  if (!version || form.test(version)) return version || undefined;
  throw new BuildFailure(`Error: Invalid Python version in Pipfile.lock.

The Python version specified in your Pipfile.lock file by the
'python_version' or 'python_full_version' fields isn't valid.

The following version was found:
${version}`);
}

function misspelled(name: string): string {
  return `Error: Your .python-version file is spelled incorrectly.

Your app's .python-version file currently has the filename:
'${name}'

However, the correct spelling is (without quotes):
'.python-version'`;
}

function endOfLife({ origin }: Asked, version: string): string {
  return `Error: The requested Python version has reached end-of-life.

Python ${version} has reached its upstream end-of-life, and is
therefore no longer receiving security updates:
https://devguide.python.org/versions/#supported-versions

As such, it's no longer supported by this buildpack:
https://devcenter.heroku.com/articles/python-support#supported-python-versions

Please upgrade to at least Python 3.${oldestMinor} by changing the
version in your ${origin} file.`;
}

function notRecognised(version: string): string {
  return `Error: The requested Python version isn't recognised.

The requested Python version ${version} isn't recognised.`;
}

const noneForUv = `Error: No Python version was specified.

When using the package manager uv on Heroku, you must specify
your app's Python version with a .python-version file.`;

const runtimeForUv = `Error: The runtime.txt file isn't supported when using uv.

When using the package manager uv on Heroku, you must specify
your app's Python version with a .python-version file and not
a runtime.txt file.`;
