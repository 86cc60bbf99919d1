import { dynoCommand } from "./command.ts";
import { deadlinesOf } from "./deadlines.ts";
import { dynoEnvironment } from "./dyno-environment.ts";
import { remarked } from "./marker.ts";
import type { Assignment, PlannedBed, PlannedScenario } from "./types.ts";

/** What all dynos of a run have in common. `runId`: letters, digits, `_` and `-`, for it goes into commands and names. */
export type RunFacts = {
  runId: string;
  targetUrl: string;
  /** Hashes of every origin that the run loads. */
  targets: readonly string[];
  beds: readonly PlannedBed[];
};

/** Spawn rates are dealt out in millionths of a user per second, whole ones, so that the shares add up exactly. */
const rateUnit = 1_000_000;

/** Whole users, the earlier dynos getting one more where it does not come out even: 50 over 3 → 17, 17, 16. */
export function dealOutUsers(users: number, dynos: number): number[] {
  const least = Math.floor(users / dynos);
  const remainder = users % dynos;
  return Array.from({ length: dynos }, (_, index) => least + (index < remainder ? 1 : 0));
}

/** The spawn rate in proportion to the users, so that all dynos are fully up at the same time. */
export function dealOutSpawnRate(spawnRate: number, shares: readonly number[]): number[] {
  // Differences of one rounded running sum: what one share loses by rounding, the next one gets.
  const units = BigInt(Math.round(spawnRate * rateUnit));
  const users = BigInt(shares.reduce((sum, share) => sum + share, 0));
  let before = 0n;
  let usersSoFar = 0n;
  return shares.map((share) => {
    usersSoFar += BigInt(share);
    const upToHere = (units * usersSoFar) / users;
    const part = upToHere - before;
    before = upToHere;
    return Number(part) / rateUnit;
  });
}

/**
 * The same share of the load under a number that it has not had: what a dyno that was stopped has claimed and uploaded
 * may be there.
 */
export function renumbered(assignment: Assignment): Assignment {
  const [runId, scenario, number] = assignment.marker.split("/");
  const marker = `${runId}/${scenario}/${Number(number) + assignment.of}`;
  return { ...assignment, marker, command: remarked(assignment.command, marker) };
}

/**
 * One assignment for each of the scenario's dynos at its test bed; it has at least as many users as dynos. The beds'
 * dynos have one row of numbers, so that blob names are unique and remain as the runner knows them.
 */
export function makeAssignments(
  scenario: PlannedScenario,
  { dynoSize, bed }: { dynoSize: string; bed: PlannedBed },
  run: RunFacts,
): Assignment[] {
  const { ownName } = scenario;
  const before = run.beds.indexOf(bed) * scenario.dynos;
  const users = dealOutUsers(scenario.users, scenario.dynos);
  const spawnRates = dealOutSpawnRate(scenario.spawnRate, users);
  return users.map((share, index) => {
    const number = before + index + 1;
    const marker = `${run.runId}/${ownName}/${number}`;
    const dyno = {
      scenario: scenario.name,
      ownName,
      app: bed.app,
      dyno: number,
      of: run.beds.length * scenario.dynos,
      users: share,
      spawnRate: spawnRates[index] ?? 0,
      runTimeSeconds: scenario.runTimeSeconds,
      stopTimeoutSeconds: scenario.stopTimeoutSeconds,
      targetUrl: scenario.targetUrl ?? run.targetUrl,
      dynoSize,
      marker,
      command: dynoCommand(scenario.start, ownName, { stack: bed.stack, marker, targets: run.targets }),
      ...deadlinesOf(scenario, bed.isInSpace),
    };
    return { ...dyno, env: { ...scenario.env, ...dynoEnvironment(dyno, run.runId) } };
  });
}
