import { z } from "zod";
import { parseJson } from "../plan/parsed.ts";

/** What the runner tells the action in its log: another dyno has the assignment; Locust has ended. */
export type RunnerEvent = { kind: "second-dyno" } | { kind: "ended"; exitCode: number };

const v = z.literal(1);
const eventLine = z.discriminatedUnion("event", [
  z.object({ v, event: z.literal("second-dyno") }),
  z.object({ v, event: z.literal("ended"), exitCode: z.int() }),
]);

/** Reads a `loadtest event {json}` line; undefined for any other, and for events that are no matter of the watch. */
export function readRunnerEvent(text: string): RunnerEvent | undefined {
  const json = /^loadtest event (\{.*\})$/.exec(text)?.[1];
  if (json === undefined) return undefined;
  const { data } = eventLine.safeParse(parseJson(json));
  if (data === undefined) return undefined;
  return data.event === "ended" ? { kind: "ended", exitCode: data.exitCode } : { kind: "second-dyno" };
}
