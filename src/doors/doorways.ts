import { describe, Failure } from "../words/failure.ts";
import { findEventFault } from "./event-file.ts";
import { hush } from "./hush.ts";
import { catchUncaught } from "./uncaught.ts";

/** Every doorway by its name. Each acts when it is opened, and is loaded with no more than what it needs. */
const doorways = {
  main: () => {
    // Without it nobody knows whether the deployment is one to production.
    const fault = findEventFault(process.env);
    if (fault !== undefined) throw new Failure(fault);
    return import("./index.ts");
  },
  post: () => {
    // Dynos must be ended whatever the event was.
    if (findEventFault(process.env) !== undefined) delete process.env.GITHUB_EVENT_PATH;
    return import("./post.ts");
  },
  setup: () => import("./setup.ts"),
  teardown: () => import("./teardown.ts"),
  cli: () => import("./cli.ts"),
};

/** The one thing that the bundle exports: the files that GitHub and the shell start call it with a name. */
export async function open(name: keyof typeof doorways): Promise<void> {
  hush(process);
  catchUncaught();
  try {
    await doorways[name]();
  } catch (error) {
    await failUnopened(name, error);
  }
}

/** What is thrown here was thrown before there was anything that could end it well. */
async function failUnopened(name: keyof typeof doorways, error: unknown): Promise<void> {
  process.exitCode = 1;
  if (name === "cli") {
    process.stderr.write(`${describe(error)}\n`);
    return;
  }
  const { setFailed } = await import("@actions/core");
  setFailed(describe(error));
}
