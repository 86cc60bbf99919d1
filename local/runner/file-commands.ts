import { randomUUID } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Masker } from "./masker.ts";
import type { StepLog } from "./step-log.ts";

const kinds = ["output", "state", "env", "path", "step_summary"] as const;
const maxSummaryBytes = 1024 * 1024;

type Kind = (typeof kinds)[number];

/** The files through which a step speaks to the runner, fresh for each step. */
export type FileCommands = { env: Record<string, string>; paths: Record<Kind, string> };

export async function createFileCommands(folder: string): Promise<FileCommands> {
  const suffix = randomUUID();
  const paths = Object.fromEntries(kinds.map((kind) => [kind, join(folder, `${kind}_${suffix}`)]));
  for (const path of Object.values(paths)) await writeFile(path, "");
  const env = Object.fromEntries(kinds.map((kind) => [`GITHUB_${kind.toUpperCase()}`, paths[kind] ?? ""]));
  return { env, paths: paths as Record<Kind, string> };
}

export type FileCommandResults = Record<"output" | "state" | "env", Record<string, string>> & {
  path: string[];
  summary: string;
};

export async function readFileCommands(
  { paths }: FileCommands,
  log: StepLog,
  masker: Masker,
): Promise<FileCommandResults> {
  const pairs = async (kind: "output" | "state" | "env") => {
    try {
      return Object.fromEntries(parsePairs(await readFile(paths[kind], "utf8")));
    } catch (error) {
      log.failed = true;
      log.annotate("error", `Unable to process file command '${kind}' successfully.`);
      log.annotate("error", (error as Error).message);
      return {};
    }
  };
  const { NODE_OPTIONS: blocked, ...env } = await pairs("env");
  if (blocked !== undefined) {
    log.annotate("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  const path = (await readFile(paths.path, "utf8")).split("\n").filter((line) => line !== "");
  const summary = await readSummary(paths.step_summary, log, masker);
  return { output: await pairs("output"), state: await pairs("state"), env, path, summary };
}

async function readSummary(path: string, log: StepLog, masker: Masker): Promise<string> {
  const { size } = await stat(path);
  if (size > maxSummaryBytes) {
    const got = Math.floor(size / 1024);
    log.annotate(
      "error",
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${got}k.`,
    );
    return "";
  }
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.map((line) => masker.mask(line)).join("\n");
}

/** `NAME=value` or `NAME<<END`, lines, `END` (FileCommandManager.cs `EnvFileKeyValuePairs`). */
export function parsePairs(text: string): [name: string, value: string][] {
  const lines = text.split("\n");
  const pairs: [string, string][] = [];
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line !== "") pairs.push(parsePair(line, lines));
  }
  return pairs;
}

/** Takes the lines of a heredoc off `following`. */
function parsePair(line: string, following: string[]): [string, string] {
  const [all, name = "", mark, rest = ""] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
  if (all === undefined) throw new Error(`Invalid format '${line}'`);
  if (mark === "=") return [name, rest];
  if (name === "" || rest === "") {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  const end = following.indexOf(rest);
  if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
  return [
    name,
    following
      .splice(0, end + 1)
      .slice(0, -1)
      .join("\n"),
  ];
}
