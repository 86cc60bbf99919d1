import type { ActionRequest } from "../../local/runner/action-request.ts";
import type { JobContext } from "../../local/runner/context.ts";
import { type RunningAction, startAction } from "../../local/runner/run-action.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { folderWith } from "./slug.ts";

const actionYml = `
name: Throw-away
inputs:
  heroku-api-key: { required: true }
  pr number: { default: found }
  github-token: { default: "\${{ github.token }}" }
  old: { deprecationMessage: use the new one }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

const context: JobContext = {
  token: "ghs_0123456789",
  apiUrl: "http://127.0.0.1:1/api/v3",
  serverUrl: "http://127.0.0.1:1",
  repository: "example/shop",
  sha: "a".repeat(40),
  ref: "refs/heads/main",
  eventName: "push",
};

/** For a script: `write("OUTPUT", "name=value")` and the like. */
export const writeCommands = `
import { appendFileSync } from "node:fs";
const write = (name, text) => appendFileSync(process.env["GITHUB_" + name], text + "\\n");
`;

type Scripts = { main: string; post?: string; actionYml?: string };

/** An action made of two scripts, and the folder its job runs in. */
export async function throwAwayAction(scripts: Scripts) {
  const { main, post = "" } = scripts;
  const files = { "action.yml": scripts.actionYml ?? actionYml, "main.mjs": main, "post.mjs": post };
  const action = await folderWith(files);
  const folder = await makeTemporaryFolder("test-job-");
  return {
    path: action.path,
    start(request: Partial<ActionRequest> = {}): RunningAction {
      const defaults = { action: action.path, folder: folder.path, context, event: {}, inputs: {} };
      return startAction({ ...defaults, ...request });
    },
    async [Symbol.asyncDispose]() {
      await action[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
