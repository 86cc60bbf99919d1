import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { root } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { startCommand } from "./cli/start-command.ts";
import { startForeignDyno } from "./foreign-dyno.ts";
import { repositoryWith } from "./git/repository.ts";
import { eventually } from "./local/eventually.ts";

const own = (name: string): string => readFileSync(join(root, "loadtest", name), "utf8");
/** All that a user brings. */
const content = {
  "loadtest/locustfile_scene_1.py": own("locustfile_scene_1.py"),
  "loadtest/requirements.txt": own("requirements.txt"),
};
const mark = "LOADTEST_SETUP";
/** Enough for a verdict, and no more. */
const shortLoad = {
  users: "20",
  "spawn-rate": "20",
  "run-time": "6s",
  "stop-timeout": "4s",
  "min-requests": "1",
};

let platform: Platform;
let repository: Awaited<ReturnType<typeof repositoryWith>>;

beforeAll(async () => {
  repository = await repositoryWith(content);
  platform = await startPlatform();
}, 60_000);

afterAll(async () => {
  await platform?.close();
  await repository?.[Symbol.asyncDispose]();
});

/** `setup` or `teardown` as GitHub runs them, from `dist/`. */
function runPart(part: "setup" | "teardown", inputs: Record<string, string>): Promise<ActionOutcome> {
  const noStorage = { "azure-container-url": undefined, "azure-account-key": undefined };
  return platform.runAction({
    action: join(root, part),
    inputs: { ...noStorage, ...inputs },
    workspace: repository.path,
  });
}

const runCommand = (...args: string[]) => startCommand(platform, repository.path, args).ended;

const builds = (app: string): number =>
  platform.heroku.journal.count("POST", new RegExp(`/apps/${app}/builds$`));

describe("from no app at all, on GitHub", () => {
  const app = { "heroku-app": "fresh-loadtest" };
  let first: ActionOutcome;
  let again: ActionOutcome;

  beforeAll(async () => {
    first = await runPart("setup", { ...app, config: "TOKEN=geheim-1234\n# a comment" });
    again = await runPart("setup", { ...app, config: "TOKEN=geheim-5678" });
  }, 120_000);

  test("setup makes the app, adds what the folder lacks, and lets nothing run", () => {
    expect([first.mainExitCode, first.conclusion]).toEqual([0, "success"]);
    const made = platform.heroku.app("fresh-loadtest");
    expect(first.outputs).toEqual({
      "heroku-app": "fresh-loadtest",
      "web-url": made.settings.webUrl,
      release: expect.stringMatching(/^\d+$/),
      built: "true",
    });
    expect(made.configVars).toMatchObject({ [mark]: "example/shop" });
    expect(made.formation.map(({ type, quantity, size }) => [type, quantity, size.name])).toEqual([
      ["worker_scene_1", 0, "Standard-1X"],
    ]);
    expect(first.log.join("\n")).toContain("-----> Python app detected");
  });

  test("the second setup builds nothing, though a config var has made another release", () => {
    expect(again.outputs).toMatchObject({ built: "false" });
    expect(Number(again.outputs.release)).toBeGreaterThan(Number(first.outputs.release));
    expect(builds("fresh-loadtest")).toBe(1);
    expect(platform.heroku.app("fresh-loadtest").configVars).toMatchObject({ TOKEN: "geheim-5678" });
  });

  test("an account that may not have Standard dynos is told so, and gets on with Basic ones", async () => {
    const basic = { "heroku-app": "basic-loadtest" };
    const body = { id: "verification_required", message: "Verify your account." };
    const fault = { status: 402, body };
    platform.heroku.faults.add({ method: "PATCH", path: /\/apps\/basic-loadtest\/formation$/, fault });
    const refused = await runPart("setup", basic);
    expect(refused.annotations.at(-1)?.message).toMatch(
      /App "basic-loadtest" could not be scaled to worker_scene_1=0:standard-1x\. Where the account may not use the size, write `dyno-size: basic`, here and in the step of the load test.*Verify your account/s,
    );
    const set = await runPart("setup", { ...basic, "dyno-size": "basic" });
    expect([set.conclusion, set.outputs.built]).toEqual(["success", "false"]);
    const inputs = { ...basic, ...shortLoad, scenarios: "worker_scene_1", "poll-interval": "1s" };
    const outcome = await platform.runAction({ inputs: { ...inputs, "dyno-size": "basic" } });
    expect(outcome.outputs.verdict, outcome.log.join("\n")).toBe("pass");
  }, 90_000);

  test("no value of config and no signed address is in a log", () => {
    const log = [...first.rawLog, ...again.rawLog].filter((line) => !line.startsWith("::add-mask::"));
    expect(log.join("\n")).not.toMatch(/geheim|Signature=|HRKU-/);
  });

  test("the load test runs its scenario in the app", async () => {
    const inputs = { ...app, ...shortLoad, scenarios: "worker_scene_1", "poll-interval": "1s" };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.outputs.verdict, outcome.log.join("\n")).toBe("pass");
  }, 60_000);

  test("content that was there before is built again when something else was released since", async () => {
    await repository.commit({
      "other/locustfile_other.py": content["loadtest/locustfile_scene_1.py"],
      "other/requirements.txt": content["loadtest/requirements.txt"],
    });
    const other = await runPart("setup", { ...app, path: "other" });
    const back = await runPart("setup", app);
    expect([other.outputs.built, back.outputs.built]).toEqual(["true", "true"]);
    expect(platform.heroku.app("fresh-loadtest").formation.map(({ type }) => type)).toEqual([
      "worker_scene_1",
    ]);
  }, 60_000);

  test("teardown first ends a run that is on, and a second one has nothing to do", async () => {
    const runOfAnother = "sleep 300 # 20261124t080000z-0123abcd/worker_scene_1/1";
    await startForeignDyno(platform.heroku, "fresh-loadtest", runOfAnother);
    const ended = await runPart("teardown", app);
    expect([ended.conclusion, ended.log.join("\n")]).toEqual([
      "success",
      expect.stringMatching(
        /Stopped 1 dyno of this run: run\.\d+; 0 dynos left\.[\s\S]*Deleted app fresh-loadtest/,
      ),
    ]);
    const stop = platform.heroku.journal.entries.findIndex(({ path }) => path.endsWith("/actions/stop"));
    const removal = platform.heroku.journal.entries.findIndex(({ method }) => method === "DELETE");
    expect([stop >= 0, stop < removal]).toEqual([true, true]);
    expect(() => platform.heroku.app("fresh-loadtest")).toThrow("no app");
    const twice = await runPart("teardown", app);
    expect([twice.conclusion, twice.log.join()]).toEqual([
      "success",
      "There is no app fresh-loadtest: nothing to do",
    ]);
  }, 60_000);

  test("teardown leaves an app alone that setup has not made, and says so", async () => {
    const outcome = await runPart("teardown", { "heroku-app": "shop-loadtest" });
    expect(outcome.conclusion).toBe("failure");
    expect(outcome.annotations[0]?.message).toContain(
      'app "shop-loadtest" was not changed, because setup did not create it',
    );
    expect(platform.heroku.app("shop-loadtest").name).toBe("shop-loadtest");
    expect(platform.heroku.journal.count("DELETE", /^\/apps\/shop-loadtest$/)).toBe(0);
  });
});

