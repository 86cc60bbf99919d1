import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the command line keeps what its runs leave, from the folder it was started in. */
export function resultsFolder(here: string): string {
  return join(here, "loadtest-results");
}

/** Lets git overlook the results: `setup` would warn of each file that it does not upload. */
export function keepFromGit(folder: string): void {
  if (existsSync(folder)) writeFileSync(join(folder, ".gitignore"), "*\n");
}
