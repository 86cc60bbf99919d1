/** An account has 4,500 calls, refilled at about 75 a minute, for all its tools. Source: Dev Center `limits`, 2025-01. */
const plentyOfCalls = 500;
const secondsPerCall = 60 / 75;
const longestWaitSeconds = 60;

/** `lists`: calls that a poll takes, one for each app. */
export type Pace = { intervalSeconds: number; lists: number };

/**
 * Seconds until the next poll. While the account has fewer than 500 calls left the interval stretches in proportion,
 * so that this run does not take the last ones from whoever else uses the account: with 250 left it doubles. What is
 * stretched is at least the time in which the account gets back what the poll takes of many apps.
 */
export function pollWaitSeconds({ intervalSeconds, lists }: Pace, callsLeft: number | undefined): number {
  if (callsLeft === undefined || callsLeft >= plentyOfCalls) return intervalSeconds;
  const lasting = Math.max(intervalSeconds, lists * secondsPerCall);
  const stretched = (lasting * plentyOfCalls) / Math.max(1, callsLeft);
  return Math.max(intervalSeconds, Math.min(stretched, longestWaitSeconds));
}
