import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line that any program can read: `vitest: 312 passed, 0 failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((one) => one.result().state),
    );
    const count = (state: string): number => states.filter((one) => one === state).length;
    const skipped = count("skipped") + count("pending");
    console.log(
      `vitest: ${count("passed")} passed, ${count("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  }
}
