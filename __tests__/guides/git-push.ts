import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

// Stands for `git push https://git.heroku.com/APP.git HEAD:main`: what Heroku's git server does with it, the buildpack
// heroku-buildpack-monorepo included, through the Platform API.

const [, , , remote = ""] = process.argv;
const app = /\/([\w-]+)\.git$/.exec(remote)?.[1];
const base = `${process.env.HEROKU_HOST}`;
const headers = {
  accept: "application/vnd.heroku+json; version=3",
  authorization: `Bearer ${process.env.HEROKU_API_KEY}`,
  "content-type": "application/json",
};

const configVars = await call<{ APP_BASE: string }>("GET", `/apps/${app}/config-vars`);
const installed = await call<{ buildpack: { name: string; url: string } }[]>(
  "GET",
  `/apps/${app}/buildpack-installations`,
);
const [monorepo, ...buildpacks] = installed.map(({ buildpack }) => buildpack);
if (!monorepo?.url.endsWith("/heroku-buildpack-monorepo"))
  throw new Error("the monorepo buildpack is not first");
const content = execFileSync("git", ["archive", "--format=tar.gz", `HEAD:${configVars.APP_BASE}`]);
type Source = { source_blob: { get_url: string; put_url: string } };
const { source_blob: source } = await call<Source>("POST", "/sources");
const uploaded = await fetch(source.put_url, {
  method: "PUT",
  body: content,
  headers: { "content-type": "" },
});
if (!uploaded.ok) throw new Error(`upload: ${uploaded.status}`);
const { id } = await call<{ id: string }>("POST", `/apps/${app}/builds`, {
  source_blob: { url: source.get_url },
  buildpacks,
});
let build = { status: "pending" };
while (build.status === "pending") {
  await sleep(100);
  build = await call<{ status: string }>("GET", `/apps/${app}/builds/${id}`);
}
console.log(`remote: the build of ${app} has ${build.status}`);
if (build.status !== "succeeded") process.exitCode = 1;

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetch(base + path, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
