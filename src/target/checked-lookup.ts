import { type LookupAddress, lookup as resolve } from "node:dns";
import type { LookupFunction } from "node:net";
import type { Refusal } from "../world.ts";

/**
 * A lookup that gives no address which is refused, at the moment of connecting: what the name leads to may have changed
 * since anybody looked. Undefined, and so Node's own, when nothing is refused.
 */
export function checkedLookup(refusal: Refusal | undefined): LookupFunction | undefined {
  if (refusal === undefined) return undefined;
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const wrong = error ?? refusedAmong(addresses, { hostname, refusal });
      if (wrong !== null) done(wrong, []);
      else give(addresses, options.all === true, done);
    });
  };
}

function give(addresses: LookupAddress[], all: boolean, done: Parameters<LookupFunction>[2]): void {
  const [first] = addresses;
  if (all || first === undefined) done(null, addresses);
  else done(null, first.address, first.family);
}

function refusedAmong(
  addresses: readonly LookupAddress[],
  { hostname, refusal }: { hostname: string; refusal: Refusal },
): Error | null {
  const why = addresses.map(({ address }) => refusal(address)).find((one) => one !== undefined);
  return why === undefined ? null : new Error(`${hostname} leads to ${why}`);
}
