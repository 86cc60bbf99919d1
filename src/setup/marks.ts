import { quote } from "../words/wording.ts";

/**
 * By this config var an app that setup has created is known; its value is the repository that it was created for. Names
 * with HEROKU_ in front are the platform's own. Source: Dev Center, "Configuration and Config Vars".
 */
export const markName = "LOADTEST_SETUP";
const olderMarkName = "HEROKU_LOCUST_ACTION_SETUP";

/** Names that `config` must not set. */
export const markNames: readonly string[] = [markName, olderMarkName];

type Marked = { config: Readonly<Record<string, string>>; repository: string };

/** Whether setup has created the app for this repository. For GitHub, upper and lower case are the same in its names. */
export function isMarked({ config, repository }: Marked): boolean {
  return markOf(config)?.toLowerCase() === repository.toLowerCase();
}

function markOf(config: Marked["config"]): string | undefined {
  return config[markName] ?? config[olderMarkName];
}

/** Why teardown leaves the app alone; undefined when setup has created it for this repository. */
export function refusalOf(app: string, { config, repository }: Marked): string | undefined {
  if (isMarked({ config, repository })) return undefined;
  const mark = markOf(config);
  const reason =
    mark === undefined
      ? "setup did not create it"
      : `setup created it for ${quote(mark)}, and this is ${quote(repository)}`;
  return `\`heroku-app\`: app "${app}" was not changed, because ${reason}. To delete it yourself: heroku apps:destroy --app ${app}`;
}

/** `owner/name` at the end of a remote's address, whichever form it has. */
export function repositoryIn(address: string): string | undefined {
  const [, repository] = /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address) ?? [];
  return repository;
}
