import type { Receipt } from "../locust/types.ts";
import { isWhole, others, some } from "./figure-places.ts";
import type { Figures } from "./types.ts";
import { writeValue } from "./write-value.ts";

/** A window that was put together has the mean of its parts, rounded. */
const cpuSlackPercent = 0.1;
/** Requests of users who came and went between two looks at them fill no more windows than this. */
const mostWithoutUsers = 3;

/** What receipt and windows say of users, and of the load generator that ran them. */
export function userFigures(figures: Figures): string[] {
  const texts = [tooManyLeft(figures), tooManyInWindow(figures), nobody(figures), busierWindow(figures)];
  return texts.filter((text) => text !== undefined);
}

function tooManyLeft({ receipt: { usersAtEnd = 0, usersPeak } }: Figures): string | undefined {
  if (usersAtEnd <= usersPeak) return undefined;
  return `says in its receipt that ${some(usersAtEnd, "user")} had not gone at its end, but that there were never more than ${usersPeak}`;
}

function tooManyInWindow({ receipt, windows }: Figures): string | undefined {
  const { usersPeak } = receipt;
  const [first, ...more] = windows.filter(({ users }) => users > usersPeak);
  if (first === undefined || !isWhole(receipt)) return undefined;
  return `says in its receipt that there were never more than ${some(usersPeak, "user")}, but a window has ${first.users}${others(more.length + 1)}`;
}

/** Without a load shape users come once, and those who are left at the end were there all the time since. */
function nobody({ receipt, windows }: Figures): string | undefined {
  const { usersPeak, usersAsked, usersAtEnd } = receipt;
  const mayBeGone = mayHaveShape(receipt) || usersAtEnd === 0 || usersPeak < usersAsked;
  if (mayBeGone || usersPeak === 0 || windows.some(({ users }) => users > 0)) return undefined;
  const busy = windows.filter(({ requests: { from, to } }) => to > from).length;
  if (busy <= mostWithoutUsers) return undefined;
  return `says in its receipt that there were ${some(usersPeak, "user")}, but its windows have 0, and ${busy} of them requests`;
}

/** An old runner does not tell, but only Locust's own clock ends at the run time. */
function mayHaveShape({ shape, usersSpawned, stopReason }: Receipt): boolean {
  return shape !== undefined || (usersSpawned === undefined && stopReason !== "run-time");
}

function busierWindow({ receipt, windows }: Figures): string | undefined {
  const { cpuMaxPercent: most } = receipt;
  if (most === undefined || !isWhole(receipt)) return undefined;
  const [first, ...more] = windows.filter(({ cpuPercent = 0 }) => cpuPercent > most + cpuSlackPercent);
  if (first?.cpuPercent === undefined) return undefined;
  const [told, found] = [most, first.cpuPercent].map((percent) => writeValue(percent / 100, "ratio"));
  return `says in its receipt that its CPU was at ${told} at most, but a window has ${found}${others(more.length + 1)}`;
}
