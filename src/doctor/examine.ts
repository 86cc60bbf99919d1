import type { DoctorInputs } from "../inputs/doctor-inputs.ts";
import { describe } from "../words/failure.ts";
import { type AppSeen, checkLastBuild, checkSizes, checkStage, lookAtApp } from "./heroku-checks.ts";
import { findingsOf } from "./life-findings.ts";
import { checkLog } from "./log-check.ts";
import { liveOnce, nowhere, type Trial } from "./one-off-check.ts";
import { checkStorage, type StorageAccess } from "./storage-checks.ts";
import type { Finding, HerokuAccess } from "./types.ts";

export type DoctorWorld = {
  heroku: HerokuAccess;
  storage: StorageAccess | undefined;
  /** Whether the token may comment; undefined without a token, or where there is no pull request. */
  checkComment: (() => Promise<Finding>) | undefined;
  /** Hears each finding as it comes. */
  tell: (finding: Finding) => void;
};

/**
 * Examines a user's own accounts: nothing is loaded, built or released, and two small one-off dynos live for some
 * seconds. What cannot be gone on with ends the examination of that app.
 */
export async function examine(inputs: DoctorInputs, runId: string, world: DoctorWorld): Promise<Finding[]> {
  const findings: Finding[] = [];
  const tell = (...found: readonly Finding[]): void => {
    findings.push(...found);
    for (const finding of found) world.tell(finding);
  };
  for (const { app } of inputs.testBeds) await examineApp(app, { inputs, runId, heroku: world.heroku, tell });
  tell(...(world.storage === undefined ? [noStorage] : await checkStorage(runId, world.storage)));
  tell((await world.checkComment?.()) ?? noPullRequest);
  return findings;
}

const noStorage: Finding = {
  check: "storage",
  outcome: "unchecked",
  needed: false,
  says: "`azure-container-url` is not given",
};

const noPullRequest: Finding = {
  check: "comment",
  outcome: "unchecked",
  needed: false,
  says: "There is no pull request, or no `github-token`",
};

type Examination = {
  inputs: DoctorInputs;
  runId: string;
  heroku: HerokuAccess;
  tell: (...found: readonly Finding[]) => void;
};

async function examineApp(app: string, { inputs, runId, heroku, tell }: Examination): Promise<void> {
  const { dynoSize, allowProduction } = inputs;
  const looked = await orFinding("app", true, async () => lookAtApp(app, heroku));
  if ("check" in looked) return tell(looked);
  const { seen, finding } = looked;
  tell(finding);
  const stage = await orFinding("stage", false, () => checkStage(seen, allowProduction, heroku));
  tell(stage);
  if (stage.outcome === "fails" && stage.needed) return;
  const sizes = await orFinding("sizes", true, () => checkSizes(seen, dynoSize, heroku));
  tell(sizes);
  tell(await orFinding("last build", false, () => checkLastBuild(seen, heroku)));
  if (sizes.outcome === "fails") return;
  await examineOneOff(seen, { inputs, runId, heroku, tell });
  await examineProcessType(seen, { inputs, runId, heroku, tell });
}

async function examineOneOff(seen: AppSeen, { inputs, runId, heroku, tell }: Examination): Promise<void> {
  const trial: Trial = {
    command: "sleep 5",
    marker: `${runId}/doctor/1`,
    dynoSize: inputs.dynoSize,
    environment: {},
    stopAfterMs: undefined,
  };
  const life = await orFinding("one-off dyno", true, () => liveOnce(seen, trial, heroku));
  if ("check" in life) return tell(life);
  tell(...findingsOf("one-off dyno", life, trial), await checkLog(seen, life.name, heroku));
}

/** As a word of the shell: the Procfile's line must hand over to the runner, which knows LOADTEST_DOCTOR. */
const callsRunner = /(^|[\s/'"])run\.sh(\s|['"]|$)/;

async function examineProcessType(
  seen: AppSeen,
  { inputs, runId, heroku, tell }: Examination,
): Promise<void> {
  const asked = seen.formation.filter(
    ({ type }) => inputs.processTypes.length === 0 || inputs.processTypes.includes(type),
  );
  const found = asked.find(({ command }) => callsRunner.test(command));
  if (found === undefined)
    return tell({
      check: "process type",
      outcome: "unchecked",
      needed: false,
      says: "No process type of the app calls `run.sh`, and others would begin to work",
    });
  const trial: Trial = {
    command: seen.generation === "fir" ? `/cnb/process/${found.type}` : found.type,
    marker: `${runId}/doctor/2`,
    dynoSize: inputs.dynoSize,
    // The runner sleeps and ends; one that is older and knows the first not would load nobody.
    environment: { LOADTEST_DOCTOR: "1", TARGET_HOST: nowhere },
    stopAfterMs: 5_000,
  };
  const life = await orFinding("process type", true, () => liveOnce(seen, trial, heroku));
  tell(...("check" in life ? [life] : findingsOf("process type", life, trial)));
}

/** A check that breaks off is one that fails. */
async function orFinding<Value>(
  check: string,
  needed: boolean,
  act: () => Promise<Value>,
): Promise<Value | Finding> {
  try {
    return await act();
  } catch (error) {
    return { check, outcome: "fails", needed, says: describe(error) };
  }
}
