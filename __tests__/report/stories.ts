import type { FailureRow } from "../../src/locust/csv-types.ts";
import type { DynoResult } from "../../src/locust/types.ts";
import { start } from "../verdict/samples.ts";
import { hostile } from "./hostile.ts";
import { type Load, windowsOf } from "./load.ts";
import type { Story } from "./samples.ts";

const shop: Load = {
  seconds: 120,
  users: 50,
  rampSeconds: 5,
  requests: [
    { name: "/", perSecond: 6, medianMs: 45 },
    { name: "/volatile", perSecond: 14, medianMs: 110 },
    { type: "POST", name: "/checkout", perSecond: 4, medianMs: 160, failsEvery: 30 },
  ],
};

const slow: Load = {
  ...shop,
  requests: shop.requests.map((request) =>
    request.name === "/volatile" ? { ...request, medianMs: 330, spread: 0.36 } : request,
  ),
};

const third: Load = {
  ...shop,
  users: 17,
  requests: shop.requests.map((request) => ({ ...request, perSecond: request.perSecond / 2 })),
};

const buggy: Load = {
  seconds: 120,
  users: 20,
  requests: [{ name: "/buggy", perSecond: 8, medianMs: 30, failsEvery: 5 }],
};

/** More requests than any report lists, their names as long as a locustfile may give them, some beyond the first plane. */
const many: Load = {
  seconds: 60,
  users: 50,
  requests: Array.from({ length: 500 }, (_, nth) => ({
    name: `/items/${nth}/${(nth % 2 === 0 ? "😀" : "long-segment-").repeat(300)}`
      .slice(0, 300)
      .toWellFormed(),
    perSecond: nth < 20 ? 4 : 0.4,
    medianMs: 40 + nth,
    ...(nth % 5 === 0 && { failsEvery: 10 }),
  })),
};

const failures: readonly FailureRow[] = [
  {
    method: "GET",
    name: "/buggy",
    error: "HTTPError('500 Server Error: Internal Server Error for url: /buggy')",
    occurrences: 187,
  },
  {
    method: "GET",
    name: "/buggy",
    error: "ConnectionResetError(104, 'Connection reset by peer')",
    occurrences: 1,
  },
];

const usual = ["p99 <= 800ms", "failures <= 1%"];

/** What a dyno leaves that never got as far as a receipt. */
const nothing: Partial<DynoResult> = { receipt: undefined, windows: undefined, stats: undefined };

/** One run for each way in which a run is invalid. */
const invalid: Readonly<Record<string, Story>> = {
  "invalid-dyno-gone": {
    loads: { worker_scene_1: [shop, shop] },
    thresholds: usual,
    dynos: { "worker_scene_1/2": { ending: "gone", exitStatus: 137, errorCodes: ["R14", "R15"] } },
    results: { "worker_scene_1/2": nothing },
    dynosLeft: undefined,
  },
  "invalid-no-receipt": {
    loads: { worker_scene_1: [shop] },
    thresholds: usual,
    dynos: { "worker_scene_1/1": { ending: "gone" } },
    results: { "worker_scene_1/1": { receipt: undefined } },
  },
  "invalid-no-requests": {
    loads: { worker_scene_1: [{ ...shop, requests: [] }] },
    thresholds: usual,
  },
  "invalid-truncated-upload": {
    loads: { worker_scene_1: [shop] },
    thresholds: usual,
    results: {
      "worker_scene_1/1": {
        windows: undefined,
        problems: [
          "`run-42-1/worker_scene_1/1/windows.jsonl` has 8,192 bytes, but the receipt says 45,120: the upload was cut off or the file replaced.",
        ],
      },
    },
  },
  "invalid-users-not-reached": {
    loads: { worker_scene_1: [shop] },
    thresholds: usual,
    received: { "worker_scene_1/1": { usersPeak: 31 } },
    results: { "worker_scene_1/1": { windows: windowsOf({ ...shop, users: 31 }) } },
  },
  "invalid-overloaded": {
    loads: { worker_scene_1: [{ ...shop, cpuPercent: 97 }] },
    thresholds: usual,
    received: { "worker_scene_1/1": { cpuWarnings: 3, cpuMaxPercent: 99 } },
  },
  "invalid-unmeasured": {
    loads: {
      worker_scene_1: [{ ...shop, seconds: 10, requests: [{ name: "/", perSecond: 4, medianMs: 45 }] }],
    },
    thresholds: [...usual, 'p99 of "GET /chekout*" < 2s', "requests >= 20"],
  },
  "invalid-out-of-time": {
    loads: { worker_scene_1: [shop] },
    thresholds: usual,
    dynos: { "worker_scene_1/1": { ending: "deadline", exitStatus: undefined, endedAt: start + 310_000 } },
    results: { "worker_scene_1/1": nothing },
  },
  "invalid-not-started": {
    loads: { worker_scene_1: [shop], worker_scene_2: [shop] },
    thresholds: usual,
    dynos: {
      "worker_scene_2/1": {
        ending: "refused",
        id: undefined,
        name: undefined,
        startedAt: undefined,
        endedAt: undefined,
        exitStatus: undefined,
        notes: [{ code: "dyno-refused", text: "Cannot run more than 20 Standard-1X dynos at once." }],
      },
    },
    results: { "worker_scene_2/1": nothing },
  },
};

