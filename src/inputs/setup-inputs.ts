import type { z } from "zod";
import type { RunnerChoice } from "../setup/content.ts";
import { regionProblem } from "../setup/regions.ts";
import type { ConfigVar, Scale } from "../setup/types.ts";
import { failureOf } from "../words/failure.ts";
import type { Environment, Sources } from "./given.ts";
import { type HerokuInputs, toHerokuInputs } from "./heroku-inputs.ts";
import { rawInputs, readWith, unknownInputs } from "./reading.ts";
import { setupInputNames, setupSchema, teardownInputNames, teardownSchema } from "./setup-schema.ts";

/** Everything that `setup` was asked for, checked. Absent is undefined. */
export type SetupInputs = HerokuInputs & {
  path: string;
  region: string | undefined;
  team: string | undefined;
  space: string | undefined;
  stack: string | undefined;
  /** Empty: by the content. */
  buildpacks: readonly string[];
  config: readonly ConfigVar[];
  scale: readonly Scale[] | undefined;
  /** Of the process types of an app that setup has made. */
  dynoSize: string;
  buildTimeoutSeconds: number;
  runner: RunnerChoice;
};

/** Everything that `teardown` was asked for, checked. */
export type TeardownInputs = HerokuInputs & { mode: "delete" | "scale-down" };

/** Throws one Failure with every problem. */
export function readSetupInputs(environment: Environment, sources?: Sources): SetupInputs {
  const { value, problems } = readWith(setupSchema, rawInputs(environment, setupInputNames), sources);
  problems.push(...unknownInputs(environment, setupInputNames));
  if (value === undefined || problems.length > 0) throw failureOf("The inputs cannot be used:", problems);
  const inputs = toSetupInputs(value);
  const contradictions = new Set(inputs.testBeds.flatMap((bed) => regionProblem(bed, inputs) ?? []));
  if (contradictions.size > 0) throw failureOf("The inputs contradict each other:", [...contradictions]);
  return inputs;
}

function toSetupInputs(value: z.infer<typeof setupSchema>): SetupInputs {
  const { path, region, team, space, stack, buildpacks, config, scale, runner } = value;
  const own = { path, region, team, space, stack, buildpacks, config, scale, runner };
  const { "dyno-size": dynoSize, "build-timeout": buildTimeoutSeconds } = value;
  return { ...toHerokuInputs(value), ...own, dynoSize, buildTimeoutSeconds };
}

/** Throws one Failure with every problem. */
export function readTeardownInputs(environment: Environment, sources?: Sources): TeardownInputs {
  const { value, problems } = readWith(teardownSchema, rawInputs(environment, teardownInputNames), sources);
  problems.push(...unknownInputs(environment, teardownInputNames));
  if (value === undefined || problems.length > 0) throw failureOf("The inputs cannot be used:", problems);
  return { ...toHerokuInputs(value), mode: value.mode };
}
