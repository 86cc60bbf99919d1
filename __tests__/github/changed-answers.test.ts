import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { RequestFault } from "../../local/faults/request-faults.ts";
import { anyChange, type Change, type Changed, changeAnswer, codeWordsIn } from "../changed-answer.ts";
import { bot, commentOf, type Hub, marker, second, startHub } from "./hub.ts";

const runsOfEach = 50;

type Endpoint = {
  what: string;
  method: string;
  path: RegExp;
  /** Whose token the job has; a person's may ask who he is. */
  kind?: "user";
  /** This answer is changed, in place of the stand-in's own. */
  own?: RequestFault;
  /** No comment of this report is there before. */
  isFirst?: true;
  /** The event names no pull request, and none has the commit as its head. */
  isOfMerge?: true;
};

const refusal = {
  status: 403,
  body: {
    message: "Resource not accessible by integration",
    documentation_url: "https://docs.github.com/rest",
    errors: [{ resource: "Issue", code: "custom", message: "No." }],
  },
};

const endpoints: readonly Endpoint[] = [
  { what: "the comments", method: "GET", path: /\/issues\/7\/comments$/ },
  { what: "the comments, for a person's token", method: "GET", path: /comments$/, kind: "user" },
  { what: "the comments of a pull request without ours", method: "GET", path: /comments$/, isFirst: true },
  { what: "a new comment", method: "POST", path: /\/comments$/, isFirst: true },
  { what: "an updated comment", method: "PATCH", path: /\/comments\/\d+$/ },
  { what: "who wrote the comments", method: "POST", path: /\/graphql$/ },
  { what: "one comment", method: "GET", path: /\/issues\/comments\/\d+$/ },
  { what: "a refusal", method: "PATCH", path: /\/comments\/\d+$/, own: refusal },
  { what: "who the token is of", method: "GET", path: /\/user$/, kind: "user" },
  { what: "the pull request", method: "GET", path: /\/pulls\/7$/ },
  { what: "the commit's pull requests", method: "GET", path: /\/commits\/[^/]+\/pulls$/ },
  { what: "the open pull requests", method: "GET", path: /\/pulls$/, isOfMerge: true },
];

type Drawn = { change: Change; times: number };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  change: anyChange,
  times: fc.constantFrom(1, Number.POSITIVE_INFINITY),
});

const counts = { changes: 0, answers: 0, told: 0 };

/** The comments that carry the report's marker. */
const marked = (hub: Hub): string[] => hub.bodies().filter((body) => body.startsWith(`<!-- ${marker} -->`));

/** With somebody else's copy of the marker in it, so that who wrote which has to be asked. */
async function prepared({ kind, isFirst, isOfMerge }: Endpoint): Promise<Hub> {
  const hub = await startHub(kind === undefined ? {} : { kind });
  const stranger = { login: "mallory", type: "User" } as const;
  hub.state.addComment(7, "talk", stranger);
  if (isFirst !== true)
    hub.state.addComment(
      7,
      `<!-- ${marker} -->\nolder`,
      kind === "user" ? { login: "octocat", type: "User" } : bot,
    );
  if (isOfMerge === true) hub.state.push(7, second);
  return hub;
}

async function tryOne(endpoint: Endpoint, { change, times }: Drawn): Promise<void> {
  await using hub = await prepared(endpoint);
  const { method, path, own } = endpoint;
  let last: Changed = { answer: undefined, what: "nothing was asked", kind: undefined };
  const changeBody = (body: unknown): unknown => {
    counts.answers += 1;
    last = changeAnswer(body, change);
    return last.answer;
  };
  hub.faults.add({ method, path, times, fault: { ...own, changeBody } });
  counts.changes += 1;
  const before = marked(hub).length;
  await hub.edge().publish(commentOf({ hour: 11 }));
  const what = `${endpoint.what}: ${last.what}`;
  const warnings = hub.annotations.filter(({ level }) => level === "warning");
  const isWritten = marked(hub).some((body) => body.includes("run 11"));
  counts.told += isWritten ? 0 : 1;
  // Either it is there, or it is said why not.
  expect([isWritten, hub.annotations.length > 0], what).toContain(true);
  for (const { message } of warnings) expectSentence(message, what);
  // A list that hides ours altogether can be told from one without it by nobody.
  const hides = last.kind === "remove" || last.kind === "empty";
  if (!hides) expect(marked(hub).length, what).toBeLessThanOrEqual(Math.max(1, before));
  if (own === undefined && isHarmless(last, endpoint)) expect(isWritten, what).toBe(true);
}

/** What is new is no reason not to write; only who misses ours must know what every row is. */
function isHarmless({ kind }: Changed, { isFirst }: Endpoint): boolean {
  return kind === "field" || (kind === "row" && isFirst !== true);
}

function expectSentence(text: string, what: string): void {
  expect(codeWordsIn(text), `${what}: ${text}`).toBeUndefined();
  expect(text, what).toMatch(
    /^GitHub did not take the comment: .*permissions:|GitHub's answer (about .+ is not as its API describes it|broke off|is empty)|GitHub did not say whether/s,
  );
  expect(text, what).not.toContain("ghs_test");
}

describe("whatever is changed in GitHub's answer about", () => {
  afterAll(() => {
    const { changes, answers, told } = counts;
    console.info(
      `${changes} changes of ${endpoints.length} endpoints, in ${answers} answers: in ${told} it was said why there is no comment`,
    );
  });

  test.each(endpoints.map((endpoint) => [endpoint.what, endpoint] as const))(
    "%s, there is one comment, or it is said why not",
    async (_, endpoint) => {
      await fc.assert(
        fc.asyncProperty(drawn, (one) => tryOne(endpoint, one)),
        { numRuns: runsOfEach },
      );
    },
  );
});
