import { quote } from "../words/wording.ts";
import type { FolderFacts } from "./types.ts";

// Rules of heroku-buildpack-python v351 (August 2026), `lib/python_version.sh`.

/** The minor versions of Python 3 that it builds. */
const oldest = 10;
const newest = 14;

const supported = `Heroku builds 3.${oldest} to 3.${newest}`;

/** What an app asks for. Undefined: nothing, so that the buildpack's own choice is taken. */
export type AskedVersion = { version: string; from: string };

const number = "(?:0|[1-9][0-9]*)";
const version = new RegExp(`^${number}\\.${number}(?:\\.${number})?$`);
const runtime = new RegExp(`^python-(${number}\\.${number}(?:\\.${number})?)$`);

/** Names at the top that the buildpack takes for a slip of the pen. */
const misspelt: ReadonlySet<string> = new Set([
  ...[" .python-version", ". python-version", ".python_version.txt", ".python_version", ".python-version "],
  ...[",python-version", ".python-version.", ".python-version.py", ".python-version.rtf"],
  ...[".python-version.txt", ".python-version.TXT", ".Python-version", ".python.version", ".pythonversion"],
  ...["'.python-version'", "python_version.txt", "python_version", "python-version.", "python-version.txt"],
  "python-version",
]);

/** `isPipenv`: the version in `Pipfile.lock` counts too, when nothing else names one. */
export function askedVersion(
  { files, texts }: Pick<FolderFacts, "files" | "texts">,
  isPipenv: boolean,
): { asked?: AskedVersion; problems: readonly string[] } {
  if (files.includes("runtime.txt")) return inRuntime(texts["runtime.txt"] ?? "");
  const slip = files.find((file) => misspelt.has(file));
  if (slip !== undefined)
    return { problems: [`\`path\`: the file ${JSON.stringify(slip)} must be called \`.python-version\``] };
  if (files.includes(".python-version")) return inVersionFile(texts[".python-version"] ?? "");
  return isPipenv ? inPipfile(texts["Pipfile.lock"]) : { problems: [] };
}

function inRuntime(text: string): ReturnType<typeof askedVersion> {
  const [, found] = runtime.exec(meaningful(text).join("\n")) ?? [];
  if (found !== undefined) return { asked: { version: found, from: "runtime.txt" }, problems: [] };
  return {
    problems: [
      `\`path\`: \`runtime.txt\` must be of the form \`python-3.${newest}\`; better, name the version in \`.python-version\`, as \`3.${newest}\``,
    ],
  };
}

function inVersionFile(text: string): ReturnType<typeof askedVersion> {
  const lines = meaningful(text);
  const [first] = lines;
  const wrong = lines.find((line) => !version.test(line));
  const problem = (what: string) => ({
    problems: [`\`path\`: \`.python-version\` ${what}; write the version alone, as \`3.${newest}\``],
  });
  if (wrong !== undefined)
    return problem(`has ${JSON.stringify(wrong.slice(0, 60))}, which is no version such as 3.${newest}`);
  if (first === undefined) return problem("names no version");
  if (lines.length > 1) return problem(`names ${lines.length} versions`);
  return { asked: { version: first, from: ".python-version" }, problems: [] };
}

/** Without comments, and without the white space of C.UTF-8: a byte order mark is none, and stays. */
function meaningful(text: string): string[] {
  const space = "[\\t\\v\\f\\r \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+";
  const around = new RegExp(`^${space}|${space}$`, "g");
  const lines = text.split("\n").map((line) => line.replace(around, ""));
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function inPipfile(text: string | undefined): ReturnType<typeof askedVersion> {
  if (text === undefined) return { problems: [] };
  const found = versionOfLock(text);
  if (found === undefined) return { problems: [] };
  if (typeof found === "string" && version.test(found))
    return { asked: { version: found, from: "Pipfile.lock" }, problems: [] };
  return {
    problems: [
      `\`path\`: \`Pipfile.lock\` asks for Python ${quote(String(found))}, which is no version such as 3.${newest}; correct \`Pipfile\`, and lock it anew with \`pipenv lock\``,
    ],
  };
}

/** Undefined when it names none; what cannot be read is Pipenv's to tell. */
function versionOfLock(text: string): unknown {
  try {
    const { python_full_version: full, python_version: short } = JSON.parse(text)._meta.requires;
    return full || short || undefined;
  } catch {
    return undefined;
  }
}

/** `isNewestKnown`: the buildpack is the one that these rules are of, and not a version that the user names. */
export function versionProblems({ version: asked, from }: AskedVersion, isNewestKnown: boolean): string[] {
  const [major = 0, minor = 0] = asked.split(".").map(Number);
  if (major < 3 || (major === 3 && minor < oldest))
    return [
      `\`path\`: \`${from}\` asks for Python ${asked}, which Heroku no longer builds; ${supported}, so ask for one of these`,
    ];
  if (!isNewestKnown || (major === 3 && minor <= newest)) return [];
  return [
    `\`path\`: \`${from}\` asks for Python ${asked}, and ${supported}; ask for one of these, or, if newer ones are built by now, set \`buildpacks: https://github.com/heroku/heroku-buildpack-python\``,
  ];
}
