import { describe } from "../words/failure.ts";
import { rateLimitWaitMs, statusOf, wentAstray } from "./refusal.ts";

const permissions = ["permissions:", "  contents: read", "  pull-requests: write"];

const elsewhere = "The whole report is in the step summary.";

/** Why there is no comment and what to do about it; what is missing from the workflow is said as the lines to add. */
export function advice(error: unknown): string {
  const said = `GitHub did not take the comment: ${describe(error)}`;
  const waitMs = rateLimitWaitMs(error);
  if (waitMs !== undefined)
    return `${said}. That is a rate limit, which ends in ${Math.ceil(waitMs / 1000)} s. ${elsewhere}`;
  if (wentAstray(error)) return `${said}. Run the job again when GitHub is well. ${elsewhere}`;
  return [said, remedyOf(error, said)].flat().join(". ");
}

function remedyOf(error: unknown, said: string): string | readonly string[] {
  switch (statusOf(error)) {
    case 401:
      return "`github-token` is wrong or has expired: leave it out, and the job's own token is used";
    case 403:
      return /locked/i.test(said)
        ? `Unlock the pull request's conversation, or set \`comment: never\`. ${elsewhere}`
        : `Give the job these permissions:\n${lines}`;
    case 404:
      return [
        "Either `pr-number` is not a pull request of this repository, or the token may not see it: to a token without permission GitHub says so of a private repository",
        `Give the job these permissions:\n${lines}`,
      ];
    case 410:
      return `This repository takes no comments; set \`comment: never\`. ${elsewhere}`;
    case 422:
      return `The text was refused as it is; fewer scenarios or thresholds make it shorter, and \`comment: never\` leaves it out. ${elsewhere}`;
    default:
      return elsewhere;
  }
}

const lines = [
  ...permissions,
  "A workflow started from a fork gets a read-only token whatever it asks for; a personal or an app's token needs the same permissions of its own.",
].join("\n");
