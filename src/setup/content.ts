import { repeated } from "../plan/repeated.ts";
import { quote } from "../words/wording.ts";
import { detectBuildpack } from "./buildpacks.ts";
import { dependencyProblems } from "./dependency-files.ts";
import { fileProblems } from "./file-problems.ts";
import { list } from "./list.ts";
import { type Additions, type FolderFacts, runnerPackage, type Upload } from "./types.ts";

export type RunnerChoice = "auto" | "none";

/** What Heroku takes at most, compressed. Source: Dev Center, "Limits" (slug size). */
export const mostUploadBytes = 500 * 1_000_000;

type Choice = { runner: RunnerChoice; buildpacks: readonly string[] };

/** What is uploaded of the folder, or everything that keeps it from being an app. */
export function decideUpload(facts: FolderFacts, choice: Choice): { upload: Upload; problems: string[] } {
  const additions = choice.runner === "auto" ? additionsTo(facts) : nothing;
  const types = processTypesIn(procfileOf(facts) ?? additions.procfile ?? "");
  const detected = choice.buildpacks.length > 0 ? undefined : detectBuildpack(facts.files);
  const buildpacks = detected !== undefined && "value" in detected ? [detected.value] : choice.buildpacks;
  const problems = [
    ...procfileProblems(facts, { types, runner: choice.runner }),
    ...doubles(facts.files),
    ...halfRunner(facts, additions),
    ...inTheWay(facts, additions),
    ...fileProblems(facts),
    ...dependencyProblems(facts, buildpacks),
    ...(detected !== undefined && "problem" in detected ? [`\`buildpacks\`: ${detected.problem}`] : []),
  ];
  return { upload: { additions, buildpacks, processTypes: types }, problems };
}

const nothing: Additions = { procfile: undefined, runScript: false, runner: false };

/** Undefined when there is none; empty when it cannot be read, as a link that leads nowhere. */
function procfileOf({ files, texts }: FolderFacts): string | undefined {
  return files.includes("Procfile") ? (texts.Procfile ?? "") : undefined;
}

/** What a folder of locustfiles lacks to be run by us. One that has a Procfile without `run.sh` has a way of its own. */
function additionsTo(facts: FolderFacts): Additions {
  const { files } = facts;
  const procfile = procfileOf(facts);
  const locustfiles = files.filter(isLocustfile);
  const isOurs = procfile === undefined ? locustfiles.length > 0 : /\brun\.sh\b/.test(procfile);
  if (!isOurs) return nothing;
  const runScript = !files.includes("run.sh");
  return {
    procfile: procfile === undefined ? procfileFor(locustfiles) : undefined,
    runScript,
    // A `run.sh` of the user's own that starts something else does not need it; it does no harm there.
    runner: !files.some((file) => file.startsWith(`${runnerPackage}/`)),
  };
}

/** `locustfile.py`, `locustfile_checkout.py`; at the top, where run.sh is. */
function isLocustfile(file: string): boolean {
  return /^locustfile[\w-]*\.py$/.test(file);
}

function procfileFor(locustfiles: readonly string[]): string {
  return locustfiles
    .map((file) => `worker_${scenarioOf(file)}: bash ./run.sh ${file} ${scenarioOf(file)}\n`)
    .join("");
}

/** `scene_1` of `locustfile_scene_1.py`; `locustfile` of a plain one. */
function scenarioOf(file: string): string {
  return file.replace(/\.py$/, "").replace(/^locustfile[_-]*(?=.)/, "");
}

/** The process types of a Procfile. Source: Platform API schema, formation `type`; Dev Center, "The Procfile". */
function processTypesIn(procfile: string): string[] {
  return [...procfile.matchAll(/^([-\w]{1,128}):[ \t]*\S/gm)].map(([, type = ""]) => type);
}

function procfileProblems(
  facts: FolderFacts,
  { types, runner }: { types: readonly string[]; runner: RunnerChoice },
): string[] {
  const { path } = facts;
  if (types.length > 0) return [];
  if (procfileOf(facts) !== undefined)
    return ["`path`: its `Procfile` has no line of the form `worker_scene_1: COMMAND`"];
  const without = runner === "auto" ? "neither `Procfile` nor locustfile" : "no `Procfile`";
  const add = runner === "auto" ? "a locustfile such as `locustfile_scene_1.py`, or a `Procfile`" : "one";
  return [`\`path\`: ${quote(path)} has ${without} at its top; add ${add}`];
}

function doubles(files: readonly string[]): string[] {
  return repeated(files.filter(isLocustfile).map(scenarioOf)).map(
    (name) =>
      `\`path\`: two locustfiles would both be the process type ${quote(`worker_${name}`)}; rename one`,
  );
}

/** Our script starts `heroku_locust_runner/__main__.py`. */
function halfRunner({ files }: FolderFacts, additions: Additions): string[] {
  if (!additions.runScript || additions.runner || files.includes(`${runnerPackage}/__main__.py`)) return [];
  return [
    "`runner`: the folder has a `heroku_locust_runner/` of its own, in whose place ours would go; rename it, or set `runner: none` and add a `Procfile`",
  ];
}

/** What cannot lie beside what is added: one of the two would be lost, or would be unpacked into the other. */
function inTheWay({ files }: FolderFacts, additions: Additions): string[] {
  const isFolder = (name: string): boolean => files.some((file) => file.startsWith(`${name}/`));
  const names = [
    ...(additions.runner && files.includes(runnerPackage) ? [runnerPackage] : []),
    ...(additions.runScript && isFolder("run.sh") ? ["run.sh"] : []),
    ...(additions.procfile !== undefined && isFolder("Procfile") ? ["Procfile"] : []),
  ];
  return names.map(
    (name) =>
      `\`runner\`: ${quote(name)} of the folder is where setup puts its own; rename it, or set \`runner: none\` and add a \`Procfile\``,
  );
}

/** Everything that makes one build another than the next, in a form to be hashed. */
export function contentKey(
  tree: string,
  { upload, stack }: { upload: Upload; stack: string | undefined },
): string {
  return JSON.stringify([tree, upload.buildpacks, upload.additions.procfile, stack]);
}

/** What git has and the upload has not, in one sentence each. */
export function leftOutNotes({ untracked, modified, submodules }: FolderFacts): string[] {
  return [
    ...(untracked.length > 0 ? [`Not uploaded, because git does not track it: ${list(untracked)}`] : []),
    ...(submodules.length > 0 ? [`Not uploaded, because it is a submodule: ${list(submodules)}`] : []),
    ...(modified.length > 0 ? [`Uploaded as committed, without later changes: ${list(modified)}`] : []),
  ];
}
