import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";

/** A folder with these files. */
export async function folderWith(files: Record<string, string>): Promise<TemporaryFolder> {
  const folder = await makeTemporaryFolder("test-files-");
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, name), text);
  return folder;
}
