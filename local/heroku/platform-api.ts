import { answerTo, type Call, dispatch, type Handler } from "../http/route.ts";
import { platformRoutes } from "./platform-routes.ts";
import { notAcceptable, notImitated, rateLimited, unauthorized } from "./refusals.ts";
import type { HerokuState } from "./state.ts";

/** The Platform API: who asks, in which version, how often; then the routes. */
export function platformApi(state: HerokuState): Handler {
  const answer = dispatch(platformRoutes(state), ({ method, path }) => {
    throw notImitated(`${method} ${path}`);
  });
  const guarded: Handler = (call) => {
    admit(state, call);
    return answer(call);
  };
  return async (call) => {
    const { headers, ...rest } = await answerTo(guarded, call);
    const remaining = String(state.rateLimit.remaining);
    return {
      ...rest,
      headers: { "request-id": state.chance.uuid(), "ratelimit-remaining": remaining, ...headers },
    };
  };
}

const version3 = /^application\/vnd\.heroku\+json;\s*version=3\b/;

function admit(state: HerokuState, call: Call): void {
  if (apiKeyOf(call) !== state.apiKey) throw unauthorized();
  if (!version3.test(call.headers.get("accept") ?? "")) throw notAcceptable();
  // "Do not count towards the rate limit", says the schema of this one path.
  if (call.path !== "/account/rate-limits" && !state.rateLimit.take()) throw rateLimited();
}

/** From `Bearer KEY`, or from `Basic` with any user and the key as password, as heroku-client sends it. */
function apiKeyOf(call: Call): string | undefined {
  const [scheme, credentials = ""] = (call.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer") return credentials;
  if (scheme?.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(credentials, "base64").toString();
  return pair.slice(pair.indexOf(":") + 1);
}
