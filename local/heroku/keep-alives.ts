import { Transform } from "node:stream";
import type { Clock } from "../clock.ts";

/** A server that sends plain text sends a NUL while it has nothing else to send (heroku/busl `newReader`). */
export function withKeepAlives(clock: Clock, everyMs: number): Transform {
  let callOff = () => {};
  const restart = (): void => {
    callOff();
    callOff = clock.after(everyMs, () => {
      text.push("\0");
      restart();
    });
  };
  const text = new Transform({
    transform(chunk: Buffer, _, done) {
      restart();
      done(null, chunk);
    },
    flush(done) {
      callOff();
      done();
    },
    destroy(error, done) {
      callOff();
      done(error);
    },
  });
  restart();
  return text;
}

/** How often is assumed. */
export const usualKeepAliveMs = 15_000;
