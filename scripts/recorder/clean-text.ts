import { isIP } from "node:net";
import { redact } from "../../src/words/failure.ts";
import { cleanUrl } from "./clean-url.ts";
import { mask, type StandIns } from "./stand-ins.ts";

type Rule = { pattern: string; clean: (found: string, standIns: StandIns) => string };

export const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const byRun = "\\d{8}t\\d{6}z-[0-9a-f]{8}";

/** What is personal by its form, each found where no rule before it has found something. */
const rules: readonly Rule[] = [
  { pattern: "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?", clean: (date) => date },
  { pattern: "[a-z][a-z0-9+.-]*://[^\\s\"'<>`]+", clean: cleanUrl },
  { pattern: "HRKU-[\\w-]+", clean: () => "HRKU-***" },
  {
    pattern: "[^\\s@\"'<>`,;:()=/?&]+(?:@|%40)[a-z0-9-]+(?:\\.[a-z0-9-]+)+",
    clean: (address, standIns) => standIns.email(address),
  },
  { pattern: uuidPattern, clean: (id, standIns) => standIns.id(id) },
  { pattern: byRun, clean: (id, standIns) => standIns.run(id) },
  {
    pattern:
      "(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.]*\\d)|(?<![\\w:])[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*",
    clean: cleanAddress,
  },
  { pattern: "(?<![\\d.])\\d{9,}", clean: mask },
  {
    pattern: "(?<![a-z0-9])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,}(?![a-z0-9])",
    clean: (hash, standIns) => standIns.hash(hash),
  },
  // A token, of whatever kind: no word of a service is so long and has both letters and digits.
  { pattern: "(?=[\\w+=-]*\\d)(?=[\\w+=-]*[a-z])[\\w+=-]{20,}", clean: mask },
];

function cleanAddress(text: string, standIns: StandIns): string {
  if (isIP(text) !== 0) return standIns.address(text);
  const isTime = /^(?:\d\d:\d\d:\d\d(?:\.\d+)?|:+)$/.test(text);
  return isTime ? text : mask(text);
}

/** A sentence of a service, with a stand-in for each person, name, id and address in it. */
export function cleanText(text: string, standIns: StandIns): string {
  const names = standIns.names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const named: Rule = {
    pattern: names.length === 0 ? "(?!)" : `(?<![a-z0-9])(?:${names.join("|")})(?![a-z0-9])`,
    clean: (name) => standIns.name(name) ?? mask(name),
  };
  const all = [...rules.slice(0, 4), named, ...rules.slice(4)];
  const pattern = new RegExp(all.map((rule) => `(${rule.pattern})`).join("|"), "gi");
  const clean = text.replace(pattern, (found: string, ...groups: (string | undefined)[]) => {
    const rule = all[groups.findIndex((group) => group !== undefined)];
    return rule === undefined ? found : rule.clean(found, standIns);
  });
  return redact(clean);
}
