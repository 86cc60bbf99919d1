import { createReadStream } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type Extract, extract } from "tar-stream";
import { Failure } from "../words/failure.ts";
import type { Place } from "./place.ts";

/** A file, link or folder as `git archive` packs it; `name` is relative to the folder, `target` what a link holds. */
export type Packed = { name: string; kind: "file" | "link" | "folder"; target: string; bytes: number };

/** What stands in an archive for one of these, with its content. */
export type Entry = Extract extends AsyncIterable<infer Source> ? Source : never;

/** `git archive HEAD FOLDER` at the repository's top: what the attributes of all its folders make of the committed files. */
export async function archiveOf({ path, view, inside }: Place): Promise<string> {
  const file = join(view.folder, "archive.tar");
  const folder = inside === "" ? [] : ["--", inside];
  const args = ["archive", "--format=tar", `--output=${file}`, view.commit, ...folder];
  await view.git(args).catch((error: Error) => {
    // Newer versions of git say so of a folder of which nothing is left.
    throw error.message.includes("did not match any files") ? new Failure(nothingLeft(path)) : error;
  });
  return file;
}

export function nothingLeft(path: string): string {
  return `\`path\`: nothing of "${path}" would be uploaded: it has only submodules, or .gitattributes marks all of it \`export-ignore\``;
}

export async function packedIn(archive: string, inside: string): Promise<Packed[]> {
  const found: Packed[] = [];
  await visitArchive(archive, inside, async (packed) => void found.push(packed));
  return found;
}

/** The text of the files that are wanted, by their names. */
export async function textsIn(
  archive: string,
  inside: string,
  isWanted: (packed: Packed) => boolean,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await visitArchive(archive, inside, async (packed, entry) => {
    if (packed.kind === "file" && isWanted(packed))
      texts.set(packed.name, (await buffer(bytesOf(entry))).toString("utf8"));
  });
  return texts;
}

/** The library does not say of what its streams are. */
export function bytesOf(entry: Entry): AsyncIterable<Uint8Array> {
  return entry as AsyncIterable<Uint8Array>;
}

/** One after the other, from the disk. What a visit leaves of the content is skipped. */
export async function visitArchive(
  archive: string,
  inside: string,
  visit: (packed: Packed, entry: Entry) => Promise<void>,
): Promise<void> {
  const entries = extract();
  const source = createReadStream(archive);
  source.once("error", (error) => entries.destroy(error));
  source.pipe(entries);
  try {
    for await (const entry of entries) {
      const packed = packedOf(entry, inside);
      if (packed !== undefined) await visit(packed, entry);
      entry.resume();
    }
  } finally {
    source.destroy();
  }
}

/** Undefined for the folder itself and those above it. */
function packedOf({ header }: Entry, inside: string): Packed | undefined {
  const { name, type, linkname, size } = header;
  const start = inside === "" ? "" : `${inside}/`;
  const own = name.startsWith(start) ? name.slice(start.length).replace(/\/$/, "") : "";
  if (own === "") return undefined;
  const kind = type === "directory" ? "folder" : type === "symlink" ? "link" : "file";
  return { name: own, kind, target: linkname ?? "", bytes: size ?? 0 };
}
