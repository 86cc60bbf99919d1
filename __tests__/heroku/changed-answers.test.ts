import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";
import { checkLastBuild, checkSizes, checkStage, lookAtApp } from "../../src/doctor/heroku-checks.ts";
import { checkLog } from "../../src/doctor/log-check.ts";
import { liveOnce } from "../../src/doctor/one-off-check.ts";
import type { Finding, HerokuAccess } from "../../src/doctor/types.ts";
import { herokuApps } from "../../src/heroku/apps.ts";
import { herokuDynos } from "../../src/heroku/dynos.ts";
import { sendOnce } from "../../src/heroku/request.ts";
import { sendRepeatable } from "../../src/heroku/send.ts";
import type { Apps } from "../../src/setup-world.ts";
import { Failure, describe as inWords, UnclearFailure } from "../../src/words/failure.ts";
import type { Clock, Dyno, Dynos } from "../../src/world.ts";
import { anyChange, type Change, type Changed, changeAnswer, codeWordsIn } from "../changed-answer.ts";
import { direct } from "../network/direct.ts";
import { assignment, type Stand, standIn } from "./stand-in.ts";

const runsOfEach = 30;

type Edges = { stand: Stand; dynos: Dynos; apps: Apps; access: HerokuAccess; clock: Clock; file: string };

type Endpoint = {
  what: string;
  method: string;
  path: RegExp;
  /** This answer is changed, in place of the stand-in's own. */
  own?: RequestFault;
  /** Of each wait at least; what is asked for until an hour is over is else asked for very often. */
  waitMs?: number;
  act: (edges: Edges) => Promise<unknown>;
  /** Holds of what was answered, whatever was changed. `changed`: the last answer as it went out. */
  holds?: (result: unknown, edges: Edges, changed: unknown) => void;
  /** It starts a dyno: at most one, and when it fails all the same, it says that there may be one. */
  starts?: true;
};

const seen: Dyno = {
  ...{ id: "", name: "run.1", app: "loadtest", command: "", state: "up" },
  ...{ createdAt: undefined, release: undefined },
};
const trial = {
  ...{ command: "sleep 30", marker: "20260101t000000z-00000000/doctor/1", dynoSize: "standard-1x" },
  ...{ environment: {}, stopAfterMs: undefined },
};
const appSeen = { app: "loadtest", generation: "cedar", space: undefined, formation: [] };
const wanted = { name: "fresh", region: undefined, team: undefined, space: undefined, stack: undefined };

const source = "https://s3.example.com/source?Signature=secret-of-source";
const build = {
  ...{ id: "11111111-2222-4333-8444-555555555555", status: "succeeded", output_stream_url: null },
  ...{ created_at: "2026-01-01T00:00:00Z", slug: { id: "s" }, release: { id: "r" } },
  source_blob: { url: source, version: "v", version_description: "d", checksum: "SHA256:0" },
};
const buildRequest = { ...{ url: source, checksum: "SHA256:0", version: "v" }, description: "d" };
const builds = ({ apps }: Edges) =>
  apps.build("loadtest", { ...buildRequest, timeoutSeconds: 1800 }, () => undefined);
const ofBuilds = {
  create: { method: "POST", path: /\/builds$/, own: { status: 201, body: { ...build, status: "pending" } } },
  list: { method: "GET", path: /\/builds$/, own: { status: 200, body: [build] } },
  one: { method: "GET", path: /\/builds\/[^/]+$/, own: { status: 200, body: build } },
  release: { method: "GET", path: /\/releases\/r$/, own: { status: 200, body: { ...build, id: "r" } } },
};
const coupling = { id: "c", app: { id: "a" }, pipeline: { id: "p" }, stage: "staging" };

