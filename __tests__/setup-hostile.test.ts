import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { root } from "../local/platform-request.ts";
import { plantBare, setTrap, signedRepository, type Trap } from "./git/hostile.ts";
import { repositoryWith, type TestRepository } from "./git/repository.ts";

// The built action, as GitHub runs it, on what strangers commit.

const requirements = readFileSync(join(root, "loadtest/requirements.txt"), "utf8");
const files = { "loadtest/locustfile_a.py": "", "loadtest/requirements.txt": requirements };

let platform: Platform;
let trap: Trap;

beforeAll(async () => {
  platform = await startPlatform({ target: false });
  trap = await setTrap();
}, 60_000);

afterAll(async () => {
  await platform?.close();
  await trap?.[Symbol.asyncDispose]();
});

const changes = (): number => platform.heroku.journal.entries.filter(({ method }) => method !== "GET").length;

/** How setup ended, what it said, and how many calls changed something at Heroku. */
async function setUp({ path: workspace }: TestRepository, app: string, inputs: Record<string, string> = {}) {
  const before = changes();
  const notForSetup = {
    "azure-container-url": undefined,
    "azure-account-key": undefined,
    "wait-for-target": undefined,
  };
  const outcome = await platform.runAction({
    action: join(root, "setup"),
    inputs: { ...notForSetup, "heroku-app": app, ...inputs },
    workspace,
  });
  const said = [...outcome.annotations.map(({ message }) => message), ...outcome.log].join("\n");
  return { conclusion: outcome.conclusion, said, changed: changes() - before };
}

/** A file of what the app's dynos get. */
function inSlug(app: string, file: string): string | undefined {
  const path = join(platform.heroku.app(app).builds.at(-1)?.slug?.folder ?? "", file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

test("a repository that a pull request commits as the folder goes up as files, and none of its commands runs", async () => {
  await using other = await signedRepository();
  await using repository = await repositoryWith(files);
  const planted = join(repository.path, "loadtest");
  const settings = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${planted}\n`;
  await plantBare(other, planted, settings + trap.config);
  await repository.commit({});
  const { conclusion, said } = await setUp(repository, "planted");
  expect([conclusion, await trap.sprung()], said).toEqual(["success", []]);
  expect(inSlug("planted", "config")).toContain("fsmonitor");
}, 60_000);

test("content that Git LFS keeps goes up from the checkout, and rules above the folder count", async () => {
  await using repository = await repositoryWith();
  const users = "anna,pw1\nben,pw2\n";
  const pointer = pointerTo(users);
  const rules = "*.csv filter=lfs diff=lfs merge=lfs -text\n*.secret export-ignore\n";
  await repository.commit({
    ...files,
    "loadtest/users.csv": pointer,
    "loadtest/key.secret": "k",
    ".gitattributes": rules,
  });
  await repository.write({ "loadtest/users.csv": users });
  // With Git LFS's settings, which name a program that is not there.
  appendFileSync(
    join(repository.path, ".git/config"),
    '[filter "lfs"]\n\tprocess = no-such-lfs\n\trequired\n',
  );
  const { conclusion, said } = await setUp(repository, "with-lfs");
  expect(conclusion, said).toBe("success");
  expect(said).not.toContain("without later changes");
  expect([inSlug("with-lfs", "users.csv"), inSlug("with-lfs", "key.secret")]).toEqual([users, undefined]);
}, 60_000);

test("content that is not in the checkout, another filter, and a link that leads out are refused, each by its name", async () => {
  await using repository = await repositoryWith();
  const rules = "*.csv filter=lfs -text\n*.enc filter=git-crypt\n";
  const lfs = {
    "loadtest/only-pointer.csv": pointerTo("x"),
    "loadtest/other.csv": pointerTo("y"),
    "loadtest/gone.csv": pointerTo("z"),
  };
  await repository.commit({ ...files, ...lfs, "loadtest/key.enc": "k", ".gitattributes": rules });
  await symlink("../../secrets", join(repository.path, "loadtest/out"));
  await symlink("out/id_rsa", join(repository.path, "loadtest/chain"));
  await repository.commit({});
  await repository.write({ "loadtest/other.csv": "Y" });
  await rm(join(repository.path, "loadtest/gone.csv"));
  const { conclusion, said, changed } = await setUp(repository, "refused");
  expect([conclusion, changed]).toEqual(["failure", 0]);
  for (const part of [
    'Git LFS keeps "only-pointer.csv", of which the checkout has only the pointer',
    'Git LFS keeps "other.csv", of which the checkout has another version than HEAD',
    'Git LFS keeps "gone.csv", which the checkout does not have',
    '"key.enc" (`filter=git-crypt`)',
    '"chain" (to "out/id_rsa"), "out" (to "../../secrets"): a link must not lead out of the folder',
  ])
    expect(said).toContain(part);
  expect(() => platform.heroku.app("refused")).toThrow("no app");
});

test("two package managers are refused before an app is made", async () => {
  await using repository = await repositoryWith({
    ...files,
    "loadtest/uv.lock": "version = 1\n",
    "loadtest/.python-version": "3.13\n",
  });
  const { conclusion, said, changed } = await setUp(repository, "two-managers");
  expect([conclusion, changed]).toEqual(["failure", 0]);
  expect(said).toContain(
    "`path`: the folder has `requirements.txt` and `uv.lock`, each for another package manager",
  );
});

function pointerTo(content: string): string {
  const oid = createHash("sha256").update(content).digest("hex");
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
}
