import { describe, expect, test } from "vitest";
import type { Inputs } from "../../src/inputs.ts";
import { findTarget } from "../../src/steps/find-target.ts";

const heroku = "https://api.heroku.com";
const standIn = "http://127.0.0.1:5000";

const find = (environmentUrl: string, { targetUrl, herokuApiUrl = heroku }: Partial<Inputs> = {}) =>
  findTarget(
    { targetUrl, herokuApiUrl } as Inputs,
    { url: environmentUrl, state: "success", isProduction: false },
    { webUrl: async () => undefined },
  );

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
