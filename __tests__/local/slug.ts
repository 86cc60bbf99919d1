import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";
import { writeFiles } from "../write-files.ts";

/** A folder with these files. */
export async function folderWith(files: Record<string, string>): Promise<TemporaryFolder> {
  const folder = await makeTemporaryFolder("test-files-");
  await writeFiles(folder.path, files);
  return folder;
}
