import { defineConfig } from "vitest/config";
import { ClosingLine } from "./__tests__/closing-line.ts";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    setupFiles: ["__tests__/fixed-seed.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    reporters: ["default", new ClosingLine()],
  },
});
