import { describe, Failure } from "../words/failure.ts";

/** An error that came up where nobody waits for one, such as in a timer or on a socket, or a wait that has no end. */
class UncaughtFailure extends Failure {}

const controller = new AbortController();

/** Aborted by the first error that nobody caught, with an UncaughtFailure. Node would end the process, its dynos running on. */
export const uncaught: AbortSignal = controller.signal;

/** Further ones are told, because the first need not be the cause; a loop of them shall not fill the log. */
const mostTold = 5;

/** To be called before anything else of the action is loaded. */
export function catchUncaught(): void {
  let told = 0;
  const take = (thrown: unknown): void => {
    process.exitCode = 1;
    const what = oneLine(describe(thrown));
    if (!uncaught.aborted) {
      controller.abort(
        new UncaughtFailure(`An error that nobody caught ended the action: ${what}. ${advice}`),
      );
      return;
    }
    told += 1;
    if (told <= mostTold) process.stderr.write(`One more error that nobody caught: ${what}\n`);
  };
  process.on("uncaughtException", take);
  process.on("unhandledRejection", take);
}

const advice = "That is a fault of the action's own: please report it with this line";

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 1_000);
}

/** Enough for a run to end its dynos: it is told to by the signal. */
const usualPatienceMs = 20_000;

/**
 * What the work comes to. When an error that nobody caught comes up, the work has a while to end what it has begun, and
 * then that error is what it came to, once, whatever else it throws meanwhile.
 */
export async function orUncaught<Result>(
  work: Promise<Result>,
  patienceMs = usualPatienceMs,
): Promise<Result> {
  // Nothing is left that could settle the work: Node would end with an exit code and a warning of its own.
  const noEnd = (): void =>
    controller.abort(new UncaughtFailure(`The action waited for what never came. ${advice}`));
  process.once("beforeExit", noEnd);
  try {
    const ended = await Promise.race([work, aborted()]);
    if (!uncaught.aborted) return ended as Result;
  } catch (error) {
    if (!uncaught.aborted) throw error;
  } finally {
    process.off("beforeExit", noEnd);
  }
  await Promise.race([work.catch(() => undefined), later(patienceMs)]);
  throw uncaught.reason;
}

function aborted(): Promise<void> {
  return new Promise((resolve) => {
    if (uncaught.aborted) resolve();
    uncaught.addEventListener("abort", () => resolve(), { once: true });
  });
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
