import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DynoResult } from "../../src/locust/types.ts";
import { decide } from "../../src/verdict/decide.ts";
import { evidenceReasons } from "../../src/verdict/evidence-reasons.ts";
import type { DynoLife, DynoRecord } from "../../src/watch/types.ts";
import {
  firstOf,
  goodFindings,
  planOf,
  receiptOf,
  recordOf,
  resultOf,
  scenarioOf,
  start,
  windowOf,
} from "./samples.ts";

const plan = planOf(scenarioOf("s1"));
const assignment = firstOf(plan.assignments);
const seconds = 1_000;
const minutes = 60 * seconds;

/** `run.1001` was created at `start`, ran for 131 s of load, and was gone after 142 s. */
const life: DynoLife = {
  ...{ sentAt: start - 1_000, sentAtByHeroku: start - 1_000, nonceSha256: "00", hasOwnTokens: true },
  exitedAt: start + 142_000,
  receipt: { seenAt: start + 143_000, writtenAt: start + 141_000 },
  claims: { first: claim("run.1001", start + 8_000), second: undefined },
  others: [],
  requestsSaid: 990,
};

function claim(dyno: string, writtenAt = start + 8_000, isOurs = true) {
  return { dyno, isOurs, writtenAt };
}

type Changes = {
  life?: Partial<DynoLife>;
  record?: Partial<DynoRecord>;
  receipt?: Parameters<typeof receiptOf>[1];
  result?: Partial<DynoResult>;
};

function findings(changes: Changes) {
  const record = recordOf(assignment, { life: { ...life, ...changes.life }, ...changes.record });
  const receipt = receiptOf(assignment, changes.receipt);
  const { startedAt } = receipt;
  const windows = [windowOf({ startedAt, endedAt: startedAt + 120_000 })];
  return { record, result: resultOf(assignment, { receipt, windows, proof: "own", ...changes.result }) };
}

function reasonsOf(changes: Changes) {
  const { record, result } = findings(changes);
  return evidenceReasons(assignment, record, result).map(({ level, code, text }) => ({ level, code, text }));
}

const other = { first: claim("run.9"), second: undefined };
const conclusion = "That cannot be true, so something other than the runner has written it.";

