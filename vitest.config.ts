import { defineConfig } from "vitest/config";
import { ClosingLine } from "./__tests__/closing-line.ts";
import { LongestFirst } from "./__tests__/longest-first.ts";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    setupFiles: ["__tests__/fixed-seed.ts"],
    // Nets under what hangs: nothing passes because of them.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", new ClosingLine()],
  },
});