/** Where the app is in the tests: everything that the product asks Heroku. */
const endpoints: readonly Endpoint[] = [
  {
    ...{ what: "the app, for a plan", method: "GET", path: /^\/apps\/loadtest$/ },
    act: ({ dynos }) => dynos.inspect("loadtest"),
  },
  {
    ...{ what: "the formation, for a plan", method: "GET", path: /\/formation$/ },
    act: ({ dynos }) => dynos.inspect("loadtest"),
  },
  {
    ...{ what: "a refusal", method: "GET", path: /\/formation$/ },
    own: { status: 422, body: { id: "invalid_params", message: "No such thing.", url: "https://a.example" } },
    act: ({ dynos }) => dynos.inspect("loadtest"),
  },
  {
    ...{ what: "the app's sizes", method: "GET", path: /\/available-dyno-sizes$/ },
    act: ({ dynos }) => dynos.inspect("loadtest"),
  },
  {
    ...{ what: "all sizes", method: "GET", path: /^\/dyno-sizes$/ },
    act: ({ dynos, stand }) => {
      stand.heroku.faults.add({ path: /available-dyno-sizes$/, fault: { status: 404, body: {} } });
      return dynos.inspect("loadtest");
    },
  },
  {
    ...{ what: "the app's address", method: "GET", path: /^\/apps\/loadtest$/ },
    act: ({ dynos }) => dynos.webUrl("loadtest"),
  },
  {
    ...{ what: "the app's last release", method: "GET", path: /^\/apps\/loadtest$/ },
    act: ({ dynos }) => dynos.releasedAt("loadtest", 60_000),
  },
  {
    ...{ what: "the releases", method: "GET", path: /\/releases$/ },
    act: ({ dynos }) => dynos.currentRelease("loadtest", 60_000),
  },
  {
    ...{ what: "the slug", method: "GET", path: /\/slugs\/[^/]+$/ },
    act: ({ dynos }) => dynos.currentRelease("loadtest", 60_000),
  },
  {
    ...{ what: "the dynos", method: "GET", path: /\/dynos$/ },
    act: async ({ dynos }) => {
      for (const n of [1, 2]) await dynos.start(numbered(n), () => ({}), going);
      return await dynos.list("loadtest");
    },
    holds: (result, _, changed) => {
      const { length } = changed as unknown[];
      expect(result).toHaveLength(length);
    },
  },
  {
    ...{ what: "the answer to a create", method: "POST", path: /\/dynos$/ },
    starts: true,
    act: ({ dynos }) => dynos.start(assignment, () => ({}), going),
    holds: (result, { stand }) => {
      const { dyno } = result as { dyno: Dyno };
      expect(stand.heroku.dynos.map(({ settings: { id, name } }) => [id, name])).toEqual([
        [dyno.id, dyno.name],
      ]);
    },
  },
  {
    ...{ what: "the list after a create without an answer", method: "GET", path: /\/dynos$/ },
    starts: true,
    act: ({ dynos, stand }) => {
      stand.heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });
      return dynos.start(assignment, () => ({}), going);
    },
  },
  {
    ...{ what: "the answer to a stop", method: "POST", path: /\/actions\/stop$/ },
    act: async ({ dynos }) => {
      const { dyno } = await dynos.start(assignment, () => ({}), going);
      return await dynos.stop(dyno);
    },
    holds: (result) => expect(result).toBe(true),
  },
  {
    ...{ what: "the log session", method: "POST", path: /\/log-sessions$/ },
    act: ({ dynos }) => dynos.follow(seen, () => undefined, AbortSignal.timeout(30)),
  },
  {
    ...{ what: "the app, for setup", method: "GET", path: /^\/apps\/loadtest$/ },
    act: ({ apps }) => apps.find("loadtest"),
    holds: (result) => expect(result).toBeDefined(),
  },
  {
    ...{ what: "the config vars", method: "GET", path: /\/config-vars$/ },
    act: ({ apps }) => apps.configOf("loadtest"),
  },
  {
    ...{ what: "the answer to new config vars", method: "PATCH", path: /\/config-vars$/ },
    act: ({ apps }) => apps.setConfig("loadtest", { A: "b" }),
  },
  {
    ...{ what: "the formation, for setup", method: "GET", path: /\/formation$/ },
    act: ({ apps }) => apps.formation("loadtest"),
  },
  {
    ...{ what: "the answer to new quantities", method: "PATCH", path: /\/formation$/ },
    act: ({ apps }) => apps.scale("loadtest", [{ type: "worker_scene_1", quantity: 0, size: undefined }]),
  },
  {
    ...{ what: "the answer to buildpacks", method: "PUT", path: /\/buildpack-installations$/ },
    act: ({ apps }) => apps.setBuildpacks("loadtest", ["heroku/python"]),
  },
  {
    ...{ what: "the answer to a new app", method: "POST", path: /^\/apps$/ },
    act: ({ apps }) => apps.create(wanted),
    holds: (result) => expect(result).toMatchObject({ app: { name: "fresh" } }),
  },
  {
    ...{ what: "the answer to a removal", method: "DELETE", path: /^\/apps\/fresh$/ },
    act: async ({ apps }) => {
      await apps.create(wanted);
      return await apps.remove("fresh");
    },
    holds: (result) => expect(result).toBe(true),
  },
  {
    ...{ what: "the source", method: "POST", path: /^\/sources$/ },
    act: ({ apps, file }) => apps.upload(file),
  },
  { what: "the answer to a build", ...ofBuilds.create, act: builds },
  { what: "the build", ...ofBuilds.one, waitMs: 300_000, act: builds },
  { what: "the release phase", ...ofBuilds.release, waitMs: 300_000, act: builds },
  {
    ...{ what: "the builds after one without an answer", ...ofBuilds.list },
    act: (edges) => {
      const lost = { ...ofBuilds.create.own, loseAnswer: true } as const;
      edges.stand.heroku.faults.add({ ...ofBuilds.create, fault: lost });
      return builds(edges);
    },
  },
  {
    ...{ what: "the builds, for what is released", ...ofBuilds.list },
    act: ({ apps }) => apps.currentRelease("loadtest"),
  },
  {
    ...{ what: "the app, for doctor", method: "GET", path: /^\/apps\/loadtest$/ },
    act: async ({ access }) => saidOf((await lookAtApp("loadtest", access)).finding),
  },
  {
    ...{ what: "the formation, for doctor", method: "GET", path: /\/formation$/ },
    act: async ({ access }) => saidOf((await lookAtApp("loadtest", access)).finding),
  },
  {
    ...{ what: "the sizes, for doctor", method: "GET", path: /\/available-dyno-sizes$/ },
    act: async ({ access }) => saidOf(await checkSizes(appSeen, "standard-1x", access)),
  },
  {
    ...{ what: "the stage, for doctor", method: "GET", path: /\/pipeline-couplings$/ },
    own: { status: 200, body: coupling },
    act: async ({ access }) => saidOf(await checkStage(appSeen, false, access)),
  },
  {
    ...{ what: "the builds, for doctor", ...ofBuilds.list },
    act: async ({ access }) => saidOf(await checkLastBuild(appSeen, access)),
  },
  {
    ...{ what: "the log session, for doctor", method: "POST", path: /\/log-sessions$/ },
    act: async ({ access }) => saidOf(await checkLog(appSeen, "run.1", access)),
  },
  {
    ...{ what: "the answer to doctor's create", method: "POST", path: /\/dynos$/, waitMs: 5_000 },
    starts: true,
    act: ({ access }) => liveOnce(appSeen, trial, access),
    holds: (_, edges) => expect(stops(edges)).toBeGreaterThan(0),
  },
  {
    ...{ what: "the list, for doctor", method: "GET", path: /\/dynos$/, waitMs: 5_000 },
    act: ({ access }) => liveOnce(appSeen, trial, access),
    holds: (_, edges) => expect(stops(edges)).toBeGreaterThan(0),
  },
];

