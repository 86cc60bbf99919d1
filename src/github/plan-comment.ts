import type { CommentWhen } from "../inputs/schema.ts";
import { type CommentRecord, hasNote, isRunOfPast, readRecord, withRecord } from "./comment-body.ts";

/** A comment of ours that is there: with the marker, and by whoever we are. `url`: undefined when GitHub does not say it. */
export type Standing = { id: number; url: string | undefined; author: string; body: string };

/** What this run has to say. */
export type Draft = {
  when: CommentWhen;
  record: CommentRecord;
  /** Epoch milliseconds. */
  now: number;
  /** The pull request has moved on from the tested commit. */
  isOlder: boolean;
  /** Commits that the pull request stands at; empty when it is unknown. */
  current: ReadonlySet<string>;
  /** The text, its marker first. `previous`: the body of the comment that it replaces. */
  render: (previous: string | undefined) => string;
};

/** What to do next, decided before anything is sent. */
export type Step =
  | { kind: "create"; body: string }
  | {
      kind: "change";
      id: number;
      url: string | undefined;
      body: string | undefined;
      surplus: readonly number[];
    }
  /** `byNewer`: what stands is of a newer run. */
  | { kind: "done"; url: string | undefined; byNewer: boolean };

/**
 * The next step towards one comment: the oldest of ours, with what the newest run says. Whoever repeats it until it is
 * done ends there, whatever other runs do in between. `standing`: oldest first.
 */
export function planComment(standing: readonly Standing[], draft: Draft): Step {
  const [oldest, ...younger] = standing;
  if (oldest === undefined) return isWorthOne(draft) ? create(draft) : leave(undefined, false);
  const newest = newestOf(standing, draft);
  const surplus = younger.filter(({ author }) => author === oldest.author).map(({ id }) => id);
  const body = newBody(newest, draft) ?? (newest === oldest ? undefined : newest.body);
  const { id, url } = oldest;
  if (body !== undefined || surplus.length > 0) return { kind: "change", id, url, body, surplus };
  return leave(url, readRecord(newest.body)?.run !== draft.record.run);
}

function create({ record, render }: Draft): Step {
  return { kind: "create", body: withRecord(render(undefined), record) };
}

function leave(url: string | undefined, byNewer: boolean): Step {
  return { kind: "done", url, byNewer };
}

/** A breach of an older commit may be mended by now, by a run that had no reason to comment. */
function isWorthOne({ when, record, isOlder }: Draft): boolean {
  if (when === "never") return false;
  return when !== "on-breach" || (record.verdict !== "pass" && !isOlder);
}

/** A comment that is there is never left telling an old verdict; undefined when it is this run's or a newer one's. */
function newBody(newest: Standing, draft: Draft): string | undefined {
  const { when, record, render } = draft;
  if (when === "never" || !isBefore(rankOf(newest, draft), [!draft.isOlder, record.run])) return undefined;
  const isSame = readRecord(newest.body)?.verdict === record.verdict && !hasNote(newest.body);
  // The text stays, and an older run shall see all the same that a newer one has confirmed it.
  if (when === "on-change" && isSame) return withRecord(newest.body, record);
  return withRecord(render(newest.body), record);
}

function newestOf(standing: readonly Standing[], draft: Draft): Standing {
  return standing.reduce((best, one) => (isBefore(rankOf(best, draft), rankOf(one, draft)) ? one : best));
}

/** Runs of the commit that the pull request stands at come after all others; among equals, those that began later. */
type Rank = readonly [isCurrent: boolean, run: string];

function rankOf({ body }: Standing, { record, isOlder, current, now }: Draft): Rank {
  const { commit, run = "" } = readRecord(body) ?? {};
  if (run === record.run) return [!isOlder, run];
  if (!isRunOfPast(run, now)) return [false, ""];
  return [commit !== undefined && current.has(commit), run];
}

function isBefore([isCurrent, run]: Rank, [otherIsCurrent, otherRun]: Rank): boolean {
  return isCurrent === otherIsCurrent ? run < otherRun : otherIsCurrent;
}
