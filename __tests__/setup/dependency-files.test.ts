import { mkdir, rm } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageManager, refuseEnvironments } from "../../local/heroku/buildpacks/python-manager.ts";
import { askedPython } from "../../local/heroku/buildpacks/python-version.ts";
import { BuildFailure } from "../../local/heroku/buildpacks/step.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { decideUpload } from "../../src/setup/content.ts";
import { dependencyProblems } from "../../src/setup/dependency-files.ts";
import { type FolderFacts, readNames } from "../../src/setup/types.ts";
import { writeFiles } from "../write-files.ts";

const none = { links: [], lfs: [], filtered: [], untracked: [], modified: [], submodules: [] };

function factsOf(files: Record<string, string>): FolderFacts {
  const texts = Object.fromEntries(
    Object.entries(files).filter(([name]) => readNames.some((one) => one === name)),
  );
  return { path: "loadtest", files: Object.keys(files), texts, commit: "c", ...none };
}

const problemsOf = (files: Record<string, string>, buildpacks: readonly string[] = ["heroku/python"]) =>
  dependencyProblems(factsOf(files), buildpacks);

const pip = { "requirements.txt": "locust" };
const only = (file: string, text: string) => problemsOf({ ...pip, [file]: text });

describe("dependency files are refused", () => {
  test("of two package managers and more, each by its name", () => {
    expect(problemsOf({ ...pip, "uv.lock": "", ".python-version": "3.13" })).toEqual([
      "`path`: the folder has `requirements.txt` and `uv.lock`, each for another package manager (pip, uv), and Heroku builds only with exactly one; remove all but one",
    ]);
    const all = problemsOf({ ...pip, "uv.lock": "", "poetry.lock": "", Pipfile: "", "Pipfile.lock": "{}" });
    expect(all).toEqual([
      expect.stringContaining("`Pipfile.lock`, `requirements.txt`, `poetry.lock` and `uv.lock`"),
    ]);
  });

  test("of Pipenv without its lock, of uv without its version, and when there are none", () => {
    expect(problemsOf({ Pipfile: "" })).toEqual([
      expect.stringContaining("`Pipfile` without `Pipfile.lock`"),
    ]);
    expect(problemsOf({ "uv.lock": "" })).toEqual([
      expect.stringContaining("`uv.lock` without `.python-version`"),
    ]);
    expect(problemsOf({ "uv.lock": "", "runtime.txt": "python-3.13" })).toEqual([
      expect.stringContaining("add that file in place of `runtime.txt` with `uv python pin 3.14`"),
    ]);
    expect(problemsOf({ "setup.py": "" })).toEqual([expect.stringContaining("has none of `Pipfile.lock`")]);
  });

  test.each([
    [
      ".python-version",
      "3.9\n",
      "`.python-version` asks for Python 3.9, which Heroku no longer builds; Heroku builds 3.10 to 3.14",
    ],
    [".python-version", "2.7.18", "asks for Python 2.7.18, which Heroku no longer builds"],
    [".python-version", "3.15", "asks for Python 3.15, and Heroku builds 3.10 to 3.14"],
    [".python-version", "4.0.1", "set `buildpacks: https://github.com/heroku/heroku-buildpack-python`"],
    [".python-version", "python-3.13", '`.python-version` has "python-3.13", which is no version'],
    [".python-version", "3", 'has "3", which is no version'],
    [".python-version", "3.13.x", 'has "3.13.x", which is no version'],
    [".python-version", "03.13", "is no version"],
    [".python-version", "\ufeff3.13", "is no version"],
    [".python-version", "3.13 # ours", "is no version"],
    [".python-version", "# only a comment\n\n", "`.python-version` names no version"],
    [".python-version", "3.12\n3.13\n", "`.python-version` names 2 versions"],
    ["runtime.txt", "python-3.8.2", "`runtime.txt` asks for Python 3.8.2, which Heroku no longer builds"],
    ["runtime.txt", "3.13", "`runtime.txt` must be of the form `python-3.14`"],
    ["runtime.txt", "python-3.13\npython-3.12", "must be of the form"],
    [".python-version.txt", "3.13", 'the file ".python-version.txt" must be called `.python-version`'],
    [".venv/pyvenv.cfg", "", "has `.venv/pyvenv.cfg` committed"],
  ])("with %s of %j", (file, text, said) => {
    expect(only(file, text)).toEqual([expect.stringContaining(said)]);
  });

  test("with a version in Pipfile.lock that is none, or is no longer built", () => {
    const lock = (requires: object) =>
      problemsOf({ "Pipfile.lock": JSON.stringify({ _meta: { requires } }) });
    expect(lock({ python_version: "3.8" })).toEqual([
      expect.stringContaining("`Pipfile.lock` asks for Python 3.8, which"),
    ]);
    expect(lock({ python_version: "*" })).toEqual([
      expect.stringContaining("asks for Python `*`, which is no version"),
    ]);
    expect(lock({ python_full_version: "3.13.1", python_version: "3.8" })).toEqual([]);
    expect(lock({})).toEqual([]);
  });
});