const going = new AbortController().signal;

function numbered(dyno: number) {
  const marker = `run1/worker_scene_1/${dyno}`;
  return { ...assignment, dyno, marker, command: `worker_scene_1 # ${marker}` };
}

function stops({ stand }: Edges): number {
  return stand.heroku.journal.count("POST", /\/actions\/stop$/);
}

/** A finding is a sentence for users like any error. */
function saidOf({ says, advice = "" }: Finding): string {
  expect(codeWordsIn(`${says} ${advice}`), says).toBeUndefined();
  return says;
}

/** Waits pass at once, and the clock goes on by them. */
function hastyClock(leastMs: number): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    sleep: async (ms) => {
      ahead += Math.max(ms, leastMs);
    },
  };
}

function edgesOf(stand: Stand, file: string, waitMs = 0): Edges {
  const clock = hastyClock(waitMs);
  const given = { apiUrl: stand.heroku.url, apiKey: stand.heroku.apiKey, network: direct };
  const options = { ...given, mask: () => undefined, clock };
  const access: HerokuAccess = {
    clock,
    ask: async ({ method, path, body, accept }) => {
      const headers = accept === undefined ? {} : { Accept: accept };
      const call = { method, path, headers, deadlineMs: 20_000, ...(body === undefined ? {} : { body }) };
      return method === "GET"
        ? await sendRepeatable(given, { ...call, withinMs: 40_000 }, clock)
        : await sendOnce(given, call);
    },
    readStream: async () => ({ status: 200, contentType: "text/event-stream", lines: [] }),
  };
  return { stand, dynos: herokuDynos(options), apps: herokuApps(options), access, clock, file };
}

/** Of the key, the source's address and the log session's. */
const secrets = /HRKU-1111|Signature=|secret-of|srv=/;

/** It must say which answer it is about and what of it is missing, be it in brackets behind what could not be done. */
const named =
  /Heroku's answer about .*( is missing| is .+, not | is empty| cannot be read| that can be read|that cannot be read)|; Heroku gives it the status `zombie`|^Heroku refused GET .* \(422/;

