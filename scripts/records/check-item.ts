import { z } from "zod";
import { readEvent } from "../../src/github/event.ts";
import * as answers from "../../src/heroku/answers.ts";
import { HerokuFailure } from "../../src/heroku/heroku-failure.ts";
import { parseLogLine } from "../../src/heroku/log-session.ts";
import { readLogLine } from "../../src/watch/log-event.ts";
import { azureRefusal, githubRefusal } from "./ask-recorded.ts";
import { type Exchange, fieldsOf, type RecordedItem } from "./read-folder.ts";

export type Checked = {
  where: string;
  /** `refused`: the product cannot read it; `misread`: it reads something else than what is there. */
  result: "read" | "refused" | "misread" | "not read by the action";
  what: string;
};

/** Runs one record through the parser that the action has for it. */
export async function checkItem(item: RecordedItem): Promise<Checked> {
  const { where } = item;
  try {
    if (item.kind === "log line") return { where, ...checkLine(item.text) };
    if (item.kind === "event") return { where, ...checkEvent(item.payload) };
    if (item.kind === "body") return { where, ...checkBody(item.body) };
    return { where, ...(await checkExchange(item)) };
  } catch (error) {
    return { where, result: "refused", what: error instanceof Error ? error.message : String(error) };
  }
}

type Found = Omit<Checked, "where">;

const unread = (what: string): Found => ({ result: "not read by the action", what });
const read = (what: string): Found => ({ result: "read", what });
const misread = (what: string): Found => ({ result: "misread", what });

type Route = { method: string; path: RegExp; schema: z.ZodType; what: string };

/** Of a record each row must be read, which is more than a run needs. */
const dynosAnswer = z.array(answers.dynoAnswer);

/** What the action asks of Heroku, and the parser of the answer. */
const routes: readonly Route[] = [
  { method: "GET", path: /^\/apps\/[^/]+$/, schema: answers.appAnswer, what: "an app" },
  { method: "POST", path: /^(\/teams)?\/apps$/, schema: answers.appAnswer, what: "a new app" },
  { method: "GET", path: /\/config-vars$/, schema: answers.configAnswer, what: "config vars" },
  { method: "PATCH", path: /\/config-vars$/, schema: answers.configAnswer, what: "config vars" },
  { method: "GET", path: /\/dynos$/, schema: dynosAnswer, what: "dynos" },
  { method: "POST", path: /\/dynos$/, schema: answers.dynoAnswer, what: "a new dyno" },
  { method: "GET", path: /\/formation$/, schema: answers.formationAnswer, what: "a formation" },
  { method: "PATCH", path: /\/formation$/, schema: answers.formationAnswer, what: "a formation" },
  { method: "GET", path: /dyno-sizes$/, schema: answers.sizesAnswer, what: "dyno sizes" },
  { method: "POST", path: /\/log-sessions$/, schema: answers.logSessionAnswer, what: "a log session" },
  { method: "GET", path: /\/releases$/, schema: answers.releasesAnswer, what: "releases" },
  { method: "GET", path: /\/releases\/[^/]+$/, schema: answers.releaseAnswer, what: "a release" },
  { method: "GET", path: /\/slugs\/[^/]+$/, schema: answers.slugAnswer, what: "a slug" },
  { method: "POST", path: /\/builds$/, schema: answers.buildAnswer, what: "a new build" },
  { method: "GET", path: /\/builds$/, schema: answers.buildsAnswer, what: "builds" },
  { method: "GET", path: /\/builds\/[^/]+$/, schema: answers.buildAnswer, what: "a build" },
  { method: "POST", path: /^\/sources$/, schema: answers.sourceAnswer, what: "a source" },
];

async function checkExchange(exchange: Exchange): Promise<Found> {
  const { status, method, path, body } = exchange;
  const isAzure = Object.keys(exchange.headers).some((name) => name.startsWith("x-ms-"));
  if (isAzure || /<Error>/.test(String(body))) return checkAzure(exchange);
  if (isGithub(exchange)) return checkGithub(exchange);
  if (status === undefined ? isRefusal(body) : status >= 400) return checkRefusal(exchange);
  const route = routes.find((one) => one.method === method && one.path.test(path));
  if (route === undefined) return unread(`${method} ${path}`);
  return checkAnswer(route, body);
}

function isGithub({ headers, path }: Exchange): boolean {
  return "x-github-request-id" in headers || /^\/(repos|repositories)\//.test(path);
}

function isRefusal(body: unknown): boolean {
  const { message, error } = fieldsOf(body);
  return typeof (message ?? error) === "string";
}

function checkAnswer({ schema, what }: Pick<Route, "schema" | "what">, body: unknown): Found {
  const value = answers.readAnswer(schema, body, what);
  if (Array.isArray(body) && Array.isArray(value) && value.length !== body.length)
    return misread(`${what}: ${value.length} rows of ${body.length}`);
  return read(Array.isArray(body) ? `${what}, ${body.length}` : what);
}

