/** A config var to set. The value is never shown. */
export type ConfigVar = { name: string; value: string };

/** A line of `scale`, or of the formation. `size` as Heroku or the user writes it. */
export type Scale = { type: string; quantity: number; size: string | undefined };

/** A link, and what it holds. */
export type Link = { file: string; target: string };

/** Of a file that Git LFS keeps: whether the checkout has the committed content, only the pointer, something else or nothing. */
export type LfsFile = { file: string; state: "committed" | "pointer" | "other" | "missing" };

/** What git knows of the folder to upload. */
export type FolderFacts = {
  /** As the user typed it. */
  path: string;
  /** Those that are uploaded, links among them; relative to the folder, with `/`. */
  files: readonly string[];
  links: readonly Link[];
  lfs: readonly LfsFile[];
  /** With a `filter` in `.gitattributes` that is not Git LFS's. */
  filtered: readonly { file: string; filter: string }[];
  /** What is in those files at the top that say how the app is built and run (`readNames`), by their names. */
  texts: Readonly<Record<string, string>>;
  /** HEAD's id. */
  commit: string;
  /** Not in HEAD, so not uploaded. */
  untracked: readonly string[];
  /** Changed since HEAD: HEAD's content is what is uploaded. */
  modified: readonly string[];
  /** Other repositories within the folder, of which HEAD has only an id. */
  submodules: readonly string[];
};

/** The Python package of ours that goes up beside the locustfiles: a name that nobody else's module has. */
export const runnerPackage = "heroku_locust_runner";

/** The files whose text counts, at the folder's top. */
export const readNames = [
  "Procfile",
  ".python-version",
  "runtime.txt",
  "Pipfile.lock",
  ".slugignore",
] as const;

/** What is put beside the folder's own files. */
export type Additions = {
  /** Text of a Procfile. */
  procfile: string | undefined;
  runScript: boolean;
  runner: boolean;
};

/** What shall be uploaded and how Heroku builds it. */
export type Upload = {
  additions: Additions;
  /** In the order in which they are run. */
  buildpacks: readonly string[];
  /** Of the Procfile, the folder's own or ours. */
  processTypes: readonly string[];
};

/** An app as setup needs to know it. */
export type AppRow = {
  name: string;
  region: string | undefined;
  stack: string | undefined;
  /** Built from Cloud Native Buildpacks, which are chosen in the content and not at the app. */
  isFir: boolean;
  isInSpace: boolean;
  webUrl: string | undefined;
};

/** What an app is created with; what is undefined is Heroku's to choose. */
export type AppRequest = {
  name: string;
  region: string | undefined;
  team: string | undefined;
  space: string | undefined;
  stack: string | undefined;
};

/** A release of the commit that came after the version. */
export type CommitAfter = { sha: string; after: number };

/** The release that an app runs. `content`: what its build was told to be the version of its source. */
export type CurrentRelease = { version: number; content: string | undefined };
