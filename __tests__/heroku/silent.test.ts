import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { listen } from "../../local/http/listen.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { herokuApps } from "../../src/heroku/apps.ts";
import { buildContent } from "../../src/heroku/build-content.ts";
import { herokuDynos } from "../../src/heroku/dynos.ts";
import { readLines } from "../../src/heroku/text-stream.ts";
import { uploadFile } from "../../src/heroku/upload-file.ts";
import { direct } from "../network/direct.ts";
import { silences, silentServer } from "../silent-server.ts";
import { assignment } from "./stand-in.ts";

const clock = { now: () => Date.now(), sleep: async () => undefined };
const going = new AbortController().signal;

function edgesAt(apiUrl: string) {
  const options = { apiUrl, apiKey: "HRKU-1", clock, mask: () => undefined, network: direct, mostMs: 50 };
  return { options, dynos: herokuDynos(options), apps: herokuApps(options) };
}

type Edges = ReturnType<typeof edgesAt>;
const request = {
  url: "https://s3.example/a",
  checksum: "SHA256:0",
  version: "v",
  description: "d",
  timeoutSeconds: 1800,
};
const wanted = { name: "loadtest", region: undefined, team: undefined, space: undefined, stack: undefined };

/** Every call of the two edges, whatever it is for. */
const calls: readonly (readonly [string, (edges: Edges) => Promise<unknown>])[] = [
  ["inspecting the app", ({ dynos }) => dynos.inspect("loadtest")],
  ["asking for the web address", ({ dynos }) => dynos.webUrl("loadtest")],
  ["listing the dynos", ({ dynos }) => dynos.list("loadtest")],
  ["asking for the last release's time", ({ dynos }) => dynos.releasedAt("loadtest", 60_000)],
  ["asking for the current release", ({ dynos }) => dynos.currentRelease("loadtest", 60_000)],
  ["stopping a dyno", ({ dynos }) => dynos.stop({ id: "1", app: "loadtest" })],
  ["finding an app", ({ apps }) => apps.find("loadtest")],
  ["reading the config vars", ({ apps }) => apps.configOf("loadtest")],
  ["setting config vars", ({ apps }) => apps.setConfig("loadtest", {})],
  ["setting buildpacks", ({ apps }) => apps.setBuildpacks("loadtest", [])],
  ["reading the formation", ({ apps }) => apps.formation("loadtest")],
  ["scaling", ({ apps }) => apps.scale("loadtest", [])],
  ["asking where to upload", ({ apps }) => apps.upload("/nowhere")],
  ["removing an app", ({ apps }) => apps.remove("loadtest")],
];

describe.each(silences)("a Heroku that %s and never answers", (silence) => {
  test.each(calls)("is given up after some tries, %s", async (_, call) => {
    await using heroku = await silentServer(silence);
    await expect(call(edgesAt(heroku.origin))).rejects.toThrow(/^Heroku did not answer .* within 0\.05 s$/);
  });

  test.each([
    ["a dyno", ({ dynos }: Edges) => dynos.start(assignment, () => ({}), going)],
    ["an app", ({ apps }: Edges) => apps.create(wanted)],
    ["a build", ({ apps }: Edges) => apps.build("loadtest", request, () => undefined)],
  ])("leaves it unclear whether there is %s", async (_, start) => {
    await using heroku = await silentServer(silence);
    await expect(start(edgesAt(heroku.origin))).rejects.toThrow("could not be looked up");
  });

  test("costs the log of a dyno, and nobody waits for it when the run is over", async () => {
    await using heroku = await silentServer(silence);
    const ended = new AbortController();
    let sleeps = 0;
    const sleep = async (): Promise<void> => {
      sleeps += 1;
      if (sleeps === 3) ended.abort();
    };
    const { options } = edgesAt(heroku.origin);
    const dynos = herokuDynos({ ...options, clock: { ...clock, sleep } });
    await dynos.follow({ name: "run.1", app: "loadtest" }, () => undefined, ended.signal);
    expect(sleeps).toBe(3);
  });

  test("does not keep an upload from being told as failed", async () => {
    await using store = await silentServer(silence, "503 Slow Down");
    await using folder = await makeTemporaryFolder("upload-");
    const file = join(folder.path, "source.tgz");
    await writeFile(file, "content");
    const blob = { source_blob: { put_url: `${store.origin}/put`, get_url: `${store.origin}/get` } };
    const ask = async () => ({ body: blob, headers: {} });
    const uploading = uploadFile({ ask, clock, mask: () => undefined, network: direct, putMs: 50 }, file);
    await expect(uploading).rejects.toThrow(
      "The content could not be uploaded: there was no whole answer within 0.05 s",
    );
  });

  test("does not hide behind a build's output that the build has ended", async () => {
    await using output = await silentServer(silence);
    const build = { id: "1", status: "pending", output_stream_url: `${output.origin}/output` };
    let looks = 0;
    const ask = async () => {
      looks += 1;
      return { body: { ...build, status: looks > 1 ? "succeeded" : "pending" }, headers: {} };
    };
    const heroku = await listen(() => ({ status: 201, body: build }), wallClock);
    const { options } = edgesAt(heroku.origin);
    const given = { ...options, mostMs: 20_000, ask, path: "/apps/loadtest", readingMs: 50 };
    expect(await buildContent({ ...given, onLine: () => undefined }, request)).toBeUndefined();
    await heroku.close();
  });
});

test("a stream whose answer does not begin is given up, and one that is only quiet is not", async () => {
  await using dead = await silentServer("accepts");
  const reading = readLines(dead.origin, () => undefined, { network: direct, signal: going, answerMs: 50 });
  await expect(reading).rejects.toThrow();
  await using quiet = await silentServer("heads");
  const ended = new AbortController();
  const listening = readLines(quiet.origin, () => undefined, {
    network: direct,
    signal: ended.signal,
    answerMs: 5_000,
  });
  const first = await Promise.race([listening.then(() => "ended"), clock.sleep().then(() => "waits")]);
  expect(first).toBe("waits");
  ended.abort();
  await expect(listening).rejects.toThrow();
});

test("a stream that is silent for too long is dead, so that another one can be opened", async () => {
  await using dead = await silentServer("heads");
  const reading = readLines(dead.origin, () => undefined, { network: direct, signal: going, silenceMs: 50 });
  await expect(reading).rejects.toThrow();
});

test("a Heroku whose list has always another part is given up", async () => {
  const heroku = await listen(
    () => ({ status: 206, headers: { "next-range": "id ]1..; max=1000" }, body: [] }),
    wallClock,
  );
  const { options } = edgesAt(heroku.origin);
  const listing = herokuDynos({ ...options, mostMs: 20_000 }).list("loadtest");
  await expect(listing).rejects.toThrow("goes on from page to page without an end");
  const asked = heroku.journal.entries.length;
  await heroku.close();
  expect(asked).toBe(101 * 5);
});

test("a Heroku that asks to be left alone for a day is not waited for", async () => {
  const body = { id: "rate_limit", message: "Your account reached the API limit." };
  const heroku = await listen(() => ({ status: 429, headers: { "retry-after": "86400" }, body }), wallClock);
  // It answers, however busy the machine is.
  const dynos = herokuDynos({ ...edgesAt(heroku.origin).options, mostMs: 20_000 });
  await expect(dynos.list("loadtest")).rejects.toThrow("(429, rate_limit)");
  expect(heroku.journal.entries).toHaveLength(1);
  await heroku.close();
});
