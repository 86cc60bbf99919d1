import { randomInt, randomUUID } from "node:crypto";

/** Everything the stand-ins draw at random. */
export type Chance = { uuid(): string; below(limit: number): number };

export const realChance: Chance = { uuid: randomUUID, below: randomInt };
