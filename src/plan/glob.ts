/** True when the glob fits the whole text. Only `*` is special, and stands for any text. Linear in the text, whatever the glob. */
export function fitsGlob(glob: string, text: string): boolean {
  const [start = "", ...others] = glob.split("*");
  const end = others.pop();
  if (end === undefined) return start === text;
  if (!text.startsWith(start)) return false;
  const at = afterAll(others, text, start.length);
  return at !== undefined && text.length - end.length >= at && text.endsWith(end);
}

/** Position behind the parts when the text holds them in this order from there on. */
function afterAll(parts: readonly string[], text: string, from: number): number | undefined {
  let at = from;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return undefined;
    at = found + part.length;
  }
  return at;
}
