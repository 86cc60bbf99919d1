import { realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fieldsOf } from "./git.ts";
import type { Place } from "./place.ts";

/** A file that differs from HEAD, by its name from the folder. `mark`: as `git status` has it, `??` for one that is not tracked. */
export type Change = { mark: string; file: string };

/** Submodules are not looked into: each has a repository of its own. */
const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"];

export async function changesIn(place: Place): Promise<Change[]> {
  const { view, repository, inside } = place;
  const settings = await diskSettings(place);
  const args = [`--work-tree=${repository.top}`, "-c", "core.bare=false", ...settings, "status", ...how];
  const told = await view.git([...args, "--", inside || "."], { index: "index" });
  const start = inside === "" ? 0 : inside.length + 1;
  return fieldsOf(told).map((field) => ({ mark: field.slice(0, 2), file: field.slice(3 + start) }));
}

/** How this disk and this user keep files, without which all of them would seem changed: no other setting is taken over. */
const words =
  /^core\.(?:filemode|symlinks|ignorecase|precomposeunicode|autocrlf|eol)\n(?:true|false|input|lf|crlf|native)$/i;

async function diskSettings({ repository }: Place): Promise<string[]> {
  const names = "^core\\.(filemode|symlinks|ignorecase|precomposeunicode|autocrlf|eol|excludesfile)$";
  // git refuses when there is none.
  const told = await repository.ask("config", "--type=path", "-z", "--get-regexp", names).catch(() => "");
  const found = fieldsOf(told);
  const plain = found.filter((one) => words.test(one)).map((one) => one.replace("\n", "="));
  const named = found.findLast((one) => one.startsWith("core.excludesfile\n"))?.split("\n")[1];
  const ignored = await plainFile(
    named ?? join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "git/ignore"),
  );
  const all = ignored === undefined ? plain : [...plain, `core.excludesFile=${ignored}`];
  return all.flatMap((setting) => ["-c", setting]);
}

async function plainFile(path: string): Promise<string | undefined> {
  const found = await realpath(path).catch(() => undefined);
  return found !== undefined && (await stat(found)).isFile() ? found : undefined;
}
