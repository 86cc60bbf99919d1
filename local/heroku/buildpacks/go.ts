import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BuildFailure, type Buildpack, type BuildStep } from "./step.ts";

// All words from heroku/heroku-buildpack-go of July 2026: `bin/detect`, `bin/compile`.

export const go: Buildpack = {
  name: "heroku/go",
  language: "Go",
  detects: (files) => files.includes("go.mod"),
  missing: (files) => `Error: Your app is configured to use the Go buildpack,
but we couldn't find a go.mod file.

A Go app on Heroku must have a 'go.mod' file in the root
directory of its source code.

Currently the root directory of your app contains:

${files.toSorted().join("\n")}`,
  async compile(step) {
    const { folder, output, configVars, run } = step;
    const module = readFileSync(join(folder, "go.mod"), "utf8");
    output.line("-----> Determining packages to install");
    const [, told] = /^\/\/ \+heroku install (.*)$/m.exec(module) ?? [];
    const packages = (configVars.GO_INSTALL_PACKAGE_SPEC ?? told ?? "./...").split(" ");
    const bin = join(folder, "bin");
    await mkdir(bin, { recursive: true });
    output.line(`-----> Running: go install -v -tags heroku ${packages.join(" ")}`);
    const environment = { ...configVars, GOBIN: bin, GOFLAGS: "-buildvcs=false" };
    const status = await run("go", ["install", "-v", "-tags", "heroku", ...packages], environment);
    if (status !== 0) throw new BuildFailure("");
    await tellBinaries(step, bin);
    return { programs: ["bin"], env: {} };
  },
};

async function tellBinaries({ folder, output }: BuildStep, bin: string): Promise<void> {
  const binaries = await readdir(bin);
  output.line("-----> Installed the following binaries:");
  for (const name of binaries) output.line(`       ./bin/${name}`);
  const procfile = join(folder, "Procfile");
  if (existsSync(procfile) || binaries.length === 0) return;
  const single = binaries.length === 1;
  const lines = binaries.map((name) => `${single ? "web" : name}: bin/${name}`);
  await writeFile(procfile, `${lines.join("\n")}\n`);
  output.line("-----> Created a Procfile with the following entries:");
  for (const line of lines) output.line(`       ${line}`);
}
