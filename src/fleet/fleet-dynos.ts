import type { KnownDyno } from "../ending/known-dynos.ts";
import type { Fleet, Watched } from "./fleet.ts";

/** The fleet's dynos, with those that came second for an assignment and were told to stop. */
export function knownDynos({ watched }: Fleet): KnownDyno[] {
  return watched.flatMap((one) => [ownOf(one), ...twinsOf(one)]);
}

function ownOf({ dyno, state, assignment, toldToStop }: Watched): KnownDyno {
  const { id, name, app } = dyno;
  return {
    ...{ id, name, app },
    startedAt: state.createdAt,
    timeToLiveSeconds: assignment.timeToLiveSeconds,
    seen: state.seen || state.exitStatus !== undefined,
    heard: state.phase === "up" && state.exitStatus === undefined,
    ended: state.exitStatus !== undefined || state.ending === "receipt",
    stopped: toldToStop?.taken === true,
  };
}

function twinsOf({ state, assignment, twins }: Watched): KnownDyno[] {
  return [...twins.values()].map(({ dyno: { id, name, app }, taken }) => ({
    ...{ id, name, app },
    startedAt: state.createdAt,
    timeToLiveSeconds: assignment.timeToLiveSeconds,
    ...{ seen: true, heard: false, ended: false, stopped: taken },
  }));
}
