import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, get, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer, get as getSafely, Agent as TlsAgent } from "node:https";
import { text } from "node:stream/consumers";
import { HttpProxyAgent } from "http-proxy-agent";
import { expect, test } from "vitest";
import { listenOnLoopback } from "../../local/http/loopback.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { newAuthority } from "../../scripts/recorder/certificates.ts";
import { startProxy, type Tap } from "../../scripts/recorder/proxy.ts";
import { openNetwork } from "../../src/network/network.ts";
import { TunnelAgent } from "../../src/network/tunnel-agent.ts";

const direct = openNetwork({}, () => undefined);

/** What the proxy saw, in words. */
function listener() {
  const seen: string[] = [];
  const tap: Tap = {
    onAsked: (chunk) => void seen.push(`asked ${chunk}`),
    onHead: (status) => void seen.push(`head ${status}`),
    onAnswer: (chunk) => void seen.push(`answer ${chunk}`),
    onEnd: (isWhole) => void seen.push(isWhole ? "end" : "cut"),
  };
  return { seen, tap };
}

async function listening(server: Server) {
  const port = await listenOnLoopback(server);
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const plain = (answer: RequestListener) => listening(createServer(answer));

test("an encrypted answer passes as it is, from a host that is called by its own address", async () => {
  await using folder = await makeTemporaryFolder("proxy-test-");
  await using own = await makeTemporaryFolder("proxy-test-");
  const [authority, theirs] = [await newAuthority(folder.path), await newAuthority(own.path)];
  const answer: RequestListener = (asked, answer) =>
    answer.writeHead(200, { Date: "Sun, 29 Nov 2026 07:08:58 GMT" }).end(`${asked.headers.host}${asked.url}`);
  const service = createTlsServer(await theirs.certificateFor("localhost"), answer);
  await using server = await listening(service as unknown as Server);
  const ca = await readFile(theirs.file);
  const { seen, tap } = listener();
  const network = { newAgent: () => new TlsAgent({ ca }) };
  await using proxy = await startProxy({ network, authority, tap: () => tap });
  const agent = new TunnelAgent(new URL(proxy.url), {});
  const asked = getSafely(`https://localhost:${server.port}/apps/a?b=c`, {
    agent,
    ca: await readFile(authority.file),
  });
  const [told] = await once(asked, "response");
  expect(await text(told)).toBe(`localhost:${server.port}/apps/a?b=c`);
  expect(told.headers.date).toBe("Sun, 29 Nov 2026 07:08:58 GMT");
  expect(seen).toEqual(["head 200", `answer localhost:${server.port}/apps/a?b=c`, "end"]);
});

test("each piece of a stream goes on as it comes, and what was had until its reader left is told", async () => {
  const arrived = Promise.withResolvers<void>();
  await using server = await plain(async (_, answer) => {
    answer.writeHead(200, { "content-type": "text/event-stream" }).write("data: one\n\n");
    await arrived.promise;
    answer.write("data: two\n\n");
  });
  const { seen, tap } = listener();
  await using folder = await makeTemporaryFolder("proxy-test-");
  const authority = await newAuthority(folder.path);
  {
    await using proxy = await startProxy({ network: direct, authority, tap: () => tap });
    const agent = new HttpProxyAgent(proxy.url);
    const asked = get(`http://127.0.0.1:${server.port}/sessions/1`, { agent });
    asked.on("error", () => undefined);
    const [told] = await once(asked, "response");
    told.on("error", () => undefined);
    expect(String((await once(told, "data"))[0])).toBe("data: one\n\n");
    arrived.resolve();
    expect(String((await once(told, "data"))[0])).toBe("data: two\n\n");
    asked.destroy();
  }
  expect(seen).toEqual(["head 200", "answer data: one\n\n", "answer data: two\n\n", "cut"]);
});

test("a connection that the service breaks off is broken off on the other side too, before and in an answer", async () => {
  await using server = await plain((asked, answer) => {
    if (asked.url === "/none") return void answer.destroy();
    answer.writeHead(200, { "content-length": 10 }).write("half");
    setImmediate(() => answer.socket?.destroySoon());
  });
  await using folder = await makeTemporaryFolder("proxy-test-");
  const authority = await newAuthority(folder.path);
  const { seen, tap } = listener();
  await using proxy = await startProxy({ network: direct, authority, tap: () => tap });
  const ask = (path: string) =>
    get(`http://127.0.0.1:${server.port}${path}`, { agent: new HttpProxyAgent(proxy.url) });
  await expect(once(ask("/none"), "response")).rejects.toThrow("socket hang up");
  const [told] = await once(ask("/half"), "response");
  await expect(text(told)).rejects.toThrow("aborted");
  expect(seen).toEqual(["head 200", "answer half", "cut"]);
});
