import { describe, expect, test } from "vitest";
import { readSetupInputs } from "../../src/inputs/setup-inputs.ts";
import type { AppRow } from "../../src/setup/types.ts";
import type { Apps, SetupWorld } from "../../src/setup-world.ts";
import { setUp } from "../../src/steps/set-up.ts";
import { Failure } from "../../src/words/failure.ts";
import type { Dyno } from "../../src/world.ts";
import { dynoOf } from "./world.ts";

const inputs = readSetupInputs({
  "INPUT_HEROKU-API-KEY": "HRKU-01234567-89ab-cdef",
  "INPUT_HEROKU-APP": "us: shop-us\neu: shop-eu",
});

const facts = {
  path: "loadtest",
  files: ["locustfile_a.py", "requirements.txt"],
  ...{ links: [], lfs: [], filtered: [], texts: {} },
  commit: "c0ffee".padEnd(40, "0"),
  untracked: ["draft.py"],
  modified: [],
  submodules: [],
};

function rowOf(name: string, region: string | undefined = undefined): AppRow {
  return {
    name,
    region,
    stack: "heroku-24",
    isFir: false,
    isInSpace: false,
    webUrl: `https://${name}.example.com/`,
  };
}

/** A world without apps in which all goes well, and what was asked of it in order. */
function worldOf(given: { bytes?: number; apps?: Partial<Apps>; dynos?: SetupWorld["dynos"] }) {
  const asked: string[] = [];
  const said: string[] = [];
  const note = (what: string): void => void asked.push(what);
  const apps: Apps = {
    find: async () => undefined,
    create: async ({ name, region }) => {
      note(`create ${name} in ${region}`);
      return { app: rowOf(name, region), isNew: true };
    },
    configOf: async () => ({}),
    setConfig: async (app, vars) => note(`config of ${app}: ${JSON.stringify(vars)}`),
    setBuildpacks: async (app, buildpacks) => note(`buildpacks of ${app}: ${buildpacks}`),
    currentRelease: async () => ({ version: 3, content: undefined }),
    upload: async () => {
      note("upload");
      return "https://s3.example.com/source";
    },
    build: async (app) => {
      note(`build of ${app}`);
      return undefined;
    },
    formation: async () => [{ type: "worker_a", quantity: 0, size: "Eco" }],
    scale: async (app) => note(`scale ${app}`),
    remove: async () => true,
    ...given.apps,
  };
  const world: SetupWorld = {
    apps,
    dynos: given.dynos ?? { list: async () => [] },
    folder: {
      inspect: async () => facts,
      pack: async () => ({ file: "/f.tgz", bytes: given.bytes ?? 1_000, tree: "t", checksum: "SHA256:0" }),
    },
    job: {
      info: (line) => void said.push(line),
      annotate: ({ message }) => void said.push(message),
      output: (name, value) => void said.push(`${name}=${value}`),
      saveState: () => undefined,
      within: (_, act) => act(),
    },
    repository: "example/shop",
    hash: (text) => text,
  };
  return { world, asked, said };
}

