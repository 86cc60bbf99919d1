import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Platform } from "../../local/platform.ts";
import { root } from "../../local/platform-request.ts";

const cli = join(root, "dist/cli.js");

/** `env`: what else is in the environment. */
type Where = Pick<Platform, "heroku" | "azurite"> & { env?: Record<string, string> };

type Ended = { code: number | null; out: string; err: string };

/** The built command line in a folder, with the platform's addresses and secrets in its environment and nothing of GitHub's. */
export function startCommand({ heroku, azurite, env }: Where, cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: cwd,
      HEROKU_API_KEY: heroku.apiKey,
      HEROKU_API_URL: heroku.url,
      AZURE_CONTAINER_URL: azurite.containerUrl,
      AZURE_ACCOUNT_KEY: azurite.accountKey,
      ...env,
    },
  });
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  const ended: Promise<Ended> = Promise.all([
    new Promise<number | null>((settle) => child.once("close", settle)),
    text(child.stdout).catch(() => said.join("")),
    text(child.stderr),
  ]).then(([code, out, err]) => ({ code, out, err }));
  return {
    ended,
    said,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** As when whoever reads the output ends, such as `head`. */
    stopReading: () => child.stdout.destroy(),
  };
}
