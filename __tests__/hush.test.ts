import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp, root } from "../local/platform-request.ts";
import { hush } from "../src/doors/hush.ts";
import { startCommand } from "./cli/start-command.ts";
import { repositoryWith } from "./git/repository.ts";
import { shortRun } from "./short-run.ts";

/** Of Node.js, of every library in the bundle, of the runner, and of Heroku's and Azure's own tools. */
const talkative = {
  DEBUG: "*",
  DEBUG_DEPTH: "9",
  NODE_DEBUG: "*",
  NODE_DEBUG_NATIVE: "TLSWRAP,TCPWRAP,HTTPCLIENTREQUEST,HTTPINCOMINGMESSAGE,CRYPTO",
  AZURE_LOG_LEVEL: "verbose",
  TYPESPEC_RUNTIME_LOG_LEVEL: "verbose",
  LOG_LEVEL: "trace",
  LOG_TOKENS: "1",
  LOG_STREAM: "1",
  HEROKU_DEBUG: "1",
  HEROKU_DEBUG_HEADERS: "1",
  ACTIONS_STEP_DEBUG: "true",
  ACTIONS_RUNNER_DEBUG: "true",
  RUNNER_DEBUG: "1",
  OCTOKIT_DEBUG: "1",
  NODE_OPTIONS: "--trace-warnings --trace-deprecation",
};

const config = "config-value-that-nobody-may-see";
const variable = "scenario-value-that-nobody-may-see";

let platform: Platform;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform();
  platform.heroku.app(loadtestApp).configVars.SECRET_WORD = config;
  folder = mkdtempSync(join(tmpdir(), "hush-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await platform?.close();
});

/** Every secret in each form in which it could be printed, with the addresses that carry their own token. */
function expectSilence(lines: readonly string[]): void {
  const { heroku, azurite, github } = platform;
  const plain = [heroku.apiKey, azurite.accountKey, github.state.tokens[0]?.token ?? "", config, variable];
  const forms = plain.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(`:${secret}`).toString("base64"),
    Buffer.from(secret).toString("hex"),
    (Buffer.from(secret).toString("hex").match(/../g) ?? []).join(" "),
  ]);
  const said = lines.filter((line) => !line.startsWith("::add-mask::")).join("\n");
  expect(forms.filter((form) => said.includes(form))).toEqual([]);
  expect(said).not.toMatch(/\/sessions\/[^/\s]*\?srv=|[?&]Signature=[^*]|[?&]sig=[^*]/);
}

describe("with every variable that makes a library talk", () => {
  test("main and post print no secret", async () => {
    const scenarios = `- name: worker_scene_1\n  process-type: worker_scene_1\n  env: { WORD: ${variable} }`;
    const outcome = await platform.runAction({ inputs: { ...shortRun, scenarios }, env: talkative });
    expect(outcome.outputs.verdict, outcome.log.join("\n")).toBe("pass");
    expectSilence(outcome.rawLog);
  }, 90_000);

  test("setup and teardown print no secret", async () => {
    await using repository = await repositoryWith({
      "loadtest/locustfile.py": "from locust import HttpUser\n",
      "loadtest/requirements.txt": readFileSync(join(root, "loadtest/requirements.txt"), "utf8"),
    });
    const app = {
      "heroku-app": "hushed-loadtest",
      "azure-container-url": undefined,
      "azure-account-key": undefined,
    };
    const part = (name: string, inputs: Record<string, string>) =>
      platform.runAction({
        ...{ action: join(root, name), workspace: repository.path, env: talkative },
        inputs: { ...app, ...inputs },
      });
    const setup = await part("setup", { config: `SECRET_WORD=${config}` });
    expect(setup.conclusion, setup.log.slice(-30).join("\n")).toBe("success");
    expectSilence(setup.rawLog);
    const teardown = await part("teardown", {});
    expect(teardown.conclusion, teardown.log.slice(-30).join("\n")).toBe("success");
    expectSilence(teardown.rawLog);
  }, 90_000);

  test.each(["run", "plan"])(
    "the command line prints no secret, with %s",
    async (command) => {
      const { heroku, azurite } = platform;
      const args = ["--heroku-app", loadtestApp, "--scenarios", "worker_scene_1"];
      const load = Object.entries(shortRun).flatMap(([name, value]) =>
        name === "scenarios" ? [] : [`--${name}`, value],
      );
      const target = ["--target-url", platform.targetUrl];
      const where = { heroku, azurite, env: talkative };
      const { code, out, err } = await startCommand(where, folder, [command, ...args, ...load, ...target])
        .ended;
      expect(code, err).toBe(0);
      expectSilence([...out.split("\n"), ...err.split("\n")]);
    },
    90_000,
  );
});

describe("what is kept from being printed", () => {
  const listening = (env: Record<string, string>) => {
    const written: unknown[] = [];
    const stderr = { write: (text: unknown) => written.push(text) > 0 };
    const process = { env, pid: 42, report: { excludeEnv: false }, stderr };
    hush(process as unknown as Parameters<typeof hush>[0]);
    return { process, written };
  };

  test("are Node's own messages alone", () => {
    const { process, written } = listening({ NODE_DEBUG: "http" });
    for (const text of [
      "HTTP 42: authorization\n",
      "NET \u001b[33m42\u001b[39m: x\n",
      "a warning\n",
      "HTTP 43: x\n",
    ])
      process.stderr.write(text);
    expect(written).toEqual(["a warning\n", "HTTP 43: x\n"]);
  });

  test("leaves other variables as they are", () => {
    const { process } = listening({ DEBUG: "*", PATH: "/bin", GITHUB_TOKEN: "t", azure_log_level: "info" });
    expect(process.env).toEqual({ PATH: "/bin", GITHUB_TOKEN: "t" });
    expect(process.report.excludeEnv).toBe(true);
  });
});
