/** One piece of a pattern. `segments`: any folders, or none, with the slash behind the last one. */
type Token = { kind: "one"; fits: (character: string) => boolean } | { kind: "star" | "segments" | "all" };

/**
 * Whether a blob's name is as the pattern says: `*` and `?` stand for any text and any character within a folder, `[a-z]`
 * and `[!a-z]` for one of some, `**` between slashes for any folders. All else is meant as it is written. Every way to
 * match is followed at once, so that the work is at most the product of the two lengths, whatever they hold.
 */
export function blobGlob(pattern: string): (blob: string) => boolean {
  const tokens = parse(pattern);
  return (blob) => {
    let open = enter(tokens, new Set(), 0);
    for (const character of blob) {
      if (open.size === 0) return false;
      open = step(tokens, open, character);
    }
    return open.has(tokens.length);
  };
}

/** The places in the pattern at which a match may go on, when it goes on at this one. */
function enter(tokens: readonly Token[], open: Set<number>, place: number): Set<number> {
  for (let at = place; !open.has(at); at += 1) {
    open.add(at);
    const token = tokens[at];
    if (token === undefined || token.kind === "one") break;
  }
  return open;
}

function step(tokens: readonly Token[], open: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>();
  for (const place of open) {
    const token = tokens[place];
    if (token !== undefined) follow(tokens, next, { token, place, character });
  }
  return next;
}

type At = { token: Token; place: number; character: string };

function follow(tokens: readonly Token[], next: Set<number>, { token, place, character }: At): void {
  if (token.kind === "one") {
    if (token.fits(character)) enter(tokens, next, place + 1);
  } else if (token.kind === "segments" && character !== "/") {
    // Inside a folder's name the match is not at the end of the folders.
    next.add(place);
  } else if (token.kind !== "star" || character !== "/") enter(tokens, next, place);
}

const piece =
  /(?<=^|\/)(?:(?<segments>\*\*\/)|(?<all>\*\*$))|\*+|\[(?<not>[!^]?)(?<some>\][^\]/]*|[^\]/]+)\]|./gsu;

function parse(pattern: string): Token[] {
  return [...pattern.matchAll(piece)].map(({ 0: text, groups = {} }): Token => {
    if (groups.some !== undefined) return oneOf(groups.some, groups.not !== "");
    if (groups.segments !== undefined) return { kind: "segments" };
    return groups.all === undefined ? single(text) : { kind: "all" };
  });
}

function single(text: string): Token {
  if (text.startsWith("*")) return { kind: "star" };
  return { kind: "one", fits: (character) => (text === "?" ? character !== "/" : character === text) };
}

function oneOf(some: string, isNot: boolean): Token {
  const ranges = [...some.matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => [from, to] as const);
  const isIn = (character: string): boolean =>
    ranges.some(([from, to]) => from <= character && character <= to);
  return { kind: "one", fits: (character) => character !== "/" && isIn(character) !== isNot };
}
