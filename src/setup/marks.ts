import { quote } from "../plan/wording.ts";

/** By this config var an app that setup has created is known; its value is the repository that it was created for. */
export const markName = "HEROKU_LOCUST_ACTION_SETUP";

/** Why teardown leaves the app alone; undefined when setup has created it for this repository. */
export function refusalOf(
  app: string,
  { config, repository }: { config: Readonly<Record<string, string>>; repository: string },
): string | undefined {
  const mark = config[markName];
  // For GitHub, upper and lower case are the same in these names; a remote's address may have either.
  if (mark?.toLowerCase() === repository.toLowerCase()) return undefined;
  const reason =
    mark === undefined
      ? "setup did not create it"
      : `setup created it for ${quote(mark)}, and this is ${quote(repository)}`;
  return `\`heroku-app\`: app "${app}" is left as it is: ${reason}; remove it by hand if it shall go: heroku apps:destroy --app ${app}`;
}

/** `owner/name` at the end of a remote's address, whichever form it has. */
export function repositoryIn(address: string): string | undefined {
  const [, repository] = /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address) ?? [];
  return repository;
}
