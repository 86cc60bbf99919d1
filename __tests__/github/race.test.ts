import { expect, test } from "vitest";
import { commentOf, type Hub, marker, second, startHub } from "./hub.ts";

const times = 20;
/** Rounds that run beside each other, each on a GitHub of its own. */
const atOnce = 10;
const inTruth = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Different delays each time, the same ones whenever the test is run. */
function delaysOf(round: number): (most: number) => number {
  let state = round * 2_654_435_761;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.round((state / 2 ** 31) * most);
  };
}

/** Every request is late by its own time, so that looks and writes of the two runs mix. */
function delayAll(hub: Hub, round: number): void {
  const delay = delaysOf(round);
  const late = (method: string, delayMs: number): void =>
    hub.faults.add({ method, path: /comments/, fault: { delayMs } });
  // Both have looked before either has written.
  for (const run of [1, 2]) late("GET", 10 * run + delay(10));
  for (const run of [1, 2]) for (const method of ["POST", "PATCH"]) late(method, 120 + 10 * run + delay(40));
  for (const method of ["GET", "PATCH", "DELETE"])
    for (let count = 0; count < 20; count += 1) late(method, delay(40));
}

async function allRounds(play: (round: number) => Promise<void>): Promise<void> {
  for (let done = 0; done < times; done += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, index) => play(done + index + 1)));
}

test(`two jobs at once end with one comment, ${times} times`, async () => {
  await allRounds(async (round) => {
    await using hub = await startHub();
    delayAll(hub, round);
    const urls = await Promise.all([10, 11].map((hour) => hub.edge().publish(commentOf({ hour }))));
    // Otherwise they came one after the other, and nothing was shown.
    expect(hub.journal.count("POST", /comments$/), `round ${round}`).toBe(2);
    expect(hub.bodies(), `round ${round}`).toEqual([expect.stringContaining("fail of run 11")]);
    const [only] = hub.state.commentsOf(7);
    const url = `${hub.serverUrl}/example/shop/pull/7#issuecomment-${only?.id}`;
    expect(urls).toEqual([url, url]);
    expect(hub.annotations.filter(({ level }) => level !== "notice")).toEqual([]);
  });
}, 60_000);

test(`a run of an older commit that writes at the same moment does not win, ${times} times`, async () => {
  let overwritten = 0;
  await allRounds(async (round) => {
    await using hub = await startHub({ sleep: (ms) => inTruth(ms / 3) });
    await hub.edge().publish(commentOf({ hour: 9 }));
    hub.state.push(7, second);
    delayAll(hub, round);
    await Promise.all([
      hub.edge().publish(commentOf({ hour: 10 })),
      hub.edge({ event: { sha: second } }).publish(commentOf({ hour: 11 })),
    ]);
    expect(hub.bodies(), `round ${round}`).toEqual([
      expect.stringMatching(`^<!-- ${marker} -->\nfail of run 11\n`),
    ]);
    const writes = hub.journal.find("PATCH", /comments/).map(({ text }) => /run (\d+)/.exec(text)?.[1]);
    if (writes.lastIndexOf("11") > writes.indexOf("10") && writes.indexOf("11") < writes.indexOf("10"))
      overwritten += 1;
  });
  // In some rounds the older one did write over the newer one, which saw it and wrote again.
  expect(overwritten).toBeGreaterThan(0);
}, 60_000);
