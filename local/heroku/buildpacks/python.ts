import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { appendFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { mustHave, packageManager, refuseEnvironments } from "./python-manager.ts";
import { askedPython } from "./python-version.ts";
import { BuildFailure, type Buildpack, type BuildStep } from "./step.ts";

// All words from heroku/heroku-buildpack-python v351 of August 2026: `bin/detect`, `bin/compile`, `lib/pip.sh`.

const projectFiles: ReadonlySet<string> = new Set([
  ...[
    ".python-version",
    "__init__.py",
    "app.py",
    "main.py",
    "manage.py",
    "pdm.lock",
    "Pipfile",
    "Pipfile.lock",
  ],
  ...[
    "poetry.lock",
    "pyproject.toml",
    "requirements.txt",
    "runtime.txt",
    "server.py",
    "setup.cfg",
    "setup.py",
  ],
  ...[
    "uv.lock",
    "requeriments.txt",
    "requirement.txt",
    "requirements",
    "requirements.text",
    "Requirements.txt",
  ],
  ...["requirements.txt.txt", "requirments.txt", "__pycache__", ".venv", "venv"],
]);

export const python: Buildpack = {
  name: "heroku/python",
  language: "Python",
  detects: (files) => files.some((file) => projectFiles.has(file)),
  missing: (files) =>
    `Error: Your app is configured to use the Python buildpack,\nbut we couldn't find any supported Python project files.\n\n${mustHave(files)}`,
  async compile(step) {
    const { folder, output, tools } = step;
    const files = await readdir(folder);
    const manager = packageManager(folder, files);
    refuseEnvironments(folder);
    tellVersion(step, manager);
    if (manager !== "pip") throw new BuildFailure(onlyPip);
    const requirements = readFileSync(join(folder, "requirements.txt"));
    const base = isHeldBy(tools.python, requirements) ? tools.python : undefined;
    const hash = createHash("sha256")
      .update(requirements)
      .update(base?.folder ?? "")
      .digest("hex");
    const environment = join(tools.cache, `python-${hash.slice(0, 16)}`);
    await oneAtATime(environment, () => install(step, environment, base?.folder));
    const programs = [environment, base?.folder].filter((path) => path !== undefined);
    output.line("-----> Saving cache");
    return { programs: programs.map((path) => join(path, "bin")), env: { PYTHONUNBUFFERED: "true" } };
  },
};

const onlyPip =
  "Error: Of Python's package managers the Heroku stand-in imitates pip alone, with a 'requirements.txt'.";

// The machine's own is used, whichever was asked for.
function tellVersion({ folder, output }: BuildStep, manager: string): void {
  const { version, origin } = askedPython(folder, manager);
  if (origin === "default")
    output.line(`-----> No Python version was specified. Using the buildpack default: Python ${version}`);
  else output.line(`-----> Using Python ${version} specified in ${origin}`);
}

function isHeldBy(base: { requirements: string } | undefined, requirements: Buffer): boolean {
  return (
    base !== undefined &&
    existsSync(base.requirements) &&
    readFileSync(base.requirements).equals(requirements)
  );
}

async function install(step: BuildStep, environment: string, base: string | undefined): Promise<void> {
  const { output, run, configVars } = step;
  if (!existsSync(join(environment, "pyvenv.cfg"))) await create(step, environment, base);
  output.line("-----> Installing dependencies using 'pip install -r requirements.txt'");
  const own = join(environment, "bin", "python3");
  const pip = base ? [own, "-m", "pip"] : ["python3", "-m", "pip", "--python", own];
  const wanted = ["install", "-r", "requirements.txt"];
  const quiet = ["--no-input", "--progress-bar", "off", "--disable-pip-version-check"];
  const { PIP_EXTRA_INDEX_URL: index } = configVars;
  const [file = "", ...args] = [...pip, ...wanted, ...quiet];
  const status = await run(file, args, index ? { PIP_EXTRA_INDEX_URL: index } : {});
  if (status !== 0)
    throw new BuildFailure(
      "Error: Unable to install dependencies using pip.\n\nSee the log output above for more information.",
    );
}

/** An environment of its own, in which what is installed in the base is there already. */
async function create({ run }: BuildStep, environment: string, base: string | undefined): Promise<void> {
  const python3 = base ? join(base, "bin", "python3") : "python3";
  const status = await run(python3, ["-m", "venv", "--without-pip", environment]);
  if (status !== 0) throw new BuildFailure("Error: Unable to install Python.");
  if (!base) return;
  for (const library of await readdir(join(base, "lib"))) {
    const packages = ["lib", library, "site-packages"];
    await appendFile(join(environment, ...packages, "base.pth"), `${join(base, ...packages)}\n`);
  }
}

const busy = new Map<string, Promise<unknown>>();

/** Two builds with the same requirements do not install them into the same environment at once. */
async function oneAtATime(key: string, act: () => Promise<void>): Promise<void> {
  const before = busy.get(key) ?? Promise.resolve();
  const now = before.then(act, act);
  busy.set(
    key,
    now.catch(() => {}),
  );
  await now;
}
