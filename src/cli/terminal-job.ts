import { styleText } from "node:util";
import { logLine } from "../report/escape.ts";
import type { SetupJob } from "../setup-world.ts";
import { redact } from "../words/failure.ts";
import type { Job } from "../world.ts";

const longestLine = 10_000;

/** Where the lines go: what was found out to the one, what went wrong to the other. */
export type Terminal = { out: (line: string) => void; err: (line: string) => void };

/** What was handed on for later, by its name. */
export type TerminalJob = Job & SetupJob & { state(name: string): string };

/** A job that is a person's terminal: no workflow command, no summary; outputs are printed. */
export function terminalJob({ out, err }: Terminal): TerminalJob {
  const states = new Map<string, string>();
  const line = (text: string): string => logLine(redact(text), longestLine);
  const info = (text: string): void => out(line(text));
  const heading = (title: string): void => out(styleText("bold", line(title)));
  return {
    info,
    group: (title, lines) => {
      heading(title);
      for (const one of lines) info(`  ${one}`);
    },
    within: async (title, act) => {
      heading(title);
      return act();
    },
    annotate: ({ level, title, message }) => err(`${level}: ${line(title)}: ${line(message)}`),
    summary: async () => undefined,
    output: (name, value) => {
      if (value === "") return;
      for (const one of value.split("\n")) info(`${name}=${one}`);
    },
    saveState: (name, value) => void states.set(name, value),
    state: (name) => states.get(name) ?? "",
  };
}
