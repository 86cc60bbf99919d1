import { Agent, createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { addressKind } from "../../src/plan/address.ts";
import { httpTarget } from "../../src/target/probe.ts";
import { direct } from "../network/direct.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const { probe } = httpTarget(direct);

describe("one look at a target", () => {
  test("brings the status and the page, and sends no credentials", async () => {
    let headers: object = {};
    const url = await serve((request, response) => {
      headers = request.headers;
      response.writeHead(503).end(`at ${request.url}`);
    });
    expect(await probe(`${url}/health?ready=1`, 5_000)).toEqual({ status: 503, text: "at /health?ready=1" });
    expect(Object.keys(headers)).not.toContain("authorization");
    expect(Object.keys(headers)).not.toContain("cookie");
  });

  test("takes a redirect for the answer and asks nobody else", async () => {
    let asked = 0;
    const other = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    const url = await serve((_, response) => response.writeHead(302, { location: other }).end());
    expect(await probe(`${url}/`, 5_000)).toEqual({ status: 302, text: "", location: other });
    expect(asked).toBe(0);
  });

  test("reads the beginning of a page that never ends", async () => {
    const url = await serve((_, response) => {
      const write = (): void => {
        while (!response.destroyed && response.write("x".repeat(4096)));
      };
      response.on("drain", write);
      write();
    });
    const answer = await probe(`${url}/`, 5_000);
    expect("text" in answer && answer.text.length < 200_000).toBe(true);
  });

  test("takes the status of a page that is sent drop by drop, as a stream of events is", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    });
    // The whole time passes, and on a busy machine the first bytes are late.
    expect(await probe(`${url}/`, 3_000)).toEqual({ status: 200, text: "data: 1\n\n" });
  });

  test("takes the status of a page that breaks off", async () => {
    const url = await serve((_, response) => {
      response.writeHead(503, { "content-length": "100" }).write("half", () => response.destroy());
    });
    expect(await probe(`${url}/`, 5_000)).toEqual({ status: 503, text: "half" });
  });

  test("says why there was no answer", async () => {
    const url = await serve((_, response) => response.end());
    for (const close of closing.splice(0)) close();
    expect(await probe(`${url}/`, 5_000)).toEqual({ error: expect.stringMatching(/ECONNREFUSED/) });
    const unknown = await probe("http://nowhere.invalid/", 5_000);
    expect(unknown).toEqual({ error: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
  });

  test("says so when the connection is not a safe one", async () => {
    const url = await serve((_, response) => response.end());
    const answer = await probe(url.replace("http:", "https:"), 5_000);
    expect(answer).toEqual({ error: expect.stringMatching(/^[a-z ]+ \((?:ERR_SSL_\w+|EPROTO)\)$/) });
  });

  /** Incompressible, so that what comes is as long as what was written. */
  const noise = (size: number): Buffer => {
    let state = 1;
    return Buffer.from(
      Uint8Array.from({ length: size }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return state % 256;
      }),
    );
  };

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])(
    "survives pages of every length that come as %s and end with their connection",
    async (encoding, pack) => {
      for (let size = 120_000; size <= 260_000; size += 10_000) {
        const packed = pack(noise(size));
        let asked: string | undefined = "";
        const url = await serve((request, response) => {
          asked = request.headers["accept-encoding"];
          response.writeHead(200, { "content-encoding": encoding, connection: "close" }).end(packed);
        });
        expect(await probe(`${url}/`, 5_000)).toEqual({ status: 200, text: "" });
        expect(asked).toBe("identity");
      }
    },
  );

  test("unpacks no bomb: a gigabyte in a megabyte is not looked into", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const url = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await probe(`${url}/`, 5_000)).toEqual({ status: 200, text: "" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test.each([
    ["no HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["a head that never ends", `HTTP/1.1 200 OK\r\n${"x-y: z\r\n".repeat(100_000)}`],
    [
      "a length and a transfer coding",
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
    ["another protocol", "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"],
    ["nothing", ""],
  ])("takes %s for no answer, or for a page without text, and goes on", async (_, bytes) => {
    const server = createSocketServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const answer = await probe(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 2_000);
    expect("error" in answer ? answer.error : answer.text).not.toMatch(/^x-y|undefined/);
  });

  test("goes by the agent that it is given for the address", async () => {
    const url = await serve((_, response) => response.end("page"));
    const asked: string[] = [];
    const agent = new Agent();
    const newAgent = (address: string): Agent => {
      asked.push(address);
      return agent;
    };
    const { probe: byAgent } = httpTarget({ newAgent });
    expect(await byAgent(`${url}/`, 5_000)).toMatchObject({ status: 200, text: "page" });
    expect(asked).toEqual([`${url}/`]);
    agent.destroy();
  });

  test("gives up on a server that says nothing", async () => {
    const url = await serve(() => undefined);
    expect(await probe(`${url}/`, 50)).toEqual({ error: "it took too long" });
  });

  test("asks nobody at an address that is refused, whatever name leads to it", async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    const seen: string[] = [];
    const refuse = (address: string): string | undefined => {
      seen.push(address);
      return addressKind(address) === undefined ? undefined : "the runner itself";
    };
    const named = url.replace("127.0.0.1", "localhost");
    expect(await probe(`${named}/`, 5_000, refuse)).toEqual({
      error: "localhost leads to the runner itself",
    });
    expect(asked).toBe(0);
    expect(seen).toContain("127.0.0.1");
    expect(await probe(`${named}/`, 5_000, () => undefined)).toMatchObject({ status: 200 });
  });
});
