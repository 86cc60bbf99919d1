// Loaded into a Node process before its own code: notes in the file CONNECTIONS every address it connects to.

import { appendFileSync } from "node:fs";
import net from "node:net";

type Target = { host?: string; port?: number | string };

const { connect } = net.Socket.prototype as unknown as { connect: (...args: unknown[]) => net.Socket };

Object.assign(net.Socket.prototype, {
  connect(this: net.Socket, ...args: unknown[]) {
    // Node itself hands on an array of options and callback.
    const { host = "localhost", port }: Target = Array.isArray(args[0]) ? args[0][0] : args[0];
    if (port !== undefined) appendFileSync(process.env.CONNECTIONS ?? "", `${host}:${port}\n`);
    return connect.apply(this, args);
  },
});
