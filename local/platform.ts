import { join } from "node:path";
import { type Azurite, startAzurite } from "./azurite.ts";
import { type Chance, realChance } from "./chance.ts";
import { type Clock, wallClock } from "./clock.ts";
import { closeOnSignals } from "./close-on-signals.ts";
import { type GithubStandIn, startGithub } from "./github/stand-in.ts";
import type { GithubToken, Pull } from "./github/state.ts";
import type { AppSettings } from "./heroku/app.ts";
import { type HerokuOptions, type HerokuStandIn, startHeroku } from "./heroku/stand-in.ts";
import {
  actionRequest,
  loadtestApp,
  type PlatformRequest,
  repository,
  root,
  type Surroundings,
} from "./platform-request.ts";
import { type ActionOutcome, type RunningAction, startAction } from "./runner/run-action.ts";
import { type StorageProxy, startStorageProxy } from "./storage/proxy.ts";
import { startTarget, type Target } from "./target.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

export type PlatformOptions = {
  /** the Loadtest application, and where its programs are installed */
  slug?: string;
  programs?: string[];
  /** the Target API's program; `false` starts none */
  target?: string | false;
  heroku?: Partial<HerokuOptions>;
  /** of the app with the load tests: another formation, generation, config vars … */
  app?: Partial<AppSettings>;
  /** what the job's token may do */
  permissions?: GithubToken["permissions"];
  clock?: Clock;
  chance?: Chance;
};

export type Platform = AsyncDisposable & {
  readonly heroku: HerokuStandIn;
  readonly github: GithubStandIn;
  /** behind `storage`: its `containerUrl` is the proxy's, its `container` reaches it directly */
  readonly azurite: Azurite;
  readonly storage: StorageProxy;
  readonly target: Target | undefined;
  readonly targetUrl: string;
  /** the open pull request, number 7 */
  readonly pull: Pull;
  startAction(request: PlatformRequest): RunningAction;
  runAction(request: PlatformRequest): Promise<ActionOutcome>;
  /** Cancels what runs, lets its clean-up end, and leaves nothing behind. */
  close(): Promise<void>;
};

export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { clock = wallClock, chance = realChance } = options;
  await using starting = new AsyncDisposableStack();
  let close = () => Promise.resolve();
  starting.defer(closeOnSignals(() => close()));
  const { path: folder } = starting.use(await makeTemporaryFolder("local-platform-"));
  const target = options.target === false ? undefined : await startTarget(options.target ?? targetProgram);
  starting.defer(async () => target?.close());
  // Nothing listens on port 9, the discard service.
  const targetUrl = target?.url ?? "http://127.0.0.1:9";
  const bareAzurite = await startAzurite();
  starting.defer(() => bareAzurite.close());
  const storage = await startStorageProxy({ azurite: bareAzurite, clock, chance });
  starting.defer(() => storage.close());
  const azurite = { ...bareAzurite, containerUrl: storage.containerUrl };
  const github = await startGithub({ repository, clock, tokens: [jobToken(options, chance)] });
  starting.defer(() => github.close());
  const heroku = await startHeroku({ ...herokuSettings(options, targetUrl), clock, chance });
  starting.defer(() => heroku.close());
  const pull = github.state.addPull({
    number: 7,
    headSha,
    headRef: "faster-checkout",
  });
  const actions = runActions(
    { heroku, github, azurite, targetUrl, hasTarget: target !== undefined, pull, folder },
    chance,
  );
  starting.defer(actions.cancelAll);
  const started = starting.move();
  close = once(() => started.disposeAsync());
  const { start: startAction } = actions;
  return {
    ...{ heroku, github, azurite, storage, target, targetUrl, pull, startAction, close },
    runAction: (request) => startAction(request).outcome,
    [Symbol.asyncDispose]: close,
  };
}

function runActions(surroundings: Omit<Surroundings, "runId">, chance: Chance) {
  const running = new Set<RunningAction>();
  return {
    start(request: PlatformRequest): RunningAction {
      const runId = String(10 ** 10 + chance.below(10 ** 9));
      const action = startAction(actionRequest(request, { ...surroundings, runId }));
      running.add(action);
      const forget = () => void running.delete(action);
      action.outcome.then(forget, forget);
      return action;
    },
    async cancelAll(): Promise<void> {
      for (const action of running) action.cancel();
      await Promise.allSettled([...running].map(({ outcome }) => outcome));
    },
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}

/** Of the open pull request. */
const headSha = "c0ffee".padEnd(40, "0");

const targetProgram = join(root, ".tools", "bin", "locust-loadtest");

function herokuSettings(options: PlatformOptions, targetUrl: string) {
  const { slug = join(root, "loadtest"), programs = [join(slug, ".venv", "bin")] } = options;
  const apps = [
    { name: loadtestApp, slug, programs, ...options.app },
    { name: "shop", webUrl: `${targetUrl}/` },
    // The review app of the open pull request, of the commit that was deployed.
    { name: "shop-pr-7", webUrl: `${targetUrl}/`, commit: headSha, stage: "review" },
  ];
  const apiKey = `HRKU-${(options.chance ?? realChance).uuid()}`;
  const loadtest = join(root, "loadtest");
  const python = { folder: join(loadtest, ".venv"), requirements: join(loadtest, "requirements.txt") };
  return { apps, apiKey, python, ...options.heroku };
}

// What the action asks for in its README.
const asked: GithubToken["permissions"] = {
  contents: "read",
  deployments: "read",
  pull_requests: "write",
};

function jobToken({ permissions = asked }: PlatformOptions, chance: Chance): GithubToken {
  const token = `ghs_${chance.uuid().replaceAll("-", "")}`;
  return { token, kind: "installation", login: "github-actions[bot]", permissions };
}
