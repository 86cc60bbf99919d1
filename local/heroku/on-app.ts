import type { Answer, Call, Handler, Route } from "../http/route.ts";
import type { App } from "./app.ts";
import { answerRange } from "./range.ts";
import { noAccess, notFound } from "./refusals.ts";
import type { HerokuState } from "./state.ts";

// What the routes have in common.

export type OnApp = (app: App, call: Call) => Answer | Promise<Answer>;

export const route = (method: string, path: string, handle: Handler): Route => ({ method, path, handle });

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const created = (body: unknown): Answer => ({ status: 201, body });

/** Handlers of an app's resources: the app is found first. */
export function onAppOf(state: HerokuState) {
  const onApp = (handle: OnApp) => (call: Call) => handle(findApp(state, call.params.app ?? ""), call);
  const listing = (rows: (app: App) => { id: string }[], fields?: string[]) =>
    onApp((app, call) => answerRange(call, rows(app), fields));
  return { onApp, listing };
}

/** By id or name; somebody else's is refused in other words than one that is nowhere. */
function findApp(state: HerokuState, wanted: string): App {
  const app = state.apps.find(({ id, settings }) => id === wanted || settings.name === wanted);
  if (app) return app;
  throw state.foreignApps.has(wanted) ? noAccess(wanted) : notFound("app");
}

export function wantsSdk({ headers }: Call): boolean {
  return /version=3\.sdk\b/.test(headers.get("accept") ?? "");
}
