import { markdownCode, webAddress } from "./escape.ts";

/** As many characters as GitHub shows. */
const shortHash = 7;

/** Below the headline of a report whose pull request has moved on. */
export function olderCommit(tested: string, head: string): string {
  return `⏳ **Results for an older commit**, ${shortCommit(tested)}: the pull request is at ${shortCommit(head)} by now.`;
}

/** Above the headline of an older report, when the run for the commit that the pull request stands at came to nothing. */
export function unfinishedRun({ sha, runUrl }: { sha: string; runUrl: string | undefined }): string {
  const url = runUrl === undefined ? undefined : webAddress(runUrl);
  const run = url === undefined ? "" : `: [workflow run](${url})`;
  return [
    "> [!WARNING]",
    `> The load test of commit ${shortCommit(sha)} did not finish${run}.`,
    "> What follows is of an earlier commit.",
  ].join("\n");
}

/** The commit as GitHub shows it, as code. */
export function shortCommit(sha: string): string {
  return markdownCode(sha.slice(0, shortHash));
}
