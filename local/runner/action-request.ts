import type { JobContext } from "./context.ts";
import type { StepClock } from "./step-clock.ts";
import type { CancelTimes } from "./step-process.ts";

export type ActionRequest = {
  /** folder with `action.yml` */
  action: string;
  /** folder under which the job gets its own; the caller removes it */
  folder: string;
  context: JobContext;
  /** the payload at `GITHUB_EVENT_PATH` */
  event: Record<string, unknown>;
  /** the step's `with:` and `env:` */
  inputs: Record<string, string>;
  env?: Record<string, string>;
  /** a checkout that the job's workspace is to be; by default an empty folder */
  workspace?: string;
  /** values that the runner knows as secrets, besides the token */
  secrets?: string[];
  cancelTimes?: CancelTimes;
  /** of main and post; everything else lives by the machine's */
  clock?: StepClock;
  /** each line of the log, masked, as it comes */
  onLine?(line: string): void;
};
