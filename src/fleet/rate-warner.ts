import { measuredRateWarning } from "../plan/limits.ts";
import { requestsPerSecondOf } from "../report/progress.ts";
import type { World } from "../world.ts";
import { type Fleet, noteOnce } from "./fleet.ts";

/** Warns once, when the dynos' own figures pass what Heroku allows without notice. */
export function rateWarner({ job }: World): (fleet: Fleet) => void {
  let hasWarned = false;
  return (fleet) => {
    const note = measuredRateWarning(requestsPerSecondOf(fleet.watched));
    if (note === undefined || hasWarned) return;
    hasWarned = true;
    noteOnce(fleet.warnings, note);
    const title = "More requests than Heroku allows without notice";
    job.annotate({ level: "warning", title, message: note.text });
  };
}
