import { cleanText } from "./clean-text.ts";
import { mask, type StandIns } from "./stand-ins.ts";

/** Words with which commands begin a program of the action's, or any. */
const words =
  /^(?:#|&&|\|\||;|bash|sh|exec|sleep|locust|launcher|python3?|(?:\.\/|\/app\/)?run\.sh|-{1,2}[a-z][a-z-]{0,20}|\d{1,4})$/;
const marker = /^(\d{8}t\d{6}z-[0-9a-f]{8})\/([\w-]+)\/(\d+)$/;
const hashes = /^[0-9a-f]{8}(?:,[0-9a-f]{8})*$/;

/** How a command is built: its shell's words, a process type, and the action's marker; all else is its owner's. */
export function cleanCommand(command: string, standIns: StandIns, processTypes: ReadonlySet<string>): string {
  return command.replaceAll(/\S+/g, (word) => cleanMarker(word, standIns) ?? cleanWord(word));

  function cleanWord(word: string): string {
    const type = word.replace(/^\/cnb\/process\//, "");
    if (processTypes.has(type)) return word.slice(0, -type.length) + cleanText(type, standIns);
    return words.test(word) ? word : mask(word);
  }
}

/** Undefined for what is no part of a marker. */
function cleanMarker(word: string, standIns: StandIns): string | undefined {
  if (hashes.test(word)) return word.replaceAll(/[0-9a-f]{8}/g, (hash) => standIns.hash(hash));
  const found = marker.exec(word);
  if (found === null) return undefined;
  const [, run = "", scenario = "", number = ""] = found;
  return `${standIns.run(run)}/${cleanText(scenario, standIns)}/${number}`;
}
