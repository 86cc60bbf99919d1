import { openNetwork } from "../../src/network/network.ts";

/** Without a proxy, whatever the environment of the tests says. */
export const direct = openNetwork({}, () => undefined);
