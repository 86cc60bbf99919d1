import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { Failure } from "../words/failure.ts";
import { fieldsOf } from "./git.ts";
import { isInside } from "./inside.ts";
import { findTop, hasGit, leadsElsewhere, NoRepository, openRepository, type Repository } from "./open.ts";
import { type View, viewOf } from "./view.ts";

/** A folder that a commit has. `inside`: its way from the repository's top, with `/`; empty for the top itself. */
export type Place = { path: string; repository: Repository; view: View; inside: string };

/** Where its files are in the checkout. */
export function folderOf({ repository, inside }: Place): string {
  return join(repository.top, inside);
}

/** Without links. */
export type Grounds = { workspace: string; temp: string };

/** Failure that says why there is none. `path`: as the user typed it. */
export async function findPlace(path: string, grounds: Grounds): Promise<Place> {
  const { workspace } = grounds;
  const folder = await folderIn(workspace, path);
  const own = await findTop(workspace);
  const below = foldersBetween(workspace, folder).filter((one) => one !== own);
  const nested = await Promise.all(below.map(async (one) => ((await hasGit(one)) ? [one] : [])));
  const tops = [...(own === undefined ? [] : [own]), ...nested.flat()];
  for (const top of tops) {
    const place = await placeBelow(top, { path, folder, isOwn: top === own }, grounds);
    if (place !== undefined) return place;
  }
  throw new Failure(tops.length === 0 ? noRepository(path) : nothingTracked(path));
}

function noRepository(path: string): string {
  return `\`path\`: "${path}" is in no git repository; commit it to one, in a workflow check it out with actions/checkout`;
}

export function nothingTracked(path: string): string {
  return `\`path\`: "${path}" has no committed files; commit them first, since setup uploads only what is committed`;
}

async function folderIn(workspace: string, path: string): Promise<string> {
  const folder = await realpath(resolve(workspace, path)).catch(() => undefined);
  if (folder === undefined || !(await stat(folder)).isDirectory())
    throw new Failure(
      `\`path\`: there is no folder "${path}" in the workspace; check out the repository first`,
    );
  if (isInside(workspace, folder)) return folder;
  throw new Failure(
    `\`path\`: "${path}" leads out of the workspace ("${workspace}"); name a folder inside it, and no link to another place`,
  );
}

/** Every folder on the way, both ends included. */
function foldersBetween(from: string, to: string): string[] {
  const names = relative(from, to).split(sep).filter(Boolean);
  return [from, ...names.map((_, index) => join(from, ...names.slice(0, index + 1)))];
}

type Wanted = { path: string; folder: string; isOwn: boolean };

/** Undefined when this repository has nothing of the folder. */
async function placeBelow(top: string, wanted: Wanted, grounds: Grounds): Promise<Place | undefined> {
  const { path, folder, isOwn } = wanted;
  const repository = await named(path, openRepository(top, grounds.workspace));
  if (!isOwn && (await leadsElsewhere(repository, [grounds.workspace]))) throw new Failure(elsewhere(path));
  if (repository.head === undefined) return undefined;
  const view = await viewOf(repository, { commit: repository.head, isOwn, ...grounds });
  return inTree({ path, repository, view, inside: slashed(relative(top, folder)) }, grounds);
}

/** The folder, or the submodule that it is or is in. */
async function inTree(place: Place, grounds: Grounds): Promise<Place | undefined> {
  const { view, inside } = place;
  if (inside === "" || (await entryAt(view, inside))?.type === "tree") return place;
  const names = inside.split("/");
  for (const [index] of names.entries()) {
    const at = names.slice(0, index + 1).join("/");
    const entry = await entryAt(view, at);
    if (entry?.type === "commit") return inSubmodule(place, { at, commit: entry.id }, grounds);
  }
  return undefined;
}

/** What is taken of a submodule is what the repository around it has committed: an id. */
async function inSubmodule(
  { path, repository, inside }: Place,
  { at, commit }: { at: string; commit: string },
  grounds: Grounds,
): Promise<Place | undefined> {
  const top = join(repository.top, at);
  if (!(await hasGit(top)))
    throw new Failure(
      `\`path\`: "${path}" is a submodule that is not checked out; set \`submodules: true\` of actions/checkout, or: git submodule update --init`,
    );
  const sub = await named(path, openRepository(top, grounds.workspace));
  if (await leadsElsewhere(sub, [grounds.workspace, repository.commonDir]))
    throw new Failure(elsewhere(path));
  const view = await viewOf(sub, { commit, isOwn: false, ...grounds });
  if (
    !(await view.git(["cat-file", "--batch-check"], { input: `${commit}\n` })).startsWith(`${commit} commit`)
  )
    throw new Failure(
      `\`path\`: "${path}" is a submodule, and its commit ${commit.slice(0, 10)} is not checked out; run: git submodule update`,
    );
  return inTree({ path, repository: sub, view, inside: inside.slice(at.length + 1) }, grounds);
}

async function entryAt(view: View, path: string): Promise<{ type: string; id: string } | undefined> {
  const listed = await view.git(["ls-tree", "-z", "--full-tree", view.commit, "--", path]);
  const row = fieldsOf(listed).find((one) => one.slice(one.indexOf("\t") + 1) === path);
  const [, type = "", id = ""] = row?.split("\t")[0]?.split(" ") ?? [];
  return row === undefined ? undefined : { type, id };
}

function elsewhere(path: string): string {
  return `\`path\`: "${path}" has a repository of its own that leads out of the workspace (by its \`.git\`, a link or \`objects/info/alternates\`); check that one out with actions/checkout`;
}

/** With the input in front: "`path`: "loadtest" is in no …". */
async function named<Value>(path: string, opening: Promise<Value>): Promise<Value> {
  return opening.catch((error: unknown) => {
    throw error instanceof NoRepository ? new Failure(`\`path\`: "${path}" ${error.message}`) : error;
  });
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
