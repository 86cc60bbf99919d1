import { type ProcessGroup, startProcessGroup } from "../../process-group.ts";
import type { Output } from "../output.ts";

/** What the platform keeps from build to build, and what it has in place of what Heroku would download. */
export type BuildTools = {
  /** for environments by the hash of what they were asked to hold */
  cache: string;
  /** an environment that already holds what these requirements ask for, so that nothing has to be downloaded */
  python?: PythonEnvironment | undefined;
};

export type PythonEnvironment = { requirements: string; folder: string };

/** One build as a buildpack sees it. */
export type BuildStep = {
  /** the unpacked source, which becomes the slug */
  folder: string;
  output: Output;
  configVars: Record<string, string>;
  tools: BuildTools;
  /** Runs a program with its output indented; 0 is success. */
  run(file: string, args: string[], env?: Record<string, string>): Promise<number>;
};

/** A build that ends here; the message is told as an error of the buildpack. */
export class BuildFailure extends Error {}

/** What a buildpack adds to the slug. */
export type Compiled = { programs: string[]; env: Record<string, string> };

export type Buildpack = {
  name: string;
  /** as in "Python app detected" */
  language: string;
  detects(files: string[]): boolean;
  /** to an app that is set to be of this language, and is not */
  missing(files: string[]): string;
  compile(step: BuildStep): Promise<Compiled>;
};

/** As the buildpacks' `output::error`: each line marked. */
export function errorLines(message: string): string[] {
  return message.split("\n").map((line) => ` !     ${line}`);
}

export type Runner = {
  runIn(folder: string): BuildStep["run"];
  /** for what is no program: it has to end when the build is killed */
  readonly killed: AbortSignal;
  kill(): void;
};

/**
 * Runs the programs of a build, one after the other. They have this machine's environment: in it are the tools that
 * buildpacks would bring along, and what they need to reach package registries. Their temporary files go into `temp`,
 * which is thrown away with the build: a program that is killed leaves its own behind.
 */
export function makeRunner(output: Output, temp: string): Runner {
  let running: ProcessGroup | undefined;
  const killing = new AbortController();
  const onLine = (line: string) => output.line(`       ${line}`);
  return {
    runIn: (cwd) => async (file, args, env) => {
      if (killing.signal.aborted) return 137;
      const own = { ...ownEnvironment(), ...env, TMPDIR: temp };
      running = startProcessGroup({ file, args, cwd, onLine, env: own, mark: "TMPDIR" });
      const status = await running.exited;
      await running.outputEnd();
      running = undefined;
      return status;
    },
    killed: killing.signal,
    kill() {
      killing.abort();
      running?.signalAll("SIGKILL");
    },
  };
}

function ownEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(set);
}
