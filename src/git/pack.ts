import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Header, type Pack, pack } from "tar-stream";
import type { Package } from "../setup-world.ts";
import { Failure } from "../words/failure.ts";
import { bytesOf, visitArchive } from "./archive.ts";
import type { Content } from "./content.ts";
import { type Kept, openFile } from "./lfs.ts";

/** A file that is put beside the folder's own. */
export type Added = { name: string; content: Uint8Array; isProgram: boolean };

/** The folder's files at the archive's own top, then the added ones, gzipped into the file. */
export async function packContent(content: Content, added: readonly Added[], file: string): Promise<Package> {
  const archive = pack();
  const written = pipeline(archive, createGzip(), createWriteStream(file));
  const key = createHash("sha256");
  const note = (...what: unknown[]): void => void key.update(`${JSON.stringify(what)}\n`);
  try {
    const time = await packOwn(content, archive, note);
    for (const one of added) await packAdded(one, archive, { time, note });
    archive.finalize();
    await written;
  } catch (error) {
    archive.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  const sha256 = createHash("sha256");
  await pipeline(createReadStream(file), sha256);
  const checksum = `SHA256:${sha256.digest("hex")}`;
  return { file, bytes: (await stat(file)).size, tree: key.digest("hex"), checksum };
}

/** Takes in all that makes one content another than the next: times do not. */
type Note = (...what: unknown[]) => void;

/** Returns the commit's time, which all of its files have. */
async function packOwn({ archive, inside, kept }: Content, into: Pack, note: Note): Promise<Date> {
  let time = new Date(0);
  await visitArchive(archive, inside, async (packed, entry) => {
    const { mode, mtime, type } = entry.header;
    time = mtime;
    const one = kept.get(packed.name);
    const size = one?.pointer.bytes ?? packed.bytes;
    const name = packed.kind === "folder" ? `${packed.name}/` : packed.name;
    const header = { name, mode, mtime, type, linkname: packed.target, size };
    const digest = await write(into, header, one === undefined ? bytesOf(entry) : checkedOut(one));
    note(name, packed.kind, mode, packed.target, digest);
  });
  return time;
}

async function packAdded(
  { name, content, isProgram }: Added,
  into: Pack,
  { time, note }: { time: Date; note: Note },
) {
  const mode = isProgram ? 0o775 : 0o664;
  const header = { name, mode, mtime: time, type: "file", size: content.length } as const;
  note(name, "added", mode, await write(into, header, [content]));
}

/** Returns the content's digest. */
async function write(
  into: Pack,
  header: Partial<Header> & { name: string },
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  const sha256 = createHash("sha256");
  const entry = into.entry(header);
  if (header.type !== "file") return "";
  async function* seen(): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      sha256.update(part);
      yield part;
    }
  }
  await pipeline(seen, entry);
  return sha256.digest("hex");
}

/** Compared once more as it goes up: others write to the checkout too. */
async function* checkedOut({ folder, file, pointer }: Kept): AsyncGenerator<Uint8Array> {
  const handle = await openFile(folder, file);
  const sha256 = createHash("sha256");
  for await (const part of handle?.createReadStream() ?? []) {
    sha256.update(part);
    yield part;
  }
  if (sha256.digest("hex") !== pointer.sha256)
    throw new Failure(
      `\`path\`: "${file}" was changed while it was packed; let nothing write to the checkout`,
    );
}
