/** What the last line of a comment keeps, invisible on the page: what it says, of which commit, and which run said so. */
export type CommentRecord = {
  verdict: string;
  /** Undefined when GitHub named no commit. */
  commit: string | undefined;
  /** Run ids sort by the time at which the run began. */
  run: string;
};

const recordLine = /<!-- verdict:([a-z]+) -->(?:<!-- run:([\w-]+)(?: commit:([0-9a-f]+))? -->)?\s*$/;

/** The comment's text as it is sent, with the record at its end in place of the one that it had. */
export function withRecord(body: string, { verdict, commit, run }: CommentRecord): string {
  const text = body.replace(recordLine, "").trimEnd();
  const tested = commit === undefined || !/^[0-9a-f]+$/.test(commit) ? "" : ` commit:${commit}`;
  return `${text}\n\n<!-- verdict:${verdict} --><!-- run:${run}${tested} -->\n`;
}

/** Undefined when there is none. What stands elsewhere in the text is not read: names and messages are others' words. */
export function readRecord(body: string): Partial<CommentRecord> | undefined {
  const found = recordLine.exec(body);
  if (found === null) return undefined;
  const [, verdict, run, commit] = found;
  return { ...(verdict && { verdict }), ...(run && { run }), commit };
}

/** Clocks of runners may differ by so much. */
const clockToleranceMs = 5 * 60_000;

/**
 * Whether a run can have had this id by now. Whoever may edit the comment can write any into it, and one of the future
 * would never be written over.
 */
export function isRunOfPast(run: string, now: number): boolean {
  if (!/^\d{8}t\d{6}z-[0-9a-f]{8}$/.test(run)) return false;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)/.exec(run) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return at <= now + clockToleranceMs;
}

const [noteStart, noteEnd] = ["<!-- note -->", "<!-- /note -->"];

/** The comment with a note of ours above its headline, in place of the one that it had. */
export function withNote(body: string, note: string): string {
  const [marker = "", ...rest] = body.split("\n");
  const text = rest.join("\n");
  const bare = hasNote(body) ? text.slice(text.indexOf(noteEnd) + noteEnd.length) : text;
  return [marker, noteStart, note, noteEnd, bare.replace(/^\s*/, "\n")].join("\n");
}

/** Whether the comment says above its headline that it is not the last word. */
export function hasNote(body: string): boolean {
  const [, second = ""] = body.split("\n");
  return second.trimEnd() === noteStart && body.includes(noteEnd);
}
