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
