import type { Platform } from "../local/platform.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";

/** A load of a few seconds: enough requests to judge, and little to wait for. */
export const shortRun = {
  scenarios: "worker_scene_1",
  users: "20",
  "spawn-rate": "20",
  "run-time": "3s",
  "stop-timeout": "1s",
  "poll-interval": "1s",
  "min-requests": "10",
};

/** A run that is cancelled once its one dyno is up with all its users. */
export async function cancelledRun(platform: Platform): Promise<ActionOutcome> {
  const started = Promise.withResolvers<void>();
  const action = platform.startAction({
    inputs: { ...shortRun, "run-time": "2m" },
    onLine: (line) => {
      if (/: 1 up, 20 users/.test(line)) started.resolve();
    },
  });
  await started.promise;
  action.cancel();
  return action.outcome;
}
