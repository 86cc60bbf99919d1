import { afterEach, expect, test, vi } from "vitest";
import { githubJob } from "../../src/github/job.ts";

afterEach(() => vi.unstubAllEnvs());

test("what cannot be handed on to the post step, on a full disk, keeps nobody from ending dynos", () => {
  vi.stubEnv("GITHUB_STATE", "/dev/full");
  expect(() => githubJob().saveState("dynos", "run.1")).not.toThrow();
});
