import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HerokuStandIn } from "../../local/heroku/stand-in.ts";
import { type ProcessGroup, startProcessGroup } from "../../local/process-group.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";

export const cliFolder = join(import.meta.dirname, "../../.tools/heroku-cli");

/** Where the client starts; an error says what to do if it is not installed. */
export function cliScript(folder: string): string {
  const script = join(folder, "node_modules/heroku/bin/run.js");
  if (existsSync(script)) return script;
  throw new Error(`Heroku's own client is not installed in ${folder}: \`make heroku-cli\` does it`);
}

export type CliOutcome = { exitCode: number; lines: string[] };

export type Cli = AsyncDisposable & {
  run(...args: string[]): Promise<CliOutcome>;
  start(onLine: (line: string) => void, ...args: string[]): ProcessGroup;
  /** every `host:port` it has connected to so far */
  connections(): Promise<Set<string>>;
};

/** Heroku's own client with a home of its own, pointed to the stand-in and to nobody else. */
export async function herokuCli(heroku: HerokuStandIn, apiKey = heroku.apiKey): Promise<Cli> {
  const home = await makeTemporaryFolder("heroku-cli-");
  const connections = join(home.path, "connections");
  await writeFile(connections, "");
  const env = cliEnvironment(heroku, { apiKey, home: home.path, connections });
  const start = (onLine: (line: string) => void, args: string[]) =>
    startProcessGroup({
      file: process.execPath,
      args: [cliScript(cliFolder), ...args],
      cwd: home.path,
      env,
      onLine,
    });
  return {
    async run(...args) {
      const lines: string[] = [];
      const client = start((line) => void lines.push(line), args);
      const exitCode = await client.exited;
      await client.outputEnd();
      return { exitCode, lines };
    },
    start: (onLine, ...args) => start(onLine, args),
    connections: () => readConnections(connections),
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
  };
}

/** What a client has noted of its connections in the file. */
export async function readConnections(file: string): Promise<Set<string>> {
  const text = await readFile(file, "utf8");
  return new Set(text.split("\n").filter((line) => line !== ""));
}

type Own = { apiKey: string; home: string; connections: string };

/** `connections`: the file in which it notes each one. */
export function cliEnvironment(
  { url, buildpackRegistryUrl }: HerokuStandIn,
  { apiKey, home, connections }: Own,
): Record<string, string> {
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    HEROKU_HOST: url,
    HEROKU_BUILDPACK_REGISTRY_URL: buildpackRegistryUrl,
    HEROKU_API_KEY: apiKey,
    DISABLE_TELEMETRY: "true",
    HEROKU_DISABLE_AUTOUPDATE: "1",
    HEROKU_SKIP_NEW_VERSION_CHECK: "1",
    NO_COLOR: "1",
    // Else it breaks its lines at the width of a terminal that is not there.
    OCLIF_COLUMNS: "500",
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "record-connections.ts"))}`,
    CONNECTIONS: connections,
  };
}
