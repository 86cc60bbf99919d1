import { z } from "zod";
import { parseJson } from "../words/parsed.ts";
import { epochMs } from "./epoch-ms.ts";
import { bytes, describeFaults, percent, text, version, whole } from "./json-fields.ts";
import { toldFields } from "./told-fields.ts";
import type { Receipt } from "./types.ts";

const instant = z.iso
  .datetime({ error: "must be a time such as 2026-11-23T20:00:00.000Z" })
  .transform(epochMs);
const dynoOfAll = text.regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/, {
  error: 'must be a number of all, such as "1/2"',
});
const stopReasons = ["run-time", "finished", "signal", "error"] as const;

/** Fields that it does not name are left alone: a newer runner may say more. */
const receiptFile = z
  .object(
    {
      v: version,
      runId: text,
      scenario: text,
      dyno: dynoOfAll,
      locust: text,
      python: text,
      host: text.nullish(),
      locustfile: text,
      locustfileSha256: text.nullish(),
      startedAt: instant,
      finishedAt: instant,
      exitCode: z.int({ error: "must be a whole number" }),
      stopReason: z.enum(stopReasons, { error: `must be one of ${stopReasons.join(", ")}` }),
      usersAsked: whole,
      usersPeak: whole,
      requests: whole,
      failures: whole,
      exceptions: whole,
      cpuWarnings: whole,
      cpuMax: percent.nullish(),
      workersLost: whole.optional(),
      nonce: text.optional(),
      tokenVisible: z.boolean({ error: "must be true or false" }).optional(),
      folded: z.object({ type: text, name: text, names: whole, requests: whole }).optional(),
      ...toldFields,
      files: z.array(z.object({ name: text, bytes, md5: text }, { error: "must be an object" }), {
        error: "must be a list",
      }),
    },
    { error: "it must be an object" },
  )
  // Of what is no time that is said already, and neither is before the other.
  .refine(({ startedAt, finishedAt }) => !(finishedAt < startedAt), {
    path: ["finishedAt"],
    error: "must not be before `startedAt`",
  });

/** What it proves itself by is kept apart: nothing that is reported is made from that. */
type ReceiptRead = { receipt: Receipt; nonce: string | undefined };

/** `receipt.json`, or one problem that names the blob and everything that is wrong with it. */
export function readReceipt(json: string, blob: string): ReceiptRead | { problem: string } {
  const value = parseJson(json);
  if (value === undefined) return { problem: `\`${blob}\` is not JSON.` };
  const { data, error } = receiptFile.safeParse(value);
  return error === undefined
    ? { receipt: makeReceipt(data), nonce: data.nonce }
    : { problem: `\`${blob}\`: ${describeFaults(error)}.` };
}

function makeReceipt({ v: _, nonce: __, ...file }: z.infer<typeof receiptFile>): Receipt {
  const { dyno: dynoOf, cpuMax, host, locustfileSha256, workersLost, folded, tokenVisible, ...same } = file;
  const [dyno = 0, of = 0] = dynoOf.split("/").map(Number);
  return {
    ...same,
    dyno,
    of,
    host: host ?? undefined,
    locustfileSha256: locustfileSha256 ?? undefined,
    cpuMaxPercent: cpuMax ?? undefined,
    workersLost: workersLost ?? 0,
    tokenVisible: tokenVisible ?? false,
    folded,
  };
}
