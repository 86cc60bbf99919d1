import { createHash } from "node:crypto";

/** As claims carry it: lower-case hex over the nonce's ASCII text. */
export function nonceHash(nonce: string): string {
  return createHash("sha256").update(nonce, "ascii").digest("hex");
}
