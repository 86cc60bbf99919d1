import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../failure.ts";
import { type Additions, type FolderFacts, runnerPackage } from "../setup/types.ts";
import type { Folder, Package } from "../setup-edges.ts";
import { git, lastLine, mustGit } from "./git.ts";

/** `workspace`: what paths are relative to. `loadtest`: where `run.sh` and `heroku_locust_runner/` of this action are. */
export type FolderOptions = { workspace: string; loadtest: string; temp: string };

/** The git edge: what is uploaded is what git has, so that the same commit always makes the same app. */
export function gitFolder({ workspace, loadtest, temp }: FolderOptions): Folder {
  const placeOf = (path: string): Promise<Place> => findPlace(resolve(workspace, path), path);
  return {
    inspect: async (path) => inspect(await placeOf(path)),
    pack: async (path, additions) => {
      await mkdir(temp, { recursive: true });
      return pack(await placeOf(path), await addedFiles(additions, { loadtest, temp }), temp);
    },
  };
}

/** `top`: of the repository. `tree`: the folder within HEAD, as git names it. `prefix`: from the top, with `/` behind. */
type Place = { path: string; top: string; prefix: string; tree: string };

async function findPlace(folder: string, path: string): Promise<Place> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new Failure(
      `\`path\`: there is no folder "${path}" in the workspace; check out the repository first`,
    );
  const found = await git(folder, ["rev-parse", "--show-toplevel", "--show-prefix"]);
  if (found.exitCode !== 0) throw new Failure(`\`path\`: "${path}" ${unreadable(found.stderr)}`);
  const [top = "", prefix = ""] = found.stdout.split("\n");
  return { path, top, prefix, tree: `HEAD:${prefix.replace(/\/$/, "")}` };
}

/** git's last line about another user's repository is the command that allows it. */
function unreadable(stderr: string): string {
  if (stderr.includes("dubious ownership"))
    return `is in another user's git repository, which git reads only if it is told to: ${lastLine(stderr)}`;
  return `is in no git repository that can be read (${lastLine(stderr)}); commit it to one, in a workflow check it out with actions/checkout`;
}

async function inspect(place: Place): Promise<FolderFacts> {
  const { files, submodules } = await listContent(place);
  const procfile = files.includes("Procfile")
    ? await mustGit(place.top, ["cat-file", "blob", `HEAD:${place.prefix}Procfile`])
    : undefined;
  const changes = await statusOf(place);
  return {
    path: place.path,
    files,
    procfile,
    commit: (await mustGit(place.top, ["rev-parse", "HEAD"])).trim(),
    untracked: changes.filter(({ mark }) => mark === "??").map(({ file }) => file),
    modified: changes.filter(({ mark }) => mark !== "??").map(({ file }) => file),
    submodules,
  };
}

async function listContent(place: Place): Promise<Pick<FolderFacts, "files" | "submodules">> {
  const listed = await git(place.top, ["ls-tree", "-r", "-z", "--full-tree", place.tree]);
  const rows = listed.stdout.split("\0").filter(Boolean);
  if (listed.exitCode !== 0 || rows.length === 0) throw new Failure(await nothingIn(place));
  const tracked = rows.map((row) => ({
    isSubmodule: row.startsWith(submodule),
    file: row.split("\t")[1] ?? "",
  }));
  const packed = await packedNames(place);
  const files = tracked.flatMap(({ isSubmodule, file }) => (!isSubmodule && packed.has(file) ? file : []));
  if (files.length > 0)
    return { files, submodules: tracked.flatMap(({ isSubmodule, file }) => (isSubmodule ? file : [])) };
  throw new Failure(
    `\`path\`: nothing of "${place.path}" would be uploaded: it has only submodules, or .gitattributes marks all of it \`export-ignore\``,
  );
}

/** The mode of a commit of another repository. */
const submodule = "160000 ";

