import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { HerokuStandIn } from "../../local/heroku/stand-in.ts";
import { startProcessGroup } from "../../local/process-group.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { cliEnvironment, cliFolder, cliScript, readConnections } from "../local/heroku-cli.ts";
import { makeRepository } from "../workflows/repository.ts";

export type Shell = AsyncDisposable & {
  /** Runs a guide's lines where the last ones ended, variables included; their output. An Error if one of them fails. */
  run(lines: string): Promise<string>;
  /** every `host:port` that Heroku's client has connected to */
  connections(): Promise<Set<string>>;
  /** what was asked of `az` and `azcopy`, which do nothing here */
  asked(): Promise<string>;
};

/**
 * Someone's terminal, in a repository with api/ and loadtest/. `heroku` is Heroku's own client, pointed to the stand-in;
 * `git push` to Heroku is a build there; `az` prints a SAS with the permissions that it is asked for.
 */
export async function openShell(heroku: HerokuStandIn, sas: Record<string, string>): Promise<Shell> {
  const folder = await makeTemporaryFolder("guide-");
  const place = (name: string) => join(folder.path, name);
  await makeRepository(place("repository"));
  await makePrograms(place("bin"), sas);
  for (const name of ["connections", "asked", "state"]) await writeFile(place(name), "");
  const own = cliEnvironment(heroku, {
    ...{ apiKey: heroku.apiKey, home: place("home"), connections: place("connections") },
  });
  const env = {
    ...own,
    ...{ HEROKU_GIT_HOST: "git.heroku.com" },
    ...{ PATH: [place("bin"), own.PATH].join(delimiter), ASKED: place("asked"), STATE: place("state") },
  };
  return {
    async run(lines) {
      const output: string[] = [];
      const script = `set -euo pipefail; . "$STATE"; set -a\n${lines}\nset +a; export -p > "$STATE"`;
      const onLine = (line: string) => void output.push(line);
      const args = ["-c", script];
      const bash = startProcessGroup({ file: "bash", args, cwd: place("repository"), env, onLine });
      const exitCode = await bash.exited;
      await bash.outputEnd();
      if (exitCode !== 0) throw new Error(`exit status ${exitCode} of\n${lines}\n${output.join("\n")}`);
      return output.join("\n");
    },
    connections: () => readConnections(place("connections")),
    asked: () => readFile(place("asked"), "utf8"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function makePrograms(path: string, sas: Record<string, string>): Promise<void> {
  const node = JSON.stringify(process.execPath);
  const push = JSON.stringify(join(import.meta.dirname, "git-push.ts"));
  const tokens = Object.entries(sas).map(
    ([permissions, token]) => `*"--permissions ${permissions} "*) echo '${token}';;`,
  );
  const programs = {
    heroku: `exec ${node} ${JSON.stringify(cliScript(cliFolder))} "$@"`,
    git: `[[ "$*" == "push https://git.heroku.com/"* ]] && NODE_OPTIONS= exec ${node} ${push} "$@"; exec /usr/bin/git "$@"`,
    az: `echo "az $*" >> "$ASKED"; case "$*" in ${tokens.join(" ")} esac`,
    azcopy: `echo "azcopy $*" >> "$ASKED"`,
  };
  await mkdir(path);
  for (const [name, body] of Object.entries(programs)) {
    await writeFile(join(path, name), `#!/bin/bash\n${body}\n`);
    await chmod(join(path, name), 0o755);
  }
}
