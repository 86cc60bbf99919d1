/** A generator of numbers in [0, 1) that gives the same ones for the same seed. Source: mulberry32, Tommy Ettinger. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit seed that depends on every one of the numbers. Source: FNV-1a, over their decimal digits. */
export function seedOf(numbers: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const character of numbers.join()) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
