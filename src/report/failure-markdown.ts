import { logLines, markdownSentence } from "./escape.ts";

/**
 * An error that ended the step, for its summary: what failed, and each problem as one item of a list. Lines that belong to
 * a problem, which point into what was typed, are shown as they are.
 */
export function failureMarkdown(message: string): string {
  const [first = "", ...others] = message.split("\n");
  const lines = others.filter((line) => line.trim() !== "");
  const list = lines.flatMap((line, index) => {
    const [, problem] = /^ {2}- (.*)$/.exec(line) ?? [];
    if (problem !== undefined) return [`- ${markdownSentence(problem)}`];
    const isFirst = index === 0 || /^ {2}- /.test(lines[index - 1] ?? "");
    return [...(isFirst ? [""] : []), `    ${logLines(line)}`];
  });
  return ["### The step failed", "", markdownSentence(first), "", ...list, ""].join("\n");
}
