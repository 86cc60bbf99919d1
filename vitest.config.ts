import { defineConfig } from "vitest/config";
import { ClosingLine } from "./__tests__/closing-line.ts";
import { LongestFirst } from "./__tests__/longest-first.ts";

/** The pure rooms: no process, no server, no clock. They share what is loaded, and take seconds together. */
const rooms = [
  "__tests__/{inputs,locust,plan,report,secrets,setup,statistics,verdict,watch}/**/*.test.ts",
  "__tests__/{failure,inputs,inputs-*,outputs,retry-after,secrets}.test.ts",
];

export default defineConfig({
  test: {
    setupFiles: ["__tests__/fixed-seed.ts"],
    // Nets under what hangs: nothing passes because of them.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", new ClosingLine()],
    projects: [
      { extends: true, test: { name: "rooms", include: rooms, pool: "threads", isolate: false } },
      { extends: true, test: { name: "walks", include: ["__tests__/**/*.test.ts"], exclude: rooms } },
    ],
  },
});
