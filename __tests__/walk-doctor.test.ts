import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp, root } from "../local/platform-request.ts";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { startCommand } from "./cli/start-command.ts";

/** Each check of the output in the guide, with how it came out. */
function shownInTheGuide(): string[] {
  const guide = readFileSync(join(root, "docs/guides/doctor.md"), "utf8");
  const [, shown = ""] = /```text\n([\s\S]*?)```/.exec(guide) ?? [];
  const found = shown.matchAll(/^([\w: -]+): (holds|not checked|fails|unlike the records)\. /gm);
  const words: Record<string, string> = { "not checked": "unchecked", "unlike the records": "unlike" };
  return [...found].map(([, check, outcome = ""]) => `${check}: ${words[outcome] ?? outcome}`);
}

describe("the built doctor", { timeout: 120_000 }, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ target: false, heroku: { stopGraceMs: 1_000 } });
  });
  afterAll(() => platform?.close());

  test("finds on the local platform all that a run needs, and leaves no dyno", async () => {
    await using folder = await makeTemporaryFolder("doctor-");
    const { code, out, err } = await startCommand(platform, folder.path, [
      ...["doctor", "--heroku-app", loadtestApp, "--json"],
    ]).ended;
    expect([code, err]).toEqual([0, ""]);
    const { checks } = JSON.parse(out) as { checks: { check: string; outcome: string; needed: boolean }[] };
    expect(checks.map(({ check, outcome }) => `${check}: ${outcome}`)).toEqual(shownInTheGuide());
    expect(checks.filter(({ needed, outcome }) => needed && outcome === "fails")).toEqual([]);
    expect(checks.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["app", "sizes", "one-off dyno: end", "process type: end", "log", "claim"]),
    );
    // Neither the key nor a token of any kind: this is pasted into issues.
    expect(out).not.toContain(platform.heroku.apiKey);
    expect(out).not.toContain(platform.azurite.accountKey);
    expect(out).not.toMatch(/sig=(?!\*)/);
    expect(platform.heroku.dynos).toEqual([]);
  });

  test("as a step asks GitHub too, fails for what a run needs, and leaves the verdict empty", async () => {
    platform.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { status: 500 }, times: 9 });
    const outcome = await platform.runAction({ inputs: { doctor: "true", "pr-number": "7" } });
    const text = outcome.log.join("\n");
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.outputs).toEqual({ verdict: "" });
    expect(text).toContain("comment: holds. The token may comment on pull request 7");
    expect(text).toMatch(/one-off dyno: fails\. Heroku refused POST/);
    expect(outcome.summary).toContain("one-off dyno: fails");
    expect(platform.github.state.commentsOf(7)).toEqual([]);
    expect(platform.heroku.dynos).toEqual([]);
  });
});
