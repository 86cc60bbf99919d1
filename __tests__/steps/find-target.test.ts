import { describe, expect, test } from "vitest";
import type { Inputs } from "../../src/inputs/inputs.ts";
import { type Deployment, noDeployment } from "../../src/plan/deployment.ts";
import { findTarget } from "../../src/targeting/find-target.ts";
import { Failure } from "../../src/words/failure.ts";
import { sampleScenario } from "../plan/sample-scenario.ts";

const heroku = "https://api.heroku.com";
const standIn = "http://127.0.0.1:5000";

const find = async (environmentUrl: string, inputs: Partial<Inputs> = {}) =>
  (await findAt({ address: { url: environmentUrl, from: "the deployment's `environment_url`" } }, inputs))
    .url;

const apps: Record<string, string> = {
  "shop-pr-21": "https://shop-pr-21-0a1b2c.herokuapp.com/",
  "shop-staging": "https://shop-staging.herokuapp.com/",
};

function findAt(deployment: Partial<Deployment>, inputs: Partial<Inputs> = {}) {
  return findTarget(
    { herokuApiUrl: heroku, scenarios: [sampleScenario({ targetUrl: undefined })], ...inputs } as Inputs,
    { ...noDeployment, state: "success", ...deployment },
    {
      webUrl: async (app) => {
        if (apps[app] === undefined) throw new Failure("Couldn't find that app.");
        return apps[app];
      },
    },
  );
}

describe("the target that an event names", () => {
  test.each([
    ["http://169.254.169.254/latest/meta-data", "a link-local address or a cloud's metadata service"],
    ["http://2852039166", "a link-local address or a cloud's metadata service"],
    ["http://[::ffff:a9fe:a9fe]/", "a link-local address or a cloud's metadata service"],
    ["http://metadata.google.internal/", "a link-local address or a cloud's metadata service"],
    ["http://127.0.0.1:8080", "the runner itself"],
    ["http://10.0.0.8", "a private address"],
  ])("is refused at %s: %s", async (url, why) => {
    await expect(find(url)).rejects.toThrow(
      `leads to ${why}, which no event may name; if it is meant, give it as \`target-url\``,
    );
  });

  test("may be the runner itself where a stand-in for Heroku is, and nothing else of its network", async () => {
    const local = { herokuApiUrl: standIn };
    expect(await find("http://127.0.0.1:8080", local)).toBe("http://127.0.0.1:8080");
    await expect(find("http://169.254.169.254", local)).rejects.toThrow("link-local");
    await expect(find("http://192.168.1.1", local)).rejects.toThrow("private");
  });

  test("is any address of the Internet", async () => {
    expect(await find("https://shop-pr-7.herokuapp.com/")).toBe("https://shop-pr-7.herokuapp.com");
  });

  test("gives way to `target-url`, which may be any", async () => {
    const targetUrl = "http://169.254.169.254";
    expect(await find("https://shop.example", { targetUrl })).toBe(targetUrl);
  });
});

describe("without an address in the event, the target", () => {
  test("is the app that the deployment's environment is called after", async () => {
    const target = await findAt({ app: "shop-pr-21" });
    expect(target.url).toBe("https://shop-pr-21-0a1b2c.herokuapp.com");
    expect(target.from).toContain("app shop-pr-21");
  });

  test.each([undefined, "nowhere"])("is the target app when no such app as %j can be seen", async (app) => {
    const target = await findAt({ app }, { targetApp: "shop-staging" });
    expect(target).toEqual({
      url: "https://shop-staging.herokuapp.com",
      from: "`target-app` shop-staging",
    });
  });

  test("is not the target app when the environment is called after another one", async () => {
    await expect(findAt({ app: "shop-pr-21" }, { targetApp: "shop-staging" })).rejects.toThrow(
      "leave `target-app` out to load what was deployed",
    );
  });

  test("is nothing when nobody names any", async () => {
    await expect(findAt({})).rejects.toThrow("Nothing says what to load");
  });
});

describe("a target app", () => {
  const at = (url: string) => ({ address: { url, from: "the deployment's `payload.web_url`" } });
  const staging = { targetApp: "shop-staging" };

  test("is refused when the event names another Heroku address", async () => {
    await expect(findAt(at("https://shop-pr-21.herokuapp.com/"), staging)).rejects.toThrow(/^`target-app`: /);
  });

  test.each([
    ["its own", "https://shop-staging.herokuapp.com/", "https://shop-staging.herokuapp.com"],
    ["a domain of one's own", "https://staging.shop.example/", "https://staging.shop.example"],
  ])("goes with %s", async (_, url, loaded) => {
    expect((await findAt(at(url), staging)).url).toBe(loaded);
  });
});
