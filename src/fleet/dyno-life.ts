import type { DynoState } from "../watch/dyno-state.ts";
import type { DynoLife, Progress } from "../watch/types.ts";

/** When the create of a dyno was sent, and what it was given by it. */
export type Create = Pick<DynoLife, "sentAt" | "sentAtByHeroku" | "nonceSha256" | "hasOwnTokens">;

/** What the walk notes of a dyno while it is under way, to hold its receipt against. */
export type LifeNotes = Create & {
  receipt: DynoLife["receipt"];
  claims: DynoLife["claims"];
  /** Ids and names of further dynos of the assignment that the list has shown. */
  readonly others: Map<string, string>;
};

export function newLife(create: Create): LifeNotes {
  return { ...create, receipt: undefined, claims: undefined, others: new Map() };
}

type Lived = {
  life: LifeNotes;
  dyno: { id: string };
  state: Pick<DynoState, "exitedAt">;
  progress: Progress | undefined;
};

/** A dyno that has taken another one's place is not one of the others any more. */
export function lifeOf({ life, dyno, state, progress }: Lived): DynoLife {
  const { others, ...noted } = life;
  const names = [...others].flatMap(([id, name]) => (id === dyno.id ? [] : name));
  return {
    ...noted,
    exitedAt: state.exitedAt,
    others: names,
    requestsSaid: progress?.requests,
  };
}
