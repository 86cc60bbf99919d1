import { parsePointer } from "../setup/lfs-pointer.ts";
import { destinationOf, linkMap } from "../setup/links.ts";
import { list } from "../setup/list.ts";
import { type FolderFacts, type LfsFile, type Link, readNames } from "../setup/types.ts";
import { Failure } from "../words/failure.ts";
import { archiveOf, nothingLeft, type Packed, packedIn, textsIn } from "./archive.ts";
import { changesIn } from "./changes.ts";
import { type Kept, stateOf } from "./lfs.ts";
import { folderOf, type Place } from "./place.ts";
import { trackedIn } from "./tracked.ts";

/** A folder of a commit as `git archive` packs it. `kept`: the files whose content comes from the checkout, by their names. */
export type Content = {
  archive: string;
  inside: string;
  kept: ReadonlyMap<string, Kept>;
  facts: FolderFacts;
};

/** Of a file that says how the app is built and run; and of a pointer, whatever line ends it was given. */
const longestText = 4_000_000;
const longestLfsText = 2_000;

export async function readContent(place: Place): Promise<Content> {
  const { path, inside } = place;
  const { submodules, filters } = await trackedIn(place);
  const archive = await archiveOf(place);
  const packed = await packedIn(archive, inside);
  refuseOddNames(path, packed);
  const links = packed.flatMap(({ kind, name, target }) => (kind === "link" ? { file: name, target } : []));
  const named = namedFiles(links);
  const isLfs = (name: string): boolean => filters.get(name) === "lfs";
  const texts = await textsIn(archive, inside, ({ name, bytes }) =>
    isLfs(name) ? bytes <= longestLfsText : bytes <= longestText && [...named.values()].includes(name),
  );
  const kept = keptFiles(folderOf(place), new Map([...texts].filter(([name]) => isLfs(name))));
  const lfs = await statesOf(kept);
  const files = packed.flatMap(({ kind, name }) => (kind === "folder" ? [] : name));
  if (files.length === 0) throw new Failure(nothingLeft(path));
  const facts = {
    ...{ path, files, links, lfs, submodules, commit: place.view.commit },
    filtered: packed.flatMap(({ name, kind }) => foreignFilter(name, kind, filters)),
    texts: namedTexts(named, texts),
    ...(await changesOf(place, lfs)),
  };
  return { archive, inside, kept, facts };
}

/** A tree can be made by hand to hold a name twice, or something below a link, which unpacks to somewhere else. */
function refuseOddNames(path: string, packed: readonly Packed[]): void {
  const unreadable = packed.filter(({ name, target }) => `${name}${target}`.includes("\ufffd"));
  const unlike = new Set<string>();
  const doubled = packed.filter(({ name }) => unlike.has(name) || !unlike.add(name));
  const notFolders = new Set(packed.filter(({ kind }) => kind !== "folder").map(({ name }) => name));
  const below = packed.filter(({ name }) => foldersAbove(name).some((folder) => notFolders.has(folder)));
  const odd = [...new Set([...unreadable, ...doubled, ...below].map(({ name }) => name))];
  if (odd.length > 0)
    throw new Failure(
      `\`path\`: "${path}" has names that are not UTF-8, or are there twice: ${list(odd)}; rename or remove them`,
    );
}

function foldersAbove(name: string): string[] {
  const names = name.split("/");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}

/** The file that each of those names stands for, which may be a link. */
function namedFiles(links: readonly Link[]): ReadonlyMap<string, string> {
  const known = linkMap(links);
  return new Map(
    readNames.map((name) => {
      const target = known.get(name);
      return [name, target === undefined ? name : (destinationOf({ file: name, target }, known) ?? "")];
    }),
  );
}

function namedTexts(named: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>) {
  const found = [...named].map(([name, file]) => [name, texts.get(file)] as const);
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function foreignFilter(name: string, kind: Packed["kind"], filters: ReadonlyMap<string, string>) {
  const filter = filters.get(name);
  return kind === "file" && filter !== undefined && filter !== "lfs" ? { file: name, filter } : [];
}

function keptFiles(folder: string, texts: ReadonlyMap<string, string>): ReadonlyMap<string, Kept> {
  return new Map(
    [...texts].flatMap(([file, text]): [string, Kept][] => {
      const pointer = parsePointer(text);
      return pointer === undefined ? [] : [[file, { folder, file, pointer }]];
    }),
  );
}

/** One after the other: each may be large. */
async function statesOf(kept: ReadonlyMap<string, Kept>): Promise<LfsFile[]> {
  const states: LfsFile[] = [];
  for (const [file, one] of kept) states.push({ file, state: await stateOf(one) });
  return states;
}

/** Without its filter, git takes each file that Git LFS keeps for changed; what was compared by its digest is not. */
async function changesOf(place: Place, lfs: readonly LfsFile[]) {
  const same = new Set(lfs.filter(({ state }) => state === "committed").map(({ file }) => file));
  const changes = (await changesIn(place)).filter(({ mark, file }) => mark !== " M" || !same.has(file));
  return {
    untracked: changes.filter(({ mark }) => mark === "??").map(({ file }) => file),
    modified: changes.filter(({ mark }) => mark !== "??").map(({ file }) => file),
  };
}
