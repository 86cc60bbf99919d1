import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTarget } from "../../local/target.ts";
import { folderWith } from "./slug.ts";

async function program(text: string) {
  const folder = await folderWith({ program: `#!${process.execPath}\n${text}` });
  const path = join(folder.path, "program");
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

const server = `
const { createServer } = require("node:http");
const answer = (request, response) => (console.log(request.method, request.url), response.end("ok"));
createServer(answer).listen(process.env.PORT, "127.0.0.1");
process.on("SIGTERM", () => (console.log("asked to end"), process.exit()));
`;

test("a target is up when it is handed over, and every request to it is a line", async () => {
  await using binary = await program(server);
  const target = await startTarget(binary.path);
  expect(target.lines).toEqual([]);

  await fetch(`${target.url}/volatile`);
  await fetch(`${target.url}/buggy`);
  await target.close();

  expect(target.lines).toEqual(["GET /volatile", "GET /buggy", "asked to end"]);
  await expect(fetch(target.url)).rejects.toThrow("fetch failed");
});

test("a target that ends before it answers is an error with its last words", async () => {
  await using binary = await program('console.error("PORT is odd"); process.exit(2)');

  await expect(startTarget(binary.path)).rejects.toThrow("PORT is odd");
});

test("a target that was never built is an error that says how to build it", async () => {
  await expect(startTarget("/nowhere/locust-loadtest")).rejects.toThrow("make setup");
});
