const longest = 10;

/** The first ten of many, in one line whatever characters are in them. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, longest).map((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd"));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
