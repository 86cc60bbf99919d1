import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { root } from "../local/platform-request.ts";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { startCommand } from "./cli/start-command.ts";
import { repositoryWith } from "./git/repository.ts";
import { eventually } from "./local/eventually.ts";

const requirements = readFileSync(join(root, "loadtest/requirements.txt"), "utf8");
const files = {
  "loadtest/locustfile_a.py": "",
  "loadtest/requirements.txt": requirements,
  "release/Procfile": "release: echo migrating with $DATABASE_KEY; exit 3\nweb: sleep 60\n",
  "release/requirements.txt": requirements,
};

let platform: Platform;
let repository: Awaited<ReturnType<typeof repositoryWith>>;

beforeAll(async () => {
  repository = await repositoryWith(files);
  await repository.write({ "untracked/locustfile.py": "" });
  const known = { foreignApps: ["somebodys-app"], teams: ["shop-team"], spaces: ["shop-space"] };
  platform = await startPlatform({ target: false, heroku: known });
}, 60_000);

afterAll(async () => {
  await platform?.close();
  await repository?.[Symbol.asyncDispose]();
});

const setUp = (...args: string[]) => startCommand(platform, repository.path, ["setup", ...args]).ended;

const changes = (): number => platform.heroku.journal.entries.filter(({ method }) => method !== "GET").length;

test("a folder, a region and an app that cannot be used are all told of, and nothing is changed", async () => {
  const before = changes();
  const args = [
    "--heroku-app",
    "a: somebodys-app",
    "--heroku-app",
    "eu: shop-loadtest",
    "--path",
    "untracked",
  ];
  const { code, err } = await setUp(...args);
  expect([code, changes() - before]).toEqual([2, 0]);
  expect(err).toContain('`path`: "untracked" has no committed files');
  expect(err).toContain('`heroku-app`: the owner of `heroku-api-key` may not use the app "somebodys-app"');
  expect(err).toContain('`heroku-app`: app "shop-loadtest" is in `us` and not in `eu`');
});

test("outside of a git repository nothing is uploaded", async () => {
  await using bare = await makeTemporaryFolder("test-no-git-");
  const args = ["setup", "--heroku-app", "new-app", "--path", "."];
  const { code, err } = await startCommand(platform, bare.path, args).ended;
  expect([code, err]).toEqual([2, expect.stringContaining('`path`: "." is in no git repository')]);
});

test.each([
  ["team", ["--team", "no-team"], "`team`: Heroku did not create app"],
  ["space", ["--team", "shop-team", "--space", "no-space"], "`space`: Heroku did not create app"],
  ["stack", ["--stack", "heroku-1"], "`stack`: Heroku did not create app"],
])("a %s that Heroku does not know is named as the input, with Heroku's words", async (_, args, said) => {
  const { code, err } = await setUp("--heroku-app", "new-app", ...args);
  expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  expect(err).toContain("Couldn't find that ");
});

test("of several apps each that cannot be created is told of", async () => {
  const args = ["--heroku-app", "a: new-app-a", "--heroku-app", "b: new-app-b", "--stack", "heroku-1"];
  const { err } = await setUp(...args);
  expect(err).toContain('create app "new-app-a"');
  expect(err).toContain('create app "new-app-b"');
});

test("a scale line for a process type that is not there names those that are", async () => {
  const { code, err } = await setUp("--heroku-app", "new-app", "--scale", "worker_b=0");
  expect([code, err]).toEqual([
    2,
    expect.stringContaining("has no process type `worker_b`, only `worker_a`; did you mean `worker_a`?"),
  ]);
});

test("a build that fails ends with its last lines", async () => {
  const { code, out, err } = await setUp("--heroku-app", "broken-build", "--buildpacks", "heroku/go");
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('App "broken-build": the build failed; its last lines:'),
  ]);
  expect(err).toContain("couldn't find a go.mod file");
  expect(out).toContain("App not compatible with buildpack");
  expect(out).not.toContain("built=");
}, 60_000);

test("a key that may not build is told so, and asks once", async () => {
  const body = { id: "forbidden", message: "You do not have access." };
  platform.heroku.faults.add({ method: "POST", path: /\/builds$/, fault: { status: 403, body } });
  const { code, err } = await setUp("--heroku-app", "no-builds");
  expect([code, err]).toEqual([1, expect.stringContaining("You do not have access. (403, forbidden)")]);
  expect(err).toContain("give that account access to the app");
  expect(platform.heroku.journal.count("POST", /\/apps\/no-builds\/builds$/)).toBe(1);
});

