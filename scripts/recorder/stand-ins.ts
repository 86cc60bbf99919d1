import { isIP } from "node:net";
import { keepSecret } from "../../src/words/failure.ts";

const shortestName = 3;

/** What must not be written, and what is written in its place: of each thing always the same, so that relations stay. */
export class StandIns {
  readonly #names = new Map<string, string>();
  readonly #others = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #secrets = new Set<string>();

  /** A value that is nobody's business; whatever form it stands in, nothing is put in its place that could be told apart. */
  learnSecret(secret: string): void {
    if (secret.trim() === "") return;
    keepSecret(secret);
    this.#secrets.add(secret.trim());
  }

  /** What an app, a team or a person is called; `kind` becomes part of the stand-in. */
  learnName(kind: string, name: string): void {
    if (name.length < shortestName || this.#names.has(name.toLowerCase())) return;
    const count = this.#next(kind);
    this.#names.set(name.toLowerCase(), count === 1 ? `example-${kind}` : `example-${kind}-${count}`);
    // In whatever encoding; but a plain word, such as `results`, is in many a text that has nothing to do with it.
    if (/\d|-/.test(name) && !name.startsWith("example-")) keepSecret(name);
  }

  /** All names, the longest first: one may be the beginning of another. */
  get names(): string[] {
    return [...this.#names.keys()].sort((a, b) => b.length - a.length);
  }

  name(name: string): string | undefined {
    return this.#names.get(name.toLowerCase());
  }

  id(id: string): string {
    return this.#of(id.toLowerCase(), () => uuid(this.#next("id")));
  }

  email(address: string): string {
    const one = address.toLowerCase().replaceAll("%40", "@");
    return this.#of(one, () => `person-${this.#next("person")}@example.com`);
  }

  /** Of the ranges that are kept free for examples; loopback is nobody's. */
  address(address: string): string {
    if (/^127\.|^::1$/.test(address)) return address;
    return this.#of(address.toLowerCase(), () => {
      const count = this.#next("address");
      return isIP(address) === 6 ? `2001:db8::${count}` : `203.0.113.${count % 256}`;
    });
  }

  host(host: string): string {
    return this.#of(host.toLowerCase(), () => `host-${this.#next("host")}.example.com`);
  }

  /** Of a commit or another hash, as long as it is. */
  hash(hash: string): string {
    return this.#of(hash.toLowerCase(), () => String(this.#next("hash")).padStart(hash.length, "0"));
  }

  /** Of a run of the action, in its form. */
  run(runId: string): string {
    return this.#of(runId, () => `20000101t000000z-${String(this.#next("run")).padStart(8, "0")}`);
  }

  /** True when something that was learned, or has a stand-in, is in the text after all. */
  isIn(text: string): boolean {
    const lower = text.toLowerCase();
    const given = new Set(this.#others.values());
    const real = [...this.#secrets, ...this.#others.keys()].filter(
      (one) => !given.has(one) && one.length >= 8,
    );
    return real.some((one) => lower.includes(one.toLowerCase()));
  }

  #of(real: string, make: () => string): string {
    const known = this.#others.get(real) ?? make();
    this.#others.set(real, known);
    return known;
  }

  #next(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }
}

function uuid(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
}

/** Shows how a text is written and nothing of what it says. Entities of XML stay whole. */
export function mask(text: string): string {
  return text.replaceAll(/&(?:#\w+|\w+);|\p{Lu}|\p{L}|\p{M}|\p{N}/gu, (one) => {
    if (one.length > 2) return "&amp;";
    if (/\p{N}/u.test(one)) return "0";
    return /\p{Lu}/u.test(one) ? "X" : "x";
  });
}
