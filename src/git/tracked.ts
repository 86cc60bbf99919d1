import { list } from "../setup/list.ts";
import { Failure } from "../words/failure.ts";
import { fieldsOf } from "./git.ts";
import { nothingTracked, type Place } from "./place.ts";

/** What the commit has in the folder. `file`: from the repository's top. */
type Tracked = { mode: string; id: string; file: string };

export type TrackedFiles = {
  /** From the folder. */
  submodules: readonly string[];
  /** `filter` of each file that has one, by its name from the folder. */
  filters: ReadonlyMap<string, string>;
};

/** The modes of a commit of another repository, and of a link. Source: git, `Documentation/gitformat-index`. */
const submodule = "160000";
const link = "120000";

export async function trackedIn(place: Place): Promise<TrackedFiles> {
  const { view, inside, path } = place;
  await view.git(["read-tree", view.commit]);
  const above = attributesAbove(inside);
  const rows = fieldsOf(await view.git(["ls-files", "--stage", "-z", "--", ...above, inside || "."])).map(
    trackedOf,
  );
  const blobs = rows.filter(({ mode }) => mode !== submodule);
  await refuseIncomplete(place, blobs);
  const start = inside === "" ? "" : `${inside}/`;
  const own = rows.filter(({ file }) => file.startsWith(start));
  if (own.length === 0) throw new Failure(nothingTracked(path));
  return {
    submodules: own.flatMap(({ mode, file }) => (mode === submodule ? file.slice(start.length) : [])),
    filters: await filtersOf(
      place,
      own.filter(({ mode }) => mode !== submodule && mode !== link),
    ),
  };
}

function trackedOf(row: string): Tracked {
  const end = row.indexOf("\t");
  const [mode = "", id = ""] = row.slice(0, end).split(" ");
  return { mode, id, file: row.slice(end + 1) };
}

/** Those of the folders above have a say in what `git archive` makes of a file. */
function attributesAbove(inside: string): string[] {
  const names = inside.split("/").slice(0, -1);
  const folders = ["", ...names.map((_, index) => `${names.slice(0, index + 1).join("/")}/`)];
  return inside === "" ? [] : folders.map((folder) => `${folder}.gitattributes`);
}

/** git would take attributes that it cannot read for none, and in a partial clone it would go and fetch the rest. */
async function refuseIncomplete({ view, path }: Place, blobs: readonly Tracked[]): Promise<void> {
  const ids = [...new Set(blobs.map(({ id }) => id))];
  const told = await view.git(["cat-file", "--batch-check"], { input: ids.map((id) => `${id}\n`).join("") });
  const lost = new Set(
    told.split("\n").flatMap((row) => (row.endsWith(" missing") ? (row.split(" ")[0] ?? []) : [])),
  );
  const files = blobs.filter(({ id }) => lost.has(id)).map(({ file }) => file);
  if (files.length === 0) return;
  throw new Failure(
    `\`path\`: the checkout lacks committed files of "${path}": ${list(files)}; check out all of it: in actions/checkout leave out \`filter\`, and name in \`sparse-checkout\` the folder and every \`.gitattributes\` above it`,
  );
}

async function filtersOf(
  { view, inside }: Place,
  files: readonly Tracked[],
): Promise<ReadonlyMap<string, string>> {
  const input = files.map(({ file }) => `${file}\0`).join("");
  const told = await view.git(["check-attr", "--cached", "-z", "--stdin", "filter"], { input });
  const fields = told.split("\0");
  const filters = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [file = "", , filter = ""] = fields.slice(at, at + 3);
    // Words that git itself says of one that is not set to a value.
    if (!["unspecified", "unset", "set"].includes(filter))
      filters.set(inside === "" ? file : file.slice(inside.length + 1), filter);
  }
  return filters;
}
