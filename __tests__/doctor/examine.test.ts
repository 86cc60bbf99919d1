import { describe, expect, test } from "vitest";
import { examine } from "../../src/doctor/examine.ts";
import type { StorageAccess } from "../../src/doctor/storage-checks.ts";
import { closingLine, isRed } from "../../src/doctor/tell.ts";
import type { Finding, HerokuAccess } from "../../src/doctor/types.ts";
import { HerokuFailure } from "../../src/heroku/heroku-failure.ts";
import { readDoctorInputs } from "../../src/inputs/doctor-inputs.ts";

const inputs = (more: Record<string, string> = {}) =>
  readDoctorInputs({ "INPUT_HEROKU-API-KEY": "HRKU-a-key-for-tests", "INPUT_HEROKU-APP": "shop", ...more });

/** What a Heroku says and does that is unlike the others. */
type Ways = {
  stage?: string;
  sizes?: unknown;
  /** What its answers and its list show for a command. */
  shown?: (command: string) => string;
  /** State by the seconds since the create; undefined: not in the list. */
  stateAt?: (seconds: number) => string | undefined;
  log?: { status: number; contentType: string; lines: string[] };
  refuses?: string;
};

// Both as on record: heroku/cli 22d3dc61a has prices of the unit `monthly`.
const sizes = [
  { name: "Standard-1X", cost: { cents: 2500, unit: "monthly" }, private_space_only: false },
  { name: "Eco", cost: { cents: 0, unit: "monthly" }, private_space_only: false },
];

const rightly = (seconds: number): string | undefined => {
  if (seconds < 2) return "starting";
  return seconds < 8 ? "up" : undefined;
};

function herokuOf(ways: Ways = {}) {
  const { shown = (command) => command, stateAt = rightly } = ways;
  let now = Date.parse("2026-01-01T00:00:00Z");
  let made: { id: string; command: string; at: number } | undefined;
  const stopped: string[] = [];
  const creates: Record<string, unknown>[] = [];
  const answers: Record<string, () => unknown> = {
    "GET /apps/shop": () => ({ name: "shop", generation: { name: "cedar" }, released_at: null }),
    "GET /apps/shop/formation": () => [
      { type: "web", command: "python server.py" },
      { type: "worker", command: "bash ./run.sh locustfile.py scene" },
    ],
    "GET /apps/shop/pipeline-couplings": () => ways.stage && { stage: ways.stage },
    "GET /apps/shop/available-dyno-sizes": () => ways.sizes ?? sizes,
    "GET /apps/shop/builds": () => [
      { id: "b", status: "succeeded", source_blob: { version: "v1" }, slug: { id: "s" } },
    ],
    "GET /apps/shop/releases": () => [{ version: 1, status: "succeeded", slug: { id: "s" } }],
    "GET /apps/shop/slugs/s": () => ({ commit: "v1" }),
    "GET /apps/shop/dynos": () => {
      const state = made && stateAt((now - made.at) / 1000);
      return made && state ? [dynoOf(made, state)] : [];
    },
    "POST /apps/shop/log-sessions": () => ({ logplex_url: "https://logs.example.com/s" }),
  };
  const dynoOf = ({ id, command }: { id: string; command: string }, state: string) => ({
    ...{ id, name: `run.${id}`, state, command: shown(command), created_at: "2026-01-01T00:00:00Z" },
  });
  const create = (body: unknown) => {
    const sent = body as { command: string };
    creates.push(sent);
    made = { id: String(creates.length), command: sent.command, at: now };
    return dynoOf(made, "starting");
  };
  const stops = (call: string): boolean => call.endsWith("/actions/stop") && stopped.push(call) > 0;
  const sleep = async (ms: number): Promise<void> => {
    now += ms;
  };
  const heroku: HerokuAccess = {
    clock: { now: () => now, sleep },
    ask: async ({ method, path, body }) => {
      const call = `${method} ${path}`;
      if (stops(call)) return { body: {}, headers: {} };
      if (call === ways.refuses) throw refusal(call, 403);
      const answer = call === "POST /apps/shop/dynos" ? create(body) : answers[call]?.();
      if (answer === undefined) throw refusal(call, 404);
      return { body: answer, headers: {} };
    },
    readStream: async () =>
      ways.log ?? { status: 200, contentType: "text/event-stream", lines: ["Process exited with status 0"] },
  };
  return { heroku, stopped, creates };
}

function refusal(call: string, statusCode: number): HerokuFailure {
  const [, path = ""] = call.split(" ");
  return HerokuFailure.from(
    { statusCode, body: { message: "No." } },
    { method: "GET", path, deadlineMs: 1 },
    {},
  );
}

function storageOf(second: number, clockAheadMs = 0): StorageAccess {
  const written: string[] = [];
  return {
    clock: { now: () => 1_800_000_000_000, sleep: async () => undefined },
    results: {
      check: async () => [],
      uploadEnvironment: ({ prefix }) => ({ RESULTS_URL: `https://a.example.com/${prefix}`, SAS_TOKEN: "t" }),
      claims: async () => ({
        first: { dyno: "doctor", nonceSha256: undefined, writtenAt: undefined },
        second: undefined,
      }),
      now: async () => 1_800_000_000_000 - clockAheadMs,
      givesOwnTokens: false,
    },
    put: async (url) => (written.push(url) === 1 ? 201 : second),
  };
}

