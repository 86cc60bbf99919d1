import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProxies } from "../../src/network/proxies.ts";

const proxy = "http://proxy.example:3128";

function wayOf(destination: string, environment: Record<string, string>): string | undefined {
  return readProxies(environment)(new URL(destination))?.href;
}

describe("the proxy of a request", () => {
  test.each([
    ["https://api.heroku.com", { https_proxy: proxy }],
    ["https://api.heroku.com", { HTTPS_PROXY: proxy }],
    ["https://api.heroku.com", { https_proxy: proxy, HTTPS_PROXY: "http://other" }],
    ["http://shop.example", { http_proxy: proxy, https_proxy: "http://other" }],
    ["http://shop.example", { HTTP_PROXY: proxy }],
    ["https://api.heroku.com", { all_proxy: proxy }],
    ["http://shop.example", { ALL_PROXY: proxy, https_proxy: "http://other" }],
    ["https://api.heroku.com", { https_proxy: "proxy.example:3128" }],
    ["http://127.0.0.1:8080", { http_proxy: proxy }],
    ["http://localhost", { http_proxy: proxy }],
  ])("of %s is the one of %j", (destination, environment) => {
    expect(wayOf(destination, environment)).toBe(`${proxy}/`);
  });

  test.each([
    ["https://api.heroku.com", {}],
    ["https://api.heroku.com", { http_proxy: proxy }],
    ["http://shop.example", { https_proxy: proxy }],
    ["https://api.heroku.com", { https_proxy: "", HTTPS_PROXY: proxy }],
    ["https://api.heroku.com", { https_proxy: " ", all_proxy: proxy }],
  ])("of %s is none with %j", (destination, environment) => {
    expect(wayOf(destination, environment)).toBeUndefined();
  });

  test.each([
    ["https://api.heroku.com", "api.heroku.com"],
    ["https://api.heroku.com", "heroku.com"],
    ["https://api.heroku.com", ".heroku.com"],
    ["https://api.heroku.com", "*.heroku.com"],
    ["https://api.heroku.com", "HEROKU.COM"],
    ["https://api.heroku.com.", "heroku.com"],
    ["https://api.heroku.com", "example.com, heroku.com"],
    ["https://api.heroku.com", "example.com heroku.com"],
    ["https://api.heroku.com", "*"],
    ["https://api.heroku.com", "heroku.com:443"],
    ["http://127.0.0.1:8080", "127.0.0.1"],
    ["http://127.0.0.1:8080", "127.0.0.1:8080"],
    ["http://127.0.0.1:8080", "127.0.0.0/8"],
    ["http://[::1]:8080", "[::1]"],
    ["http://[::1]:8080", "::1"],
    ["http://[::1]:8080", "[::1]:8080"],
    ["http://[fd00::7]/", "fd00::/8"],
    ["http://localhost:8080", "localhost"],
  ])("of %s is none with `no_proxy=%s`, in either case", (destination, list) => {
    expect(wayOf(destination, { all_proxy: proxy, no_proxy: list })).toBeUndefined();
    expect(wayOf(destination, { all_proxy: proxy, NO_PROXY: list })).toBeUndefined();
  });

  test.each([
    ["https://api.heroku.com", "notheroku.com"],
    ["https://notheroku.com", "heroku.com"],
    ["https://heroku.com.example", "heroku.com"],
    ["https://api.heroku.com", "heroku.com:8443"],
    ["https://api.heroku.com", ""],
    ["https://api.heroku.com", ","],
    ["https://api.heroku.com", "."],
    ["https://api.heroku.com", "10.0.0.0/8"],
    ["http://127.0.0.1:8080", "127.0.0.1:80"],
    ["http://11.0.0.1", "10.0.0.0/8"],
    ["http://10.0.0.1", "10.0.0.0/64"],
    ["http://[::1]:8080", "[::1]:80"],
  ])("of %s is the one named with `no_proxy=%s`", (destination, list) => {
    expect(wayOf(destination, { all_proxy: proxy, no_proxy: list })).toBe(`${proxy}/`);
  });

  test("is none for a host and all below it that `no_proxy` names among others, whatever they are", () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join("."));
    const others = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(host, label, others, (named, below, noise) => {
        const no_proxy = [...noise, named].join(",");
        expect(wayOf(`https://${named}`, { all_proxy: proxy, no_proxy })).toBeUndefined();
        expect(wayOf(`https://${below}.${named}`, { all_proxy: proxy, no_proxy })).toBeUndefined();
      }),
      { seed: 1 },
    );
  });
});

describe("what is no proxy", () => {
  test("is a name or a password that is not encoded, and that alone, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (password) => {
        const encoded = encodeURIComponent(password.toWellFormed());
        const read = readProxies({ https_proxy: `http://user:${encoded}@proxy.example:3128` });
        expect(decodeURIComponent(read(new URL("https://x.example"))?.password ?? "")).toBe(
          password.toWellFormed(),
        );
        const raw = () => readProxies({ https_proxy: `http://user:%${password}%@proxy.example:3128` });
        expect(raw).toThrow(/^`https_proxy` /);
      }),
    );
  });

  test.each([
    [{ https_proxy: "http://user:hunter22@" }, "`https_proxy` is not the address of a proxy"],
    [{ HTTP_PROXY: "http://[" }, "`HTTP_PROXY` is not the address of a proxy"],
    [{ all_proxy: "socks5://user:hunter22@proxy:1080" }, "`all_proxy` names a proxy of the kind `socks5`"],
    [
      { https_proxy: "http://user:hunter22%@proxy:3128" },
      "`https_proxy` has a name or a password that is not percent-encoded; write `%` as `%25`",
    ],
    [
      { all_proxy: "us%er:hunter22@proxy" },
      "`all_proxy` has a name or a password that is not percent-encoded",
    ],
    [{ http_proxy: "http://user:hunter22%E4@proxy" }, "`http_proxy` has a name or a password"],
    [{ HTTPS_PROXY: "http://user:12/hunter22@proxy" }, "`HTTPS_PROXY` has a name or a password"],
    [{ HTTPS_PROXY: "http://user:12?hunter22@proxy" }, "`HTTPS_PROXY` has a name or a password"],
    [{ HTTPS_PROXY: "http://user:12#hunter22@proxy" }, "`HTTPS_PROXY` has a name or a password"],
    [{ HTTPS_PROXY: "http://user:hunter22#x@proxy" }, "`HTTPS_PROXY` is not the address of a proxy"],
  ])("is refused by name, without what it holds: %j", (environment, text) => {
    const reading = (): unknown => readProxies(environment);
    expect(reading).toThrow(text);
    expect(reading).toThrow(/`http:\/\/proxy.example:3128`|`%` as `%25`/);
    expect(reading).not.toThrow("hunter22");
  });
});
