import type { Window } from "../locust/types.ts";

/** Users of all dynos together at an instant (epoch milliseconds). */
export type UserCount = { at: number; users: number };

/** Users of all dynos together whenever one of them was counted, in time order. A dyno has none once it has ended. */
export function countUsers(windowsByDyno: readonly (readonly Window[])[]): UserCount[] {
  const changes = windowsByDyno
    .flatMap((windows, dyno) => [
      ...windows.map(({ endedAt, users }) => ({ dyno, at: endedAt, users })),
      ...windows.slice(-1).map(({ endedAt }) => ({ dyno, at: endedAt + 1, users: 0 })),
    ])
    .sort((a, b) => a.at - b.at);
  const users = windowsByDyno.map(() => 0);
  return [...Map.groupBy(changes, ({ at }) => at)].map(([at, together]) => {
    for (const change of together) users[change.dyno] = change.users;
    return { at, users: users.reduce((sum, one) => sum + one, 0) };
  });
}

/** Most users between two instants; when none were counted, as many as at the count before. */
export function usersBetween(counts: readonly UserCount[], from: number, to: number): number {
  const within = counts.filter(({ at }) => at > from && at <= to);
  const before = counts.findLast(({ at }) => at <= from);
  return within.length > 0 ? mostUsers(within) : (before?.users ?? 0);
}

/** Most users at once. */
export function mostUsers(counts: readonly UserCount[]): number {
  return counts.reduce((most, { users }) => Math.max(most, users), 0);
}
