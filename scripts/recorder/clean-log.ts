import { readLogLine } from "../../src/watch/log-event.ts";
import { cleanText } from "./clean-text.ts";
import { mask, type StandIns } from "./stand-ins.ts";

export type CleanCommand = (command: string) => string;

/**
 * Of the platform's lines the sentence stays, of the runner's own what the action reads, and of whatever else an app
 * prints no more than how it is written. A line of another form is shown in the same way, for that form is news.
 */
export function cleanLogLine(line: string, standIns: StandIns, cleanCommand: CleanCommand): string {
  const parts =
    /^(?<time>\d{4}-\S+) (?<source>app|heroku)\[(?<dyno>[\w.-]+)\]:(?<space> ?)(?<text>.*)$/s.exec(line);
  const { time = "", source = "", dyno = "", space = "", text = "" } = parts?.groups ?? {};
  if (Number.isNaN(Date.parse(time))) return mask(line);
  const isPlatform = source === "heroku" || dyno === "api";
  const clean = isPlatform ? cleanSentence(text, standIns, cleanCommand) : cleanOwn(text, standIns);
  return `${time} ${source}[${cleanText(dyno, standIns)}]:${space}${clean}`;
}

/** Values of the router's that tell of the platform, not of a visitor. */
const routerWords = /^(?:at|code|desc|method|dyno|connect|service|status|bytes|protocol|tls|tls_version)$/;

function cleanSentence(text: string, standIns: StandIns, cleanCommand: CleanCommand): string {
  if (/^at=\w/.test(text)) return cleanRouted(text, standIns);
  const parts = text.split("`");
  const clean = parts.map((part, at) => (at % 2 === 0 ? cleanText(part, standIns) : cleanCommand(part)));
  // Whoever did it has a name or an address.
  return clean.join("`").replace(/(?<=\bby user )(?!person-\d+@example\.com$).*$/s, (who) => mask(who));
}

/** As the router tells of a request: `at=info method=GET path="/" …`. */
function cleanRouted(text: string, standIns: StandIns): string {
  return text.replaceAll(/(\w+)=("[^"]*"|\S*)/g, (pair, key: string, value: string) => {
    if (routerWords.test(key)) return cleanText(pair, standIns);
    const isNumbers = /^"?[\d.:,a-f -]+"?$/i.test(value);
    return `${key}=${isNumbers ? cleanText(value, standIns) : mask(value)}`;
  });
}

function cleanOwn(text: string, standIns: StandIns): string {
  const event = readLogLine("app", text);
  if (event?.kind === "runner" && event.said.event === "not-uploaded") {
    const { file, reason } = event.said;
    const said = { ...event.said, file: mask(file), reason: cleanText(reason, standIns) };
    return `loadtest event ${JSON.stringify(said)}`;
  }
  return event === undefined ? mask(text) : text;
}
