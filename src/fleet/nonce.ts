import { createHash, createHmac } from "node:crypto";

/** As claims carry it: lower-case hex over the nonce's ASCII text. */
export function nonceHash(nonce: string): string {
  return createHash("sha256").update(nonce, "ascii").digest("hex");
}

/** How the runner proves its event lines, by what no code of the locustfile knows; undefined for a dyno without a nonce. */
export function eventProof(nonceSha256: string | undefined): ((json: string) => string) | undefined {
  if (nonceSha256 === undefined) return undefined;
  return (json) => createHmac("sha256", nonceSha256).update(json).digest("hex").slice(0, 32);
}
