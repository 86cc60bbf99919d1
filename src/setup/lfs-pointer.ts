/** What Git LFS keeps in a file's place: the digest and size of its content. */
export type Pointer = { sha256: string; bytes: number };

/** Longer ones are none. Source: git-lfs, `docs/spec.md`. */
export const longestPointer = 1024;

/**
 * Undefined for what is no pointer: Git LFS itself then takes the text for the content. A pointer that Git LFS could not
 * read names nothing, so that no content is the one that was committed.
 */
export function parsePointer(text: string): Pointer | undefined {
  if (text.length >= longestPointer) return undefined;
  const [first = "", ...lines] = text.trim().split(/\r?\n/);
  if (!/^version https?:\/\/(?:git-lfs\.github\.com|hawser\.github\.com|git-media\.io)\/\S+$/.test(first))
    return undefined;
  const [, sha256] = matchOf(lines, /^oid sha256:([0-9a-f]{64})$/);
  const [, bytes] = matchOf(lines, /^size (\d{1,15})$/);
  return { sha256: sha256 ?? "", bytes: Number(bytes ?? -1) };
}

function matchOf(lines: readonly string[], pattern: RegExp): readonly (string | undefined)[] {
  return lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? [];
}
