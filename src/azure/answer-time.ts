/** Epoch milliseconds of a time that Azure answers; undefined where it has none, or none that can be read. */
export function answerTime(time: Date | undefined): number | undefined {
  const ms = time?.getTime();
  return ms === undefined || Number.isNaN(ms) ? undefined : ms;
}
