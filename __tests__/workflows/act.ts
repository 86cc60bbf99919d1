import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import type { WorkflowEvent } from "../../local/github/events.ts";
import type { Platform } from "../../local/platform.ts";
import { root } from "../../local/platform-request.ts";
import { startProcessGroup } from "../../local/process-group.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { makeRepository } from "./repository.ts";

const program = join(root, ".tools/bin/act-0.2.87");

export type WorkflowRun = {
  /** name of a file in docs/workflows/ */
  workflow: string;
  event: Pick<WorkflowEvent, "name" | "payload">;
  vars?: Record<string, string>;
  /** what inputs of the actions are when the workflow leaves them open, beside those that point to the platform */
  defaults?: Record<string, string>;
};

export type WorkflowOutcome = { exitCode: number; lines: string[]; artifacts: string[] };

/**
 * Has nektos/act run a workflow of docs/workflows/ as it stands, in a repository that holds api/ and loadtest/.
 * `org/heroku-locust-action@v1` is this repository's, whose inputs have other defaults; actions/upload-artifact is one
 * that copies, for the real one cannot be had on loopback.
 */
export async function runWorkflow(platform: Platform, run: WorkflowRun): Promise<WorkflowOutcome> {
  if (!existsSync(program)) throw new Error(`${program} is missing: \`make act\` builds it`);
  await using folder = await makeTemporaryFolder("workflow-");
  const place = (name: string) => join(folder.path, name);
  const workflow = await readFile(join(root, "docs/workflows", run.workflow), "utf8");
  await makeRepository(place("repository"), { [`.github/workflows/${run.workflow}`]: workflow });
  await makeAction(place("action"), { "heroku-api-url": platform.heroku.url, ...run.defaults });
  await makeUpload(place("upload"));
  for (const name of ["home", "artifacts"]) await mkdir(place(name));
  await writeFile(place("event.json"), JSON.stringify(run.event.payload));
  await writeFile(place("secrets"), secretsFor(platform));
  const upload = /actions\/upload-artifact@\w+/.exec(workflow)?.[0];
  const vars = { RESULTS_CONTAINER_URL: platform.azurite.containerUrl, ...run.vars };
  const { apiUrl, serverUrl } = platform.github;
  const args = [
    ...[run.event.name, "--directory", place("repository"), "--platform", "ubuntu-latest=-self-hosted"],
    ...["--eventpath", place("event.json"), "--secret-file", place("secrets")],
    ...["--action-cache-path", place("cache"), "--no-cache-server"],
    ...each("--local-repository", [
      `org/heroku-locust-action@v1=${place("action")}`,
      `${upload}=${place("upload")}`,
    ]),
    ...each("--env", [
      `GITHUB_API_URL=${apiUrl}`,
      `GITHUB_SERVER_URL=${serverUrl}`,
      `ARTIFACTS=${place("artifacts")}`,
    ]),
    ...each(
      "--var",
      Object.entries(vars).map(([name, value]) => `${name}=${value}`),
    ),
  ];
  const lines: string[] = [];
  const act = startProcessGroup({
    file: program,
    args,
    cwd: folder.path,
    env: environment(place("home")),
    mark: "HOME",
    onLine: (line) => void lines.push(line),
  });
  try {
    const exitCode = await act.exited;
    await act.outputEnd();
    return { exitCode, lines, artifacts: (await readdir(place("artifacts"))).sort() };
  } finally {
    act.signalAll("SIGKILL");
  }
}

const each = (option: string, values: string[]) => values.flatMap((value) => [option, value]);

// act runs every action with the `node` that it finds.
function environment(home: string): Record<string, string> {
  const path = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
  return { PATH: path, HOME: home, XDG_CACHE_HOME: join(home, "cache"), NO_COLOR: "1" };
}

function secretsFor({ heroku, azurite, github }: Platform): string {
  const [token] = github.state.tokens;
  return [
    `HEROKU_API_KEY=${heroku.apiKey}`,
    `AZURE_ACCOUNT_KEY=${azurite.accountKey}`,
    `GITHUB_TOKEN=${token?.token}`,
  ].join("\n");
}

/** This repository's actions, with other defaults. */
async function makeAction(path: string, defaults: Record<string, string>): Promise<void> {
  await cp(join(root, "dist"), join(path, "dist"), { recursive: true });
  for (const folder of ["", "setup", "teardown"]) {
    const file = join(root, folder, "action.yml");
    if (!existsSync(file)) continue;
    const action = parse(await readFile(file, "utf8"));
    for (const [name, value] of Object.entries(defaults))
      if (name in action.inputs) action.inputs[name].default = value;
    await mkdir(join(path, folder), { recursive: true });
    await writeFile(join(path, folder, "action.yml"), stringify(action));
  }
}

const uploadAction = `name: Copies what it is given
inputs:
  name: { required: true }
  path: { required: true }
runs:
  using: composite
  steps:
    - shell: bash
      env:
        FILES: \${{ inputs.path }}
      run: printf '%s\\n' "$FILES" | while read -r file; do [ -z "$file" ] || cp "$file" "$ARTIFACTS"; done
`;

async function makeUpload(path: string): Promise<void> {
  await mkdir(path);
  await writeFile(join(path, "action.yml"), uploadAction);
}
