import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listenOnLoopback } from "../local/http/loopback.ts";
import { put } from "../src/network/http-put.ts";
import { direct } from "./network/direct.ts";

const megabyte = 1024 * 1024;

test("content is taken no faster than it is sent, whatever it has", async () => {
  const all = 200 * megabyte;
  let [taken, arrived, ahead] = [0, 0, 0];
  const server = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => {
      arrived += chunk.length;
    });
    request.on("end", () => response.end("ok"));
  });
  async function* content() {
    for (; taken < all; taken += megabyte) {
      ahead = Math.max(ahead, taken - arrived);
      yield new Uint8Array(megabyte);
    }
  }
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const { signal } = new AbortController();
  const agent = direct.newAgent(url, signal);
  const answer = await put(url, { content: content(), bytes: all, signal, agent });
  expect([answer.statusCode, arrived]).toEqual([200, all]);
  // What the system keeps of a connection is some megabytes.
  expect(ahead).toBeLessThan(all / 2);
  answer.destroy();
  server.close();
});

test("an answer that comes before all is sent is given, and the rest is not sent", async () => {
  const server = createServer((_, response) => {
    response.writeHead(403, { connection: "close" }).end("no");
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const { signal } = new AbortController();
  async function* content() {
    yield new Uint8Array(10);
    await new Promise<void>(() => undefined);
  }
  const agent = direct.newAgent(url, signal);
  const answer = await put(url, { content: content(), bytes: 1_000, signal, agent });
  expect(answer.statusCode).toBe(403);
  answer.destroy();
  server.close();
});
