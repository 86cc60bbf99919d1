import { StorageFailure } from "./storage-failure.ts";

/** How long one try of a question may take, with all that the SDK does again by itself, and how often it is asked anew. */
export type Patience = { tryMs: number; tries: number };

/** Asks, and asks afresh when a try had no whole answer in its time: a connection that hangs is never waited for in vain. */
export async function askPatiently<Answer>(
  doing: string,
  { tryMs, tries }: Patience,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  for (let count = 1; count <= tries; count += 1) {
    const signal = AbortSignal.timeout(tryMs);
    const answer = await unlessLate(signal, () => ask(signal));
    if (answer !== late) return answer;
  }
  throw silent(doing, { tryMs, tries });
}

const late = Symbol("late");

async function unlessLate<Answer>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer | typeof late> {
  try {
    return await Promise.race([ask(), rejectionOf(signal)]);
  } catch (error) {
    if (signal.aborted) return late;
    throw error;
  }
}

/** The SDK may be slow to notice. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** What is said when no try had a whole answer in its time. */
export function silent(doing: string, { tryMs, tries }: Patience): StorageFailure {
  const often = tries === 1 ? "" : `, asked ${tries} times`;
  const text = `Azure Blob Storage did not answer within ${tryMs / 1000} s${often}, ${doing}`;
  return new StorageFailure(text, undefined, undefined);
}
