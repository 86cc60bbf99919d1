import { afterAll, beforeAll, describe, type ExpectStatic, test } from "vitest";
import type { RequestFaults } from "../local/faults/request-faults.ts";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp } from "../local/platform-request.ts";
import type { ActionOutcome } from "../local/runner/run-action.ts";
import { type Change, type Changed, changeAnswer, codeWordsIn, drawChanges } from "./changed-answer.ts";
import { shortRun } from "./short-run.ts";

const platformCount = 4;

type Endpoint = {
  what: string;
  method: string;
  path: RegExp;
  /** So many runs, each with another change. */
  runs: number;
  /** What of the answer the product reads. Changes elsewhere cost little to find out and much to run. */
  reads: RegExp;
  of?: (platform: Platform) => RequestFaults;
  /** Done before, so that the run comes to ask. */
  arrange?: (platform: Platform) => void;
};

/** The whole, its rows, and these of their fields. */
const rows = (fields: string) => new RegExp(`^(/\\d+(/(${fields}))?)?$`);
const whole = (fields: string) => new RegExp(`^(/(${fields})(/.*)?)?$`);
const dynoFields = "id|name|command|type|size|state|created_at|release";

const github = (platform: Platform): RequestFaults => platform.github.faults;

/** By our token, as that of an earlier run, so that it has to be asked who wrote it. */
const commented = ({ github: { state } }: Platform): void => {
  const { login = "" } = state.tokens[0] ?? {};
  state.addComment(7, "<!-- heroku-locust-action:load -->\nolder", { login, type: "Bot" });
};

/** What a run asks, by whichever of its parts. */
const endpoints: readonly Endpoint[] = [
  {
    what: "the app",
    method: "GET",
    path: /\/apps\/shop-loadtest$/,
    runs: 3,
    reads: whole("name|region|stack|generation|space"),
  },
  { what: "the target app", method: "GET", path: /\/apps\/shop$/, runs: 2, reads: whole("web_url") },
  {
    what: "the formation",
    method: "GET",
    path: /\/formation$/,
    runs: 4,
    reads: rows("type|command|size|dyno_size"),
  },
  {
    what: "the sizes",
    method: "GET",
    path: /\/available-dyno-sizes$/,
    runs: 2,
    reads: rows("name|cost|generation"),
  },
  { what: "the dynos", method: "GET", path: /\/dynos$/, runs: 10, reads: rows(dynoFields) },
  { what: "the answer to a create", method: "POST", path: /\/dynos$/, runs: 6, reads: whole(dynoFields) },
  {
    ...{ what: "the answer to a stop", method: "POST", path: /\/actions\/stop$/, runs: 2, reads: /^/ },
    arrange: ({ heroku }) => heroku.app(loadtestApp).dynoFaults.add({ fault: { lingersAfterExit: true } }),
  },
  { what: "the log session", method: "POST", path: /\/log-sessions$/, runs: 2, reads: whole("logplex_url") },
  {
    what: "the releases",
    method: "GET",
    path: /\/releases$/,
    runs: 2,
    reads: rows("version|current|status|slug"),
  },
  {
    what: "the comments",
    method: "GET",
    path: /\/comments$/,
    runs: 3,
    reads: rows("id|node_id|body|user|html_url"),
    of: github,
    arrange: commented,
  },
  {
    what: "who wrote them",
    method: "POST",
    path: /\/graphql$/,
    runs: 2,
    reads: /^(\/data(\/nodes.*)?)?$/,
    of: github,
    arrange: commented,
  },
  {
    what: "a written comment",
    method: "POST",
    path: /\/comments$/,
    runs: 1,
    reads: whole("html_url"),
    of: github,
  },
  {
    what: "the pull request",
    method: "GET",
    path: /\/pulls/,
    runs: 2,
    reads: /^(\/\d+)?(\/(number|state|head|base|merge_commit_sha))?$/,
    of: github,
  },
];

type Run = { name: string; endpoint: Endpoint; change: Change; times: number };

/** In turn, so that each endpoint sees those that take the most away first. */
const kinds: readonly Change["kind"][] = ["null", "remove", "retype", "row", "word", "empty", "field"];

const drawn = drawChanges(endpoints.reduce((sum, endpoint) => sum + endpoint.runs, 0));

const runs: readonly Run[] = endpoints
  .flatMap((endpoint) => Array.from({ length: endpoint.runs }, (_, turn) => ({ endpoint, turn })))
  .map(({ endpoint, turn }, index) => {
    const change = { ...(drawn[index] as Change), kind: kinds[turn % kinds.length] ?? "null" };
    const times = index % 3 === 1 ? 1 : Number.POSITIVE_INFINITY;
    const name = `${endpoint.what}, ${times === 1 ? "once" : "always"} (change ${index + 1}, ${change.kind})`;
    return { name, endpoint, change, times };
  });

