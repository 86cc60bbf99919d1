import type { Clock } from "../clock.ts";

export type RateLimitSettings = { tokens: number; refillPerMinute: number };

/** The account's bucket: 4,500 requests, about 75 more a minute (Dev Center `limits`, January 2025). */
export class RateLimit {
  readonly #settings: RateLimitSettings;
  readonly #clock: Clock;
  #tokens: number;
  #filledAt: number;

  constructor(clock: Clock, settings: RateLimitSettings = { tokens: 4500, refillPerMinute: 75 }) {
    this.#settings = settings;
    this.#clock = clock;
    this.#tokens = settings.tokens;
    this.#filledAt = clock.now();
  }

  get remaining(): number {
    const minutes = (this.#clock.now() - this.#filledAt) / 60_000;
    this.#tokens = Math.min(this.#settings.tokens, this.#tokens + minutes * this.#settings.refillPerMinute);
    this.#filledAt = this.#clock.now();
    return Math.floor(this.#tokens);
  }

  /** As if other programs of the account had used up the rest. */
  set(remaining: number): void {
    this.#tokens = remaining;
    this.#filledAt = this.#clock.now();
  }

  take(): boolean {
    if (this.remaining < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
