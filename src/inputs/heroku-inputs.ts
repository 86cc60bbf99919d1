import type { z } from "zod";
import type { TestBed } from "../plan/types.ts";
import { failureOf } from "../words/failure.ts";
import type { Environment } from "./given.ts";
import { rawInputs, readWith } from "./reading.ts";
import { herokuSchema } from "./schema.ts";

/** What names and opens the apps, of a load test as of set-up and teardown. */
export type HerokuInputs = {
  herokuApiKey: string;
  testBeds: readonly TestBed[];
  /** Scheme and host. */
  herokuApiUrl: string;
};

/** What it takes to stop dynos, whatever the other inputs look like. Throws one Failure with every problem. */
export function readHerokuInputs(environment: Environment): HerokuInputs {
  const { value, problems } = readRaw(environment);
  if (value === undefined) throw failureOf("The inputs cannot be used:", problems);
  return toHerokuInputs(value);
}

/** As `readHerokuInputs`; undefined when they cannot be used. */
export function herokuInputsIn(environment: Environment): HerokuInputs | undefined {
  const { value } = readRaw(environment);
  return value === undefined ? undefined : toHerokuInputs(value);
}

/** Of the values of any schema that has these inputs among others. */
export function toHerokuInputs(values: z.infer<typeof herokuSchema>): HerokuInputs {
  return {
    herokuApiKey: values["heroku-api-key"],
    testBeds: values["heroku-app"],
    herokuApiUrl: values["heroku-api-url"],
  };
}

function readRaw(environment: Environment) {
  return readWith(herokuSchema, rawInputs(environment, Object.keys(herokuSchema.shape)));
}
