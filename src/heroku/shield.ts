/**
 * In a shielded space Heroku's API calls a size `Private-M` that it calls `Shield-M` to people, and bills as such. Source:
 * heroku/cli `ps/scale.ts` (before an update), `ps/index.ts` and `ps/type.ts` (when shown), by the app's `space.shield`.
 */
export function shownSize(name: string, isShield: boolean): string {
  return isShield ? name.replace(/^private-/i, "Shield-") : name;
}

/** As the API is to be asked for the size. */
export function sentSize(name: string): string {
  return name.replace(/^shield-/i, "Private-");
}
