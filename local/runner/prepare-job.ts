import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { ActionRequest } from "./action-request.ts";
import { jobEnvironment } from "./context.ts";
import { Masker } from "./masker.ts";
import type { Job } from "./stage.ts";
import { clockEnvironment } from "./step-clock.ts";
import { runnerCancelTimes } from "./step-process.ts";

/** The job's folders, its event file, the environment of its steps and the secrets known from the start. */
export async function prepareJob(request: ActionRequest, inputs: Record<string, string>) {
  const { context, secrets = [], cancelTimes = runnerCancelTimes, onLine = () => {} } = request;
  const root = await mkdtemp(join(request.folder, "job-"));
  const folders = {
    action: resolve(request.action),
    workspace: request.workspace ?? join(root, "work", "repository"),
    temp: join(root, "temp"),
    home: join(root, "home"),
    eventPath: join(root, "temp", "_github_workflow", "event.json"),
  };
  const fileCommands = join(folders.temp, "_runner_file_commands");
  for (const folder of [folders.workspace, folders.home, fileCommands, dirname(folders.eventPath)]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(folders.eventPath, JSON.stringify(request.event));
  const masker = new Masker();
  for (const secret of [context.token, ...secrets]) masker.add(secret);
  const clock = clockEnvironment(request.clock);
  const env = { ...jobEnvironment(context, folders), ...clock, ...request.env, ...inputs };
  const { action: actionFolder, workspace, temp } = folders;
  const job: Job = { actionFolder, workspace, fileCommands, env, masker, cancelTimes, onLine };
  return { job, folders: { workspace, temp } };
}