/** What `.gitattributes` keeps out of archives is not among them. git tells them as it packs. */
async function packedNames({ top, tree }: Place): Promise<ReadonlySet<string>> {
  const args = ["archive", "--verbose", "--format=tar", `--output=${devNull}`, tree];
  const { exitCode, stderr } = await git(top, args);
  if (exitCode !== 0) throw new Failure(`git archive failed with exit code ${exitCode}: ${lastLine(stderr)}`);
  return new Set(stderr.split("\n"));
}

async function nothingIn({ path, top, prefix }: Place): Promise<string> {
  const entry = await git(top, ["ls-tree", "--full-tree", "HEAD", prefix.replace(/\/$/, "")]);
  return entry.stdout.startsWith(submodule)
    ? `\`path\`: "${path}" is a submodule that is not checked out; set \`submodules: true\` of actions/checkout, or: git submodule update --init`
    : `\`path\`: git tracks nothing in "${path}" at HEAD; add its files and commit them (an upload has what is committed)`;
}

/** What differs from HEAD, by names from the folder. A renamed file's old name is a field of its own, which is left out. */
async function statusOf({ top, prefix }: Place): Promise<{ mark: string; file: string }[]> {
  const args = [
    "status",
    "--porcelain=v1",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--",
    prefix || ".",
  ];
  const fields = (await mustGit(top, args)).split("\0").filter(Boolean);
  return fields.map((field) => ({ mark: field.slice(0, 2), file: field.slice(3 + prefix.length) }));
}

/** A file to put into the archive: `into` is its folder there, with `/` behind, or nothing. */
type Added = { source: string; into: string };

async function addedFiles(
  additions: Additions,
  { loadtest, temp }: { loadtest: string; temp: string },
): Promise<Added[]> {
  const added: Added[] = additions.runner ? await runnerFiles(loadtest) : [];
  if (additions.runScript) added.push({ source: join(loadtest, "run.sh"), into: "" });
  if (additions.procfile === undefined) return added;
  const procfile = join(temp, "Procfile");
  await writeFile(procfile, additions.procfile);
  return [...added, { source: procfile, into: "" }];
}

/** All modules below `heroku_locust_runner/`, in an order that does not depend on the disk. */
async function runnerFiles(loadtest: string): Promise<Added[]> {
  const names = await readdir(join(loadtest, runnerPackage), { recursive: true });
  return names
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => ({
      source: join(loadtest, runnerPackage, name),
      into: `${join(runnerPackage, dirname(name)).replaceAll("\\", "/")}/`,
    }));
}

/** Or git would write line ends as on the user's own computer, and a dyno's shell can read no `run.sh` with those of Windows. */
const asCommitted = ["-c", "core.autocrlf=false", "-c", "core.eol=lf"];

/** git takes files from outside with the prefix that stands before each. Source: `git archive`, `--add-file`. */
async function pack(place: Place, added: readonly Added[], temp: string): Promise<Package> {
  const file = join(temp, "content.tgz");
  const extra = added.flatMap(({ source, into }) => [`--prefix=${into}`, `--add-file=${source}`]);
  const args = [...asCommitted, "archive", "--format=tar.gz", `--output=${file}`];
  args.push(...extra, "--prefix=", place.tree);
  await mustGit(place.top, args);
  const sha256 = createHash("sha256");
  await pipeline(createReadStream(file), sha256);
  return {
    file,
    bytes: (await stat(file)).size,
    tree: await treeKey(place, added),
    checksum: `SHA256:${sha256.digest("hex")}`,
  };
}

/** The archive itself holds times; git's id of the tree and the added files' digests do not. */
async function treeKey({ top, tree }: Place, added: readonly Added[]): Promise<string> {
  const own = (await mustGit(top, ["rev-parse", tree])).trim();
  const digests = added.map(
    async ({ source, into }) => `${into} ${hash("sha256", await readFile(source), "hex")}`,
  );
  return [own, ...(await Promise.all(digests))].join("\n");
}
