import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { z } from "zod";

// What makes api/ and loadtest/ apps that Heroku and an editor can take as they are.

const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const readJson = (name: string) => JSON.parse(read(name));
const folders = ["api", "loadtest"];

const validAppJson = new Ajv({ validateFormats: false }).compile(
  readJson("__tests__/fixtures/heroku/app-json.schema.json"),
);

test.each(folders)("%s/app.json is as Heroku's schema wants it", (folder) => {
  validAppJson(readJson(`${folder}/app.json`));
  expect(validAppJson.errors ?? []).toEqual([]);
});

test.each([{ formations: {} }, { stack: "heroku-10" }, { formation: { web: { size: "basic" } } }])(
  "an app.json with a mistake is refused: %j",
  (mistake) => {
    expect(validAppJson({ ...readJson("api/app.json"), ...mistake })).toBe(false);
  },
);

test.each(folders)("%s/app.json has the process types of the Procfile", (folder) => {
  const inProcfile = [...read(`${folder}/Procfile`).matchAll(/^(\w+):/gm)].map(([, type]) => type);
  expect(Object.keys(readJson(`${folder}/app.json`).formation)).toEqual(inProcfile);
});

test("an app made from loadtest/app.json keeps no dyno running", () => {
  const formation: Record<string, { quantity: number }> = readJson("loadtest/app.json").formation;
  expect(Object.values(formation).map(({ quantity }) => quantity)).toEqual([0, 0]);
});

// The properties of https://containers.dev/implementors/json_reference/ that are used here; no other is let through.
const devcontainer = z.strictObject({
  name: z.string(),
  image: z.string().regex(/^mcr\.microsoft\.com\/devcontainers\/\w+:[\d.]+$/),
  runArgs: z.array(z.string()),
  capAdd: z.array(z.string()).optional(),
  securityOpt: z.array(z.string()).optional(),
  forwardPorts: z.array(z.int().max(65535)),
  portsAttributes: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({ label: z.string(), onAutoForward: z.enum(["notify", "openBrowserOnce"]) }),
  ),
  postCreateCommand: z.string(),
  customizations: z.strictObject({ vscode: z.strictObject({ extensions: z.array(z.string()) }) }),
});

test.each(folders)("%s/.devcontainer has the properties that the specification names", (folder) => {
  const container = devcontainer.parse(readJson(`${folder}/.devcontainer/devcontainer.json`));
  expect(Object.keys(container.portsAttributes)).toEqual(container.forwardPorts.map(String));
});

test("the containers have the Go and the Python that the apps are built with", () => {
  const image = (folder: string) => readJson(`${folder}/.devcontainer/devcontainer.json`).image.split(":")[1];
  expect(image("api")).toBe(/^go (\S+)$/m.exec(read("api/go.mod"))?.[1]);
  expect(image("loadtest")).toBe(read("loadtest/.python-version").trim());
});

test("F5 in api/ starts it on the port that its container and the load tests expect", () => {
  const [launch] = readJson("api/.vscode/launch.json").configurations;
  expect(launch).toMatchObject({ type: "go", mode: "debug", program: "$" + "{workspaceFolder}" });
  const { forwardPorts } = readJson("api/.devcontainer/devcontainer.json");
  expect(forwardPorts).toEqual([Number(launch.env.PORT)]);
  for (const { env } of readJson("loadtest/.vscode/launch.json").configurations)
    expect(env.TARGET_HOST).toBe(`http://localhost:${launch.env.PORT}`);
});

type Launch = { name: string; module: string; args: string[]; env: Record<string, string> };

test("F5 in loadtest/ starts a locustfile that Locust can load", async () => {
  const launches: Launch[] = readJson("loadtest/.vscode/launch.json").configurations;
  const users = launches.map(async ({ module, args, env }) => {
    // The editor fills in the open file.
    const files = args.map((arg) => (arg === "$" + "{file}" ? "locustfile_scene_2.py" : arg));
    const { stdout } = await promisify(execFile)(
      join(root, "loadtest/.venv/bin/python"),
      ["-m", module, ...files, "--list"],
      { cwd: join(root, "loadtest"), env: { PATH: "/usr/bin:/bin", ...env } },
    );
    return stdout.trim().split(/\s+/).at(-1);
  });
  expect(await Promise.all(users)).toEqual(["ApiUser", "AdminUser", "AdminUser"]);
});
