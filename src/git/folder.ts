import { mkdir, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Additions, runnerPackage } from "../setup/types.ts";
import type { Folder } from "../setup-world.ts";
import { type Content, readContent } from "./content.ts";
import { type Added, packContent } from "./pack.ts";
import { findPlace } from "./place.ts";

/** `workspace`: what paths are relative to. `loadtest`: where `run.sh` and `heroku_locust_runner/` of this action are. */
export type FolderOptions = { workspace: string; loadtest: string; temp: string };

/** The git edge: what is uploaded is what git has, so that the same commit always makes the same app. */
export function gitFolder({ workspace, loadtest, temp }: FolderOptions): Folder {
  const read = async (path: string): Promise<Content> => {
    await mkdir(temp, { recursive: true });
    const grounds = { workspace: await realpath(workspace), temp: await realpath(temp) };
    return readContent(await findPlace(path, grounds));
  };
  // What was looked at is what is packed, whatever happens to the checkout in between.
  const inspected = new Map<string, Content>();
  return {
    inspect: async (path) => {
      const content = await read(path);
      inspected.set(path, content);
      return content.facts;
    },
    pack: async (path, additions) => {
      const added = await addedFiles(additions, loadtest);
      return packContent(inspected.get(path) ?? (await read(path)), added, join(temp, "content.tgz"));
    },
  };
}

async function addedFiles(additions: Additions, loadtest: string): Promise<Added[]> {
  const { procfile } = additions;
  return [
    ...(additions.runner ? await runnerFiles(loadtest) : []),
    ...(additions.runScript
      ? [{ name: "run.sh", content: await readFile(join(loadtest, "run.sh")), isProgram: true }]
      : []),
    ...(procfile === undefined
      ? []
      : [{ name: "Procfile", content: Buffer.from(procfile), isProgram: false }]),
  ];
}

/** All modules below `heroku_locust_runner/`, in an order that does not depend on the disk. */
async function runnerFiles(loadtest: string): Promise<Added[]> {
  const names = await readdir(join(loadtest, runnerPackage), { recursive: true });
  const modules = names.filter((name) => name.endsWith(".py")).sort();
  return Promise.all(
    modules.map(async (name) => ({
      name: `${runnerPackage}/${name.split(sep).join("/")}`,
      content: await readFile(join(loadtest, runnerPackage, name)),
      isProgram: false,
    })),
  );
}
