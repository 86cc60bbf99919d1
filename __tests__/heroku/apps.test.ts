import { describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { herokuApps } from "../../src/heroku/apps.ts";
import type { Clock } from "../../src/world.ts";
import { direct } from "../network/direct.ts";
import { type Stand, standIn } from "./stand-in.ts";

const build = {
  id: "11111111-2222-4333-8444-555555555555",
  status: "pending",
  output_stream_url: null,
  source_blob: { url: "https://s3.example.com/source?Signature=a" },
  release: null,
};
const request = {
  url: build.source_blob.url,
  checksum: "SHA256:0",
  version: "v",
  description: "d",
  timeoutSeconds: 1800,
};

/** The stand-in that takes a build and says of it what the test says; waits pass at once, and turn the clock a minute at least. */
async function building(...answers: (RequestFault & { times?: number })[]) {
  const stand = await standIn();
  const { faults } = stand.heroku;
  faults.add({ method: "POST", path: /\/builds$/, fault: { status: 201, body: build } });
  for (const { times = 1, ...fault } of answers)
    faults.add({ method: "GET", path: /\/builds\/[^/]+$/, fault, times });
  let now = 0;
  const waits: number[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      if (ms > 0) waits.push(ms);
      now += Math.max(ms, 60_000);
    },
  };
  const apps = herokuApps({
    apiUrl: stand.heroku.url,
    apiKey: stand.heroku.apiKey,
    clock,
    mask: () => undefined,
    network: direct,
  });
  return { stand, waits, built: () => apps.build("loadtest", request, () => undefined) };
}

const looks = ({ heroku }: Stand): number => heroku.journal.count("GET", /\/builds\/[^/]+$/);

const succeeded = { status: 200, body: { ...build, status: "succeeded" }, times: 2 };

describe("a build", () => {
  test("that does not end is given up after its `build-timeout`, by its id, with the word that it goes on", async () => {
    const { stand, built } = await building({ status: 200, body: build, times: 10_000 });
    await using _ = stand;
    await expect(built()).rejects.toThrow(
      `build ${build.id} has not ended within 30m, its \`build-timeout\`, and goes on at Heroku`,
    );
  }, 60_000);

  test("with a status that nobody knows is waited for, and the word is told when the time is over", async () => {
    const odd = { status: 200, body: { ...build, status: "queued" } };
    const { stand, built } = await building({ ...odd, times: 4 }, succeeded);
    await using _ = stand;
    expect(await built()).toBeUndefined();
    const { stand: other, built: late } = await building({ ...odd, times: 10_000 });
    await using __ = other;
    await expect(late()).rejects.toThrow("goes on at Heroku; Heroku gives it the status `queued`");
  }, 60_000);

  test("is asked for again while Heroku is down, and as late as a full limit says", async () => {
    const limit = {
      status: 429,
      headers: { "retry-after": "7" },
      body: { id: "rate_limit", message: "later" },
    };
    const { stand, waits, built } = await building({ status: 503 }, limit, succeeded);
    await using _ = stand;
    expect(await built()).toBeUndefined();
    expect([waits, looks(stand)]).toEqual([[500, 7_000], 4]);
  });

  test("of an app that somebody deletes meanwhile fails at once", async () => {
    const { stand, waits, built } = await building({
      status: 404,
      body: { id: "not_found", message: "Gone." },
    });
    await using _ = stand;
    await expect(built()).rejects.toThrow("Gone. (404, not_found)");
    expect(waits).toEqual([]);
  });
});
