import { z } from "zod";
import { parseJson } from "../words/parsed.ts";

const longestLine = 2000;

const v = z.literal(1);

/** Source: loadtest/heroku_locust_runner/run.py; a test reads what that writes. */
const eventLine = z.discriminatedUnion("event", [
  /** It could not upload, and why; it loads nothing when it cannot so much as claim its share. */
  z.strictObject({
    v,
    event: z.literal("not-uploaded"),
    file: z.string().regex(/^[\w.-]{1,64}$/),
    reason: z.string().min(1).max(200),
    status: z.int().min(100).max(599).optional(),
    code: z
      .string()
      .regex(/^[A-Za-z0-9]{1,80}$/)
      .optional(),
    beforeLoad: z.boolean(),
  }),
  /** Another dyno has claimed the same share of the load. */
  z.strictObject({ v, event: z.literal("second-dyno") }),
  /** Locust is about to be started. */
  z.strictObject({ v, event: z.literal("loading") }),
  /** Locust has ended. */
  z.strictObject({ v, event: z.literal("ended"), exitCode: z.int().min(0).max(255) }),
]);

/**
 * A `loadtest event {json} PROOF` line of the runner. The locustfile prints to the same stream, and does not know what the
 * proof is made by. Without a nonce there is none, and such a line may be the locustfile's: so an event may choose the
 * words for what other evidence has shown, or contradict it and so spoil its own run, and makes nothing good.
 */
export type RunnerEvent = z.infer<typeof eventLine>;

/** Undefined for every line that is not one, and for one that is not just as the runner writes it. */
export function readRunnerEvent(text: string, proofOf?: (json: string) => string): RunnerEvent | undefined {
  if (text.length > longestLine) return undefined;
  const [, json, proof] = /^loadtest event (\{.*\})(?: ([0-9a-f]{32}))?$/.exec(text) ?? [];
  if (json === undefined || (proofOf !== undefined && proofOf(json) !== proof)) return undefined;
  return eventLine.safeParse(parseJson(json)).data;
}

type NotUploaded = Extract<RunnerEvent, { event: "not-uploaded" }>;

/** What the runner has said of itself so far, in its own events or in forged ones. */
export type Said = {
  notUploaded?: Pick<NotUploaded, "file" | "reason" | "beforeLoad"> | undefined;
  secondDyno?: boolean | undefined;
  loading?: boolean | undefined;
  /** Locust's. */
  exitCode?: number | undefined;
};

/** The last word counts: what a locustfile can forge comes before what the runner says at the end. */
export function hearRunner(said: Said, event: RunnerEvent): Said {
  switch (event.event) {
    case "not-uploaded":
      return { ...said, notUploaded: event };
    case "second-dyno":
      return { ...said, secondDyno: true };
    case "loading":
      return { ...said, loading: true };
    case "ended":
      return { ...said, exitCode: event.exitCode };
  }
}