describe("setup", () => {
  test("marks an app before anything else is done to it, and fills one after the other", async () => {
    const { world, asked, said } = worldOf({});
    await setUp(inputs, world);
    const mark = '{"LOADTEST_SETUP":"example/shop"}';
    const filled = (app: string) => [`buildpacks of ${app}: heroku/python`, "upload", `build of ${app}`];
    expect(asked).toEqual([
      ...["create shop-us in us", `config of shop-us: ${mark}`],
      ...["create shop-eu in eu", `config of shop-eu: ${mark}`],
      ...filled("shop-us"),
      ...filled("shop-eu"),
    ]);
    expect(said).toContain("Not uploaded, because git does not track it: draft.py");
    expect(said.slice(-4)).toEqual([
      "heroku-app=us: shop-us\neu: shop-eu",
      "web-url=https://shop-us.example.com/\nhttps://shop-eu.example.com/",
      "release=3\n3",
      "built=true\ntrue",
    ]);
  });

  test("refuses what Heroku would not take before it makes or uploads anything", async () => {
    const { world, asked } = worldOf({ bytes: 500_000_001 });
    await expect(setUp(inputs, world)).rejects.toThrow(
      '`path`: "loadtest" is 501 MB when packed, and Heroku takes at most 500 MB',
    );
    expect(asked).toEqual([]);
  });

  test("leaves an app that is there on its stack and unmarked, and says so", async () => {
    const app = { region: undefined, stack: "heroku-22", isFir: false, isInSpace: false, webUrl: undefined };
    const { world, asked, said } = worldOf({ apps: { find: async (name) => ({ name, ...app }) } });
    await setUp({ ...inputs, stack: "heroku-24" }, world);
    expect(asked.filter((what) => /^(?:create|config)/.test(what))).toEqual([]);
    expect(said.filter((line) => line.includes("heroku stack:set heroku-24 --app shop-"))).toHaveLength(2);
  });

  test("says that an app is there which it could not mark", async () => {
    const setConfig = async (): Promise<void> => {
      throw new Failure("Heroku could not be reached");
    };
    const { world } = worldOf({ apps: { setConfig } });
    await expect(setUp(inputs, world)).rejects.toThrow(
      'App "shop-us" was created, but could not be marked as setup\'s own; remove it by hand, or keep it: heroku apps:destroy --app shop-us',
    );
  });

  test("goes on with the other apps when one cannot be built, and then fails with its last lines", async () => {
    const build: Apps["build"] = async (app) =>
      app === "shop-us" ? { what: "the build failed", lines: ["no such package"] } : undefined;
    const { world, asked, said } = worldOf({ apps: { build } });
    await expect(setUp(inputs, world)).rejects.toThrow(
      'App "shop-us": the build failed; its last lines:\n  no such package',
    );
    expect(asked).toContain("buildpacks of shop-eu: heroku/python");
    expect(said.filter((line) => line.startsWith("built="))).toEqual([]);
  });

  test("takes an app that comes up while it is to be created as it is, and marks it not", async () => {
    const create: Apps["create"] = async ({ name, region }) => ({ app: rowOf(name, region), isNew: false });
    const { world, asked, said } = worldOf({ apps: { create } });
    await setUp(inputs, world);
    expect(asked.filter((what) => what.startsWith("config"))).toEqual([]);
    expect(said).toContain("App shop-us was created meanwhile, perhaps by another setup");
  });

  describe("of an app in which a load test is on", () => {
    const command = "worker_a # 20261124t080000z-0123abcd/worker_a/1";
    const find: Apps["find"] = async (app) => rowOf(app);
    const dynos = (...all: Dyno[]): SetupWorld["dynos"] => ({ list: async () => all });
    const warnings = (said: readonly string[]): string[] =>
      said.filter((line) => line.includes("has dynos of run"));

    test("warns before it releases, of dynos of runs only", async () => {
      const busy = dynos(dynoOf("run.1", command), dynoOf("run.2", "bash"));
      const { world, said } = worldOf({ apps: { find }, dynos: busy });
      await setUp(inputs, world);
      expect(warnings(said)).toHaveLength(2);
      expect(warnings(said)[0]).toMatch(/^App shop-us has dynos of run `20261124t080000z-0123abcd`, and/);
      const quiet = worldOf({ apps: { find }, dynos: dynos(dynoOf("run.2", "bash")) });
      await setUp(inputs, quiet.world);
      expect(warnings(quiet.said)).toEqual([]);
    });

    test("is silent when the content is there and nothing is set", async () => {
      const first = worldOf({ apps: { find } });
      let built = "";
      await setUp(inputs, {
        ...first.world,
        apps: {
          ...first.world.apps,
          build: async (_, { version }) => {
            built = version;
            return undefined;
          },
        },
      });
      const currentRelease: Apps["currentRelease"] = async () => ({ version: 3, content: built });
      const { world, said } = worldOf({
        apps: { find, currentRelease },
        dynos: dynos(dynoOf("run.1", command)),
      });
      await setUp(inputs, world);
      expect([warnings(said), said.at(-1)]).toEqual([[], "built=false\nfalse"]);
    });

    test("goes on when the dynos cannot be listed", async () => {
      const list = () => Promise.reject(new Failure("Heroku could not be reached"));
      const { world, said } = worldOf({ apps: { find }, dynos: { list } });
      await setUp(inputs, world);
      expect(said).toContain(
        "Whether a load test is on in app shop-us could not be looked up: Heroku could not be reached",
      );
    });
  });
});
