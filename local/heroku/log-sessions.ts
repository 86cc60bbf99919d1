import type { Chance } from "../chance.ts";
import type { Clock } from "../clock.ts";
import type { LogChannel, LogFilter } from "./log-channel.ts";

export type LogSession = {
  id: string;
  channel: LogChannel;
  filter: LogFilter;
  lines: number;
  tail: boolean;
  /** Fir: records for Server-Sent Events, no history */
  fir: boolean;
  createdAt: number;
};

/** Sessions can be opened by whoever knows the id, until they expire. */
export class LogSessions {
  readonly #sessions = new Map<string, LogSession>();
  readonly #parts: { clock: Clock; chance: Chance; expirySeconds: number };

  constructor(parts: { clock: Clock; chance: Chance; expirySeconds: number }) {
    this.#parts = parts;
  }

  create(wanted: Omit<LogSession, "id" | "createdAt">): LogSession {
    const session = { ...wanted, id: this.#parts.chance.uuid(), createdAt: this.#parts.clock.now() };
    this.#sessions.set(session.id, session);
    return session;
  }

  find(id: string): LogSession | undefined {
    const session = this.#sessions.get(id);
    const { clock, expirySeconds } = this.#parts;
    return session && clock.now() - session.createdAt < expirySeconds * 1000 ? session : undefined;
  }
}
