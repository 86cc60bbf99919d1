import type { Parsed } from "../words/parsed.ts";
import { quote } from "../words/wording.ts";
import { withMarker } from "./marker.ts";
import type { Start } from "./types.ts";

/** A process type's name. Source: Platform API schema, formation `type`. */
export function parseProcessType(text: string): Parsed<string> {
  if (!/^[-\w]{1,128}$/.test(text))
    return { problem: `${quote(text)} is not a process type: those are letters, digits, \`_\` and \`-\`` };
  return { value: text };
}

/** The path of one locustfile in the slug. The shell reads it, so it holds nothing that means something to a shell. */
export function parseLocustfile(text: string): Parsed<string> {
  if (!/^(?:\.\/)?\w[\w.-]*(?:\/\w[\w.-]*)*\.py$/.test(text))
    return {
      problem: `${quote(text)} is not the path of a Python file within the app, such as \`locustfile_checkout.py\`; letters, digits, \`_\`, \`-\`, \`.\` and \`/\` may be used`,
    };
  return { value: text };
}

/**
 * A whole command line in bash's terms: a metacharacter, with a comment behind it or not; an escape; the process id
 * `$$`; quotes of three kinds; all else. No two begin alike, and a comment never fails, so it takes linear time.
 */
const closed =
  /^(?:[\s;&|()<>](?:#.*$)?|\\.|\$\$|\$'(?:\\.|[^'\\])*'|'[^']*'|"(?:\\.|[^"\\])*"|(?!\$['$])[^\s;&|()<>\\'"])*$/s;

/** A shell command of one line that still means the same with the marker behind it as a comment. */
export function parseCommand(text: string): Parsed<string> {
  const command = text.trim();
  if (command === "") return { problem: "an empty command" };
  if (/\p{Cc}/u.test(command))
    return {
      problem: `${quote(command)} is more than one line; join the steps with \`&&\` or put them in a script`,
    };
  if (/^#/.test(command)) return { problem: `${quote(command)} is only a comment` };
  // Quotes within a command substitution nest: whether those are closed is left to the shell.
  const nested = /`|\$\(/.test(command);
  const ends = nested ? !/(?<!\\)(?:\\\\)*\\$/.test(command) : closed.test(command);
  if (!ends)
    return {
      problem: `${quote(command)} ends within a quote or with a backslash, which would take in the marker behind it`,
    };
  return { value: command };
}

/** The command of a dyno. The marker is a comment to the shell, and what the dyno is found again by in the list. */
export function dynoCommand(
  start: Start,
  scenario: string,
  about: { stack: string; marker: string; targets: readonly string[] },
): string {
  const command = startCommand(start, scenario);
  return withMarker(about.stack === "cnb" ? launched(start, command) : command, about.marker, about.targets);
}

/**
 * In a Cloud Native Buildpack image `launcher` gives a command its environment; a process type it knows only by the path that
 * it is called by, and takes a name behind it for a program. Source: heroku/cli `shouldPrependLauncher`, buildpacks/lifecycle
 * `launch/process.go`.
 */
function launched(start: Start, command: string): string {
  return start.kind === "process-type" ? `/cnb/process/${command}` : `launcher ${command}`;
}

function startCommand(start: Start, scenario: string): string {
  switch (start.kind) {
    case "process-type":
      return start.processType;
    case "locustfile":
      return `bash ./run.sh ${start.locustfile} ${scenario}`;
    case "command":
      return start.command;
  }
}
