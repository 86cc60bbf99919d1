import type { FailureRow } from "../../src/locust/types.ts";
import { hostile } from "./hostile.ts";
import type { Load } from "./load.ts";
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

/** The runs whose whole reports are kept as goldens, by the golden's name. */
export const stories: Readonly<Record<string, Story>> = {
  pass: {
    loads: { worker_scene_1: [shop] },
    thresholds: [...usual, 'p95 of "POST /checkout" < 1s', "warn: requests/s > 20"],
    warmUp: { kind: "seconds", seconds: 10 },
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
    results: { "worker_scene_1 at us/2": { failures } },
  },
  borderline: { loads: { worker_scene_1: [shop] }, thresholds: ["p99 <= 480ms", "failures <= 1%"] },
  inconclusive: {
    loads: { worker_scene_1: [shop] },
    thresholds: ["p99 <= 460ms", "failures <= 1%"],
    borderline: "inconclusive",
  },
  "invalid-dyno-gone": {
    loads: { worker_scene_1: [shop, shop] },
    thresholds: usual,
    dynos: { "worker_scene_1/2": { ending: "gone", exitStatus: 137, errorCodes: ["R14", "R15"] } },
    results: { "worker_scene_1/2": { receipt: undefined, windows: undefined, stats: undefined } },
    dynosLeft: undefined,
  },
  "invalid-no-requests": {
    loads: { worker_scene_1: [{ ...shop, requests: [] }] },
    thresholds: usual,
  },
  "invalid-unmeasured": {
    loads: {
      worker_scene_1: [{ ...shop, seconds: 10, requests: [{ name: "/", perSecond: 4, medianMs: 45 }] }],
    },
    thresholds: [...usual, 'p99 of "GET /chekout*" < 2s', "requests >= 20"],
  },
  growing: {
    loads: { worker_scene_1: [{ ...shop, growth: 3 }] },
    thresholds: ["p99 <= 2s", "failures <= 1%"],
  },
  "three-dynos": {
    loads: { worker_scene_1: [third, third, { ...third, users: 16 }] },
    thresholds: usual,
    dynos: {
      "worker_scene_1/2": {
        notes: ["Heroku's answer to the start of run.1002 was lost; the dyno was found and used."],
      },
    },
    warnings: ["The three dynos share one API key's limit of 4,500 calls an hour."],
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
    dynos: { "worker_scene_1/1": { notes: hostile } },
    dynosLeft: 2,
  },
};

/** The story of that name. */
export function storyOf(name: string): Story {
  const story = stories[name];
  if (story === undefined) throw new Error(`there is no story ${name}`);
  return story;
}
