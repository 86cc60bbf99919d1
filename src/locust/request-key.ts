/** A request as Locust groups it: its Type and Name. */
export type RequestKey = { type: string; name: string };

/** The request as the key of a map. */
export function textOf({ type, name }: RequestKey): string {
  return `${type.length} ${type}${name}`;
}