describe.concurrent("a run under a changed answer about", { timeout: 180_000 }, () => {
  const free: Platform[] = [];
  const waiting: ((platform: Platform) => void)[] = [];
  const counts = { answers: 0, runs: 0, verdicts: 0 };
  beforeAll(async () => {
    for (let index = 0; index < platformCount; index += 1)
      free.push(await startPlatform({ heroku: { stopGraceMs: 1_000 } }));
  });
  afterAll(async () => {
    await Promise.all(free.map((platform) => platform.close()));
    const { answers, verdicts } = counts;
    console.info(
      `${counts.runs} runs, each with a changed answer of one of ${endpoints.length} endpoints (${answers} answers in all): ${verdicts} had a verdict, the others one sentence`,
    );
  });

  const take = (): Promise<Platform> => {
    const platform = free.pop();
    return platform ? Promise.resolve(platform) : new Promise((resolve) => void waiting.push(resolve));
  };
  const giveBack = (platform: Platform): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(platform);
    else next(platform);
  };

  test.for(runs.map((run) => [run.name, run] as const))("%s", async ([, run], { expect }) => {
    const platform = await take();
    try {
      const seen = await runUnder(run, platform);
      counts.runs += 1;
      counts.answers += seen.answers;
      if (seen.outcome.outputs.verdict) counts.verdicts += 1;
      check(seen, platform, expect);
    } finally {
      await clear(platform);
      giveBack(platform);
    }
  });
});

test("a dyno that nobody can tell whose it is, after a lost answer to a create, is said to be left, where and how long", async ({
  expect,
}) => {
  await using platform = await startPlatform({ heroku: { stopGraceMs: 1_000 } });
  const { heroku } = platform;
  const changeBody = (body: unknown) => (body as object[]).map((row) => ({ ...row, command: null }));
  const times = Number.POSITIVE_INFINITY;
  heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { loseAnswer: true } });
  heroku.faults.add({ method: "GET", path: /\/dynos$/, fault: { changeBody }, times });
  const { outputs, log } = await platform.runAction({
    clock: { speed: 10 },
    inputs: { ...shortRun, "run-time": "2m" },
  });
  const text = log.join("\n");
  expect([outputs.verdict ?? "", heroku.dynos.length], text).toEqual(["", 1]);
  expect(text).toMatch(
    /one more may be up in app shop-loadtest, where the command of 1 dyno in Heroku's list cannot be read: .* its time to live ends it in \d+ s at the latest/,
  );
  await clear(platform);
});

type Seen = { outcome: ActionOutcome; left: number; last: Changed; answers: number };

async function runUnder({ endpoint, change, times }: Run, platform: Platform): Promise<Seen> {
  const { method, path, of = ({ heroku }) => heroku.faults } = endpoint;
  let last: Changed = { answer: undefined, what: "nothing was asked", kind: undefined };
  let answers = 0;
  const changeBody = (body: unknown): unknown => {
    // Of a list that has nothing yet, nothing is changed.
    if ((Array.isArray(body) && body.length === 0) || answers === times) return body;
    answers += 1;
    last = changeAnswer(body, change, endpoint.reads);
    return last.answer;
  };
  endpoint.arrange?.(platform);
  of(platform).add({ method, path, times: Number.POSITIVE_INFINITY, fault: { changeBody } });
  const outcome = await platform.startAction({
    clock: { speed: 5 },
    inputs: { ...shortRun, "target-app": "shop", "failure-threshold": "50%" },
  }).outcome;
  return { outcome, left: platform.heroku.app(loadtestApp).dynos.length, last, answers };
}

function check({ outcome, left, last }: Seen, { heroku, azurite }: Platform, expect: ExpectStatic): void {
  const { outputs, annotations, log, conclusion } = outcome;
  const text = log.join("\n");
  const what = `${last.what}\n${text}`;
  const errors = annotations.filter(({ level }) => level === "error");
  if (outputs.verdict) expect(["pass", "fail", "invalid"], what).toContain(outputs.verdict);
  else expect([conclusion, errors.length], what).toEqual(["failure", 1]);
  expect(codeWordsIn(text), what).toBeUndefined();
  for (const secret of [heroku.apiKey, azurite.accountKey]) expect(text.includes(secret), what).toBe(false);
  // What is new in an answer is no reason not to run.
  if (last.kind === "field" || last.kind === "row") {
    expect(outputs.verdict, what).toBe("pass");
    expect(text, what).not.toMatch(/could not be (read|looked up)|may still be running/);
  }
  if (left > 0)
    expect(text, what).toMatch(/(--app|in app) shop-loadtest\b.*time to live ends it in \d+ s at the latest/);
}

async function clear({ heroku, github: { faults, state } }: Platform): Promise<void> {
  heroku.faults.clear();
  heroku.app(loadtestApp).dynoFaults.clear();
  faults.clear();
  state.comments.clear();
  const alive = [...heroku.dynos];
  const headers = {
    authorization: `Bearer ${heroku.apiKey}`,
    accept: "application/vnd.heroku+json; version=3",
  };
  for (const { settings } of alive)
    await fetch(`${heroku.url}/apps/${loadtestApp}/dynos/${settings.id}/actions/stop`, {
      method: "POST",
      headers,
    });
  await Promise.all(alive.map(({ gone }) => gone));
}
