import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentKey, decideUpload, leftOutNotes } from "../../src/setup/content.ts";
import { refusalOf, repositoryIn } from "../../src/setup/marks.ts";
import { parseRegion, regionOf, regionProblem } from "../../src/setup/regions.ts";
import type { FolderFacts } from "../../src/setup/types.ts";

const auto = { runner: "auto", buildpacks: [] } as const;

function folder(files: readonly string[], procfile?: string): FolderFacts {
  const all = procfile === undefined ? files : [...files, "Procfile"];
  const texts = procfile === undefined ? {} : { Procfile: procfile };
  const none = { links: [], lfs: [], filtered: [], untracked: [], modified: [], submodules: [] };
  return { path: "loadtest", files: all, texts, commit: "c", ...none };
}

describe("what is uploaded", () => {
  test("locustfiles and requirements alone get a Procfile, run.sh and the runner", () => {
    const files = ["locustfile.py", "locustfile_scene_1.py", "pages/common.py", "requirements.txt"];
    expect(decideUpload(folder(files), auto)).toEqual({
      upload: {
        additions: {
          procfile:
            "worker_locustfile: bash ./run.sh locustfile.py locustfile\nworker_scene_1: bash ./run.sh locustfile_scene_1.py scene_1\n",
          runScript: true,
          runner: true,
        },
        buildpacks: ["heroku/python"],
        processTypes: ["worker_locustfile", "worker_scene_1"],
      },
      problems: [],
    });
  });

  test("a folder that has it all is left as it is", () => {
    const files = ["locustfile_a.py", "requirements.txt", "run.sh", "heroku_locust_runner/__main__.py"];
    const { upload, problems } = decideUpload(
      folder(files, "worker_a: bash ./run.sh locustfile_a.py a\n"),
      auto,
    );
    expect(problems).toEqual([]);
    expect(upload.additions).toEqual({ procfile: undefined, runScript: false, runner: false });
    expect(upload.processTypes).toEqual(["worker_a"]);
  });

  test("an app with a way of its own gets nothing, and so does every app with `runner: none`", () => {
    const nothing = { procfile: undefined, runScript: false, runner: false };
    const own = folder(["locustfile.py", "requirements.txt"], "worker: locust --headless\n");
    expect(decideUpload(own, auto).upload.additions).toEqual(nothing);
    const go = folder(["go.mod", "main.go"], "web: bin/api\n");
    expect(decideUpload(go, auto).upload).toMatchObject({ additions: nothing, buildpacks: ["heroku/go"] });
    const plain = folder(["locustfile.py", "requirements.txt"]);
    const none = decideUpload(plain, { ...auto, runner: "none" });
    expect(none.upload.additions).toEqual(nothing);
    expect(none.problems).toEqual(["`path`: `loadtest` has no `Procfile` at its top; add one"]);
  });

  test("a Procfile of the user's that calls run.sh gets the parts that it lacks", () => {
    const facts = folder(["locustfile.py", "requirements.txt"], "worker: bash ./run.sh locustfile.py a\n");
    expect(decideUpload(facts, auto).upload.additions).toEqual({
      procfile: undefined,
      runScript: true,
      runner: true,
    });
  });

  test("every problem of a folder is told at once", () => {
    const facts = folder(["locustfile_a.py", "locustfile-a.py", "heroku_locust_runner/mine.py"]);
    expect(decideUpload(facts, auto).problems).toEqual([
      "`path`: two locustfiles would both be the process type `worker_a`; rename one",
      "`runner`: the folder has a `heroku_locust_runner/` of its own, in whose place ours would go; rename it, or set `runner: none` and add a `Procfile`",
      "`buildpacks`: the content has neither `requirements.txt` (with `locust` in it) nor `go.mod` at its top; add one, or say which buildpack it is for",
    ]);
  });

  test("content for two buildpacks is not guessed at, and a given one is not doubted", () => {
    const facts = folder(["go.mod", "requirements.txt"], "web: x\n");
    expect(decideUpload(facts, auto).problems).toEqual([
      "`buildpacks`: the content fits `heroku/python` and `heroku/go`; say which, one a line",
    ]);
    const { upload, problems } = decideUpload(facts, { ...auto, buildpacks: ["heroku/go"] });
    expect([upload.buildpacks, problems]).toEqual([["heroku/go"], []]);
  });

  test("a Procfile without a process type is refused", () => {
    expect(decideUpload(folder(["requirements.txt"], "# empty\n"), auto).problems).toEqual([
      "`path`: its `Procfile` has no line of the form `worker_scene_1: COMMAND`",
    ]);
  });

  test("a made Procfile has one process type for each locustfile, whatever they are called", () => {
    const name = fc.stringMatching(/^(?:_[a-z0-9_]{0,12}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
        const files = names.map((end) => `locustfile${end}.py`);
        const { upload, problems } = decideUpload(folder([...files, "requirements.txt"]), auto);
        if (problems.length > 0) return;
        expect(new Set(upload.processTypes).size).toBe(files.length);
        for (const file of files) expect(upload.additions.procfile).toContain(` ./run.sh ${file} `);
      }),
    );
  });

  test("another tree, buildpack, Procfile or stack is another content", () => {
    const { upload } = decideUpload(folder(["locustfile.py", "requirements.txt"]), auto);
    const keys = [
      contentKey("t", { upload, stack: "heroku-24" }),
      contentKey("u", { upload, stack: "heroku-24" }),
      contentKey("t", { upload, stack: "heroku-22" }),
      contentKey("t", { upload: { ...upload, buildpacks: ["heroku/go"] }, stack: "heroku-24" }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("what git has and the upload has not is named, the first ten of many", () => {
    const untracked = Array.from({ length: 12 }, (_, index) => `new-${index}.py`);
    expect(leftOutNotes({ ...folder([]), untracked, modified: ["a.py"], submodules: ["sub"] })).toEqual([
      `Not uploaded, because git does not track it: ${untracked.slice(0, 10).join(", ")} and 2 more`,
      "Not uploaded, because it is a submodule: sub",
      "Uploaded as committed, without later changes: a.py",
    ]);
    expect(leftOutNotes(folder([]))).toEqual([]);
  });
});

describe("regions", () => {
  test("a bed that is called like a region is in it, unless one is given", () => {
    expect(regionOf({ name: "eu", app: "a" }, undefined)).toBe("eu");
    expect(regionOf({ name: "eu", app: "a" }, "us")).toBe("us");
    expect(regionOf({ name: "green", app: "a" }, undefined)).toBeUndefined();
  });

  test("an unknown one is refused with what was meant, a Private Space's only without a space", () => {
    expect(parseRegion("tokio")).toEqual({ problem: expect.stringContaining("did you mean `tokyo`?") });
    const bed = { name: "tokyo", app: "a" };
    const given = { region: undefined, space: undefined };
    expect(regionProblem(bed, given)).toContain("`heroku-app`: the region `tokyo` is one of Private Spaces");
    expect(regionProblem(bed, { ...given, space: "ours" })).toBeUndefined();
  });
});

describe("the mark", () => {
  test.each(["LOADTEST_SETUP", "HEROKU_LOCUST_ACTION_SETUP"])(
    "%s tells an app that setup made for this repository",
    (name) => {
      const repository = "example/shop";
      expect(refusalOf("a", { config: { [name]: repository }, repository })).toBeUndefined();
      expect(refusalOf("a", { config: { [name]: repository.toUpperCase() }, repository })).toBeUndefined();
      expect(refusalOf("a", { config: {}, repository })).toContain(
        'app "a" was not changed, because setup did not create it',
      );
      expect(refusalOf("a", { config: { [name]: "x/y" }, repository })).toContain(
        "setup created it for `x/y`",
      );
    },
  );

  test.each([
    ["https://github.com/example/shop.git", "example/shop"],
    ["git@github.com:example/shop.git", "example/shop"],
    ["ssh://git@ghe.example.com/example/shop/", "example/shop"],
    ["", undefined],
  ])("the repository of %j is %j", (address, repository) => {
    expect(repositoryIn(address)).toBe(repository);
  });
});
