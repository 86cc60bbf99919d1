import { describe, Failure, failureOf } from "./failure.ts";

/** Collects what goes wrong in several tries, so that all of it can be told at once. */
export type Problems = {
  /** What the act gives, or undefined when it has thrown a Failure, which is kept. Any other error passes through. */
  attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined>;
  /** Throws what was kept: one Failure as it is, several as one with the heading. */
  throwAny(heading: string): void;
};

export function newProblems(): Problems {
  const kept: Failure[] = [];
  return {
    attempt: async (act) => {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        kept.push(error);
        return undefined;
      }
    },
    throwAny: (heading) => {
      const [first, ...others] = kept;
      if (first === undefined) return;
      if (others.length === 0) throw first;
      throw failureOf(
        heading,
        kept.flatMap((failure) => (failure.problems.length > 0 ? failure.problems : [describe(failure)])),
      );
    },
  };
}
