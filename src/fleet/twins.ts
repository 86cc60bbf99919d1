import { carriesMarker } from "../plan/marker.ts";
import type { Note } from "../plan/reason-codes.ts";
import { isOver, newDynoState } from "../watch/dyno-state.ts";
import type { SeenClaim } from "../watch/types.ts";
import { describe } from "../words/failure.ts";
import type { Claim, Dyno, World } from "../world.ts";
import { noteOnce, type Watched } from "./fleet.ts";

/** A dyno that has booted claims its assignment within seconds; one that has not by then runs no runner of ours. */
const claimMs = 30_000;

/**
 * Heroku promises no exactly-once start. Of several dynos of one assignment the one that has claimed it is used, and
 * the others are stopped; until one has, none is: stopping the wrong one would end the load.
 */
export async function settleTwins(
  watched: Watched,
  dynos: readonly Dyno[],
  { world, follow }: { world: World; follow: (watched: Watched) => void },
): Promise<void> {
  const twins = twinsAmong(dynos, watched);
  if (twins.length === 0) return;
  const first = winnerOf(await claimsOf(watched, world));
  const isLate = world.clock.now() - watched.state.createdAt > claimMs;
  if (first === undefined && !isLate) return;
  const former = watched.dyno;
  const used = twins.find(({ name }) => name === first) ?? former;
  if (used !== former) {
    change(watched, used, world.clock.now());
    follow(watched);
  }
  const others = [...twins, former].filter((one) => one !== used);
  for (const { name } of others)
    noteOnce(watched.notes, first === undefined ? stoppedNote(name) : unusedNote(used.name, name));
  const stops = others.filter((one) => isUp(one, dynos)).map((one) => stopTwin(watched, one, world));
  await Promise.all(stops);
}

function isUp({ id }: Dyno, dynos: readonly Dyno[]): boolean {
  return dynos.some((dyno) => dyno.id === id && !isOver(dyno.state));
}

function unusedNote(used: string, other: string): Note {
  const text = `Heroku started a second dyno for the same share of the load: ${used} came first and was used, ${other} loaded nothing.`;
  return { code: "second-dyno", text };
}

function stoppedNote(name: string): Note {
  const text = `Heroku started a second dyno, ${name}, for the same share of the load, and which came first could not be told; ${name} was stopped.`;
  return { code: "second-dyno", text };
}

/** Those that are up and were not told to stop; that the others were there is kept as well. */
function twinsAmong(dynos: readonly Dyno[], { assignment, dyno, life, twins }: Watched): Dyno[] {
  const others = dynos.filter(
    ({ id, command }) => id !== dyno.id && carriesMarker(command, assignment.marker),
  );
  for (const { id, name } of others) life.others.set(id, name);
  return others.filter(({ id, state }) => !twins.has(id) && !isOver(state));
}

/** Whoever cannot prove that it was given the nonce is no dyno of ours, and must not have one stopped. */
function winnerOf(claims: Claims | undefined): string | undefined {
  return claims?.first?.isOurs === true ? claims.first.dyno : undefined;
}

/** What the log and the list said was of the other dyno. The deadline stays: it is that of the load. */
function change(watched: Watched, dyno: Dyno, now: number): void {
  watched.life.others.set(watched.dyno.id, watched.dyno.name);
  watched.dyno = dyno;
  watched.state = { ...newDynoState(now), createdAt: watched.state.createdAt };
  watched.log = [];
  watched.progress = undefined;
  watched.said = {};
}

type Claims = { first: SeenClaim | undefined; second: SeenClaim | undefined };

/** A new dyno may be missing from Heroku's list for 25 s, and takes as long again to boot and say that it came second. */
const longestDoubtMs = 50_000;
const betweenLooksMs = 2_000;

/**
 * Keeps who has claimed the assignment of a dyno that has finished. When that is not yet plain, a claim may still come
 * to show, and so may a second dyno, which may have come and gone between two looks at the list.
 */
export async function noteClaims(watched: Watched, world: World): Promise<void> {
  const { life, notes, dyno } = watched;
  const { clock, cancelled } = world;
  const until = clock.now() + longestDoubtMs;
  life.claims = await claimsOf(watched, world);
  while (isInDoubt(watched) && clock.now() < until && !cancelled.aborted) {
    await clock.sleep(betweenLooksMs, cancelled);
    await lookForTwins(watched, world);
    life.claims = (await claimsOf(watched, world)) ?? life.claims;
  }
  const used = winnerOf(life.claims) ?? dyno.name;
  const other = secondOf(life.claims) ?? dyno.name;
  if (other !== used) noteOnce(notes, unusedNote(used, other));
}

/** There is a receipt, but no claim, or one of a dyno that nothing else tells of. */
function isInDoubt({ life, dyno, state }: Watched): boolean {
  const { claims, others } = life;
  if (claims === undefined || state.ending !== "receipt") return false;
  const winner = winnerOf(claims);
  if (winner === undefined) return claims.first === undefined;
  return winner !== dyno.name && ![...others.values()].includes(winner) && secondOf(claims) !== dyno.name;
}

async function lookForTwins(watched: Watched, { dynos, job }: World): Promise<void> {
  try {
    twinsAmong(await dynos.list(watched.assignment.app, lookWithinMs), watched);
  } catch (error) {
    job.info(`The dyno list could not be read: ${describe(error)}`);
  }
}

const lookWithinMs = 10_000;

function secondOf(claims: Claims | undefined): string | undefined {
  return claims?.second?.isOurs === true ? claims.second.dyno : undefined;
}

async function claimsOf(watched: Watched, world: World): Promise<Claims | undefined> {
  const { marker } = watched.assignment;
  try {
    const { first, second } = await world.results.claims(marker);
    return { first: seen(first, watched), second: seen(second, watched) };
  } catch (error) {
    world.job.info(`Which dyno has claimed ${marker} could not be read: ${describe(error)}`);
    return undefined;
  }
}

function seen(claim: Claim | undefined, { life: { nonceSha256 } }: Watched): SeenClaim | undefined {
  if (claim === undefined) return undefined;
  const { dyno, writtenAt } = claim;
  return { dyno, writtenAt, isOurs: nonceSha256 !== undefined && claim.nonceSha256 === nonceSha256 };
}

/** The looks at the other dynos wait for it. */
const stopWithinMs = 10_000;

async function stopTwin(watched: Watched, twin: Dyno, world: World): Promise<void> {
  const told = { dyno: twin, taken: false };
  watched.twins.set(twin.id, told);
  try {
    told.taken = await world.dynos.stop(twin, stopWithinMs);
  } catch (error) {
    const text = `${twin.name} could not be stopped: ${describe(error)}`;
    watched.notes.push({ code: "stop-failed", text });
  }
}
