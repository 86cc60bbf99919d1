import { z } from "zod";
import { epochMs } from "./epoch-ms.ts";
import type { Receipt } from "./types.ts";

const amount = z.number().min(0);
const whole = z.int().min(0);
const instant = z.iso.datetime({ error: "must be a time such as 2026-11-23T20:00:00.000Z" });
const dynoOf = z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, { error: "must look like 1/2" });

/** `receipt.json`, version 1. Fields that we do not know are left alone: a newer runner may say more. */
const receiptFile = z.object({
  v: z.literal(1, { error: "must be 1: this version of the action reads no other" }),
  runId: z.string(),
  scenario: z.string(),
  dyno: dynoOf,
  locust: z.string(),
  python: z.string(),
  host: z.string(),
  locustfile: z.string(),
  locustfileSha256: z.string().nullish(),
  startedAt: instant,
  finishedAt: instant,
  exitCode: z.int(),
  stopReason: z.enum(["run-time", "finished", "signal", "error"]),
  usersAsked: whole,
  usersPeak: whole,
  requests: whole,
  failures: whole,
  exceptions: whole,
  cpuWarnings: whole,
  cpuMax: amount.nullish(),
  files: z.array(z.object({ name: z.string(), bytes: whole, md5: z.string() })),
});

/** The receipt, or one problem that names the blob and everything that is wrong with it. */
export function readReceipt(text: string, blob: string): { receipt: Receipt } | { problem: string } {
  const read = receiptFile.safeParse(parseQuietly(text));
  if (read.success) return { receipt: toReceipt(read.data) };
  const faults = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? "it is not a JSON object" : `\`${path.join(".")}\` ${lowerFirst(message)}`,
  );
  return { problem: `\`${blob}\`: ${faults.join("; ")}.` };
}

function lowerFirst(message: string): string {
  return `${message.slice(0, 1).toLowerCase()}${message.slice(1)}`;
}

function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toReceipt(file: z.infer<typeof receiptFile>): Receipt {
  const { v: _, cpuMax, dyno, startedAt, finishedAt, locustfileSha256, ...same } = file;
  const [number, of] = dyno.split("/").map(Number);
  return {
    ...same,
    dyno: number ?? 1,
    of: of ?? 1,
    locustfileSha256: locustfileSha256 ?? undefined,
    startedAt: epochMs(startedAt),
    finishedAt: epochMs(finishedAt),
    cpuMaxPercent: cpuMax ?? undefined,
  };
}
