import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { type Listener, listen } from "../../local/http/listen.ts";
import { listenOnLoopback } from "../../local/http/loopback.ts";
import type { Answer } from "../../local/http/route.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { azureResults } from "../../src/azure/results.ts";
import { githubClient } from "../../src/github/octokit.ts";
import { herokuDynos } from "../../src/heroku/dynos.ts";
import { readLines } from "../../src/heroku/text-stream.ts";
import { uploadFile } from "../../src/heroku/upload-file.ts";
import { openNetwork } from "../../src/network/network.ts";
import type { Network } from "../../src/network/types.ts";
import { httpTarget } from "../../src/target/probe.ts";
import { maskedForms, redact } from "../../src/words/failure.ts";
import { megabyte } from "../../src/words/sizes.ts";
import { silentServer } from "../silent-server.ts";
import { endlessProxy } from "./endless-proxy.ts";
import { forwardProxy } from "./forward-proxy.ts";

const clock = { now: () => Date.now(), sleep: async () => undefined };
const mask = (): void => undefined;
const ofUser = { type: "User", id: 1, login: "octocat" };
const signal = new AbortController().signal;

/** Everything that the action speaks to, on one server: what each client does first there. */
function serviceAnswer({ path }: { path: string }): Answer {
  if (path.endsWith("/dynos")) return { status: 200, body: [] };
  if (path.endsWith("/user")) return { status: 200, body: ofUser };
  if (path.endsWith("/stream"))
    return { status: 200, headers: { "content-type": "text/plain" }, body: "a\n" };
  return { status: 404, headers: { "x-ms-error-code": "BlobNotFound" }, body: "" };
}

/** `ms`: its deadline. */
type Ask = (origin: string, network: Network, ms?: number) => Promise<unknown>;
type Service = readonly [name: string, path: string, ask: Ask];

const services: readonly Service[] = [
  [
    "the target",
    "/health",
    async (origin, network, withinMs = 5_000) => {
      const answer = await httpTarget(network).probe(`${origin}/health`, withinMs);
      if ("error" in answer) throw new Error(answer.error);
    },
  ],
  [
    "Heroku's API",
    "/apps/loadtest/dynos",
    (apiUrl, network, mostMs = 5_000) =>
      herokuDynos({ apiUrl, apiKey: "HRKU-1", clock, mask, network, mostMs }).list("loadtest"),
  ],
  [
    "a log or an output",
    "/stream",
    (origin, network, answerMs = 5_000) =>
      readLines(`${origin}/stream`, () => undefined, { network, signal, answerMs }),
  ],
  [
    "the store for uploads",
    "/put",
    async (origin, network, putMs = 5_000) => {
      await using folder = await makeTemporaryFolder("upload-");
      const file = join(folder.path, "source.tgz");
      await writeFile(file, "content");
      const blob = { source_blob: { put_url: `${origin}/put`, get_url: `${origin}/get` } };
      const ask = async () => ({ body: blob, headers: {} });
      await uploadFile({ ask, clock, mask, network, putMs }, file);
    },
  ],
  [
    "GitHub",
    "/user",
    (apiUrl, network, tryMs = 5_000) =>
      githubClient({ token: "ghs_1", clock, network, apiUrl, signal, tryMs }).rest.users.getAuthenticated(),
  ],
  [
    "Azure Blob Storage",
    "/account/results/run1/a/1/receipt.json",
    (origin, network, tryMs = 5_000) =>
      azureResults({
        // With a key, the account's name must be in the address: path-style as on loopback, or as Azure has it.
        containerUrl: origin.includes("127.0.0.1")
          ? `${origin}/account/results`
          : `${origin.replace("service.example", "account.blob.core.windows.net")}/results`,
        credential: { kind: "key", accountKey: "a2V5" },
        ...{ mask, network, patience: { tryMs, tries: 1 } },
      }).findReceipt("run1/a/1"),
  ],
];

const outcome = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => "done",
    (error: Error) => redact([error.message, (error.cause as Error | undefined)?.message ?? ""].join(" ")),
  );

async function serve(): Promise<Listener & AsyncDisposable> {
  const server = await listen(serviceAnswer, wallClock);
  return { ...server, [Symbol.asyncDispose]: () => server.close() };
}

