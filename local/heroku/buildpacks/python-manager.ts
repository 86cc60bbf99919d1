import { isFile } from "./is-file.ts";
import { BuildFailure } from "./step.ts";

// All words from heroku/heroku-buildpack-python v351: `lib/package_manager.sh`, `lib/checks.sh`, of the longer errors the
// first paragraphs.

type Manager = "pipenv" | "pip" | "poetry" | "uv";

const known: [file: string, manager: Manager, shown: string][] = [
  ["Pipfile.lock", "pipenv", "Pipfile.lock (Pipenv)"],
  ["requirements.txt", "pip", "requirements.txt (pip)"],
  ["poetry.lock", "poetry", "poetry.lock (Poetry)"],
  ["uv.lock", "uv", "uv.lock (uv)"],
];

/** The one by whose file the app is installed; a build ends here when there is none, or more than one. */
export function packageManager(folder: string, files: string[]): Manager {
  if (isFile(folder, "Pipfile") && !isFile(folder, "Pipfile.lock")) throw new BuildFailure(noLock);
  const found = known.filter(([file]) => isFile(folder, file));
  const [first, second] = found;
  if (!first) throw new BuildFailure(isFile(folder, "setup.py") ? onlySetup : noManager(files));
  if (second) throw new BuildFailure(several(found.map(([, , shown]) => shown)));
  return first[1];
}

const noLock = `Error: No 'Pipfile.lock' found!

A 'Pipfile' file was found, however, the associated 'Pipfile.lock'
Pipenv lockfile wasn't. This means your app dependency versions
aren't pinned, which means the package versions used on Heroku
might not match those installed in other environments.

Using Pipenv in this way is unsafe and no longer supported.`;

const onlySetup = `Error: Implicit setup.py file support has been sunset.

Your app currently only has a setup.py file and no Python
package manager files. This means that the buildpack can't
tell which package manager you want to use, and whether to
install your project in editable mode or not.`;

function several(shown: string[]): string {
  return `Error: Multiple Python package manager files were found.

Exactly one package manager file should be present in your app's
source code, however, several were found:

${shown.join("\n")}

Previously, the buildpack guessed which package manager to use
and installed your dependencies with the first package manager
listed above. However, this implicit behaviour was deprecated
in November 2024 and is now no longer supported.`;
}

function noManager(files: string[]): string {
  return `Error: Couldn't find any supported Python package manager files.\n\n${mustHave(files)}`;
}

export function mustHave(files: string[]): string {
  return `A Python app on Heroku must have either a 'requirements.txt',
'Pipfile.lock', 'poetry.lock' or 'uv.lock' package manager file
in the root directory of its source code.

Currently the root directory of your app contains:

${files.toSorted().join("\n")}`;
}

/** What was made on another machine. */
export function refuseEnvironments(folder: string): void {
  for (const name of [".venv", "venv"])
    if (isFile(folder, `${name}/pyvenv.cfg`))
      throw new BuildFailure(`Error: Existing '${name}/' directory found.

Your app's source code contains an existing directory named
'${name}/', which looks like a Python virtual environment.`);
}