test("a release phase that fails is a failure, shows no config value, and the content counts as not there", async () => {
  const app = ["--heroku-app", "broken-release", "--path", "release"];
  const args = [...app, "--config", "DATABASE_KEY=geheim-9876"];
  const first = await setUp(...args);
  expect([first.code, first.err]).toEqual([
    1,
    expect.stringMatching(/the release phase failed; .*[\s\S]*migrating/),
  ]);
  expect(first.out).toContain("migrating with ***");
  expect(first.out + first.err).not.toContain("geheim");
  const again = await setUp(...args);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("the release phase failed")]);
}, 60_000);

test("an app and a build whose create calls get no answer are found again, and are made once", async () => {
  const created = (): number => platform.heroku.journal.count("POST", /^\/apps$/);
  const before = created();
  platform.heroku.faults.add({
    method: "POST",
    path: /\/apps\/lost-build\/builds$/,
    fault: { loseAnswer: true },
  });
  platform.heroku.faults.add({ method: "POST", path: /\/apps$/, fault: { loseAnswer: true } });
  const { code, out, err } = await setUp("--heroku-app", "lost-build");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("built=true");
  expect(created() - before).toBe(1);
  expect(platform.heroku.journal.count("POST", /\/apps\/lost-build\/builds$/)).toBe(1);
}, 60_000);

test("an output that breaks off in the middle is read on without a line twice", async () => {
  const asked = (): number => platform.heroku.outputJournal.count("GET", /./);
  const before = asked();
  platform.heroku.outputFaults.add({ path: /./, fault: { cut: "midBody" } });
  const { code, out } = await setUp("--heroku-app", "cut-output");
  expect(code).toBe(0);
  const steps = out.match(/^-----> .*$/gm) ?? [];
  expect(steps.join("\n")).toMatch(/^-----> Building on[\s\S]*Python app detected/);
  expect(new Set(steps).size).toBe(steps.length);
  expect(asked() - before).toBeGreaterThan(1);
}, 60_000);

test("an upload that is refused once is made again", async () => {
  platform.heroku.sourceFaults.add({ method: "PUT", path: /./, fault: { status: 503 } });
  const { code, err } = await setUp("--heroku-app", "second-upload");
  expect([code, err]).toEqual([0, ""]);
}, 60_000);

test("an app that another setup makes meanwhile is taken as it is", async () => {
  expect((await setUp("--heroku-app", "at-once")).code).toBe(0);
  platform.heroku.faults.add({ method: "GET", path: /\/apps\/at-once$/, fault: { status: 404 } });
  const { code, out, err } = await setUp("--heroku-app", "at-once");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("App at-once was created meanwhile, perhaps by another setup\nApp at-once runs this");
}, 60_000);

test("a setup that is stopped during its build says that the build goes on, and leaves no file behind", async () => {
  await using temp = await makeTemporaryFolder("test-temp-");
  const building = /\/stopped-app\/builds\/[^/]+$/;
  platform.heroku.faults.add({ method: "GET", path: building, fault: { delayMs: 5_000 } });
  const args = ["setup", "--heroku-app", "stopped-app"];
  const running = startCommand({ ...platform, env: { TMPDIR: temp.path } }, repository.path, args);
  await eventually(() => platform.heroku.journal.count("POST", /\/stopped-app\/builds$/)).toBe(1);
  running.signal("SIGINT");
  const { code, err } = await running.ended;
  expect([code, err]).toEqual([130, expect.stringContaining("Stopped (SIGINT). What Heroku has begun")]);
  expect(await readdir(temp.path)).toEqual([]);
});

test("without git nothing can be set up, which is said once, but a load test can be planned", async () => {
  const start = (...args: string[]) =>
    startCommand({ ...platform, env: { PATH: "/nowhere" } }, repository.path, args).ended;
  const setup = await start("setup", "--heroku-app", "new-app");
  expect([setup.code, setup.err.split("git could not be started").length]).toEqual([2, 2]);
  expect(setup.err.split("spawn git ENOENT").length).toBe(2);
  const scenario = ["--heroku-app", "shop-loadtest", "--scenarios", "worker_scene_1"];
  const target = ["--target-url", "http://127.0.0.1:9", "--wait-for-target", "0s"];
  const { code, err } = await start("plan", ...scenario, ...target);
  expect([code, err]).toEqual([0, ""]);
});
