import { kindOf } from "../plan/dyno-sizes.ts";
import { isOfRun, mayLoad, readMarker, runIdOf } from "../plan/marker.ts";
import type { AppRooms, Plan, Room } from "../plan/types.ts";
import { isOver } from "../watch/dyno-state.ts";
import type { Dyno } from "../world.ts";

/** Why a run cannot begin in an app at the moment, and whose dynos that is for. */
export type InTheWay = {
  app: string;
  dynos: readonly Dyno[];
  /** What there is no room for; undefined when the dynos load one of the run's targets. */
  room: (Room & { taken: number }) | undefined;
};

type Taken = InTheWay & { room: Room & { taken: number } };

type Planned = Pick<Plan, "runId" | "targets" | "rooms">;

/** The dynos of other runs that load one of the plan's targets; a foreign one-off, such as a console, is none. */
export function sameTarget({ runId, targets }: Planned, dynos: readonly Dyno[]): readonly Dyno[] {
  return othersAmong(dynos, runId).filter(
    ({ command }) => runIdOf(command) !== undefined && mayLoad(command, targets),
  );
}

/**
 * Of two runs that both found an app free the younger gives way, by the run ids' own order, however late it learns of the
 * other: so both come to the same answer, and the oldest always goes on. Undefined for the oldest.
 */
export function elderThan(app: string, plan: Planned, dynos: readonly Dyno[]): InTheWay | undefined {
  const elder = sameTarget(plan, dynos).filter(({ command }) => (runIdOf(command) ?? "") < plan.runId);
  return elder.length === 0 ? undefined : { app, dynos: elder, room: undefined };
}

/** Heroku allows one load test of a target at a time, and so many one-off dynos of an app. */
export function inTheWay(app: string, plan: Planned, dynos: readonly Dyno[]): InTheWay[] {
  const loading = sameTarget(plan, dynos);
  if (loading.length > 0) return [{ app, dynos: loading, room: undefined }];
  return roomsTaken(app, plan, dynos).filter(({ room }) => room.taken + room.needed > room.most);
}

/** What others take of the room that the plan needs in the app, a console too: Heroku counts all one-off dynos. */
export function roomsTaken(app: string, plan: Planned, dynos: readonly Dyno[]): Taken[] {
  const own = plan.rooms.find((one) => one.app === app);
  if (own === undefined) return [];
  return own.rooms.flatMap((room) => {
    const up = othersAmong(dynos, plan.runId).filter(
      (dyno) => isOneOff(dyno, own) && isOfKind(dyno, room.kind, own),
    );
    return up.length === 0 ? [] : [{ app, dynos: up, room: { ...room, taken: up.length } }];
  });
}

function othersAmong(dynos: readonly Dyno[], runId: string): Dyno[] {
  return dynos.filter(({ command, state }) => !isOver(state) && !isOfRun(command, runId));
}

function isOneOff({ type, name }: Dyno, { processTypes }: AppRooms): boolean {
  return !processTypes.includes(type ?? name.replace(/\..*$/, ""));
}

function isOfKind({ size }: Dyno, kind: string, { generation }: AppRooms): boolean {
  return size !== undefined && kindOf({ name: size }, generation) === kind;
}

/** Why it is waited for or refused, in one sentence without an end. */
export function describeWay({ app, dynos, room }: InTheWay, now: number): string {
  const who = names(dynos, now);
  if (room === undefined) return `App "${app}" is busy with another run: ${who}`;
  const { kind, needed, most, taken } = room;
  const others = taken === 0 ? "others are not in its list" : `${taken} are up: ${who}`;
  return `App "${app}" has no room for this run, which needs ${needed} one-off ${kind} dynos: Heroku runs at most ${most} at once, and ${others}`;
}

/** For whom is waited. */
export function describeWait({ app, dynos, room }: InTheWay, now: number): string {
  const who = names(dynos, now);
  if (room === undefined) {
    const says = dynos.every(({ command }) => readMarker(command)?.targets !== undefined);
    const why = says ? "which loads the same target" : "which does not say what it loads";
    return `Waiting for another run to end: ${who}, in app ${app}, ${why}`;
  }
  const { kind, needed, most, taken } = room;
  return `Waiting for room in app ${app}: ${needed} one-off ${kind} dynos are needed, and ${taken} of at most ${most} are up: ${who}`;
}

export function names(dynos: readonly Dyno[], now: number): string {
  return dynos.map((dyno) => `${dyno.name} (${describeDyno(dyno, now)})`).join(", ");
}

function describeDyno({ command, createdAt }: Dyno, now: number): string {
  const runId = runIdOf(command);
  const whose = runId === undefined ? "of no run" : `run ${runId}`;
  if (createdAt === undefined) return whose;
  return `${whose}, up for ${Math.max(0, Math.round((now - createdAt) / 1000))} s`;
}
