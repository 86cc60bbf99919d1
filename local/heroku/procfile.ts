export type ProcessTypes = Map<string, string>;

export function parseProcfile(text: string): ProcessTypes {
  const lines = text.matchAll(/^([\w-]{1,128}):[ \t]*(\S.*)$/gm);
  return new Map([...lines].map(([, type = "", command = ""]) => [type, command.trim()]));
}

/**
 * Heroku's own rule: only the first whitespace-separated token is looked up, all that follows is kept. `x; y`
 * and `env A=1 x` are therefore not process types (heroku/hatchet#114, heroku/cli#3804).
 */
export function expandCommand(command: string, types: ProcessTypes): string {
  return command.replace(/^\s*(\S+)/, (all, first: string) => types.get(first) ?? all);
}

/**
 * What a command does in a Cloud Native Buildpack image. A process type is chosen by the name that the launcher is called by,
 * `/cnb/process/TYPE`, and the words behind go to it; what stands behind `launcher` is a command of one's own, for which
 * `/cnb/process` is not on the PATH (buildpacks/lifecycle `launch/process.go`, `launch/env.go`).
 */
export function launchedCommand(command: string, types: ProcessTypes): string {
  const own = command.replace(/^\s*launcher\s+/, "");
  return own.replace(/^\s*\/cnb\/process\/([\w-]+)(?=\s|$)/, (all, type: string) => types.get(type) ?? all);
}
