import type { Answer, Call, Route } from "../http/route.ts";
import { type App, usualStack } from "./app.ts";
import { appBody, appChange, configVarChanges, readBody, teamAppBody } from "./bodies.ts";
import { created, type OnApp, ok, onAppOf, route, wantsSdk } from "./on-app.ts";
import { named, presentApp, presentProcessTier } from "./present.ts";
import { answerRange } from "./range.ts";
import { nameTaken, notFound, notImitated, refusedName } from "./refusals.ts";
import { findRegion, presentRegion, regions } from "./regions.ts";
import type { HerokuState } from "./state.ts";

const stacks = ["heroku-22", "heroku-24"];

/** Apps, where they can be, whose they are, and their config vars. */
export function appRoutes(state: HerokuState): Route[] {
  const { onApp } = onAppOf(state);
  const show: OnApp = (app, call) => ok(presentFor(app, call, state));
  const change: OnApp = (app, call) => changeApp(state, app, call);
  const remove: OnApp = (app, call) => {
    const body = presentFor(app, call, state);
    state.deleteApp(app);
    return ok(body);
  };
  const list = (call: Call) =>
    answerRange(
      call,
      state.apps.map((app) => presentApp(app, state)),
      ["id", "name"],
    );
  const setConfigVars: OnApp = (app, call) => {
    app.changeConfigVars(readBody(call, configVarChanges));
    return ok(app.configVars);
  };
  return [
    route("GET", "/apps", list),
    route("POST", "/apps", (call) => createApp(state, readBody(call, appBody))),
    route("POST", "/teams/apps", (call) => createApp(state, readBody(call, teamAppBody))),
    route("GET", "/teams/apps/:app", onApp(show)),
    route("GET", "/teams", (call) => answerRange(call, [...state.teams].map(presentTeam))),
    route("GET", "/teams/:team", (call) => showTeam(state, call)),
    route("GET", "/regions", (call) => answerRange(call, regions.map(presentRegion))),
    route("GET", "/regions/:region", showRegion),
    route("GET", "/apps/:app", onApp(show)),
    route("PATCH", "/apps/:app", onApp(change)),
    route("DELETE", "/apps/:app", onApp(remove)),
    route(
      "GET",
      "/apps/:app/config-vars",
      onApp(({ configVars }) => ok(configVars)),
    ),
    route("PATCH", "/apps/:app/config-vars", onApp(setConfigVars)),
  ];
}

function presentFor(app: App, call: Call, state: HerokuState) {
  return { ...presentApp(app, state), ...(wantsSdk(call) && presentProcessTier(app)) };
}

type Wanted = {
  name?: string | undefined;
  region?: string | undefined;
  stack?: string | undefined;
  team?: string | undefined;
  space?: string | undefined;
};

async function createApp(state: HerokuState, wanted: Wanted): Promise<Answer> {
  const { name, team, space, region = "us", stack = usualStack } = wanted;
  if (name !== undefined) checkName(state, name);
  checkOwnership(state, wanted);
  const place = findRegion(region);
  if (!place) throw notFound("region");
  checkStack(stack);
  const app = await state.createApp({ name, team, space, region: place.name, stack });
  return created(presentApp(app, state));
}

function checkOwnership({ teams, spaces }: HerokuState, { team, space }: Wanted): void {
  if (team !== undefined && !teams.has(team)) throw notFound("team");
  if (space !== undefined && !spaces.has(space)) throw notFound("space");
}

function checkStack(stack: string): void {
  if (stack === "container" || stack === "cnb") throw notImitated(`The stack ${stack}`);
  if (!stacks.includes(stack)) throw notFound("stack");
}

function checkName(state: HerokuState, name: string): void {
  const refused = refusedName(name);
  if (refused) throw refused;
  if (state.isTaken(name)) throw nameTaken(name);
}

function changeApp(state: HerokuState, app: App, call: Call): Answer {
  const { name, maintenance, build_stack: stack } = readBody(call, appChange);
  if (stack !== undefined) checkStack(stack);
  if (name !== undefined && name !== app.name) checkName(state, name);
  if (name !== undefined) app.settings.name = name;
  if (stack !== undefined) app.settings.stack = stack;
  if (maintenance !== undefined) app.maintenance = maintenance;
  return ok(presentApp(app, state));
}

function showTeam(state: HerokuState, { params }: Call): Answer {
  const team = [...state.teams].find((name) => name === params.team || named(name).id === params.team);
  if (team === undefined) throw notFound("team");
  return ok(presentTeam(team));
}

function presentTeam(name: string) {
  const fixed = { credit_card_collections: true, default: false, enterprise_account: null };
  return { ...named(name), ...fixed, provisioned_licenses: false, role: "member", type: "team" };
}

function showRegion({ params }: Call): Answer {
  const region = findRegion(params.region ?? "");
  if (!region) throw notFound("region");
  return ok(presentRegion(region));
}
