import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import type { Platform } from "../../local/platform.ts";
import type { ActionOutcome } from "../../local/runner/run-action.ts";
import { type VerdictJson, verdictSchema } from "../../src/report/verdict-schema.ts";

/** An app whose only process loads nothing and writes results all the same; what it needs is a Python. */
export const forgery = { slug: join(import.meta.dirname, "slug"), programs: ["/usr/bin"] };

export type Forge = {
  seconds?: number;
  requests?: number;
  shift?: number;
  wait?: number;
  exit?: number;
  nonce?: string;
  claim?: string;
  second?: string;
  overlap?: boolean;
  /** What is otherwise in the receipt. */
  receipt?: Readonly<Record<string, unknown>>;
  prefix?: string;
  events?: readonly string[];
  unproven?: readonly string[];
};

/** A run in which everything but the evidence would make the verdict `pass`. */
export function forgedRun(forge: Forge) {
  const env = { FORGE: JSON.stringify(forge) };
  return {
    scenarios: JSON.stringify([{ name: "forged", "process-type": "worker_forged", env }]),
    ...{ users: "20", "spawn-rate": "20", "run-time": "3s", "stop-timeout": "1s" },
    ...{ "poll-interval": "1s", "min-requests": "10", "p99-threshold": "800" },
  };
}

export function verdictOf(outcome: ActionOutcome): VerdictJson {
  return verdictSchema.parse(JSON.parse(readFileSync(outcome.outputs["verdict-path"] ?? "", "utf8")));
}

/** Sentences of the verdict that make it invalid, with names that differ in each run written alike. */
export function invalidReasons(outcome: ActionOutcome): string[] {
  return verdictOf(outcome)
    .reasons.filter(({ level }) => level === "invalid")
    .map(
      ({ code, text }) =>
        `${code}: ${text.replace(/\brun\.\d+\b/g, "run.N").replace(/only \ds lie/, "only Ns lie")}`,
    );
}

/** A SAS of the container as somebody would make it for all workflows. */
export function givenSas({ azurite }: Platform, permissions = "rc"): string {
  const { accountName, accountKey, containerUrl } = azurite;
  return generateBlobSASQueryParameters(
    {
      containerName: new URL(containerUrl).pathname.split("/").at(-1) ?? "",
      permissions: ContainerSASPermissions.parse(permissions),
      expiresOn: new Date(Date.now() + 3_600_000),
    },
    new StorageSharedKeyCredential(accountName, accountKey),
  ).toString();
}