describe("from no app at all, on the command line", () => {
  const app = ["--heroku-app", "terminal-loadtest"];
  const run = [
    ...[...app, "--scenarios", "worker_scene_1", "--poll-interval", "1s"],
    ...Object.entries(shortLoad).flatMap(([name, value]) => [`--${name}`, value]),
  ];
  const target = (): string[] => ["--target-url", platform.targetUrl];

  test("setup, plan, run and teardown end with 0, and a breach with 1, without a word to GitHub", async () => {
    const askedBefore = platform.github.journal.entries.length;
    const setup = await runCommand("setup", ...app);
    expect(setup, setup.err).toMatchObject({ code: 0, err: "" });
    expect(setup.out).toMatch(/^heroku-app=terminal-loadtest\nweb-url=http.+\nrelease=\d+\nbuilt=true$/m);

    const plan = await runCommand("plan", ...run, ...target());
    expect([plan.code, plan.err]).toEqual([0, ""]);
    expect(plan.out).toMatch(/^Run \S+: 1 dyno in app terminal-loadtest/m);
    expect(platform.heroku.dynos).toEqual([]);

    const breach = await runCommand("run", ...run, ...target(), "--p99-threshold", "1");
    expect([breach.code, breach.err]).toEqual([1, expect.stringContaining("Load test failed")]);
    expect(breach.out).toMatch(/breached: worker_scene_1: p99 ≤ 1 ms/);
    expect(breach.out).toMatch(/^verdict=fail$/m);
    const report = /^report-path=(.*)$/m.exec(breach.out)?.[1] ?? "";
    expect(readFileSync(report, "utf8")).toContain("<html");
    expect(repository.git("status", "--porcelain")).toBe("");

    const teardown = await runCommand("teardown", ...app);
    expect(teardown).toMatchObject({ code: 0, err: "" });
    expect(teardown.out).toContain("Deleted app terminal-loadtest");
    const all = [setup, plan, breach, teardown].map(({ out, err }) => out + err).join("\n");
    expect(all).not.toMatch(/^::/m);
    expect(all).not.toContain(platform.heroku.apiKey);
    expect(platform.github.journal.entries.length).toBe(askedBefore);
  }, 120_000);

  test("two test beds are set up in their regions, with the dynos asked for, and go to rest together", async () => {
    const beds = ["--heroku-app", "us: beds-us", "--heroku-app", "eu: beds-eu"];
    const setup = await runCommand("setup", ...beds, "--scale", "worker_scene_1=1:standard-2x");
    expect(setup, setup.err).toMatchObject({ code: 0 });
    expect(setup.out).toMatch(/^heroku-app=us: beds-us\nheroku-app=eu: beds-eu\nweb-url=/m);
    const made = ["beds-us", "beds-eu"].map((name) => platform.heroku.app(name));
    expect(made.map(({ settings }) => settings.region)).toEqual(["us", "eu"]);
    const formations = () =>
      made.map(({ formation }) => formation.map(({ quantity, size }) => `${quantity} ${size.name}`));
    expect(formations()).toEqual([["1 Standard-2X"], ["1 Standard-2X"]]);
    expect((await runCommand("teardown", ...beds, "--mode", "scale-down")).code).toBe(0);
    expect(formations()).toEqual([["0 Standard-2X"], ["0 Standard-2X"]]);
  }, 60_000);

  test("three commands set up two regions, run two scenarios in both, and leave nothing", async () => {
    const locustfiles = ["locustfile_scene_1.py", "locustfile_scene_2.py", "requirements.txt"];
    await repository.commit(Object.fromEntries(locustfiles.map((name) => [`two/${name}`, own(name)])));
    const beds = ["--heroku-app", "us: regions-us", "--heroku-app", "eu: regions-eu"];
    const builtBy = async () => {
      const { code, out, err } = await runCommand("setup", ...beds, "--path", "two");
      expect([code, err]).toEqual([0, ""]);
      return out.match(/^built=.*$/gm);
    };
    expect(await builtBy()).toEqual(["built=true", "built=true"]);
    expect(await builtBy()).toEqual(["built=false", "built=false"]);
    const scenarios = ["--scenarios", "worker_scene_1", "--scenarios", "worker_scene_2"];
    const load = Object.entries(shortLoad).flatMap(([name, value]) => [`--${name}`, value]);
    const rules = ["--failure-threshold", "60%", "--thresholds", "p99 in worker_scene_1 at eu < 1ms"];
    const ran = await runCommand("run", ...beds, ...scenarios, ...load, ...rules, ...target());
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("Load test failed: p99 in")]);
    const met = ran.out.match(/(?<=^✅ met.*: )worker_scene_\d at \w+(?=: failures)/gm);
    expect(met).toEqual(["1 at us", "1 at eu", "2 at us", "2 at eu"].map((bed) => `worker_scene_${bed}`));
    expect(ran.out).toMatch(/^❌ breached: worker_scene_1 at eu: p99 /m);
    const { out } = await runCommand("teardown", ...beds);
    expect(out).toBe("Deleted app regions-us\nDeleted app regions-eu\n");
    expect(platform.heroku.dynos).toEqual([]);
  }, 120_000);

  test("an input that is wrong ends with 2 and everything that is wrong, and starts nothing", async () => {
    const none = await runCommand("run", "--heroku-app", "X", "--users", "none");
    expect(none.code).toBe(2);
    for (const name of ["--heroku-app", "--users", "scenarios"]) expect(none.err).toContain(`\`${name}\`: `);
    const missing = await runCommand("plan", "--heroku-app", "no-such-app", "--scenarios", "a", ...target());
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("Couldn't find that app.")]);
    const foreign = await runCommand("teardown", "--heroku-app", "shop-loadtest");
    expect([foreign.code, foreign.err]).toEqual([2, expect.stringContaining("setup did not create it")]);
    expect((await runCommand("run", "--hreoku-app", "a")).code).toBe(2);
  }, 60_000);

  test.each<NodeJS.Signals>(["SIGINT", "SIGHUP"])(
    "%s, by Ctrl-C or a closed terminal, stops the dynos before it ends with 130",
    async (signal) => {
      const running = await longRun();
      running.signal(signal);
      const { code, out, err } = await running.ended;
      expect([code, err]).toEqual([130, expect.stringContaining(`cancelled (${signal})`)]);
      expect(out).toMatch(/Stopped 1 dyno of this run: run\.\d+/);
      expect(platform.heroku.dynos).toEqual([]);
    },
    60_000,
  );

  test("a run whose output nobody reads any more goes on, and can be stopped", async () => {
    const running = await longRun();
    const { length } = platform.heroku.journal.entries;
    running.stopReading();
    await eventually(() => platform.heroku.journal.entries.length).toBeGreaterThan(length + 2);
    running.signal("SIGINT");
    expect((await running.ended).code).toBe(130);
    expect(platform.heroku.dynos).toEqual([]);
  }, 60_000);

  async function longRun() {
    const long = ["--run-time", "10m", "--heroku-app", "shop-loadtest", "--scenarios", "worker_scene_1"];
    const args = ["run", ...long, ...target(), "--poll-interval", "1s"];
    const running = startCommand(platform, repository.path, args);
    await eventually(() => running.said.join("")).toContain("Started run.");
    return running;
  }
});
