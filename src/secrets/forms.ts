/** Longer ones are tokens of several parts, whose signature is registered by itself. */
const longestKey = 128;

/** Other ways in which whoever prints a secret may write it, escapes and spaces apart; those are taken back instead. */
export function formsOf(secret: string): string[] {
  if (secret.length > longestKey) return [];
  const texts = [...new Set([secret, ...inUrls(secret)])].map((text) => new TextEncoder().encode(text));
  const bytes = bytesOfBase64(secret);
  return [
    ...texts.flatMap((text) => [...hexOf(text), ...base64Of(text)]),
    ...(bytes === undefined ? [] : hexOf(bytes)),
  ];
}

/** What a runner must be told to hide, beside the value, in what others print of it. */
export function maskedForms(secret: string): string[] {
  const [sent = "", lower = ""] = inUrls(secret);
  const bytes = bytesOfBase64(secret);
  const rewritten =
    bytes === undefined
      ? []
      : [secret.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""), ...hexOf(bytes)];
  return [...new Set([secret, sent, lower, encodeURIComponent(sent), ...rewritten])];
}

/** As a URL holds it, with the hexadecimal digits in capitals and small. */
function inUrls(secret: string): string[] {
  const sent = encodeURIComponent(secret.toWellFormed());
  return [sent, sent.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase())];
}

/** True for keys and signatures: random bytes, no eight characters of which any other text has by chance. */
export function isRandom(secret: string): boolean {
  const length = bytesOfBase64(secret)?.length;
  return length === 32 || length === 64;
}

function hexOf(bytes: Uint8Array): string[] {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex, hex.toUpperCase()];
}

/** The part of its base64 that is the same whatever stands before and behind, at each of three offsets. */
function base64Of(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((offset) => {
    const shifted = String.fromCharCode(...new Array<number>(offset).fill(0), ...bytes);
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor((shifted.length * 8) / 6);
    return btoa(shifted).slice(start, end);
  });
}

/** Undefined for what is no base64 of some length: many a word is one of a short length. */
function bytesOfBase64(text: string): Uint8Array | undefined {
  if (text.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
