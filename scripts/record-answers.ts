import { spawn } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { openNetwork } from "../src/network/network.ts";
import { newAuthority } from "./recorder/certificates.ts";
import { type Clean, cleanAnswers } from "./recorder/clean-answers.ts";
import { startProxy } from "./recorder/proxy.ts";
import { newRawAnswers } from "./recorder/raw-answers.ts";

const usage = "npm run record-answers -- --out FOLDER -- COMMAND...";

/**
 * Runs a command behind a proxy that keeps what Heroku and Azure Blob Storage answer it, in the form that `npm run
 * check-records FOLDER` reads. Nothing is written before the command has ended and everything secret or personal in the
 * answers is replaced. It ends with the command's exit code, and with 2 when it has nothing to run or no place to write.
 */
async function main(args: readonly string[]): Promise<number> {
  const [option, out, dashes, file, ...rest] = args;
  if (option !== "--out" || out === undefined || dashes !== "--" || file === undefined) {
    console.error(`Give a folder and a command: ${usage}`);
    return 2;
  }
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) {
    console.error(`${out} is not empty; answers of two recordings have different stand-ins for one id`);
    return 2;
  }
  const raw = newRawAnswers();
  const code = await runBehind(raw.tap, file, rest);
  const clean = await cleanAnswers(raw.answers, secretsIn(process.env));
  await write(out, clean);
  const kept = [...clean.exchanges.values()].reduce((sum, { length }) => sum + length, 0);
  console.error(
    `record-answers: ${kept} answers and ${clean.logs.length} logs in ${out}; ${raw.cut} were cut off, ${clean.heldBack} held back`,
  );
  return code;
}

function secretsIn(environment: NodeJS.ProcessEnv): string[] {
  const named = Object.entries(environment).filter(([name]) => /key|token|secret|sas|pass/i.test(name));
  return named.flatMap(([, value]) => (value === undefined || value.length < 8 ? [] : [value]));
}

async function runBehind(
  tap: ReturnType<typeof newRawAnswers>["tap"],
  file: string,
  args: readonly string[],
): Promise<number> {
  await using folder = await makeTemporaryFolder("record-answers-");
  const authority = await newAuthority(folder.path);
  const network = openNetwork(process.env, () => undefined);
  await using proxy = await startProxy({ network, authority, tap });
  return await runCommand(file, args, {
    ...process.env,
    http_proxy: proxy.url,
    https_proxy: proxy.url,
    no_proxy: "",
    NODE_EXTRA_CA_CERTS: authority.file,
  });
}

async function runCommand(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(file, args, { stdio: "inherit", env });
  // Ctrl-C reaches the command by itself; it ends its dynos first, and their answers are kept too.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return await new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`The command could not be started: ${error.message}`);
      resolve(2);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
  });
}

async function write(out: string, { exchanges, logs }: Clean): Promise<void> {
  const recorded = new Date().toISOString().slice(0, 10);
  for (const [name, records] of exchanges)
    await writeFile(join(out, `${name}.json`), `${JSON.stringify({ recorded, records }, undefined, 1)}\n`);
  for (const [at, lines] of logs.entries())
    await writeFile(join(out, `log-${at + 1}.txt`), `${lines.join("\n")}\n`);
}

process.exitCode = await main(process.argv.slice(2));
