/** Another run whose dynos load the same target from the same app. `since`: when the first of them was created. */
export type Rival = { runId: string; since: number };

/** `go-on`: every later run sees this one. `look-again`: whether it stays is not yet plain. */
export type SettlingStep = "go-on" | "look-again" | "give-way";

/**
 * A younger run gives way within a few looks at the list. One that is still there then had looked before our first dyno
 * was in the list, or never looks: 25 s of the list's lag, a look, a stop, and 30 s to end.
 */
const settledMs = 90_000;

/**
 * What a run does at a look after its first create. It goes on once the list shows its own dyno and nobody else's: of
 * two runs that both found the app free, the one whose dyno came into the list last sees the other's. The younger run,
 * by its id, gives way at once; the older one waits for that, but not for a run that has settled before it came.
 * `isShown`: the list has a dyno of this run. Instants are epoch milliseconds of Heroku's clock.
 */
export function settlingStep(look: {
  runId: string;
  isShown: boolean;
  rivals: readonly Rival[];
  now: number;
}): SettlingStep {
  const { runId, isShown, rivals, now } = look;
  if (rivals.some((rival) => rival.runId < runId || now - rival.since > settledMs)) return "give-way";
  return isShown && rivals.length === 0 ? "go-on" : "look-again";
}
