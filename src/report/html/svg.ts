/**
 * Text in our charts keeps its size on every screen because places from left to right are shares of the width, as
 * `12.5%`, while those from top to bottom are pixels.
 */
export function share(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}

/** A coordinate with one decimal, which is finer than a screen. */
export function place(coordinate: number): string {
  return String(Number(coordinate.toFixed(1)));
}

/** Which way a text runs from its place so that it stays inside the picture. */
export function anchorAt(part: number): "start" | "middle" | "end" {
  if (part < 0.1) return "start";
  return part > 0.9 ? "end" : "middle";
}