/** The runs whose whole reports are kept as goldens, by the golden's name. */
export const stories: Readonly<Record<string, Story>> = {
  pass: {
    loads: { worker_scene_1: [shop] },
    thresholds: [...usual, 'p95 of "POST /checkout" < 1s', "warn: requests/s > 20"],
    warmUp: { kind: "seconds", seconds: 10 },
    targetRelease: { app: "shop-pr-7", version: 42, content: "3f2b8c1d9e7a6054c1b2a3d4e5f60718293a4b5c" },
  },
  "breach-by-p99": {
    loads: { worker_scene_1: [slow], worker_scene_2: [shop] },
    thresholds: [...usual, "p95 of each GET * < 600ms", "warn: p99.9 < 3s"],
  },
  "breach-by-failures": {
    loads: { worker_scene_1: [shop], worker_scene_2: [buggy] },
    thresholds: [...usual, "warn: exceptions <= 0"],
    results: { "worker_scene_2/1": { failures } },
  },
  "two-beds": {
    loads: {
      "worker_scene_1 at eu": [shop],
      "worker_scene_1 at us": [slow],
      "worker_scene_2 at eu": [shop],
      "worker_scene_2 at us": [shop],
    },
    thresholds: [...usual, "p95 in worker_scene_1 at us < 600ms", "warn: p99 at eu < 400ms"],
    results: { "worker_scene_1 at us/2": { failures: failures.slice(1) } },
  },
  borderline: { loads: { worker_scene_1: [shop] }, thresholds: ["p99 <= 480ms", "failures <= 1%"] },
  inconclusive: {
    loads: { worker_scene_1: [shop] },
    thresholds: ["p99 <= 460ms", "failures <= 1%"],
    borderline: "inconclusive",
  },
  ...invalid,
  growing: {
    loads: { worker_scene_1: [{ ...shop, growth: 3 }] },
    thresholds: ["p99 <= 2s", "failures <= 1%"],
  },
  "three-dynos": {
    loads: { worker_scene_1: [third, third, { ...third, users: 16 }] },
    thresholds: usual,
    dynos: {
      "worker_scene_1/2": {
        notes: [
          {
            code: "dyno-adopted",
            text: "Heroku's answer to the start of run.1002 was lost; the dyno was found and used.",
          },
        ],
      },
    },
    warnings: [
      { code: "request-rate", text: "The three dynos share one API key's limit of 4,500 calls an hour." },
    ],
  },
  "two-scenarios": {
    loads: { worker_scene_1: [shop], worker_scene_2: [third, third] },
    thresholds: usual,
  },
  "other-lengths": {
    loads: { worker_scene_1: [shop], worker_scene_2: [{ ...third, seconds: 900 }] },
    thresholds: usual,
  },
  "no-thresholds": { loads: { worker_scene_1: [shop], worker_scene_2: [buggy] }, thresholds: [] },
  /** For half a minute nothing came back. */
  silence: {
    loads: { worker_scene_1: [{ ...shop, silent: { from: 60, to: 90 } }] },
    thresholds: usual,
  },
  "500-requests": {
    loads: { worker_scene_1: [many] },
    thresholds: ["p99 of each * < 2s", ...usual],
    results: {
      "worker_scene_1/1": {
        failures: many.requests.slice(0, 92).map(({ name }) => ({
          method: "GET",
          name,
          error: `Failed: ${name}`,
          occurrences: 3,
        })),
      },
    },
  },
  "hostile-names": {
    loads: {
      worker_scene_1: [
        { ...shop, requests: hostile.map((name) => ({ name, perSecond: 4, medianMs: 40, failsEvery: 50 })) },
      ],
    },
    thresholds: ["p99 of each * < 60ms", ...usual],
    results: {
      "worker_scene_1/1": {
        failures: hostile.map((error) => ({ method: "GET", name: error, error, occurrences: 9 })),
      },
    },
    dynos: { "worker_scene_1/1": { notes: hostile.map((text) => ({ code: "second-dyno", text })) } },
    dynosLeft: 2,
  },
};

/** The story of that name. */
export function storyOf(name: string): Story {
  const story = stories[name];
  if (story === undefined) throw new Error(`there is no story ${name}`);
  return story;
}
