import type { Additions, AppRequest, AppRow, CurrentRelease, FolderFacts, Scale } from "./setup/types.ts";
import type { Clock, Dynos, Job } from "./world.ts";

/** What is asked of Heroku to have content built; `version` is kept with the build and found again there. */
export type BuildRequest = {
  url: string;
  checksum: string;
  version: string;
  description: string;
  /** How long the build is waited for. */
  timeoutSeconds: number;
};

/** How a build or a release phase ended; undefined when it went well. `lines`: the last ones that it printed. */
export type Mishap = { what: string; lines: readonly string[] };

/** What setup and teardown need from Heroku, each of one app by its name. */
export type Apps = {
  /** Undefined when there is no app of that name. Failure when it is somebody else's. */
  find(app: string): Promise<AppRow | undefined>;
  /** Never sends a create twice blindly. Not new: it came up meanwhile, by another setup of the same account. */
  create(request: AppRequest): Promise<{ app: AppRow; isNew: boolean }>;
  configOf(app: string): Promise<Readonly<Record<string, string>>>;
  /** Makes a release when there is one already. */
  setConfig(app: string, vars: Readonly<Record<string, string>>): Promise<void>;
  setBuildpacks(app: string, buildpacks: readonly string[]): Promise<void>;
  /** Undefined when nothing was released yet. */
  currentRelease(app: string): Promise<CurrentRelease | undefined>;
  /** Where Heroku finds the file, for an hour. */
  upload(file: string): Promise<string>;
  /**
   * Builds and releases, with each line that the build or the release phase prints; undefined when all went well. Never
   * sends a create twice blindly. Failure when the build goes on for longer than it is waited for.
   */
  build(app: string, request: BuildRequest, onLine: (line: string) => void): Promise<Mishap | undefined>;
  formation(app: string): Promise<readonly Scale[]>;
  scale(app: string, changes: readonly Scale[]): Promise<void>;
  /** False when there was none of that name. */
  remove(app: string): Promise<boolean>;
};

/** A packed folder. `tree` names its content whatever the commit; `checksum` is the file's own, as Heroku takes it. */
export type Package = { file: string; bytes: number; tree: string; checksum: string };

/** What setup needs from git. */
export type Folder = {
  /** Failure when the folder is in no repository, or has nothing that is tracked. */
  inspect(path: string): Promise<FolderFacts>;
  /** HEAD's content with the additions, as a gzipped tarball. */
  pack(path: string, additions: Additions): Promise<Package>;
};

export type SetupJob = Pick<Job, "info" | "annotate" | "output" | "saveState"> & {
  /** Shows what the act says in a group of its own, as it comes. */
  within<Value>(title: string, act: () => Promise<Value>): Promise<Value>;
};

export type SetupWorld = {
  apps: Apps;
  dynos: Pick<Dynos, "list">;
  folder: Folder;
  job: SetupJob;
  /** `owner/name` of the repository that the apps are set up for. */
  repository: string;
  hash(text: string): string;
};

export type TeardownWorld = {
  apps: Apps;
  dynos: Pick<Dynos, "list" | "stop">;
  clock: Clock;
  job: SetupJob;
  repository: string;
};
