import { statSync } from "node:fs";
import { join } from "node:path";

/** As a shell's `-f`: a link counts as what it leads to. */
export function isFile(folder: string, name: string): boolean {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
}
