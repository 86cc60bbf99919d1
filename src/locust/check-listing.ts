import { quote } from "../words/wording.ts";
import type { Receipt } from "./types.ts";

/** What no runner lists: a file twice, which would have two sizes, or the receipt itself; undefined when all is well. */
export function findListingFault({ files }: Pick<Receipt, "files">): string | undefined {
  const times = new Map<string, number>();
  for (const { name } of files) times.set(name, (times.get(name) ?? 0) + 1);
  if (times.has("receipt.json")) return "lists itself, although no file can hold its own MD5";
  const twice = [...times].filter(([, count]) => count > 1);
  const [first] = twice;
  if (first === undefined) return undefined;
  const more = twice.length === 1 ? "" : ` (and ${twice.length - 1} more of its files more than once)`;
  return `lists ${quote(first[0])} ${first[1]} times${more}, and each file is there once`;
}