describe.each(services)("what is asked of %s", (name, path, ask) => {
  test.each(["http_proxy", "HTTP_PROXY"])("goes by the proxy of `%s`", async (variable) => {
    await using server = await serve();
    await using proxy = await forwardProxy({ credentials: "user:hunter%2F22" });
    await outcome(ask(server.origin, openNetwork({ [variable]: proxy.url }, mask)));
    expect(proxy.seen.length).toBeGreaterThan(0);
    expect(proxy.seen.filter((line) => !line.endsWith(` ${server.origin}${path}`))).toEqual([]);
    expect(server.journal.entries.map((entry) => entry.path)).toContain(path);
    for (const { headers } of server.journal.entries)
      expect(headers).not.toHaveProperty("proxy-authorization");
  });

  test("goes by a proxy that the job's environment names without a scheme", async () => {
    await using server = await serve();
    await using proxy = await forwardProxy();
    vi.stubEnv("HTTPS_PROXY", "10.0.0.1:3128");
    vi.stubEnv("http_proxy", new URL(proxy.url).host);
    await outcome(ask(server.origin, openNetwork(process.env, mask)));
    vi.unstubAllEnvs();
    expect(proxy.seen.length).toBeGreaterThan(0);
    expect(server.journal.entries.map((entry) => entry.path)).toContain(path);
  });

  test("goes past the proxy when `no_proxy` names the host", async () => {
    await using server = await serve();
    await using proxy = await forwardProxy();
    const network = openNetwork({ http_proxy: proxy.url, no_proxy: "127.0.0.0/8" }, mask);
    await outcome(ask(server.origin, network));
    expect(proxy.seen).toEqual([]);
    expect(server.journal.entries.map((entry) => entry.path)).toContain(path);
  });

  test("goes by a tunnel when it is encrypted, and the proxy sees nothing but the host", async () => {
    const { promise: hello, resolve } = Promise.withResolvers<number | undefined>();
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", (data) => {
        resolve(data[0]);
        socket.destroy();
      });
    });
    const port = await listenOnLoopback(server);
    await using proxy = await forwardProxy();
    await outcome(ask(`https://127.0.0.1:${port}`, openNetwork({ https_proxy: proxy.url }, mask)));
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT 127.0.0.1:${port}`]));
    // The first byte of a TLS handshake.
    expect(await hello).toBe(0x16);
    server.close();
  });

  test.each([
    [407, "it wants a name and a password: write `NAME:PASSWORD@` before its host"],
    [403, "let it through there, or name the host in `no_proxy`"],
  ])("and that the proxy refuses with %i is told as the proxy's word", async (refuses, advice) => {
    await using proxy = await forwardProxy({ refuses });
    const network = openNetwork({ https_proxy: proxy.url }, mask);
    const said = await outcome(ask("https://service.example", network));
    const host = new URL(proxy.url).host;
    expect(said).toContain(`the proxy ${host} refused the connection (${refuses}); ${advice}`);
  });

  test("and that the proxy answers without an end is given up before it has filled the memory", async () => {
    await using proxy = await endlessProxy();
    const said = await outcome(ask("https://service.example", openNetwork({ https_proxy: proxy.url }, mask)));
    const host = new URL(proxy.url).host;
    expect(said).toMatch(
      name === "GitHub" ? /fetch failed/ : `the proxy ${host} gave an answer that cannot be read`,
    );
    expect(await proxy.mostTaken()).toBeLessThan(4 * megabyte);
  });

  test.each(["https://service.example", "http://127.0.0.1:8899"])(
    "and that the proxy does not answer is given up, of %s",
    async (origin) => {
      await using proxy = await silentServer("accepts");
      const network = openNetwork({ all_proxy: proxy.origin }, mask);
      const asking = ask(origin, network, 50);
      await expect(asking).rejects.toThrow(
        /did not answer .*within|no whole answer within|aborted|took too long/,
      );
    },
  );
});

describe("the credentials in a proxy's address", () => {
  test("are masked in every form before anything is asked", () => {
    const masked: string[] = [];
    openNetwork({ https_proxy: "http://user:hunter%2F22@proxy.example" }, (secret) => masked.push(secret));
    const encoded = Buffer.from("user:hunter/22").toString("base64");
    const secrets = ["hunter%2F22", "hunter/22", encoded];
    expect(masked).toEqual(secrets.flatMap(maskedForms));
    expect(redact(`hunter/22 hunter%2F22 ${encoded}`)).toBe("*** *** ***");
  });
});