/** What Heroku said and its name for it must stand in the message; nothing of both may get lost. */
function checkRefusal({ method, path, status, headers, body }: Exchange): Found {
  const call = { method: "GET" as const, path, deadlineMs: 1 };
  const failure = HerokuFailure.from({ statusCode: status ?? 422, body }, call, headers);
  const { id, message, error } = fieldsOf(body);
  const said = String(message ?? error ?? "");
  const lost = firstLine(said) !== "" && !failure.message.includes(firstLine(said));
  if (lost) return misread(`a refusal of ${method} ${path}: “${firstLine(said)}” is not told`);
  if (typeof id === "string" && failure.id !== id) return misread(`a refusal: ${id} is not told`);
  return checkRetryAfter(failure, headers, `a refusal: ${failure.message}`);
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").trim();
}

/** No service on record wants to be left alone for longer than a day. */
function checkRetryAfter(failure: HerokuFailure, headers: Exchange["headers"], what: string): Found {
  if (headers["retry-after"] === undefined) return read(what);
  const waitMs = failure.retryAfterMs;
  const isSensible = waitMs !== undefined && waitMs <= 86_400_000;
  return isSensible ? read(what) : misread(`Retry-After ${headers["retry-after"]} as ${waitMs} ms`);
}

async function checkAzure(exchange: Exchange): Promise<Found> {
  const { status = 0 } = exchange;
  if (status < 400) return unread(`Azure's ${status}`);
  const refusal = await azureRefusal({ ...exchange, status });
  const code = exchange.headers["x-ms-error-code"] ?? /<Code>(\w+)</.exec(String(exchange.body))?.[1];
  if (refusal.status !== status) return misread(`Azure's ${status} as ${refusal.status}`);
  if (refusal.code !== code) return misread(`Azure's ${code} as ${refusal.code}`);
  return read(refusal.message);
}

async function checkGithub(exchange: Exchange): Promise<Found> {
  const { status = 0, body } = exchange;
  if (status < 400) return unread(`GitHub's ${status}`);
  const advice = await githubRefusal({ ...exchange, status });
  const said = String(fieldsOf(body).message ?? "");
  return advice.includes(said) ? read(advice) : misread(`GitHub's “${said}” is not told`);
}

/** A webhook wraps an answer in `data`; GitHub's events are read as they are. */
function checkEvent(payload: Record<string, unknown>): Found {
  if (payload.deployment_status !== undefined) return checkDeployment(payload);
  const { data, include, resource } = payload;
  const schema = webhooks.find(({ names }) => names.includes(String(include ?? resource)));
  return schema === undefined ? checkBody(data ?? payload) : checkAnswer(schema, data);
}

const webhooks = [
  { names: ["api:build", "build"], schema: answers.buildAnswer, what: "a build" },
  { names: ["api:release", "release"], schema: answers.releaseAnswer, what: "a release" },
];

function checkDeployment(payload: Record<string, unknown>): Found {
  const event = readEvent(payload, "0".repeat(40));
  const deployment = fieldsOf(payload.deployment);
  const state = fieldsOf(payload.deployment_status).state;
  if (event.sha !== deployment.sha) return misread(`an event's commit ${deployment.sha} as ${event.sha}`);
  if (event.environment !== deployment.environment)
    return misread(`an event's environment ${deployment.environment} as ${event.environment}`);
  if (event.deploymentState !== state)
    return misread(`an event's state ${state} as ${event.deploymentState}`);
  return read(`a deployment of ${event.environment}, ${state}`);
}

/** A body alone tells what it is by fields that only one kind of answer has. */
function checkBody(body: unknown): Found {
  const rows = Array.isArray(body) ? body : [body];
  const fields = fieldsOf(rows[0]);
  const isList = Array.isArray(body);
  if ("dyno_units" in fields || "compute" in fields)
    return checkAnswer({ schema: answers.sizesAnswer, what: "dyno sizes" }, body);
  if ("attach_url" in fields && "id" in fields)
    return isList
      ? checkAnswer({ schema: dynosAnswer, what: "dynos" }, body)
      : checkAnswer({ schema: answers.dynoAnswer, what: "a dyno" }, body);
  return unread(`a body with ${Object.keys(fields).slice(0, 4).join(", ")}`);
}

/** What a line must be read as where the watch goes by it: the ends of dynos, and Heroku's codes. */
function checkLine(text: string): Found {
  const line = parseLogLine(text);
  if (line === undefined) return { result: "refused", what: `a log line: ${text}` };
  const event = readLogLine(line.source, line.text);
  if (line.source === "heroku") return told(event) === meant(line.text) ? read("a log line") : misread(text);
  const isOwn = event !== undefined && !line.text.startsWith("loadtest ");
  return isOwn ? misread(`an app's own words as ${event.kind}: ${text}`) : read("a log line");
}

function meant(text: string): string | undefined {
  return /^Process exited with status (\d+)/.exec(text)?.[1] ?? /^Error (R1[245])/.exec(text)?.[1];
}

function told(event: ReturnType<typeof readLogLine>): string | undefined {
  if (event?.kind === "exit") return String(event.status);
  return event?.kind === "code" ? event.code : undefined;
}
