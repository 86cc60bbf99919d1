import { list } from "./list.ts";
import type { Link } from "./types.ts";

/** As many as Linux follows. Source: `path_resolution(7)`. */
const mostLinks = 40;

/**
 * Where a link leads, as a dyno sees it, whose folder this is: by the folder's own links, whatever they are links to.
 * Undefined when that is out of the folder, on the way or at the end, or when Linux would give up.
 */
export function destinationOf(
  { file, target }: Link,
  links: ReadonlyMap<string, string>,
): string | undefined {
  const at = file.split("/").slice(0, -1);
  const ahead: string[] = [];
  let followed = 0;
  const follow = (way: string): boolean => {
    ahead.push(...way.split("/").reverse());
    followed += 1;
    return !way.startsWith("/") && followed <= mostLinks;
  };
  let stays = follow(target);
  for (let name = ahead.pop(); stays && name !== undefined; name = ahead.pop()) {
    const link = name === ".." ? undefined : links.get([...at, name].join("/"));
    stays = link === undefined ? enter(at, name) : follow(link);
  }
  return stays ? at.join("/") : undefined;
}

/** False when it would leave the folder. */
function enter(at: string[], name: string): boolean {
  if (name === "..") return at.pop() !== undefined;
  if (name !== "" && name !== ".") at.push(name);
  return true;
}

/** What a dyno would read there is not what the repository has. */
export function linkProblems(links: readonly Link[]): string[] {
  const known = linkMap(links);
  const bad = links.filter((link) => destinationOf(link, known) === undefined);
  if (bad.length === 0) return [];
  const told = bad.map(({ file, target }) => `"${file}" (to "${target}")`);
  return [
    `\`path\`: ${list(told)}: a link must not lead out of the folder, on its way or at its end, nor in a circle; put what it leads to into the folder`,
  ];
}

export function linkMap(links: readonly Link[]): ReadonlyMap<string, string> {
  return new Map(links.map(({ file, target }) => [file, target]));
}