async function findingsIn(ways: Ways, more: Record<string, string> = {}, storage?: StorageAccess) {
  const world = herokuOf(ways);
  const findings = await examine(inputs(more), "20260101t000000z-00000000", {
    heroku: world.heroku,
    storage,
    checkComment: undefined,
    tell: () => undefined,
  });
  return { ...world, findings };
}

const outcomeOf = (findings: readonly Finding[], check: string) =>
  findings.find((finding) => finding.check === check)?.outcome;

describe("the doctor", () => {
  test("finds nothing wrong where all is as on record, and stops what it started", async () => {
    const { findings, creates, stopped } = await findingsIn({}, {}, storageOf(409));
    expect(findings.filter(({ outcome }) => outcome !== "holds").map(({ check }) => check)).toEqual([
      "comment",
    ]);
    expect(isRed(findings)).toBe(false);
    expect(creates.map(({ command }) => command)).toEqual([
      "sleep 5 # 20260101t000000z-00000000/doctor/1 59b7003c",
      "worker # 20260101t000000z-00000000/doctor/2 59b7003c",
    ]);
    expect(creates[1]?.env).toEqual({ LOADTEST_DOCTOR: "1", TARGET_HOST: "http://127.0.0.1:9" });
    expect(stopped.map((path) => path.split("/")[4])).toEqual(["1", "2", "2"]);
  });

  test("touches nothing in an app at the stage production", async () => {
    const { findings, creates } = await findingsIn({ stage: "production" });
    expect([isRed(findings), creates]).toEqual([true, []]);
    expect(findings.find(({ check }) => check === "stage")?.advice).toContain("allow-production: true");
  });

  test("examines an app at the stage production when that is allowed", async () => {
    const { findings, creates } = await findingsIn(
      { stage: "production" },
      { "INPUT_ALLOW-PRODUCTION": "true" },
    );
    expect([isRed(findings), creates.length]).toEqual([false, 2]);
  });

  test.each<[string, Ways, string, string, boolean]>([
    ["a key that may not see the app", { refuses: "GET /apps/shop" }, "app", "fails", true],
    ["an app that lacks the size", { sizes: [{ name: "Basic" }] }, "sizes", "fails", true],
    ["no list of sizes at all", { sizes: [] }, "sizes", "fails", true],
    [
      "prices of another unit",
      { sizes: [{ name: "Standard-1X", cost: { cents: 2500, unit: "month" } }] },
      "sizes",
      "unlike",
      false,
    ],
    [
      "sizes of spaces in an app of none",
      { sizes: [...sizes, { name: "Private-S", private_space_only: true }] },
      "sizes",
      "unlike",
      false,
    ],
    ["a create that is refused", { refuses: "POST /apps/shop/dynos" }, "one-off dyno", "fails", true],
    [
      "a list without the marker",
      { shown: (command) => command.split(" ")[0] ?? "" },
      "process type: marker",
      "unlike",
      false,
    ],
    [
      "a state that nobody knows",
      { stateAt: (seconds) => (seconds < 8 ? "provisioning" : undefined) },
      "one-off dyno: states",
      "unlike",
      false,
    ],
    ["a dyno that does not end", { stateAt: () => "up" }, "one-off dyno: end", "fails", true],
    ["a log without a line", { log: { status: 200, contentType: "", lines: [] } }, "log", "unlike", false],
    ["log sessions that are refused", { refuses: "POST /apps/shop/log-sessions" }, "log", "unlike", false],
    ["builds that the key may not see", { refuses: "GET /apps/shop/builds" }, "last build", "fails", false],
  ])("tells of %s", async (_, ways, check, outcome, red) => {
    const { findings, creates, stopped } = await findingsIn(ways);
    expect([outcomeOf(findings, check), isRed(findings)]).toEqual([outcome, red]);
    // Whatever it was, each dyno that was started was asked to stop.
    for (const index of creates.keys()) {
      const isMade = ways.refuses !== "POST /apps/shop/dynos";
      expect(stopped.some((path) => path.includes(`/dynos/${index + 1}/`))).toBe(isMade);
    }
  });

  test.each([
    [201, "fails"],
    [409, "holds"],
    [403, "holds"],
  ])("a second claim that is answered with %i %s", async (status, outcome) => {
    const { findings } = await findingsIn({}, {}, storageOf(status));
    expect([outcomeOf(findings, "claim"), isRed(findings)]).toEqual([outcome, outcome === "fails"]);
  });

  test("a clock that is far from the storage's is told", async () => {
    const { findings } = await findingsIn({}, {}, storageOf(409, 600_000));
    expect(findings.find(({ check }) => check === "storage clock")?.says).toContain("600s ahead of");
  });

  test("the closing line counts the checks and names what a run is missing", async () => {
    const { findings } = await findingsIn({ stateAt: () => "up" });
    expect(closingLine(findings)).toMatch(
      /^13 checks: 9 hold, 2 fail, 2 not checked; a run cannot work yet: one-off dyno: end, process type: end$/,
    );
  });
});
