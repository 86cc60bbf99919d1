import { type Range, sourceRange, type View } from "./view.ts";

/** Names whose value is a secret wherever it stands. */
const names =
  "sig|sv_sig|srv|token|AccountKey|SharedAccessKey|SharedAccessSignature|X-Amz-Signature|X-Amz-Security-Token";

/**
 * Shapes of the secrets that this action meets, for those that were never registered; the last group is what is hidden.
 * They are looked for where escapes have been taken back, and each in linear time.
 */
const shapes: readonly RegExp[] = [
  new RegExp(`(?<![\\w-])(?:${names})=["']?([^&;\\s"'<>\`]+)`, "gi"),
  // As JSON, YAML and prose write it: quoted, whatever it is; else so long that it is no word.
  /(?<![\w-])(?:sig|AccountKey|SharedAccessKey|SharedAccessSignature)["']?\s{0,9}[:=]\s{0,9}["']([^&;\s"'`<>]+)/gi,
  /(?<![\w-])(?:sig|AccountKey|SharedAccessKey)["'`]?\s{0,9}(?:[:=]|=>)\s{0,9}([\w+/=-]{16,})/gi,
  /(?<![\w-])token["']\s{0,9}:\s{0,9}["']([^&;\s"'<>]{16,})/gi,
  // A signature has 32 bytes, and 44 characters, however it is wrapped.
  /(?<![\w-])sig["'`]?\s{0,9}[:=]["'`]?\s{0,9}((?:[\w+/-]\s*){43}=)/gi,
  /\bHRKU-([\w-]+)/g,
  /\b(?:gh[oprsu]_|github_pat_)(\w{20,})/g,
  /\b(?:Bearer|Authorization: ?Basic)\s+([\w+/=.~-]{6,})/gi,
  /https?:\/\/([^/\s@"'?#]+)@/gi,
];

/** A `?` in a password is a password's only where it was typed so; decoded, it is mostly the start of a query. */
const typedShapes: readonly RegExp[] = [/https?:\/\/([^/\s@"']+)@/g];

/** What every shape has in it; most texts have none of it, and need no closer look. */
const hint =
  /sig|srv|token|account|shared|x-amz|hrku|gh[oprsu]_|github_pat|bearer|authorization|:\/\/[^/\s]*@/i;

/** Where in the source something has the shape of a secret. */
export function findShapes(source: string, decoded: View): Range[] {
  if (!hint.test(decoded.text) && !hint.test(source)) return [];
  return [
    ...shapes.flatMap((shape) => findShape(decoded, shape)),
    ...typedShapes.flatMap((shape) => findShape({ text: source }, shape)),
  ];
}

function findShape(view: View, shape: RegExp): Range[] {
  return [...view.text.matchAll(shape)].map((match) => {
    const [whole, secret = ""] = match;
    const from = match.index + whole.lastIndexOf(secret);
    return sourceRange(view, from, from + secret.length);
  });
}
