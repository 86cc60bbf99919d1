import type { Answer, Call, Route } from "../http/route.ts";
import type { App } from "./app.ts";
import { appRoutes } from "./app-routes.ts";
import { dynoBody, logSessionBody, readBody, sdkLogSessionBody } from "./bodies.ts";
import { buildRoutes } from "./build-routes.ts";
import type { Dyno } from "./dyno.ts";
import { defaultSize } from "./formation.ts";
import { formationRoutes } from "./formation-routes.ts";
import { type OnApp, ok, onAppOf, route, wantsSdk } from "./on-app.ts";
import { presentAccount, presentDyno, presentSize } from "./present.ts";
import { answerRange } from "./range.ts";
import {
  cannotMix,
  cannotRunAboveLimit,
  invalidParams,
  noSuchSize,
  notFound,
  notImitated,
} from "./refusals.ts";
import { reviewAppRoutes } from "./review-app-routes.ts";
import { type DynoSize, dynoSizes, findSize, sizesOf, unmixable } from "./sizes.ts";
import type { HerokuState } from "./state.ts";

export function platformRoutes(state: HerokuState): Route[] {
  return [
    ...accountRoutes(state),
    ...appRoutes(state),
    ...formationRoutes(state),
    ...buildRoutes(state),
    ...reviewAppRoutes(state),
    ...dynoRoutes(state),
    route("GET", "/apps/:app/pipeline-couplings", onAppOf(state).onApp(showCoupling)),
  ];
}

// Fields: heroku/platform-api `schema.json`, June 2026, "Info By App"; heroku/cli takes a 404 for an app in no pipeline.
const showCoupling: OnApp = (app) => {
  const { stage } = app.settings;
  if (stage === undefined) throw notFound("pipeline coupling");
  const { id, createdAt } = app;
  return ok({
    ...{ id, stage, created_at: createdAt, updated_at: createdAt },
    ...{ app: { id }, pipeline: { id }, generation: { name: app.generation } },
  });
};

function accountRoutes(state: HerokuState): Route[] {
  return [
    route("GET", "/account", () => ok(presentAccount(state))),
    route("GET", "/account/rate-limits", () => ok({ remaining: state.rateLimit.remaining })),
  ];
}

function dynoRoutes(state: HerokuState): Route[] {
  const { onApp, listing } = onAppOf(state);
  const listDynos = (app: App) => app.listed.map((dyno) => presentDyno(dyno, app));
  const listAvailableSizes = ({ place }: App) => sizesOf(place).map(presentSize);
  const openLog: OnApp = (app, call) => createLogSession(state, app, call);
  return [
    route("GET", "/dyno-sizes", (call) => answerRange(call, dynoSizes.map(presentSize))),
    route("GET", "/apps/:app/available-dyno-sizes", listing(listAvailableSizes)),
    route("GET", "/apps/:app/dynos", listing(listDynos)),
    route("POST", "/apps/:app/dynos", onApp(createDyno)),
    route("GET", "/apps/:app/dynos/:dyno", onApp(showDyno)),
    route("POST", "/apps/:app/dynos/:dyno/actions/stop", onApp(stopDyno)),
    route("DELETE", "/apps/:app/dynos", onApp(restartAll)),
    route("DELETE", "/apps/:app/dynos/:dyno", onApp(restartDyno)),
    route("POST", "/apps/:app/log-sessions", onApp(openLog)),
  ];
}

function findDyno(app: App, { params }: Call): Dyno {
  const dyno = app.find(params.dyno ?? "");
  if (!dyno?.isVisible) throw notFound("dyno");
  return dyno;
}

function createDyno(app: App, call: Call): Answer {
  const body = readBody(call, dynoBody);
  if (body.attach) throw notImitated("An attached dyno");
  const size = chooseSize(app, body.size);
  const limit = app.limitReached(size);
  if (limit !== undefined) throw cannotRunAboveLimit(limit, size);
  const { command, env = {}, type = "run", time_to_live: timeToLive } = body;
  return { status: 201, body: presentDyno(app.start({ command, env, type, size, timeToLive }), app) };
}

function chooseSize({ formation, place }: App, name: string | undefined): DynoSize {
  if (name === undefined) return defaultSize(formation, place);
  const size = findSize(name, place);
  if (!size) throw noSuchSize(name, sizesOf(place));
  const mixed = unmixable([...formation.map((row) => row.size), size]);
  if (mixed) throw cannotMix(mixed);
  return size;
}

function showDyno(app: App, call: Call): Answer {
  return ok(presentDyno(findDyno(app, call), app));
}

// The schema's `rel: empty`: 202 and an empty object.
function stopDyno(app: App, call: Call): Answer {
  findDyno(app, call).stop();
  return { status: 202, body: {} };
}

// Restart ends a one-off dyno only if its type is `run`; any other goes on (heroku/platform-api#57).
function restartDyno(app: App, call: Call): Answer {
  const dyno = findDyno(app, call);
  if (dyno.settings.ofFormation) app.restartFormation(dyno);
  else if (dyno.settings.type === "run") dyno.stop();
  return { status: 202, body: {} };
}

// One-off dynos go on (Dev Center `one-off-dynos`).
function restartAll(app: App): Answer {
  app.restartFormation();
  return { status: 202, body: {} };
}

function createLogSession(state: HerokuState, app: App, call: Call): Answer {
  const body = readLogSession(call);
  const fir = app.isFir;
  const unknown = fir ? (["lines", "tail"] as const).filter((name) => body[name] !== undefined) : [];
  if (unknown.length > 0) throw invalidParams(`Unknown params: ${unknown.join(", ")}.`);
  const { source, lines = 100, tail = false, ...names } = body;
  const dyno = names.dyno ?? names.type;
  const session = state.logSessions.create({
    channel: app.log,
    filter: { source, dyno },
    lines,
    tail: tail || fir,
    fir,
  });
  const { id, createdAt } = session;
  const at = new Date(createdAt).toISOString();
  const url = `${state.logplexUrl}/sessions/${id}?srv=${Math.floor(createdAt / 1000)}`;
  return { status: 201, body: { id, logplex_url: url, created_at: at, updated_at: at } };
}

function readLogSession(call: Call) {
  if (wantsSdk(call)) return readBody(call, sdkLogSessionBody);
  const { dyno_name: dyno, ...rest } = readBody(call, logSessionBody);
  return { ...rest, dyno };
}