describe("what cannot be true makes a run invalid, in a sentence that names both sides:", () => {
  test.each<[string, Changes, string, string]>([
    [
      "a receipt of an hour, and an exit after two seconds",
      { life: { exitedAt: start + 1_000 }, receipt: { finishedAt: start + 10_000 + 60 * minutes } },
      "receipt-impossible",
      `left a receipt of a run of 1h, but only 2s lie between its create and the first sign of its end. ${conclusion}`,
    ],
    [
      "a receipt of an hour that was there after two seconds, with nothing heard of an exit",
      {
        life: { exitedAt: undefined },
        record: { endedAt: start + 1_000, exitStatus: undefined },
        receipt: { finishedAt: start + 10_000 + 60 * minutes },
      },
      "receipt-impossible",
      `left a receipt of a run of 1h, but only 2s lie between its create and the first sign of its end. ${conclusion}`,
    ],
    [
      "a load that was longer than the dyno's life by Locust's own clock",
      { receipt: { runSeconds: 160 } },
      "receipt-impossible",
      `left a receipt of a load of 2m40s, but only 2m23s lie between its create and the first sign of its end. ${conclusion}`,
    ],
    [
      "windows that are longer than the dyno's life",
      { result: { windows: [windowOf({ startedAt: start, endedAt: start + 200_000 })] } },
      "receipt-impossible",
      `left windows of 3m20s, but only 2m23s lie between its create and the first sign of its end. ${conclusion}`,
    ],
    [
      "a receipt that was written right after the claim",
      { life: { receipt: { seenAt: undefined, writtenAt: start + 11_000 } } },
      "receipt-impossible",
      `left a receipt of a run of 2m11s, but only 3s lie between its claim and its receipt by the storage's clock. ${conclusion}`,
    ],
    [
      "a run that began before its create",
      { life: { sentAtByHeroku: start + 16 * minutes } },
      "receipt-impossible",
      `left a receipt of a run that began 15m50s before its create was sent by Heroku's clock. ${conclusion}`,
    ],
    [
      "a run that ended in the future",
      {
        receipt: { startedAt: start + 20 * minutes, finishedAt: start + 22 * minutes },
        life: { receipt: { seenAt: start + 143_000, writtenAt: undefined } },
      },
      "receipt-impossible",
      `left a receipt of a run that ended 19m37s after that receipt was there by the storage's clock. ${conclusion}`,
    ],
    [
      "a receipt with another nonce",
      { result: { proof: "other" } },
      "receipt-unproven",
      "left a receipt with another nonce than the one that it was given, so no dyno of this run has written it, and its numbers are not believed. Who else can write to the container?",
    ],
    [
      "a receipt without a nonce",
      { result: { proof: "absent" } },
      "receipt-unproven",
      "left a receipt without the nonce that it was given, so nothing shows that a dyno of this run has written it. Is the runner in the app older than this action? Then deploy the current one.",
    ],
    [
      "a claim of somebody who does not know the nonce",
      { life: { claims: { first: claim("run.9", start, false), second: undefined } } },
      "claim-unproven",
      "has a `claim.json` that names `run.9` and does not carry the hash of the nonce that this dyno was given, so no dyno of this run has written it. Who else can write to the container? With `azure-account-key` no other dyno can.",
    ],
    [
      "a claim of a dyno that nobody has seen",
      { life: { claims: other } },
      "claim-contradicts",
      "has a `claim.json` that names `run.9`, but Heroku's list has shown no dyno of that name for this share of the load.",
    ],
    [
      "a claim of a third dyno, of which the list shows nothing",
      { life: { claims: other, others: ["run.7"] } },
      "claim-contradicts",
      "has a `claim.json` that names `run.9`, but Heroku's list has shown no dyno of that name for this share of the load.",
    ],
    [
      "a receipt without a claim",
      { life: { claims: { first: undefined, second: undefined } } },
      "claim-contradicts",
      "left a receipt but no `claim.json`, which the runner writes before any load.",
    ],
    [
      "an exit with 73 of the dyno that has the claim",
      { record: { exitStatus: 73 } },
      "claim-contradicts",
      "exited with 73, which says that another dyno has its share of the load, but `claim.json` names this one, and a receipt is there.",
    ],
    [
      "an exit with 73 without a second dyno, while the claims could not be read",
      { record: { exitStatus: 73 }, life: { claims: undefined } },
      "claim-contradicts",
      "exited with 73, which says that another dyno has its share of the load, but Heroku's list has shown no other dyno for it, and a receipt is there.",
    ],
    [
      "a log that says that another dyno has the share, without an exit status",
      { record: { exitStatus: undefined, said: { secondDyno: true } } },
      "claim-contradicts",
      "says in its log that another dyno has its share of the load, but `claim.json` names this one, and a receipt is there.",
    ],
    [
      "an exit status that the runner does not have after such a receipt",
      { record: { exitStatus: 1 } },
      "exit-status-differs",
      "left a receipt of a run that ended with 0, but exited with 1 by Heroku's log, and the runner exits as its receipt says. Does the command go on after `run.sh`, or has something else written the receipt?",
    ],
    [
      "an exit with 74 when everything was uploaded",
      { record: { exitStatus: 74 } },
      "exit-status-differs",
      "left a receipt of a run that ended with 0, but exited with 74 by Heroku's log, and the runner exits as its receipt says. Does the command go on after `run.sh`, or has something else written the receipt?",
    ],
    [
      "a log that says that nothing was loaded",
      {
        record: {
          said: { notUploaded: { file: "claim.json", reason: "403 AuthorizationFailure", beforeLoad: true } },
        },
      },
      "log-contradicts",
      "says in its log that it loaded nothing, because it could not upload to the storage (`claim.json: 403 AuthorizationFailure`), but a receipt is there.",
    ],
    [
      "a log that tells another end of Locust",
      { record: { said: { exitCode: 1 } } },
      "log-contradicts",
      "says in its log that Locust ended with 1, but in its receipt that it ended with 0.",
    ],
    [
      "a log that had counted more",
      { life: { requestsSaid: 1_001 } },
      "log-contradicts",
      "says in its log that it has made 1,001 requests, but in its receipt that it made 1,000.",
    ],
  ])("%s", (_, changes, code, text) => {
    expect(reasonsOf(changes)).toEqual([{ level: "invalid", code, text: `Dyno 1/1 (run.1001) ${text}` }]);
    const { record, result } = findings(changes);
    expect(decide(goodFindings({ plan, dynos: [record], results: [result] })).word).toBe("invalid");
  });
});

