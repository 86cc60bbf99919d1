import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../failure.ts";
import type { Additions, FolderFacts } from "../setup/types.ts";
import type { Folder, Package } from "../setup-edges.ts";
import { git, lastLine, mustGit } from "./git.ts";

/** `workspace`: what paths are relative to. `loadtest`: where `run.sh` and `runner/` of this action are. */
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
  if (found.exitCode !== 0)
    throw new Failure(
      `\`path\`: "${path}" is in no git repository that can be read (${lastLine(found.stderr)}); check it out with actions/checkout`,
    );
  const [top = "", prefix = ""] = found.stdout.split("\n");
  return { path, top, prefix, tree: `HEAD:${prefix.replace(/\/$/, "")}` };
}

async function inspect(place: Place): Promise<FolderFacts> {
  const files = await listFiles(place);
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
  };
}

async function listFiles({ path, top, tree }: Place): Promise<string[]> {
  const listed = await git(top, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", tree]);
  const files = listed.stdout.split("\0").filter(Boolean);
  if (listed.exitCode === 0 && files.length > 0) return files;
  throw new Failure(
    `\`path\`: git tracks nothing in "${path}" at HEAD; add its files and commit them (an upload has what is committed)`,
  );
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

/** All modules below `runner/`, in an order that does not depend on the disk. */
async function runnerFiles(loadtest: string): Promise<Added[]> {
  const names = await readdir(join(loadtest, "runner"), { recursive: true });
  return names
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => ({
      source: join(loadtest, "runner", name),
      into: `${join("runner", dirname(name)).replaceAll("\\", "/")}/`,
    }));
}

/** git takes files from outside with the prefix that stands before each. Source: `git archive`, `--add-file`. */
async function pack(place: Place, added: readonly Added[], temp: string): Promise<Package> {
  const file = join(temp, "content.tgz");
  const extra = added.flatMap(({ source, into }) => [`--prefix=${into}`, `--add-file=${source}`]);
  const args = ["archive", "--format=tar.gz", `--output=${file}`, ...extra, "--prefix=", place.tree];
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
