import type { AppRequest, AppRow, Scale } from "../setup/types.ts";
import type { Apps } from "../setup-world.ts";
import { Failure } from "../words/failure.ts";
import { appAnswer, configAnswer, readAnswer, scalesAnswer } from "./answers.ts";
import { buildContent } from "./build-content.ts";
import type { Answer, Ask, Call } from "./call.ts";
import { createOnce } from "./create-once.ts";
import { builtVersionOf, currentRelease } from "./current-release.ts";
import { HerokuFailure, unlessMissing } from "./heroku-failure.ts";
import { type HerokuOptions, pathOf, sendOnce } from "./request.ts";
import { sendRepeatable } from "./send.ts";
import { sentSize } from "./shield.ts";
import { uploadFile } from "./upload-file.ts";

const deadlineMs = 20_000;
/** All tries of one call together; a rate limit refills meanwhile. */
const withinMs = 5 * 60_000;

/** The Heroku edge for making, filling and removing apps. */
export function herokuApps(options: HerokuOptions): Apps {
  const ask: Ask = (method, path, rest = {}) =>
    sendRepeatable(options, { method, path, deadlineMs, withinMs, ...rest }, options.clock);
  const find = (app: string): Promise<AppRow | undefined> => findApp(ask, app);
  return {
    find,
    create: (request) => createApp({ ...options, find }, request),
    configOf: async (app) =>
      readAnswer(
        configAnswer,
        (await ask("GET", `${pathOf(app)}/config-vars`)).body,
        "the app's config vars",
      ),
    setConfig: async (app, vars) => void (await ask("PATCH", `${pathOf(app)}/config-vars`, { body: vars })),
    setBuildpacks: async (app, buildpacks) => {
      const updates = buildpacks.map((buildpack) => ({ buildpack }));
      await ask("PUT", `${pathOf(app)}/buildpack-installations`, { body: { updates } });
    },
    currentRelease: (app) =>
      currentRelease(pathOf(app), (path, rest) => ask("GET", path, rest), builtVersionOf),
    upload: (file) => uploadFile({ ...options, ask }, file),
    build: (app, request, onLine) => buildContent({ ...options, ask, path: pathOf(app), onLine }, request),
    formation: async (app) => toScales(await ask("GET", `${pathOf(app)}/formation`)),
    scale: async (app, changes) => {
      const updates = changes.map(({ type, quantity, size }) => ({
        type,
        quantity,
        ...(size && { size: sentSize(size) }),
      }));
      await ask("PATCH", `${pathOf(app)}/formation`, { body: { updates } });
    },
    remove: async (app) => (await unlessMissing(() => ask("DELETE", pathOf(app)))) !== undefined,
  };
}

/** 403 is what Heroku says of an app that somebody else has; a key that may not even look gets it too. */
async function findApp(ask: Ask, app: string): Promise<AppRow | undefined> {
  try {
    const answer = await unlessMissing(() => ask("GET", pathOf(app)));
    return answer && toRow(app, answer);
  } catch (error) {
    if (!(error instanceof HerokuFailure) || error.meaning !== "forbidden") throw error;
    const text = `\`heroku-app\`: the owner of \`heroku-api-key\` may not use the app "${app}" (${error.said}): it is somebody else's, or the key lacks the scope; take another name, or ask its owner for access`;
    throw new Failure(text);
  }
}

function toRow(name: string, answer: Answer): AppRow {
  const app = readAnswer(appAnswer, answer.body, "the app");
  return {
    name: app.name ?? name,
    region: app.region?.name,
    stack: app.stack?.name,
    isFir: app.generation?.name === "fir" || app.stack?.name === "cnb",
    isInSpace: app.space !== undefined && app.space !== null,
    webUrl: app.web_url,
  };
}

type CreateOptions = HerokuOptions & Pick<Apps, "find">;

async function createApp(options: CreateOptions, request: AppRequest): ReturnType<Apps["create"]> {
  const { clock, find } = options;
  const { name, region, team, space, stack } = request;
  const ofTeam = team !== undefined || space !== undefined;
  const call: Call = {
    method: "POST",
    path: ofTeam ? "/teams/apps" : "/apps",
    body: { name, region, stack, ...(ofTeam && { team, space }) },
    deadlineMs,
  };
  const create = async (): Promise<AppRow> => toRow(name, await sendOnce(options, call));
  const texts = {
    cancelled: `The creation of app "${name}" was cancelled`,
    gaveUp: `App "${name}" could not be created in several tries`,
    blind: `Whether app "${name}" was created could not be looked up`,
  };
  const { signal } = new AbortController();
  try {
    const { made } = await createOnce({ ...{ clock, signal, create, texts }, look: () => find(name) });
    return { app: made, isNew: true };
  } catch (error) {
    const own = isTaken(error) ? await find(name).catch(() => undefined) : undefined;
    if (own === undefined) throw explained(error, request);
    return { app: own, isNew: false };
  }
}

const taken = /\btaken\b/i;

function isTaken(error: unknown): boolean {
  return error instanceof HerokuFailure && taken.test(error.said ?? "");
}

/** What Heroku's words are about, by the input as the user typed it, and what to do. The first that fits is taken. */
const refusals: readonly {
  words: RegExp;
  input: "heroku-app" | "space" | "region" | "stack";
  advice: string;
}[] = [
  { words: taken, input: "heroku-app", advice: "somebody else has an app of that name; take another" },
  { words: /\bspace\b/i, input: "space", advice: "check its name, and your access to it" },
  { words: /\bregion\b/i, input: "region", advice: "choose one that the account or the space has" },
  { words: /\bstack\b/i, input: "stack", advice: "leave it out for Heroku's newest" },
];

/** A refusal of a create, with the input that it is about. */
function explained(error: unknown, { name, team }: AppRequest): unknown {
  if (!(error instanceof HerokuFailure) || error.status === undefined) return error;
  const { status, meaning, said = "" } = error;
  const about = (input: string, advice: string): Failure =>
    new Failure(`\`${input}\`: Heroku did not create app "${name}": ${said} (${status}); ${advice}`);
  const known = refusals.find(({ words }) => words.test(said));
  if (known !== undefined) return about(known.input, known.advice);
  const isTeams = team !== undefined && (meaning === "missing" || meaning === "forbidden");
  return isTeams ? about("team", "check its name, and that you may create apps in it") : error;
}

function toScales(answer: Answer): Scale[] {
  return readAnswer(scalesAnswer, answer.body, "the app's formation")
    .filter((row) => row !== undefined)
    .map(({ type, quantity, size, dyno_size: own }) => ({ type, quantity, size: own?.name ?? size }));
}
