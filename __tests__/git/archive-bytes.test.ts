import { execFileSync } from "node:child_process";
import { lstat, mkdir, readdir, readFile, readlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { gitFolder } from "../../src/git/folder.ts";
import { repositoryWith, type TestRepository } from "./repository.ts";

const loadtest = resolve(import.meta.dirname, "../../loadtest");
const nothing = { procfile: undefined, runScript: false, runner: false };

type File = { path: string; mode: "100644" | "100755" | "120000"; content: Buffer };

/** Commits exactly these bytes: `git add` would convert them by the attributes. */
function commitRaw({ path }: TestRepository, files: readonly File[]): void {
  const data = (content: Buffer): Buffer => Buffer.concat([Buffer.from(`data ${content.length}\n`), content]);
  const parts = [
    Buffer.from("commit refs/heads/main\ncommitter Tést <test@example.com> 1700000000 +0100\n"),
    data(Buffer.from("content")),
    ...files.flatMap(({ path: name, mode, content }) => [
      Buffer.from(`\nM ${mode} inline ${name}\n`),
      data(content),
    ]),
    Buffer.from("\n"),
  ];
  const env = { PATH: process.env.PATH };
  execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: path, env, input: Buffer.concat(parts) });
}

/** What the system's own tar makes of a tarball, as text that can be compared. */
async function unpacked(tarball: string, into: string, below = ""): Promise<Record<string, string>> {
  await mkdir(into);
  execFileSync("tar", ["xf", tarball, "-C", into]);
  const found: Record<string, string> = {};
  const top = join(into, below);
  const names = await readdir(top, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    const kind = await lstat(join(top, name));
    if (kind.isSymbolicLink()) found[name] = `-> ${await readlink(join(top, name))}`;
    else if (kind.isFile())
      found[name] = `${kind.mode & 0o111} ${(await readFile(join(top, name))).toString("base64")}`;
  }
  return found;
}

/** The upload, and what plain git packs of the folder from the repository's top. */
async function bothOf(repository: TestRepository, path: string) {
  await using temp = await makeTemporaryFolder("test-bytes-");
  const folder = gitFolder({ workspace: repository.path, loadtest, temp: join(temp.path, "own") });
  const theirs = join(temp.path, "theirs.tar");
  const env = { PATH: process.env.PATH, HOME: temp.path, GIT_CONFIG_NOSYSTEM: "1", GIT_ATTR_NOSYSTEM: "1" };
  const archive = ["archive", "--format=tar", `--output=${theirs}`, "HEAD", path];
  execFileSync("git", archive, { cwd: repository.path, env, stdio: "pipe" });
  const expected = await unpacked(theirs, join(temp.path, "a"), path);
  const failure = await folder.inspect(path).then(
    () => undefined,
    (error: Error) => error.message,
  );
  if (failure !== undefined) return { expected, failure };
  const { file } = await folder.pack(path, nothing);
  return { expected, uploaded: await unpacked(file, join(temp.path, "b")) };
}

const names = ["a.txt", "b.sh", "c.py", "dräft file.txt", "key.secret", `${"long-".repeat(30)}name.txt`];
const folders = ["", "lt/", "lt/sub/", "lt/sub/deep/", "other/"];
const contents = [
  "",
  "one\ntwo\n",
  "one\r\ntwo\r\n",
  "mixed\r\nline\nends\r",
  "$Id$\n",
  "$Format:%H %h %an %ae %ad %cN%n%D %(describe:tags=true)$\n",
  "héllo wörld ☃\n",
  "\u0000\u0001binary\r\n",
  "x".repeat(5_000),
];
const patterns = [
  "*",
  "*.txt",
  "*.py",
  "*.secret",
  "sub/",
  "sub",
  "lt/*.txt",
  "lt/sub/**",
  "/b.sh",
  "deep/*",
  "lt",
];
const attributes = [
  ...["text", "-text", "text=auto", "eol=crlf", "eol=lf", "crlf", "-crlf", "ident", "-ident"],
  ...["export-subst", "-export-subst", "export-ignore", "-export-ignore", "!export-ignore", "binary", "mine"],
  ...["working-tree-encoding=UTF-16LE", "working-tree-encoding=latin1", "diff=none", "-filter"],
];

const line = fc.tuple(fc.constantFrom(...patterns), fc.subarray(attributes, { minLength: 1, maxLength: 3 }));
const attributeFile = fc.array(line, { minLength: 1, maxLength: 4 });

