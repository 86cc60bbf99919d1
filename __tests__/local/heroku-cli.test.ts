import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { cliFolder, cliScript, herokuCli } from "./heroku-cli.ts";
import { herokuFixture, logOf } from "./heroku-fixture.ts";

const files = {
  Procfile: "worker_scene_1: bash run.sh\n",
  "run.sh": "trap 'echo stopped; exit 0' TERM; echo the load starts; while :; do sleep 0.05; done",
};

/** A stand-in with an app `shop`, and the client; at the end it must have spoken to the stand-in alone. */
async function shopAndClient(app: object = {}) {
  const shop = await herokuFixture({ files, app });
  const cli = await herokuCli(shop.heroku);
  const started = async (): Promise<string> => {
    await eventually(() => logOf(shop.app, { source: "app" })).toContain("the load starts");
    return shop.heroku.dynos[0]?.settings.name ?? "";
  };
  return {
    ...{ shop, cli, started },
    async [Symbol.asyncDispose]() {
      const spokenTo = await cli.connections();
      const logs = shop.heroku.logplexJournal.entries.map(({ headers }) => headers.host ?? "");
      await cli[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
      expect(spokenTo).toEqual(new Set([new URL(shop.heroku.url).host, ...logs]));
    },
  };
}

describe("Heroku's own client, on the stand-in", () => {
  test("is the version that the lock file names", async () => {
    const version = async (path: string) => JSON.parse(await readFile(path, "utf8"));
    const wanted = await version(join(import.meta.dirname, "../../local/heroku-cli/package.json"));
    const installed = await version(join(cliScript(cliFolder), "../../package.json"));

    expect(installed.version).toBe(wanted.dependencies.heroku);
  });

  test("is missed with a sentence that says what to do", () => {
    expect(() => cliScript("/nowhere")).toThrow(
      "Heroku's own client is not installed in /nowhere: `make heroku-cli` does it",
    );
  });

  test("starts a process type in a detached dyno, lists it, and stops it", async () => {
    await using client = await shopAndClient();
    const { cli, shop } = client;

    expect(await cli.run("ps", "--app", "shop")).toMatchObject({
      exitCode: 0,
      lines: expect.arrayContaining(["No dynos on shop"]),
    });
    const run = await cli.run("run:detached", "worker_scene_1", "--app", "shop");
    const name = await client.started();
    expect(run).toMatchObject({
      exitCode: 0,
      lines: expect.arrayContaining([
        `Run heroku logs --app shop --dyno ${name} to view the output.`,
        `Running worker_scene_1 on shop... done, ${name}`,
      ]),
    });
    const { lines } = await cli.run("ps", "--app", "shop");
    expect(lines).toContainEqual("=== run: one-off processes (1)");
    expect(lines.join("\n")).toMatch(
      new RegExp(`^${name} \\(Standard-1X\\): up \\d{4}/\\d\\d/\\d\\d .*: bash run\\.sh$`, "m"),
    );

    expect(await cli.run("ps:stop", "--dyno-name", name, "--app", "shop")).toEqual({
      exitCode: 0,
      lines: [`Stopping dyno ${name} on shop... done`],
    });
    await eventually(() => shop.heroku.dynos).toEqual([]);
    expect(logOf(shop.app, { dyno: name })).toEqual(
      expect.arrayContaining(["Stopping all processes with SIGTERM", "stopped"]),
    );
  });

  test("stops a dyno that is named as its last word, too", async () => {
    await using client = await shopAndClient();
    const dyno = await client.shop.run("worker_scene_1");

    const { exitCode } = await client.cli.run("ps:stop", dyno.settings.name, "--app", "shop");

    expect(exitCode).toBe(0);
    await dyno.gone;
  });

  test("reads the log of a dyno, and follows it", async () => {
    await using client = await shopAndClient();
    const { cli, shop } = client;
    const dyno = await shop.run("worker_scene_1");
    const name = await client.started();
    shop.app.log.append("app", "web.1", "of another dyno");
    const following: string[] = [];
    const tail = cli.start((line) => following.push(line), "logs", "--app", "shop", "--dyno", name, "--tail");
    try {
      const read = await cli.run("logs", "--app", "shop", "--dyno", name);
      await eventually(() => following.length).toBeGreaterThanOrEqual(3);
      dyno.stop();
      await dyno.gone;
      await eventually(() => following).toContainEqual(
        expect.stringContaining("Process exited with status 0"),
      );

      const text = (lines: string[]) => lines.map((line) => line.slice(line.indexOf(" ") + 1));
      const begun = [
        `heroku[${name}]: Starting process with command \`bash run.sh\``,
        `heroku[${name}]: State changed from starting to up`,
        `app[${name}]: the load starts`,
      ];
      expect({ exitCode: read.exitCode, said: text(read.lines).slice(-3) }).toEqual({
        exitCode: 0,
        said: begun,
      });
      expect(text(following)).toEqual(
        expect.arrayContaining([
          ...begun,
          `heroku[${name}]: Stopping all processes with SIGTERM`,
          `app[${name}]: stopped`,
        ]),
      );
      expect([...read.lines, ...following].join("\n")).not.toContain("of another dyno");
    } finally {
      tail.signalAll("SIGKILL");
      await tail.exited;
    }
  });

  test("understands what it is refused", async () => {
    const formation = { worker_scene_1: { size: "Basic" } };
    await using client = await shopAndClient({ formation });
    await using stranger = await herokuCli(client.shop.heroku, "HRKU-wrong");
    const said = async (cli: typeof stranger, ...args: string[]) => {
      const { exitCode, lines } = await cli.run(...args);
      expect(exitCode).not.toBe(0);
      return lines.join("\n");
    };

    expect(await said(client.cli, "ps", "--app", "nowhere")).toContain("Couldn't find that app.");
    expect(await said(client.cli, "run:detached", "true", "--size", "eco", "--app", "shop")).toContain(
      "Cannot use the following dyno types in the same app: Eco and Basic",
    );
    expect(await said(stranger, "ps", "--app", "shop")).toContain(
      "The token provided to HEROKU_API_KEY is invalid.",
    );
  });

  test("puts `launcher` before the command of an app of Fir, and follows its log", async () => {
    await using client = await shopAndClient({ generation: "fir" });
    const { cli, shop } = client;
    const following: string[] = [];
    const tail = cli.start((line) => following.push(line), "logs", "--app", "shop", "--tail");
    try {
      await eventually(() => shop.heroku.logplexJournal.count("GET", /sessions/)).toBe(1);
      await cli.run("run:detached", "/cnb/process/worker_scene_1", "--app", "shop");
      const name = await client.started();

      expect(shop.heroku.dynos[0]?.settings.command).toBe("launcher /cnb/process/worker_scene_1");
      await eventually(() => following).toContainEqual(
        expect.stringMatching(new RegExp(`app\\[${name}\\]: the load starts$`)),
      );
    } finally {
      tail.signalAll("SIGKILL");
      await tail.exited;
    }
  });
});
