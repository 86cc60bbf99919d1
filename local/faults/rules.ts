/** `skip` matches pass unharmed, then `times` (1 unless told) are hit. */
export type Uses = { times?: number; skip?: number };

/** Rules that wear out: the first that matches and has uses left is taken. */
export class Rules<Subject, Rule extends Uses> {
  readonly #left: { rule: Rule; skip: number; times: number }[] = [];
  readonly #matches: (rule: Rule, subject: Subject) => boolean;

  constructor(matches: (rule: Rule, subject: Subject) => boolean) {
    this.#matches = matches;
  }

  add(rule: Rule): void {
    this.#left.push({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 });
  }

  clear(): void {
    this.#left.length = 0;
  }

  take(subject: Subject): Rule | undefined {
    for (const entry of this.#left) {
      if (entry.times <= 0 || !this.#matches(entry.rule, subject)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      return entry.rule;
    }
    return undefined;
  }
}