describe("dependency files are left to the build", () => {
  test.each(["3.10", "3.14", " 3.13.1\t\r\n", "# comment\n3.12\n"])("with the version %j", (text) => {
    expect(only(".python-version", text)).toEqual([]);
  });

  test("when a script or another buildpack makes them, or it is a named version of the buildpack", () => {
    const files = { ...pip, "uv.lock": "" };
    expect(problemsOf({ ...files, "bin/pre_compile": "" })).toEqual([]);
    const address = "https://github.com/heroku/heroku-buildpack-python";
    expect(problemsOf(files, ["https://example.com/uv.git", "heroku/python"])).toEqual([]);
    expect(problemsOf(files, [`${address}#v250`])).toEqual([]);
    expect(problemsOf(files, ["heroku/go"])).toEqual([]);
    for (const one of [
      ["heroku/nodejs", "heroku/python"],
      ["urn:buildpack:heroku/python"],
      [`${address}.git`],
    ])
      expect(problemsOf(files, one)).toHaveLength(1);
    expect(problemsOf({ ...pip, ".python-version": "3.15" }, [address])).toEqual([]);
  });

  test("when .slugignore keeps all but one away from the build", () => {
    const files = { ...pip, "uv.lock": "", "poetry.lock": "" };
    expect(problemsOf({ ...files, ".slugignore": "# other tools\n/uv.lock\npoetry*\n" })).toEqual([]);
    expect(problemsOf({ ...files, ".slugignore": "*.lock\n" })).toEqual([]);
    expect(problemsOf({ ...files, ".slugignore": "uv.lock.old\nuvxlock\n" })).toHaveLength(1);
  });
});

test("two package managers are refused with the rest of what is wrong, by the buildpack that is detected", () => {
  const facts = factsOf({ "locustfile_a.py": "", ...pip, "uv.lock": "", ".python-version": "3.9" });
  expect(decideUpload(facts, { runner: "auto", buildpacks: [] }).problems).toEqual([
    expect.stringContaining("`requirements.txt` and `uv.lock`"),
    expect.stringContaining("asks for Python 3.9"),
  ]);
});

test("setup refuses exactly what the stand-in's buildpack ends its build for", async () => {
  await using folder = await makeTemporaryFolder("test-python-");
  const names = [
    "requirements.txt",
    "Pipfile",
    "poetry.lock",
    "uv.lock",
    "setup.py",
    "venv/pyvenv.cfg",
    "python-version",
  ];
  const versions = [
    "3.9",
    "3.10",
    "3.14",
    "3.15",
    "2.7",
    "4.0",
    "3",
    "3.13.5",
    "x",
    "",
    "# c\n3.12",
    "3.12\n3.13",
  ];
  const some = fc
    .subarray(names, { maxLength: 3 })
    .map((list) => Object.fromEntries(list.map((name) => [name, "x"])));
  const version = fc.constantFrom(...versions);
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.option(arbitrary, { nil: undefined, freq: 2 });
  const lock = optional(version).map((one) =>
    JSON.stringify({ _meta: { requires: { python_version: one } } }),
  );
  const python = fc.record(
    {
      ".python-version": version,
      "runtime.txt": version.map((one) => `python-${one}`),
      "Pipfile.lock": lock,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(some, python, async (files, more) => {
      const all: Record<string, string> = { ...files, ...more };
      await rm(folder.path, { recursive: true });
      await mkdir(folder.path);
      await writeFiles(folder.path, all);
      expect(problemsOf(all).length > 0, JSON.stringify(all)).toBe(isEnded(folder.path, Object.keys(all)));
    }),
    { numRuns: 300, seed: 20261128 },
  );
});

function isEnded(folder: string, files: string[]): boolean {
  try {
    const manager = packageManager(folder, files);
    refuseEnvironments(folder);
    askedPython(folder, manager);
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(BuildFailure);
    return true;
  }
}