const repositories = fc.record({
  files: fc.uniqueArray(
    fc.record({
      path: fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map((parts) => parts.join("")),
      mode: fc.constantFrom("100644" as const, "100755" as const),
      text: fc.constantFrom(...contents),
    }),
    { selector: ({ path }) => path, minLength: 1, maxLength: 10 },
  ),
  rules: fc.dictionary(fc.constantFrom(...folders), attributeFile, { maxKeys: 3 }),
});

function filesOf({
  files,
  rules,
}: typeof repositories extends fc.Arbitrary<infer Value> ? Value : never): File[] {
  const macro = "[attr]mine text eol=crlf ident\n";
  return [
    { path: "lt/always.txt", mode: "100644", content: Buffer.from("always\n") },
    { path: "lt/link", mode: "120000", content: Buffer.from("sub/a.txt") },
    { path: `lt/long-link`, mode: "120000", content: Buffer.from("é/".repeat(90)) },
    ...files.map(({ path, mode, text }) => ({ path, mode, content: Buffer.from(text) })),
    ...Object.entries(rules).map(([folder, lines]): File => {
      const text = lines.map(([pattern, values]) => `${pattern} ${values.join(" ")}\n`).join("");
      return {
        path: `${folder}.gitattributes`,
        mode: "100644",
        content: Buffer.from((folder === "" ? macro : "") + text),
      };
    }),
  ];
}

test("what goes up is byte for byte what git archive packs of the folder, whatever the attributes above, in and beside it", async () => {
  await fc.assert(
    fc.asyncProperty(repositories, fc.constantFrom("lt", "lt/sub"), async (made, path) => {
      await using repository = await repositoryWith();
      commitRaw(repository, [
        ...filesOf(made),
        { path: "lt/sub/kept.py", mode: "100644", content: Buffer.from("1\n") },
      ]);
      repository.git("tag", "-a", "v1.0", "-m", "one");
      await mkdir(join(repository.path, path), { recursive: true });
      const { expected, uploaded, failure } = await bothOf(repository, path);
      if (failure === undefined) expect(uploaded).toEqual(expected);
      else
        expect([failure, expected]).toEqual([
          expect.stringContaining(`nothing of "${path}" would be uploaded`),
          {},
        ]);
    }),
    { numRuns: 25, seed: 20261128 },
  );
}, 120_000);

test("what goes up is the same in a repository whose objects are packed, borrowed, or named by SHA-256", async () => {
  await using first = await repositoryWith({
    "lt/a.txt": "$Format:%H %D$\n",
    ".gitattributes": "*.txt export-subst\n",
  });
  first.git("gc", "--quiet");
  await using borrowing = await makeTemporaryFolder("test-clone-");
  first.git("clone", "--quiet", "--shared", first.path, join(borrowing.path, "clone"));
  first.git("worktree", "add", "--quiet", join(borrowing.path, "second"), "-b", "second");
  await using long = await makeTemporaryFolder("test-sha256-");
  const env = { PATH: process.env.PATH, HOME: long.path };
  execFileSync("git", ["init", "--quiet", "--object-format=sha256", long.path], { env });
  const other = { ...first, path: long.path };
  commitRaw(other, [{ path: "lt/a.txt", mode: "100644", content: Buffer.from("a\n") }]);
  execFileSync("git", ["symbolic-ref", "HEAD", "refs/heads/main"], { cwd: long.path, env });
  await mkdir(join(long.path, "lt"));
  for (const path of [first.path, join(borrowing.path, "clone"), join(borrowing.path, "second"), long.path]) {
    const { expected, uploaded } = await bothOf({ ...first, path }, "lt");
    expect(Object.keys(expected)).toEqual(["a.txt"]);
    expect(uploaded).toEqual(expected);
  }
});

test("attributes count that a repository keeps beside its commits, and none of the user's computer do", async () => {
  await using repository = await repositoryWith({ "lt/a.txt": "a\n", "lt/b.md": "b", "lt/c.py": "$Id$" });
  await repository.write({
    ".git/info/attributes": "*.md export-ignore\n*.py ident\n",
    ".git/own": "*.txt export-ignore\n",
  });
  const { expected, uploaded } = await bothOf(repository, "lt");
  expect([Object.keys(expected), uploaded]).toEqual([["a.txt", "c.py"], expected]);
  repository.git("config", "core.attributesFile", join(repository.path, ".git/own"));
  repository.git("config", "core.autocrlf", "true");
  expect((await bothOf(repository, "lt")).uploaded).toEqual(expected);
});
