import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listenOnLoopback } from "../local/http/loopback.ts";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp, root } from "../local/platform-request.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../local/temporary-folder.ts";
import { type Certificate, newAuthority } from "../scripts/recorder/certificates.ts";
import { shortRun } from "./short-run.ts";

const script = (name: string): string => join(root, "scripts", name);
const cli = [process.execPath, join(root, "dist/cli.js")];

async function node(args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(process.execPath, args, { stdio: "pipe", ...options });
  const closed = new Promise<number | null>((settle) => child.once("close", settle));
  const [out, err] = await Promise.all([child.stdout, child.stderr].map((one) => (one ? text(one) : "")));
  return { code: await closed, out, err };
}

/** The same service under an encrypted address. */
async function startTlsFront(origin: string, certificate: Certificate) {
  const server = createServer(certificate, (asked, answer) => {
    const { url, method, headers } = asked;
    const far = request(`${origin}${url}`, { method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    far.on("error", () => answer.destroy());
    asked.pipe(far);
  });
  const port = await listenOnLoopback(server);
  return {
    url: `https://localhost:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}

describe("the recorder behind the built command line", { timeout: 120_000 }, () => {
  let platform: Platform;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    platform = await startPlatform({
      app: { configVars: { PAYMENT_TOKEN: "pay_Jq7TzW1m", OWNER: "Jane Doe of Hamburg" }, team: "acme-team" },
      heroku: { stopGraceMs: 1_000 },
    });
    folder = await makeTemporaryFolder("record-answers-");
  });
  afterAll(async () => {
    await platform?.close();
    await folder?.[Symbol.asyncDispose]();
  });

  const record = (name: string, command: readonly string[], more: Record<string, string> = {}) => {
    const { heroku, azurite } = platform;
    const env = {
      ...{ PATH: process.env.PATH, HOME: folder.path },
      ...{ HEROKU_API_KEY: heroku.apiKey, HEROKU_API_URL: heroku.url },
      ...{ AZURE_CONTAINER_URL: azurite.containerUrl, AZURE_ACCOUNT_KEY: azurite.accountKey },
      ...more,
    };
    const args = [script("record-answers.ts"), "--out", join(folder.path, name), "--", ...command];
    return node(args, { cwd: folder.path, env });
  };

  /** Everything in the platform that may not be in a record. */
  const secrets = () => {
    const { heroku, azurite } = platform;
    const { pathname } = new URL(azurite.containerUrl);
    const ids = heroku.journal.entries.flatMap(({ path, text: body }) =>
      [...`${path} ${body}`.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id),
    );
    const nonces = heroku.journal.entries.flatMap(
      ({ text: body }) => /"LOADTEST_NONCE":"([^"]+)"/.exec(body)?.[1] ?? [],
    );
    return [
      ...[heroku.apiKey, heroku.apiKey.slice(5), azurite.accountKey, "pay_Jq7TzW1m", "Jane Doe"],
      ...[loadtestApp, "acme-team", "herokumanager", pathname, ...ids, ...nonces],
    ];
  };

  const expectClean = async (name: string): Promise<Record<string, string>> => {
    const files = await filesIn(join(folder.path, name));
    const all = Object.values(files).join("\n");
    expect(secrets().filter((secret) => all.includes(secret))).toEqual([]);
    expect(all).not.toMatch(/sig=(?!\*\*\*)/);
    const { code, out } = await node([script("check-records.ts"), join(folder.path, name)]);
    expect(out).toMatch(/\d+ read, 0 refused, 0 misread/);
    expect(code).toBe(0);
    return files;
  };

  test("keeps what the doctor was answered, which is whole and tells nobody's own", async () => {
    const { code, out, err } = await record("doctor", [...cli, "doctor", "--heroku-app", loadtestApp]);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^record-answers: \d+ answers and 3 logs in .*; 0 were cut off, 0 held back\n$/),
    ]);
    expect(out).toContain("log: holds");
    const files = await expectClean("doctor");
    expect(Object.keys(files)).toEqual([
      "azure.json",
      "heroku.json",
      "log-1.txt",
      "log-2.txt",
      "log-3.txt",
      "streams.json",
    ]);
    expect(files["log-1.txt"]).toMatch(/^# text\/event-stream .*data/);
    expect(files["log-1.txt"]).toContain("Process exited with status 0");
  });

  test("keeps what a run was answered, and ends as the run did", async () => {
    const scenario = Object.entries(shortRun).flatMap(([name, value]) => [`--${name}`, value]);
    const target = ["--target-url", platform.targetUrl, "--failure-threshold", "0%"];
    const { code } = await record("run", [
      ...cli,
      "run",
      "--heroku-app",
      loadtestApp,
      ...target,
      ...scenario,
    ]);
    expect(code).toBe(0);
    const files = await expectClean("run");
    expect(files["log-1.txt"]).toContain('loadtest event {"v":1,"event":"loading"}');
    expect(platform.heroku.dynos).toEqual([]);
  });

  test("opens what is encrypted, with a certificate that the command alone trusts", async () => {
    const theirs = await newAuthority(folder.path);
    const certificate = await theirs.certificateFor("localhost");
    await using heroku = await startTlsFront(platform.heroku.url, certificate);
    await using azure = await startTlsFront(new URL(platform.azurite.containerUrl).origin, certificate);
    const scenario = ["--scenarios", "worker_scene_1", "--target-url", platform.targetUrl];
    const { code, err } = await record(
      "encrypted",
      [...cli, "plan", "--heroku-app", loadtestApp, ...scenario],
      {
        HEROKU_API_URL: heroku.url,
        AZURE_CONTAINER_URL: azure.url + new URL(platform.azurite.containerUrl).pathname,
        NODE_EXTRA_CA_CERTS: theirs.file,
      },
    );
    expect([code, err]).toEqual([0, expect.stringContaining("0 were cut off, 0 held back")]);
    expect(Object.keys(await expectClean("encrypted"))).toEqual(["azure.json", "heroku.json"]);
  });

  test("ends with the code of a command that fails", async () => {
    const { code } = await record("failed", [process.execPath, "-e", "process.exitCode = 7"]);
    expect(code).toBe(7);
  });

  test("hands on the signal to end, and waits for what the command still has to do", async () => {
    const waits = `process.on("SIGTERM", () => setTimeout(() => process.exit(5), 50));
      setInterval(() => undefined, 1_000); console.log("up")`;
    const args = ["--out", join(folder.path, "stopped"), "--", process.execPath, "-e", waits];
    const child = spawn(process.execPath, [script("record-answers.ts"), ...args]);
    const closed = once(child, "close");
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await closed).toEqual([5, null]);
  });

  test("runs nothing without a command, or with a folder that has something in it", async () => {
    await writeFile(join(folder.path, "note"), "");
    const ended = await record(".", [process.execPath, "-e", "console.log('ran')"]);
    expect([ended.code, ended.out]).toEqual([2, ""]);
    expect(ended.err).toContain("is not empty");
    expect((await node([script("record-answers.ts"), "--out", "x"])).code).toBe(2);
  });
});