function expectSentence(error: unknown, what: string): void {
  const text = inWords(error);
  expect(error, `${what}: ${text}`).toBeInstanceOf(Failure);
  expect(codeWordsIn(text), `${what}: ${text}`).toBeUndefined();
  expect(text, what).not.toMatch(secrets);
  expect(text, what).toMatch(named);
}

const counts = { changes: 0, answers: 0, failed: 0 };

/** Puts the changed answer in place; gives the last one as it went out. */
function arrange({ method, path, own = {} }: Endpoint, { stand }: Edges, { change, times }: Drawn): Changed {
  const last: Changed = { answer: undefined, what: "nothing was asked", kind: undefined };
  const changeBody = (body: unknown): unknown => {
    counts.answers += 1;
    return Object.assign(last, changeAnswer(body, change)).answer;
  };
  stand.heroku.setCallsLeft(4_500);
  stand.heroku.faults.add({ method, path, times, fault: { ...own, changeBody } });
  for (const { own: fault, ...rule } of Object.values(ofBuilds))
    stand.heroku.faults.add({ ...rule, fault, times: Number.POSITIVE_INFINITY });
  return last;
}

async function tryOne(endpoint: Endpoint, edges: Edges, drawn: Drawn): Promise<void> {
  const last = arrange(endpoint, edges, drawn);
  const what = () => `${endpoint.what}: ${last.what}`;
  counts.changes += 1;
  try {
    const result = await endpoint.act(edges);
    endpoint.holds?.(result, edges, last.answer);
  } catch (error) {
    if (!(error instanceof Failure)) throw new Error(what(), { cause: error });
    counts.failed += 1;
    expectSentence(error, what());
    expect(isHarmless(last, endpoint) && last.what, inWords(error)).toBe(false);
    if (endpoint.starts) expectTold(error, edges, what());
  }
  if (endpoint.starts && !hidesRows(last)) expect(edges.stand.heroku.dynos.length, what()).toBeLessThan(2);
}

/** What is new is no reason not to read the rest. */
function isHarmless({ kind }: Changed, { own }: Endpoint): boolean {
  if ((own?.status ?? 200) >= 400) return false;
  return kind === "field" || kind === "row";
}

/** A list that hides a dyno altogether can be told from one without it by nobody. */
function hidesRows({ kind }: Changed): boolean {
  return kind === "remove" || kind === "empty";
}

/** What may be left is not passed over. */
function expectTold(error: Failure, { stand }: Edges, what: string): void {
  const saysSo = error instanceof UnclearFailure || /may be up in app loadtest/.test(error.message);
  if (stand.heroku.dynos.length > 0) expect(saysSo, what).toBe(true);
}

type Drawn = { change: Change; times: number };

describe("whatever is changed in Heroku's answer about", () => {
  let folder: TemporaryFolder;
  let stand: Stand;
  beforeAll(async () => {
    folder = await makeTemporaryFolder("changed-answers-");
    await writeFile(join(folder.path, "source.tgz"), "content");
    stand = await standIn({
      app: { webUrl: "https://loadtest-1234.herokuapp.com/", configVars: { A: "a" } },
    });
  });
  afterAll(async () => {
    await stand[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
    const { changes, answers, failed } = counts;
    console.info(
      `${changes} changes of ${endpoints.length} endpoints, in ${answers} answers: ${changes - failed} were read all the same, ${failed} were named`,
    );
  });

  test.each(endpoints.map((endpoint) => [endpoint.what, endpoint] as const))(
    "%s, it is read all the same, or what is missing is named",
    async (_, endpoint) => {
      const drawn = fc.record({ change: anyChange, times: fc.constantFrom(1, Number.POSITIVE_INFINITY) });
      const property = fc.asyncProperty(drawn, async (one) => {
        stand.heroku.faults.clear();
        stand.heroku.journal.entries.length = 0;
        try {
          await tryOne(endpoint, edgesOf(stand, join(folder.path, "source.tgz"), endpoint.waitMs), one);
        } finally {
          await clear(stand, folder);
        }
      });
      await fc.assert(property, { numRuns: runsOfEach });
    },
  );
});

async function clear(stand: Stand, folder: TemporaryFolder): Promise<void> {
  stand.heroku.faults.clear();
  const { dynos, apps } = edgesOf(stand, folder.path);
  const alive = [...stand.heroku.dynos];
  for (const { settings } of alive) await dynos.stop({ id: settings.id, app: "loadtest" });
  await Promise.all(alive.map(({ gone }) => gone));
  await apps.remove("fresh");
}
