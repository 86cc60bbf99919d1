import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../../local/platform.ts";
import { type Forge, forgedRun, forgery, givenSas, invalidReasons, verdictOf } from "./forge.ts";

const conclusion = "That cannot be true, so something other than the runner has written it.";
const dyno = "Dyno 1/1 (run.N)";

/** The forged second that a receipt ends behind its load, and two clocks in whole seconds. */
const slackSeconds = 3 + 1 + 2;

/**
 * How far a receipt is from the services' clocks, in whole hours. How long a dyno takes to boot and to upload is no
 * matter of these tests, so the distance may be off by as long as the whole run lasted.
 */
function inWholeHours(text: string, lastedSeconds: number): string {
  const distance = /(\d+)h(?:(\d+)m)?(?:(\d+)s)?(?= (?:before its create|after that receipt))/;
  return text.replace(distance, (_, hours: string, minutes = "0", seconds = "0") => {
    const all = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
    const whole = Math.round(all / 3_600);
    expect(Math.abs(all - whole * 3_600)).toBeLessThanOrEqual(lastedSeconds + slackSeconds);
    return `${whole}h`;
  });
}

describe("the built action, and a dyno that loads nothing and writes its results itself", {
  timeout: 60_000,
}, () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform(forgery);
  });
  afterAll(() => platform?.close());

  test.each<[string, Forge, string[]]>([
    [
      "an hour with 72,000 requests, and killed after a moment",
      { seconds: 3_600, exit: 137 },
      [
        `receipt-impossible: ${dyno} left a receipt of a run of 1h1s, but only Ns lie between its create and the first sign of its end. ${conclusion}`,
      ],
    ],
    [
      "an hour, while it is alive until its run time is over",
      { seconds: 3_600, wait: 4 },
      [
        `receipt-impossible: ${dyno} left a receipt of a run of 1h1s, but only Ns lie between its create and the first sign of its end. ${conclusion}`,
      ],
    ],
    [
      "a run of last week",
      { shift: -7 * 86_400 },
      [
        `receipt-impossible: ${dyno} left a receipt of a run that began 168h before its create was sent by Heroku's clock. ${conclusion}`,
      ],
    ],
    [
      "a run of tomorrow",
      { shift: 86_400 },
      [
        `receipt-impossible: ${dyno} left a receipt of a run that ended 24h after that receipt was there by the storage's clock. ${conclusion}`,
      ],
    ],
    [
      "the right length and another nonce",
      { nonce: "00".repeat(16) },
      [
        `receipt-unproven: ${dyno} left a receipt with another nonce than the one that it was given, so no dyno of this run has written it, and its numbers are not believed. Who else can write to the container?`,
        `claim-unproven: ${dyno} has a \`claim.json\` that names \`run.N\` and does not carry the hash of the nonce that this dyno was given, so no dyno of this run has written it. Who else can write to the container? With \`azure-account-key\` no other dyno can.`,
      ],
    ],
    [
      "an exit with 73, and no second dyno",
      { exit: 73 },
      [
        `claim-contradicts: ${dyno} exited with 73, which says that another dyno has its share of the load, but \`claim.json\` names this one, and a receipt is there.`,
      ],
    ],
    [
      "an exit with 1 after a receipt of 0",
      { exit: 1 },
      [
        `exit-status-differs: ${dyno} left a receipt of a run that ended with 0, but exited with 1 by Heroku's log, and the runner exits as its receipt says. Does the command go on after \`run.sh\`, or has something else written the receipt?`,
      ],
    ],
    [
      "windows that count the same time twice",
      { overlap: true },
      [
        "results-damaged: `RUN/forged/1/windows.jsonl` holds two windows, in lines 1 and 2, that cover the same time.",
      ],
    ],
    [
      "exceptions that its windows do not have",
      { receipt: { exceptions: 12 } },
      [
        `figures-contradict: ${dyno} says in its receipt that tasks raised 12 exceptions, but its windows hold 0. Both cannot be true.`,
      ],
    ],
    [
      "a log that tells another end",
      { events: ['{"v":1,"event":"ended","exitCode":2}'] },
      [
        `log-contradicts: ${dyno} says in its log that Locust ended with 2, but in its receipt that it ended with 0.`,
      ],
    ],
    [
      "a log that says that another dyno has the share",
      { events: ['{"v":1,"event":"second-dyno"}'] },
      [
        `claim-contradicts: ${dyno} says in its log that another dyno has its share of the load, but \`claim.json\` names this one, and a receipt is there.`,
      ],
    ],
  ])("is invalid with %s", async (_, forge, sentences) => {
    const before = Date.now();
    const outcome = await platform.runAction({ inputs: forgedRun(forge) });
    const lastedSeconds = (Date.now() - before) / 1000;
    const runId = outcome.outputs["run-id"] ?? "";
    const told = invalidReasons(outcome).map((text) => text.replaceAll(runId, "RUN"));
    expect(told.map((text) => inWholeHours(text, lastedSeconds))).toEqual(sentences);
    expect(outcome.outputs.verdict).toBe("invalid");
    expect(outcome.conclusion).toBe("failure");
  });

  test("is not contradicted by what a locustfile may print, which lacks the runner's proof", async () => {
    const unproven = ['{"v":1,"event":"ended","exitCode":2}', '{"v":1,"event":"second-dyno"}'];
    const outcome = await platform.runAction({ inputs: forgedRun({ unproven }) });
    expect(invalidReasons(outcome)).toEqual([]);
    expect(outcome.outputs.verdict).toBe("pass");
  });

  test.each<[string, Forge, RegExp]>([
    ["no claim", { claim: "" }, /^claim-contradicts: .* left a receipt but no `claim\.json`/],
    [
      "a claim of a dyno that nobody has seen",
      { claim: "run.1" },
      /^claim-contradicts: .* names `run\.N`, but Heroku's list has shown no dyno of that name/,
    ],
  ])("is invalid with %s, once there was time for one to show", async (_, forge, sentence) => {
    const inputs = forgedRun(forge);
    const outcome = await platform.runAction({ inputs, clock: { speed: 10 } });
    expect(invalidReasons(outcome)).toEqual([expect.stringMatching(sentence)]);
  });

  test("with a given SAS too, an hour in a moment is invalid, and so is a receipt without the nonce", async () => {
    const sas = { "azure-account-key": undefined, "azure-sas-token": givenSas(platform) };
    const hour = await platform.runAction({ inputs: { ...forgedRun({ seconds: 3_600 }), ...sas } });
    expect(invalidReasons(hour)).toEqual([expect.stringContaining("left a receipt of a run of 1h1s")]);
    const bare = await platform.runAction({ inputs: { ...forgedRun({ nonce: "" }), ...sas } });
    expect(invalidReasons(bare)[0]).toContain("left a receipt without the nonce that it was given");
    expect(bare.outputs.verdict).toBe("invalid");
  });

  test("is killed by a signal after a plausible receipt: the numbers stand, with a warning", async () => {
    const outcome = await platform.runAction({ inputs: forgedRun({ wait: 3, exit: 137 }) });
    expect(invalidReasons(outcome)).toEqual([]);
    expect(outcome.outputs.verdict).toBe("pass");
    const warnings = verdictOf(outcome).reasons.filter(({ code }) => code === "exit-status-differs");
    expect(warnings).toMatchObject([{ level: "warn", text: expect.stringContaining("exited with 137") }]);
  });

  test("cannot be told from a real one when all that it writes could be true, as the guide says", async () => {
    const outcome = await platform.runAction({ inputs: forgedRun({ wait: 3 }) });
    expect(invalidReasons(outcome)).toEqual([]);
    expect(outcome.outputs).toMatchObject({ verdict: "pass", requests: "72000" });
  });

  test("reaches no blob of another run with its own tokens", async () => {
    const prefix = "20261128t120000z-00c0ffee/forged/1";
    const outcome = await platform.runAction({ inputs: forgedRun({ prefix }) });
    expect(outcome.outputs.verdict).toBe("invalid");
    const said = outcome.log.flatMap((line) => /forged (\S+: \d+)/.exec(line)?.[1] ?? []);
    expect(said).toEqual(["claim.json: 403", "windows.jsonl: 403", "receipt.json: 403"]);
    for await (const { name } of platform.azurite.container.listBlobsFlat({ prefix }))
      throw new Error(`${name} was written`);
  });

  test("has its tokens and its nonce masked, and in no file that may be published", async () => {
    const outcome = await platform.runAction({ inputs: forgedRun({}) });
    const { outputs, summary, state, annotations, rawLog, masks } = outcome;
    const path = (name: string): string => outputs[name] ?? "";
    const read = (file: string): string => readFileSync(file, "utf8");
    const nonces = masks.filter((mask) => /^[0-9a-f]{32}$/.test(mask));
    expect(nonces).toHaveLength(1);
    const receipt = read(join(path("results-path"), "forged", "1", "receipt.json"));
    expect(JSON.parse(receipt)).toMatchObject({ scenario: "forged", nonce: "***" });
    const signatures = masks.filter((mask) => /^[\w%+/=]{44,}$/.test(mask));
    expect(new Set(signatures.map(decodeURIComponent)).size).toBeGreaterThanOrEqual(9);
    const open = [
      ...rawLog.filter((line) => !line.startsWith("::add-mask::")),
      ...[receipt, summary, JSON.stringify([outputs, state, annotations])],
      ...["verdict-path", "report-path", "junit-path"].map((name) => read(path(name))),
    ].join("\n");
    for (const secret of [...nonces, ...signatures]) expect(open).not.toContain(secret);
  });
});
