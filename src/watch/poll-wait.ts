/** An account has 4,500 calls, refilled at about 75 a minute, for all its tools. Source: Dev Center `limits`, 2025-01. */
const plentyOfCalls = 500;
const longestWaitSeconds = 60;

/**
 * Seconds until the next poll. While the account has fewer than 500 calls left the interval stretches in proportion,
 * so that this run does not take the last ones from whoever else uses the account: with 250 left it doubles.
 */
export function pollWaitSeconds(intervalSeconds: number, callsLeft: number | undefined): number {
  if (callsLeft === undefined || callsLeft >= plentyOfCalls) return intervalSeconds;
  const stretched = (intervalSeconds * plentyOfCalls) / Math.max(1, callsLeft);
  return Math.max(intervalSeconds, Math.min(stretched, longestWaitSeconds));
}
