type Listening = Pick<NodeJS.Process, "env" | "pid" | "report"> & {
  stderr: Pick<NodeJS.WriteStream, "write">;
};

/**
 * What makes a library, or Node.js itself, print what passes through it: requests with keys, answers with config vars and
 * addresses that carry their own token. `DEBUG` is read by heroku-client, the proxies' agents and Azure's SDK, `LOG_…` by
 * yaml. heroku-client's own proxy is left out too: the ways that hold for all services are documented.
 */
const talkative =
  /^(DEBUG|DEBUG_\w+|NODE_DEBUG|NODE_DEBUG_NATIVE|\w+_LOG_LEVEL|LOG_LEVEL|LOG_TOKENS|LOG_STREAM|HEROKU_DEBUG\w*|HEROKU_HTTP_PROXY_\w+)$/i;

/** Keeps libraries from printing. It must be called before any of them is loaded: they read their variables once. */
export function hush(process: Listening): void {
  if (process.env.NODE_DEBUG) dropDebugLog(process);
  for (const name of Object.keys(process.env)) if (talkative.test(name)) delete process.env[name];
  // A report of a crash, when one is asked for, has all of the environment.
  if (process.report !== undefined) process.report.excludeEnv = true;
}

/**
 * Node.js has read `NODE_DEBUG` when it began, so that only what it prints can be dropped: each write is one message, and
 * begins with a name and the process's number. Source: nodejs/node `lib/internal/util/debuglog.js`.
 */
function dropDebugLog({ stderr, pid }: Listening): void {
  const write = stderr.write.bind(stderr) as (...args: unknown[]) => boolean;
  // The number is coloured in a terminal.
  const message = new RegExp(`^\\S+ (?:\\x1b\\[\\d+m)?${pid}(?:\\x1b\\[\\d+m)?: `);
  stderr.write = (...args: unknown[]) =>
    typeof args[0] === "string" && message.test(args[0]) ? true : write(...args);
}
