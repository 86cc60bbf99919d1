import { existsSync } from "node:fs";
import { chmod, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import type { TemporaryFolder } from "../../local/temporary-folder.ts";
import { eventually } from "./eventually.ts";
import { build, startBuild, tarball, upload } from "./heroku-deploy.ts";
import { type Fixture, herokuFixture, logOf, refusal } from "./heroku-fixture.ts";
import { isRunning } from "./is-running.ts";
import { folderWith } from "./slug.ts";

const root = join(import.meta.dirname, "../..");
const loadtest = join(root, "loadtest");
const locust = { folder: join(loadtest, ".venv"), requirements: join(loadtest, "requirements.txt") };
/** The smallest that is built: nothing to install, into an environment that need not be made from scratch. */
const bare = { "requirements.txt": "# nothing\n" };
let nothing: TemporaryFolder;
beforeAll(async () => {
  nothing = await folderWith(bare);
});
afterAll(() => nothing[Symbol.asyncDispose]());

type Row = { type: string; quantity: number };

const formation = async ({ client }: Fixture, app: string) => {
  const rows: Row[] = await client.get(`/apps/${app}/formation`);
  return Object.fromEntries(rows.map(({ type, quantity }) => [type, quantity]));
};

async function freshApp(options: Parameters<typeof herokuFixture>[0] = {}) {
  const python = { folder: locust.folder, requirements: join(nothing.path, "requirements.txt") };
  const shop = await herokuFixture({ python, ...options });
  await shop.client.post("/apps", { body: { name: "fresh" } });
  return shop;
}

test("a Python app is built from its upload, and its dynos have what it requires", async () => {
  await using shop = await freshApp({ python: locust, owner: "me@example.com" });
  const requirements = await readFile(locust.requirements, "utf8");
  const files = { "requirements.txt": requirements, Procfile: "scene: python show.py\n", "show.py": show };

  const built = await build(shop, files, { app: "fresh" });

  expect(built).toMatchObject({ status: "succeeded", buildpacks: [{ name: "heroku/python" }] });
  const steps = built.output.split("\n").filter((line) => !line.startsWith("       Requirement already"));
  expect(steps.slice(0, 5)).toEqual([
    "-----> Building on the Heroku-24 stack",
    "-----> Determining which buildpack to use for this app",
    "-----> Python app detected",
    "-----> No Python version was specified. Using the buildpack default: Python 3.14",
    "-----> Installing dependencies using 'pip install -r requirements.txt'",
  ]);
  expect(built.output).toContain("Procfile declares types -> scene\n");
  expect(built.output).toMatch(
    /-----> Compressing\.\.\.\n {7}Done: [\d.]+K\n-----> Launching\.\.\.\n {7}Released v3\n/,
  );
  const app = shop.heroku.app("fresh");
  expect(logOf(app, { dyno: "api" }).slice(-4)).toEqual([
    "Build started by user me@example.com",
    "Deploy c0ffee01 by user me@example.com",
    "Release v3 created by user me@example.com",
    "Build succeeded",
  ]);
  expect(await formation(shop, "fresh")).toEqual({ scene: 0 });
  await shop.client.post("/apps/fresh/dynos", { body: { command: "scene" } });
  await eventually(() => logOf(app, { source: "app", dyno: "run" })).toEqual([
    expect.stringMatching(/^locust \d+\.\d+\.\d+$/),
  ]);
});
const show = 'from importlib.metadata import version; print("locust", version("locust"))\n';

test("a Go app is built from its upload, and its web process answers at its address", async () => {
  await using shop = await freshApp();
  const files = {
    "go.mod": "module example.com/hello\n\ngo 1.21\n",
    "main.go": hello,
  };

  const built = await build(shop, files, { app: "fresh" });

  expect(built.output).toContain("-----> Go app detected\n");
  expect(built.output).toContain(
    "-----> Created a Procfile with the following entries:\n       web: bin/hello\n",
  );
  expect(built.status).toBe("succeeded");
  expect(await formation(shop, "fresh")).toEqual({ web: 1 });
  const { web_url }: { web_url: string } = await shop.client.get("/apps/fresh");
  const answer = await fetch(`${web_url}there?q=1`, { method: "POST", body: "content" });
  expect(await answer.text()).toBe("POST /there?q=1 content");
  expect(await shop.client.get("/apps/fresh/dynos")).toMatchObject([
    { name: "web.1", state: "up", type: "web" },
  ]);
});
const hello = `package main

import ("fmt"; "io"; "net/http"; "os")

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %s", r.Method, r.URL, body)
	})
	panic(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
`;

test("the output comes while the build goes on, in pieces that can be taken up again", async () => {
  const clock = handTurnedClock();
  await using shop = await freshApp({ clock });
  shop.heroku.sourceFaults.add({ method: "GET", path: /./, fault: { delayMs: 60_000 } });

  const { id, output_stream_url } = await startBuild(shop, bare, { app: "fresh" });
  const reader = (await fetch(output_stream_url)).body?.pipeThrough(new TextDecoderStream()).getReader();

  const begun = "-----> Building on the Heroku-24 stack\n";
  expect(await reader?.read()).toEqual({ done: false, value: begun });
  expect(await shop.client.get(`/apps/fresh/builds/${id}`)).toMatchObject({ status: "pending", slug: null });
  await eventually(() => shop.heroku.sourceJournal.count("GET", /./)).toBe(1);
  clock.turn(60_000);
  while (!(await reader?.read())?.done);
  expect(await shop.client.get(`/apps/fresh/builds/${id}`)).toMatchObject({ status: "succeeded" });

  const whole = await (await fetch(output_stream_url)).text();
  const rest = await fetch(output_stream_url, { headers: { range: `bytes=${begun.length}-` } });
  expect(begun + (await rest.text())).toBe(whole);
  expect(whole).toContain("-----> Discovering process types\n       Procfile declares types -> (none)\n");
  const events = await fetch(output_stream_url, {
    headers: { accept: "text/event-stream", "last-event-id": String(begun.length) },
  });
  expect(await events.text()).toMatch(/^id: \d+\ndata: -----> Determining which buildpack/);
  expect((await fetch(`${output_stream_url}x`)).status).toBe(404);
});

test("a build that is cancelled has failed", async () => {
  await using shop = await freshApp();
  shop.heroku.sourceFaults.add({ method: "GET", path: /./, fault: { delayMs: 600_000 } });
  const { id } = await startBuild(shop, bare, { app: "fresh" });
  await eventually(() => shop.heroku.sourceJournal.count("GET", /./)).toBe(1);

  await shop.client.delete(`/apps/fresh/builds/${id}`);

  const path = `/apps/fresh/builds/${id}`;
  await eventually(() => shop.client.get(path)).toMatchObject({ status: "failed", slug: null });
  await expect(shop.client.delete("/apps/fresh/builds/none")).rejects.toMatchObject(
    refusal(404, { resource: "build" }),
  );
});

test("of a build that is killed no process goes on, and its temporary files go with the stand-in", async () => {
  const told = `#!/bin/sh
setsid sleep 600 &
file="$(mktemp)"
echo "$! $file"
wait
`;
  await using python = await folderWith({ "bin/python3": told });
  await chmod(join(python.path, "bin/python3"), 0o755);
  const requirements = join(nothing.path, "requirements.txt");
  let file = "";
  {
    await using shop = await freshApp({ python: { folder: python.path, requirements } });
    const { id, output_stream_url } = await startBuild(shop, bare, { app: "fresh" });
    const reader = (await fetch(output_stream_url)).body?.pipeThrough(new TextDecoderStream()).getReader();
    let output = "";
    while (!/\d+ \/.*\n/.test(output)) output += (await reader?.read())?.value ?? "";
    const [, pid, path = ""] = /(\d+) (\/.*)\n/.exec(output) ?? [];
    file = path;
    expect([isRunning(Number(pid)), existsSync(file)]).toEqual([true, true]);

    await shop.client.delete(`/apps/fresh/builds/${id}`);

    await eventually(() => isRunning(Number(pid))).toBe(false);
  }
  expect(existsSync(file)).toBe(false);
});

test("a build that fails leaves the app as it was, and says what is wrong", async () => {
  await using shop = await freshApp();

  const built = await build(shop, { "requirements.txt": "/nowhere/at-all.whl\n" }, { app: "fresh" });

  expect(built).toMatchObject({ status: "failed", slug: null, release: null });
  expect(built.output).toContain("ERROR: at-all.whl is not a valid wheel filename.");
  expect(built.output).toContain(
    " !     Error: Unable to install dependencies using pip.\n !     \n !     See the log output above for more information.\n" +
      " !     Push rejected, failed to compile Python app.\n !     \n !     Push failed\n",
  );
  const releases: object[] = await shop.client.get("/apps/fresh/releases");
  expect(releases).toHaveLength(2);
  expect(logOf(shop.heroku.app("fresh"), { dyno: "api" }).at(-1)).toBe(
    "Build failed -- check your build logs",
  );
});

test.each([
  [
    "nothing that Heroku knows",
    { "README.md": "" },
    "No default language could be detected for this app.",
    [],
  ],
  ["another language first", { "package.json": "{}", ...bare }, "This is a Node.js app", []],
  [
    "no manager of packages",
    { "app.py": "" },
    "Couldn't find any supported Python package manager files.",
    [],
  ],
  ["a setup.py alone", { "setup.py": "" }, "Implicit setup.py file support has been sunset.", []],
  [
    "two managers of packages",
    { ...bare, "uv.lock": "", ".python-version": "3.13" },
    " !     Error: Multiple Python package manager files were found.\n !     \n",
    [],
  ],
  ["no lock of Pipenv", { Pipfile: "" }, "Error: No 'Pipfile.lock' found!", []],
  ["no version for uv", { "uv.lock": "" }, "Error: No Python version was specified.", []],
  [
    "an old Python",
    { ...bare, ".python-version": "3.9" },
    "Python 3.9 has reached its upstream end-of-life, and is\n",
    [],
  ],
  ["an old runtime", { ...bare, "runtime.txt": "python-3.8.2" }, "version in your runtime.txt file.", []],
  ["no such Python", { ...bare, ".python-version": "3.99" }, "The requested Python version 3.99 isn't", []],
  ["half a version", { ...bare, ".python-version": "3" }, "Invalid Python version in .python-version.", []],
  [
    "an environment in it",
    { ...bare, "venv/pyvenv.cfg": "" },
    "Error: Existing 'venv/' directory found.",
    [],
  ],
  [
    "not what its buildpack wants",
    { "README.md": "" },
    "-----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/python.tgz",
    [{ url: "heroku/python" }],
  ],
  [
    "a buildpack of somebody",
    bare,
    "https://example.com/pack.git is not imitated",
    [{ url: "https://example.com/pack.git" }],
  ],
])("a source with %s cannot be built", async (_, files, message, buildpacks) => {
  await using shop = await freshApp();

  const built = await build(shop, files, { app: "fresh", buildpacks });

  expect(built.output).toContain(message);
  expect(built.output).toMatch(/ ! {5}Push failed\n$/);
  expect(built.status).toBe("failed");
});

test("what .slugignore names is removed before the build", async () => {
  await using shop = await freshApp();
  const ignored = {
    ".slugignore": "# locks\n/uv.lock\n*.psd\ndocs/\n",
    "uv.lock": "",
    "a.psd": "",
    "docs/b": "",
  };
  const built = await build(shop, { ...bare, ...ignored, Procfile: "scene: ls\n" }, { app: "fresh" });
  expect(built.status, built.output).toBe("succeeded");
  await shop.client.post("/apps/fresh/dynos", { body: { command: "ls" } });
  await eventually(() => logOf(shop.heroku.app("fresh"), { source: "app", dyno: "run" }).sort()).toEqual([
    "Procfile",
    "requirements.txt",
  ]);
});

test("an upload is checked: its checksum, and that it is a tarball", async () => {
  await using shop = await freshApp();
  const broken = async (body: object) => {
    const { id, output_stream_url }: { id: string; output_stream_url: string } = await shop.client.post(
      "/apps/fresh/builds",
      { body },
    );
    const output = await (await fetch(output_stream_url)).text();
    const { status }: { status: string } = await shop.client.get(`/apps/fresh/builds/${id}`);
    return { status, output };
  };
  const archive = await tarball(bare);
  const url = await upload(shop, archive);
  const text = await upload(shop, Buffer.from("no tarball"));

  const checksum = `SHA256:${"0".repeat(64)}`;
  expect(await broken({ source_blob: { url, checksum } })).toMatchObject({
    status: "failed",
    output: expect.stringContaining(`not ${checksum}`),
  });
  expect(await broken({ source_blob: { url: text } })).toMatchObject({
    status: "failed",
    output: expect.stringContaining("The source is not a gzipped tarball."),
  });
  expect(await broken({ source_blob: { url: `${url}x` } })).toMatchObject({
    status: "failed",
    output: expect.stringContaining("Could not fetch the source: 403"),
  });
  await expect(shop.client.post("/apps/fresh/builds", { body: {} })).rejects.toMatchObject(
    refusal(422, { message: "Require params: source_blob." }),
  );
});

test("a slug over the limit is not released", async () => {
  await using shop = await freshApp({ slugLimitBytes: 100 });

  const built = await build(shop, bare, { app: "fresh" });

  expect(built.output).toMatch(
    / ! {5}Compiled slug size: [\d.]+K is too large \(max is 0\.1K\)\.\n ! {5}See: http:\/\/devcenter\.heroku\.com\/articles\/slug-size\n/,
  );
  expect(built).toMatchObject({ status: "failed", release: null });
});

test("a slug tells what it was made from, and can be fetched", async () => {
  await using shop = await freshApp();
  const files = { ...bare, Procfile: "worker: sleep 600\nrelease: true\n" };

  const { slug, release } = await build(shop, files, { app: "fresh" });

  type Slug = { blob: { url: string }; checksum: string; size: number };
  const found: Slug = await shop.client.get(`/apps/fresh/slugs/${slug?.id}`);
  expect(found).toMatchObject({
    commit: "c0ffee0123456789",
    checksum: expect.stringMatching(/^SHA256:[0-9a-f]{64}$/),
    process_types: { worker: "sleep 600", release: "true" },
    buildpack_provided_description: "Python",
  });
  expect((await (await fetch(found.blob.url)).arrayBuffer()).byteLength).toBe(found.size);
  expect(await shop.client.get(`/apps/fresh/releases/${release?.id}`)).toMatchObject({
    description: "Deploy c0ffee01",
    slug: { id: slug?.id },
  });
});

test("buildpacks that are set are used, one after the other", async () => {
  await using shop = await freshApp();
  const path = "/apps/fresh/buildpack-installations";
  const set = (...names: string[]) =>
    shop.client.put(path, { body: { updates: names.map((buildpack) => ({ buildpack })) } });

  const registry = "https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/go.tgz";
  const installed = await set("heroku/python", registry);
  expect(installed).toEqual([
    { ordinal: 0, buildpack: { url: "urn:buildpack:heroku/python", name: "heroku/python" } },
    { ordinal: 1, buildpack: { url: "urn:buildpack:heroku/go", name: "heroku/go" } },
  ]);
  expect(await shop.client.get(path)).toEqual(installed);
  await expect(set("python")).rejects.toMatchObject(refusal(422, { id: "invalid_params" }));

  const { output } = await build(shop, bare, { app: "fresh" });
  expect(output).toContain("-----> Using buildpack: heroku/python\n-----> Python app detected\n");
  expect(output).toContain("-----> Using buildpack: https://buildpack-registry");
  expect(output).toContain("we couldn't find a go.mod file.");
});

test("a release phase that succeeds comes before the new dynos", async () => {
  await using shop = await freshApp();
  const files = {
    ...bare,
    Procfile: "release: echo migrating; sleep 0.2\nweb: python3 -m http.server $PORT\n",
  };

  const { output, release, status } = await build(shop, files, { app: "fresh" });

  expect(output).toContain(
    " !     Release command declared: this new release will not be available until the command succeeds.\n",
  );
  expect(status, "the build does not wait for it").toBe("succeeded");
  const path = `/apps/fresh/releases/${release?.id}`;
  const pending: { output_stream_url: string } = await shop.client.get(path);
  expect(pending).toMatchObject({ status: "pending", current: false });
  expect(await (await fetch(pending.output_stream_url)).text()).toBe("migrating\n");
  expect(await shop.client.get(path)).toMatchObject({ status: "succeeded", current: true });
  expect(await formation(shop, "fresh")).toEqual({ release: 0, web: 1 });

  await shop.client.patch("/apps/fresh/config-vars", { body: { A: "1" } });
  expect(await shop.client.get("/apps/fresh/releases/4"), "which has one, too").toMatchObject({
    status: "pending",
    description: "Set A config vars",
  });
});

test("a release phase that fails leaves the release before it in place", async () => {
  await using shop = await freshApp();
  await build(shop, { ...bare, Procfile: "worker: sleep 600\n" }, { app: "fresh" });

  const files = { ...bare, Procfile: "release: echo broken; exit 3\nworker: sleep 1\nother: sleep 1\n" };
  const { release, status } = await build(shop, files, { app: "fresh" });

  const path = `/apps/fresh/releases/${release?.id}`;
  const { output_stream_url }: { output_stream_url: string } = await shop.client.get(path);
  expect(await (await fetch(output_stream_url)).text()).toBe("broken\n");
  expect(await shop.client.get(path)).toMatchObject({ status: "failed", current: false, version: 4 });
  expect(status).toBe("succeeded");
  expect(await formation(shop, "fresh")).toEqual({ worker: 0 });
  expect(await shop.client.get("/apps/fresh/releases/3")).toMatchObject({ current: true });
  const said = logOf(shop.heroku.app("fresh"), { source: "heroku" });
  expect(said).toContain("Process exited with status 3");
});

test("a second deployment keeps the formation's quantities, and a new process type does not run", async () => {
  await using shop = await freshApp();
  await build(shop, { ...bare, Procfile: "worker: echo one; exec sleep 600\n" }, { app: "fresh" });
  await shop.client.patch("/apps/fresh/formation/worker", { body: { quantity: 1 } });

  const Procfile = "worker: echo two; exec sleep 600\nother: exec sleep 600\n";
  await build(shop, { ...bare, Procfile }, { app: "fresh" });

  expect(await formation(shop, "fresh")).toEqual({ worker: 1, other: 0 });
  await eventually(() => logOf(shop.heroku.app("fresh"), { source: "app", dyno: "worker.1" })).toContain(
    "two",
  );
});

test("deleting the app ends its dynos and its build, and closing leaves no folder of either", async () => {
  const shop = await freshApp();
  await build(
    shop,
    { ...bare, Procfile: "worker: trap 'echo ended; exit' TERM; echo up; while :; do sleep 0.05; done\n" },
    { app: "fresh" },
  );
  await shop.client.patch("/apps/fresh/formation/worker", { body: { quantity: 1 } });
  const app = shop.heroku.app("fresh");
  const said = () => logOf(app, { source: "app", dyno: "worker.1" });
  await eventually(said).toEqual(["up"]);
  shop.heroku.sourceFaults.add({ method: "GET", path: /./, fault: { delayMs: 600_000 } });
  await startBuild(shop, bare, { app: "fresh" });

  await shop.client.delete("/apps/fresh");

  await eventually(said).toContain("ended");
  await Promise.all(app.builds.map(({ ended }) => ended));
  expect(app.builds.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  const [folder = ""] = [app.currentRelease.slug?.folder];
  await shop[Symbol.asyncDispose]();
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});
