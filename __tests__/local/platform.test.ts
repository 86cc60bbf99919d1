import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { startPlatform } from "../../local/platform.ts";
import { eventually } from "./eventually.ts";
import { isRunning } from "./is-running.ts";
import { folderWith } from "./slug.ts";
import { throwAwayAction } from "./throw-away-action.ts";

const main = `
import { readFileSync } from "node:fs";
const input = (name) => process.env["INPUT_" + name.toUpperCase()];
const send = (url, method, headers, body) =>
  fetch(url, { method, headers, body: body && JSON.stringify(body) }).then((answer) => answer.json());
const heroku = { authorization: "Bearer " + input("heroku-api-key"), accept: "application/vnd.heroku+json; version=3" };
const github = { authorization: "token " + input("github-token") };
const { deployment } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));
const api = process.env.GITHUB_API_URL + "/repos/" + process.env.GITHUB_REPOSITORY;
const [pull] = await send(api + "/commits/" + deployment.sha + "/pulls", "GET", github);
const app = input("heroku-api-url") + "/apps/" + input("heroku-app");
const dyno = await send(app + "/dynos", "POST", heroku, { command: "worker", env: { TARGET_HOST: deployment.payload.web_url } });
await send(api + "/issues/" + pull.number + "/comments", "POST", github, { body: "started " + dyno.name });
console.log("ready");
process.on("SIGINT", () => process.exit(130));
setInterval(() => {}, 1000);
`;
const actionYml = `
inputs: { heroku-api-key: {}, heroku-app: {}, heroku-api-url: {}, azure-container-url: {}, azure-account-key: {},
  wait-for-target: {}, github-token: { default: "\${{ github.token }}" } }
runs: { using: node24, main: main.mjs }
`;

test("an action finds everything it needs on the platform, and closing leaves nothing of it", async () => {
  await using slug = await folderWith({ Procfile: 'worker: echo $$ "$TARGET_HOST"; exec sleep 600' });
  await using action = await throwAwayAction({ main, actionYml });
  const platform = await startPlatform({ slug: slug.path, target: false });
  const ready = Promise.withResolvers<void>();
  const onLine = (line: string) => line === "ready" && ready.resolve();

  const running = platform.startAction({ action: action.path, inputs: {}, onLine });
  await ready.promise;
  const [dyno] = platform.heroku.dynos;
  const name = dyno?.settings.name ?? "";
  const { log } = platform.heroku.app("shop-loadtest");
  const said = () => log.history({ source: "app", dyno: name }, 1).join("").split(": ")[1] ?? "";
  await eventually(said).toContain(platform.targetUrl);
  const comments = platform.github.state.commentsOf(platform.pull.number);
  expect(comments.map(({ body }) => body)).toEqual([`started ${name}`]);

  await Promise.all([platform.close(), platform.close()]);

  const { conclusion, folders } = await running.outcome;
  expect(conclusion).toBe("cancelled");
  expect(isRunning(Number.parseInt(said(), 10))).toBe(false);
  expect(existsSync(folders.temp)).toBe(false);
  for (const url of [platform.heroku.url, platform.github.apiUrl, platform.azurite.containerUrl]) {
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  }
});

test("two actions of one platform are two runs", async () => {
  await using action = await throwAwayAction({ main: "console.log(process.env.GITHUB_RUN_ID)", actionYml });
  await using platform = await startPlatform({ target: false });

  const outcomes = await Promise.all(
    [1, 2].map(() => platform.runAction({ action: action.path, inputs: {} })),
  );

  const [first, second] = outcomes.map(({ log }) => log[0]);
  expect(first).not.toBe(second);
});

test("an input of the platform can be replaced or taken away", async () => {
  await using action = await throwAwayAction({ main: "console.log(JSON.stringify(process.env))", actionYml });
  await using platform = await startPlatform({ target: false });
  const inputs = { "heroku-app": "another", "azure-account-key": undefined };

  const { rawLog } = await platform.runAction({ action: action.path, inputs });

  const env = JSON.parse(rawLog[0] ?? "");
  expect(env["INPUT_HEROKU-APP"]).toBe("another");
  expect(env["INPUT_AZURE-ACCOUNT-KEY"]).toBe("");
  expect(env["INPUT_HEROKU-API-URL"]).toBe(platform.heroku.url);
});

const host = `
import { startPlatform } from ${JSON.stringify(join(import.meta.dirname, "../../local/platform.ts"))};
const [slug] = process.argv.slice(2);
const platform = await startPlatform({ slug, target: false });
const dyno = platform.heroku.app("shop-loadtest").start(
  { command: "worker", env: {}, type: "run", size: { tier: "standard" }, timeToLive: undefined },
);
platform.heroku.app("shop-loadtest").log.tail({ source: "app" }, (line) => console.log(line.split(": ")[1]));
process.stdin.once("data", () => { throw new Error("crash") });
`;

test.each([
  ["SIGINT", { signal: "SIGINT", exitCode: 130 }],
  ["SIGTERM", { signal: "SIGTERM", exitCode: 143 }],
  ["a crash", { exitCode: 1 }],
] as const)(
  "after %s of the process that started it nothing of a platform is left",
  async (_, { exitCode, ...how }) => {
    await using slug = await folderWith({
      Procfile: "worker: trap '' TERM INT; pwd; echo $$; while :; do sleep 0.05; done",
    });
    await using script = await folderWith({ "host.mjs": host });
    const signal = "signal" in how ? how.signal : undefined;
    const env = { PATH: process.env.PATH, ...(signal ? {} : { CRASH: "1" }) };
    const child = spawn(process.execPath, [join(script.path, "host.mjs"), slug.path], { env });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const folder: string = (await lines.next()).value ?? "";
    const pid = Number((await lines.next()).value);
    expect(isRunning(pid)).toBe(true);

    if ("signal" in how) child.kill(how.signal);
    else child.stdin.write("crash\n");

    expect(await exited).toBe(exitCode);
    await eventually(() => isRunning(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  },
);

const interrupted = `
import { startPlatform } from ${JSON.stringify(join(import.meta.dirname, "../../local/platform.ts"))};
const [action] = process.argv.slice(2);
const platform = await startPlatform({ target: false });
await platform.runAction({ action, inputs: {}, onLine: (line) => console.log(line) });
`;

test("a signal to the process that started it lets a running action clean up first", async () => {
  await using action = await throwAwayAction({
    main: 'process.on("SIGINT", () => process.exit(130)); setInterval(() => {}, 1000); console.log("main is up")',
    post: 'console.log("post cleaned up")',
  });
  await using script = await folderWith({ "host.mjs": interrupted });
  const child = spawn(process.execPath, [join(script.path, "host.mjs"), action.path]);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === "main is up") child.kill("SIGINT");
  }

  expect(lines.slice(-2)).toEqual(["main is up", "post cleaned up"]);
  expect(await exited).toBe(130);
});
