import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder, or is anywhere in it. Both are without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