describe("what can be true is no reason:", () => {
  test.each<[string, Changes]>([
    ["all agrees", {}],
    ["the exit was never heard", { life: { exitedAt: undefined }, record: { exitStatus: undefined } }],
    ["a receipt ten seconds longer than the life", { life: { exitedAt: start + 120_000 } }],
    [
      "clocks almost five minutes apart, the dyno's behind",
      { receipt: { startedAt: start - 299_000, finishedAt: start - 179_000 } },
    ],
    [
      "clocks almost five minutes apart, the dyno's ahead",
      { receipt: { startedAt: start + 319_000, finishedAt: start + 440_000 } },
    ],
    [
      "no service told the time",
      {
        life: { sentAtByHeroku: undefined, receipt: { seenAt: undefined, writtenAt: undefined } },
        receipt: { startedAt: 0, finishedAt: 120_000 },
      },
    ],
    ["Heroku's list showed the dyno that has the claim", { life: { claims: other, others: ["run.9"] } }],
    [
      "ours came second by its own word",
      { life: { claims: { first: claim("run.9"), second: claim("run.1001") } } },
    ],
    [
      "ours came second and exited so, long before the other had ended",
      {
        record: { exitStatus: 73 },
        life: { claims: other, others: ["run.9"], exitedAt: start + 2_000 },
      },
    ],
    [
      "the claims could not be read, and the list showed two dynos",
      {
        record: { exitStatus: 73 },
        life: { claims: undefined, others: ["run.9"], exitedAt: start + 2_000 },
      },
    ],
    [
      "a locustfile ended Locust with 73",
      {
        record: { exitStatus: 73, said: { exitCode: 73 } },
        receipt: { exitCode: 73 },
      },
    ],
    ["a stop that the receipt tells of", { record: { exitStatus: 143 }, receipt: { stopReason: "signal" } }],
    [
      "an error of Locust's that it has no code for",
      { record: { exitStatus: 1 }, receipt: { stopReason: "error" } },
    ],
  ])("%s", (_, changes) => {
    expect(reasonsOf(changes)).toEqual([]);
  });

  test("nothing is known of the life of a dyno whose app uploads in its own way", () => {
    expect(evidenceReasons(assignment, recordOf(assignment), resultOf(assignment))).toEqual([]);
    expect(evidenceReasons(assignment, undefined, undefined)).toEqual([]);
  });
});

describe("an end by a signal after a plausible receipt", () => {
  test.each([129, 134, 137, 139, 143])("is a warning: %s", (exitStatus) => {
    const text = `Dyno 1/1 (run.1001) left a receipt of a run that ended with 0, but exited with ${exitStatus} by Heroku's log. Its results are whole; its log may say what happened after the upload.`;
    expect(reasonsOf({ record: { exitStatus } })).toEqual([
      { level: "warn", code: "exit-status-differs", text },
    ]);
  });

  test("is a warning too when the storage's answer to the receipt alone was lost", () => {
    const failed = (file: string) => ({ notUploaded: { file, reason: "timed out", beforeLoad: false } });
    expect(reasonsOf({ record: { exitStatus: 74, said: failed("receipt.json") } })).toMatchObject([
      { level: "warn" },
    ]);
    expect(reasonsOf({ record: { exitStatus: 74, said: failed("windows.jsonl") } })).toMatchObject([
      { level: "invalid" },
    ]);
  });

  test("calls nothing whole that is not believed, or not whole", () => {
    const changes = { record: { exitStatus: 137 }, life: { exitedAt: start + 2_000 } };
    expect(reasonsOf(changes).map(({ code }) => code)).toEqual(["receipt-impossible"]);
    expect(reasonsOf({ record: { exitStatus: 137 }, result: { problems: ["cut off"] } })).toEqual([]);
  });
});

describe("a token that code of the locustfile could read", () => {
  const receipt = { tokenVisible: true };

  test("is a note when it is good for this dyno's blobs alone", () => {
    expect(reasonsOf({ receipt })).toMatchObject([
      { level: "note", code: "token-visible", text: expect.stringContaining("but no other dyno's") },
    ]);
  });

  test("is a warning when it is good for the container", () => {
    expect(reasonsOf({ receipt, life: { hasOwnTokens: false } })).toMatchObject([
      { level: "warn", code: "token-visible", text: expect.stringContaining("until it expires") },
    ]);
  });
});

test("a receipt is impossible exactly when it spans over ten seconds more than the dyno can have lived", () => {
  const ms = fc.integer({ min: 0, max: 90 * minutes });
  fc.assert(
    fc.property(ms, ms, ms, (spanMs, exitedMs, seenMs) => {
      const [exitedAt, endedAt] = [exitedMs, seenMs].map((after) => life.sentAt + after);
      const reasons = reasonsOf({
        life: { exitedAt, claims: undefined, receipt: undefined },
        record: { endedAt },
        receipt: { startedAt: start, finishedAt: start + spanMs },
        result: { windows: [] },
      });
      const isTooLong = spanMs > Math.min(exitedMs, seenMs) + 10 * seconds;
      expect(reasons.map(({ code }) => code)).toEqual(isTooLong ? ["receipt-impossible"] : []);
    }),
    { seed: 20_261_128 },
  );
});
