import { cleanText } from "./clean-text.ts";
import { mask, type StandIns } from "./stand-ins.ts";

/** Elements that Azure fills with words, numbers and dates of its own. */
const plain: ReadonlySet<string> = new Set(
  `AccessTier AccessTierInferred BlobType Code Content-Length Content-Type Creation-Time HeaderName Last-Modified
  LeaseState LeaseStatus MaxResults ResourceType ServerEncrypted`.split(/\s+/),
);

/** Names of elements stay, and the words of Azure's own in them; blobs' names, and what else is a customer's, do not. */
export function cleanXml(text: string, standIns: StandIns): string {
  return text
    .replaceAll(/(?<=<[^<>?]*?\s[\w:-]+=)("[^"<>]*"|'[^'<>]*')(?=[^<>]*>)/g, (value) => mask(value))
    .replaceAll(/(?<=<([\w:-]+)(?:\s[^<>]*)?>)[^<>]+(?=<)/g, (value, name: string) => {
      if (plain.has(name)) return cleanText(value, standIns);
      if (name !== "Message") return mask(value);
      return cleanText(value, standIns).replaceAll(/'[^']*'/g, (quoted) => mask(quoted));
    });
}
