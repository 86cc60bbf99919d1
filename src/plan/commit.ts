/** True when one is the other or its beginning, as Git takes 7 digits and more for a commit. */
export function isSameCommit(one: string, other: string): boolean {
  const [short = "", long = ""] = [one.toLowerCase(), other.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  );
  return short.length >= 7 && long.startsWith(short);
}

/** As people write a commit in a sentence. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 8);
}
