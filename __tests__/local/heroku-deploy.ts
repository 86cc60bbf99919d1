import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Fixture } from "./heroku-fixture.ts";
import { folderWith } from "./slug.ts";

type SourceBlob = { get_url: string; put_url: string };
export type BuildRow = {
  id: string;
  status: string;
  output_stream_url: string;
  slug: { id: string } | null;
  release: { id: string } | null;
  buildpacks: { name: string }[] | null;
};

/** A gzipped tarball of these files. */
export async function tarball(files: Record<string, string>): Promise<Buffer> {
  await using source = await folderWith(files);
  await using target = await folderWith({});
  const file = join(target.path, "source.tgz");
  await promisify(execFile)("tar", ["-czf", file, "-C", source.path, "."]);
  return await readFile(file);
}

/** Uploads it as a client would; the address from which a build can fetch it. */
export async function upload({ client }: Fixture, archive: Buffer): Promise<string> {
  const { source_blob }: { source_blob: SourceBlob } = await client.post("/sources");
  const { status } = await fetch(source_blob.put_url, { method: "PUT", body: new Uint8Array(archive) });
  if (status !== 200) throw new Error(`the upload was refused with ${status}`);
  return source_blob.get_url;
}

/** Starts a build of these files. */
export async function startBuild(
  shop: Fixture,
  files: Record<string, string>,
  { app = "shop", ...more }: { app?: string; buildpacks?: { url: string }[]; checksum?: string } = {},
): Promise<BuildRow> {
  const { checksum, ...rest } = more;
  const url = await upload(shop, await tarball(files));
  const source_blob = { url, version: "c0ffee0123456789", ...(checksum && { checksum }) };
  return await shop.client.post(`/apps/${app}/builds`, { body: { source_blob, ...rest } });
}

/** … reads its output to the end, and looks what came of it. */
export async function build(...request: Parameters<typeof startBuild>) {
  const [shop, , { app = "shop" } = {}] = request;
  const { id, output_stream_url } = await startBuild(...request);
  const output = await (await fetch(output_stream_url)).text();
  const row: BuildRow = await shop.client.get(`/apps/${app}/builds/${id}`);
  return { ...row, output };
}
