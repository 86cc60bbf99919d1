import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { deploymentStatusEvent, type WorkflowEvent, workflowDispatchEvent } from "../local/github/events.ts";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { shortRun as oneScenario } from "./short-run.ts";

const shortRun = { ...oneScenario, "failure-threshold": "50%", comment: "never" };
const textOf = ({ log }: ActionOutcome): string => log.join("\n");
const noSuchApp = `<html><head><title>No such app</title></head>
  <body><iframe src="//www.herokucdn.com/error-pages/no-such-app.html"></iframe></body></html>`;

/** Answers its health page with Heroku's page for an unknown app until it was asked so often. */
function bootsAfter(looks: number): RequestListener {
  let asked = 0;
  return ({ url }, response) => {
    if (url !== "/healthz") return response.end("hello");
    asked += 1;
    return asked > looks ? response.end("well") : response.writeHead(404).end(noSuchApp);
  };
}

async function serve(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe("the built action, asked to load a target,", { timeout: 60_000 }, () => {
  let platform: Platform;
  /** Named by nobody who may name a target: it must not be asked for anything. */
  let decoy: Awaited<ReturnType<typeof serve>>;
  let askedOfDecoy = 0;
  beforeAll(async () => {
    decoy = await serve((_, response) => {
      askedOfDecoy += 1;
      response.end();
    });
    const configVars = { TARGET_HOST: decoy.url, LOCUST_HOST: decoy.url };
    platform = await startPlatform({ app: { configVars }, heroku: { stopGraceMs: 1_000 } });
  });
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(async () => {
    decoy.server.close();
    await platform?.close();
  });
  const startedNow = (): number => platform.heroku.app(loadtestApp).startedCount;
  const refusal = ({ annotations }: ActionOutcome): string =>
    annotations.find(({ level }) => level === "error")?.message ?? "";
  const deployed = (changes: object, url = platform.targetUrl): WorkflowEvent => {
    const event = deploymentStatusEvent(platform.pull, platform.github.state, url);
    const { deployment } = event.payload as { deployment: object };
    return { ...event, payload: { ...event.payload, deployment: { ...deployment, ...changes } } };
  };

  test("waits until it answers, says which release it is, and loads it although the app's config vars name another", async () => {
    const target = await serve(bootsAfter(2));
    servers.push(target.server);
    const inputs = { ...shortRun, "target-url": target.url, "health-path": "/healthz" };
    const event = workflowDispatchEvent(platform.github.state, platform.pull.headSha);
    const outcome = await platform.runAction({ event, inputs: { ...inputs, "target-app": loadtestApp } });
    expect(outcome.outputs.verdict).toBe("pass");
    const { run } = JSON.parse(await readFile(outcome.outputs["verdict-path"] ?? "", "utf8"));
    const { version } = platform.heroku.app(loadtestApp).currentRelease;
    expect(run.targetRelease).toMatchObject({ app: loadtestApp, version });
    expect(Number(outcome.outputs.requests)).toBeGreaterThan(10);
    expect(textOf(outcome)).toMatch(
      /it answered 404, `No such app`\n.*The target `http.*\/healthz` answers/s,
    );
    expect(askedOfDecoy).toBe(0);
  });

  test("gives up before any dyno on one that does not become ready, and says what it last got", async () => {
    const target = await serve((_, response) => response.writeHead(404).end(noSuchApp));
    servers.push(target.server);
    const before = startedNow();
    const inputs = { ...shortRun, "target-url": target.url, "wait-for-target": "3s" };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.conclusion).toBe("failure");
    expect(refusal(outcome)).toMatch(
      /not ready within `wait-for-target: 3s`: it answered 404, `No such app`/,
    );
    expect(startedNow()).toBe(before);
  });

  test("ends at once when it is cancelled while it waits, and has started nothing", async () => {
    const before = startedNow();
    const waiting = Promise.withResolvers<void>();
    const action = platform.startAction({
      inputs: { ...shortRun, "target-url": "http://127.0.0.1:1", "wait-for-target": "10m" },
      onLine: (line) => {
        if (line.startsWith("Waiting for the target")) waiting.resolve();
      },
    });
    await waiting.promise;
    action.cancel();
    const outcome = await action.outcome;
    expect(outcome.conclusion).toBe("cancelled");
    expect(textOf(outcome)).toContain("No dyno of this run was started.");
    expect(startedNow()).toBe(before);
  });

  test("does not wait where only the plan is asked for", async () => {
    const inputs = { ...shortRun, "target-url": "http://127.0.0.1:1", "plan-only": "true" };
    const outcome = await platform.runAction({ inputs });
    expect(outcome.conclusion).toBe("success");
    expect(textOf(outcome)).not.toContain("Waiting for the target");
  });

  test.each([[{ environment: "production" }], [{ production_environment: true }]])(
    "refuses the deployment %j unless production is allowed, whatever the target's address",
    async (changes) => {
      const before = startedNow();
      const event = deployed(changes);
      const inputs = { ...shortRun, "target-url": platform.targetUrl };
      expect(refusal(await platform.runAction({ inputs, event }))).toContain(
        "`allow-production`: the deployment that this run is for is one to production",
      );
      const allowed = { ...inputs, "allow-production": "true", "plan-only": "true" };
      expect((await platform.runAction({ inputs: allowed, event })).conclusion).toBe("success");
      expect(startedNow()).toBe(before);
    },
  );

  /** As GitHub sends it: the environment is in both. */
  const to = (environment: string, more: object = {}): WorkflowEvent => {
    const event = deployed({ environment, ...more });
    const { deployment_status: status } = event.payload as { deployment_status: object };
    return { ...event, payload: { ...event.payload, deployment_status: { ...status, environment } } };
  };
  const notice = ({ annotations }: ActionOutcome): string =>
    annotations.find(({ level }) => level === "notice")?.message ?? "";

  test("skips the deployment to an environment that is not named: green, with a notice, and without a comment", async () => {
    const inputs = { ...shortRun, comment: "always", environments: "*-pr-*, *staging*" };
    const outcome = await platform.runAction({ inputs, event: to("shop-production") });
    expect([outcome.conclusion, outcome.outputs.verdict, outcome.postExitCode]).toEqual(["success", "", 0]);
    expect(notice(outcome)).toBe(
      "The deployment is to `shop-production`, and `environments` names only `*-pr-*` and `*staging*`.",
    );
    expect(platform.github.state.comments.size).toBe(0);
    expect(platform.heroku.journal.count("GET", /shop-production/)).toBe(0);
  });

  test("skips a deployment whose success another event has told before", async () => {
    const event = deployed({ id: 77 });
    platform.github.state.statuses.set(77, [
      { id: 3_999_999, state: "success" },
      { id: 4_000_000, state: "success" },
    ]);
    const outcome = await platform.runAction({ inputs: shortRun, event });
    expect([outcome.conclusion, outcome.outputs.verdict]).toEqual(["success", ""]);
    expect(notice(outcome)).toContain("Another event has told of the same deployment's success before");
  });

  test("refuses what nobody has said to be a test, with the line to write, and loads it with that", async () => {
    const plan = { ...shortRun, "target-url": platform.targetUrl, "plan-only": "true" };
    const event = to("latest-news");
    const refused = refusal(await platform.runAction({ inputs: plan, event }));
    expect(refused).toContain("if it may be loaded, write `environments: latest-news`");
    const told = await platform.runAction({ inputs: { ...plan, environments: "latest-news" }, event });
    expect(told.conclusion).toBe("success");
  });

  test("refuses an app at its pipeline's stage production, whatever its name and the target's address", async () => {
    const settings = platform.heroku.app("shop").settings;
    settings.stage = "production";
    const inputs = { ...shortRun, "target-url": platform.targetUrl, environments: "shop" };
    const before = startedNow();
    expect(refusal(await platform.runAction({ inputs, event: to("shop") }))).toContain(
      "`allow-production`: app `shop` is at the stage production of its pipeline",
    );
    expect(startedNow()).toBe(before);
  });

  test("refuses a deployment whose release has failed", async () => {
    const app = platform.heroku.app("shop-pr-7");
    const failed = "d".repeat(40);
    app.releaseCommit(failed, "failed");
    const outcome = await platform.runAction({ inputs: shortRun, event: deployed({ sha: failed }) });
    expect(refusal(outcome)).toMatch(
      /Release v\d+ of app `shop-pr-7`, of the deployed commit dddddddd, failed, so the app still runs v11/,
    );
  });

  test("waits until the app runs the deployed commit, and loads it then", async () => {
    const sha = "e".repeat(40);
    const outcome = await platform.runAction({
      inputs: shortRun,
      event: deployed({ sha }),
      onLine: (line) => {
        if (line.startsWith("Waiting until app")) platform.heroku.app("shop-pr-7").releaseCommit(sha);
      },
    });
    expect(outcome.outputs.verdict).toBe("pass");
    expect(textOf(outcome)).toMatch(
      /Waiting until app shop-pr-7 runs eeeeeeee: v11, built from c0ffee00\nApp shop-pr-7 runs v\d+, built from eeeeeeee/,
    );
    expect(outcome.summary).not.toContain("ran, built from");
  });

  test("says in the headline what ran when that was not what was deployed", async () => {
    platform.heroku.app("shop-pr-7").releaseCommit("v1.4.2");
    const outcome = await platform.runAction({ inputs: shortRun });
    expect(outcome.summary).toMatch(
      /^### ✅ .*; v\d+ of `shop-pr-7` ran, built from `v1\.4\.2` and not from `c0ffee00`/m,
    );
  });

  test.each([
    ["http://169.254.169.254/", "link-local"],
    ["http://[::ffff:a9fe:a9fe]/", "link-local"],
    ["http://2852039166/", "link-local"],
    ["http://10.20.30.40/", "private"],
  ])("asks nobody at %s when only the event names it", async (url, kind) => {
    const outcome = await platform.runAction({ inputs: shortRun, event: deployed({}, url) });
    expect(refusal(outcome)).toMatch(new RegExp(`leads to a ${kind} .*give it as \`target-url\``));
    expect(textOf(outcome)).not.toContain("Waiting for the target");
  });

  test.each(["repository_dispatch", "workflow_run", "pull_request"])(
    "takes none from the payload of %s, in which others may write",
    async (name) => {
      const { payload } = deployed({}, decoy.url);
      const dispatch = workflowDispatchEvent(platform.github.state, platform.pull.headSha);
      const client_payload = { deployment_status: payload.deployment_status, target_url: decoy.url };
      const event = { ...dispatch, name, payload: { ...payload, client_payload } };
      const outcome = await platform.runAction({ inputs: shortRun, event });
      expect(refusal(outcome)).toContain("Nothing says what to load: give `target-url` or `target-app`");
      expect(askedOfDecoy).toBe(0);
    },
  );
});
