import { redact } from "../words/failure.ts";
import type { Clock } from "../world.ts";
import { type Draft, planComment, type Step } from "./plan-comment.ts";
import { statusOf, wentAstray } from "./refusal.ts";
import { create, listOurs, type Place, remove, update } from "./sticky-comment.ts";

/** What became of it. `trouble`: the comment is there, and a second one could not be deleted. */
export type Written = { url: string | undefined; byNewer: boolean; trouble?: unknown };

/** Looks and acts in turn; more rounds than other runs can disturb. */
const mostRounds = 6;

/**
 * GitHub has no conditional write: a run that looked just before this one wrote may still write over it. After so long
 * its write has arrived, and the next look sees it.
 */
const settleMs = 1_000;

/** Creates or updates the one comment, and looks again until it says what it shall. */
export async function writeComment(place: Place, draft: Draft, clock: Clock): Promise<Written> {
  const past: Past = { created: undefined, trouble: undefined, lost: false };
  for (let round = 0; round < mostRounds; round += 1) {
    const step = planComment(await listOurs(place), draft);
    const written = endOf(step, past);
    if (written !== undefined) return written;
    await act(place, step, past);
    if (step.kind === "change" && !draft.isOlder) await clock.sleep(settleMs);
  }
  return { url: past.created?.url, byNewer: false };
}

/** What happened in the rounds before: the URL of what was created, a refused deletion, and whether an answer was lost. */
type Past = { created: { url: string | undefined } | undefined; trouble: unknown; lost: boolean };

function endOf(step: Step, { created, trouble }: Past): Written | undefined {
  switch (step.kind) {
    case "done":
      return { url: step.url, byNewer: step.byNewer };
    case "create":
      // It is there and not in the list yet: GitHub's lists may lag behind.
      return created === undefined ? undefined : { url: created.url, byNewer: false };
    case "change":
      return trouble === undefined ? undefined : { url: step.url, byNewer: false, trouble };
  }
}

async function act(place: Place, step: Step, past: Past): Promise<void> {
  try {
    if (step.kind === "create") past.created = { url: await create(place, redact(step.body)) };
    if (step.kind !== "change") return;
    if (step.body !== undefined) await update(place, step.id, redact(step.body));
    past.trouble = await removeAll(place, step.surplus);
  } catch (error) {
    // Lost on the way, or deleted by somebody meanwhile: the next look tells. Twice is not chance.
    if (past.lost || !(wentAstray(error) || statusOf(error) === 404)) throw error;
    past.lost = true;
  }
}

async function removeAll(place: Place, ids: readonly number[]): Promise<unknown> {
  try {
    for (const id of ids) await remove(place, id);
    return undefined;
  } catch (error) {
    return error;
  }
}
