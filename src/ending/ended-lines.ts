import { formatNumberOf } from "../report/format.ts";
import type { Ended } from "./end-dynos.ts";
import type { KnownDyno, Unclear } from "./known-dynos.ts";

type About = { app: string; known: readonly KnownDyno[]; unclear?: Unclear };

/** What was stopped and what is left, in words, with what a person can do about the latter; that line is the last. */
export function endedLines(ended: Ended, about: About, now: number): string[] {
  const { stopped, failed, left, unsure, trouble } = ended;
  const names = left === undefined ? about.known.map(({ name }) => name) : [...left, ...unsure];
  const byHand = [...new Set(names)]
    .filter((name) => left !== undefined || !stopped.includes(name))
    .map((name) => handLine(name, about, now));
  const ownLook = left === undefined ? [`See what is alive: heroku ps --app ${about.app}`] : [];
  return [
    ...trouble,
    ...byHand,
    ...ownLook,
    `${done(stopped, failed)}; ${rest(left, unsure)}${oneMore(ended, about, now)}.`,
  ];
}

function oneMore({ mayComeUp, untold }: Ended, { app, unclear }: About, now: number): string {
  if (!mayComeUp) return "";
  const seconds = unclear?.timeToLiveSeconds && unclear.timeToLiveSeconds - (now - unclear.at) / 1000;
  const end = seconds === undefined ? "" : ` in ${Math.max(0, Math.ceil(seconds))} s at the latest`;
  const where =
    untold > 0
      ? `one more may be up in app ${app}, where the command of ${formatNumberOf(untold, "dyno")} in Heroku's list cannot be read`
      : `one more may still come up in app ${app}`;
  return `, and ${where}: a create has had no clear answer; its time to live ends it${end}`;
}

function done(stopped: readonly string[], failed: readonly string[]): string {
  const notStopped = failed.length === 0 ? "" : `Could not stop ${list(failed)}`;
  if (stopped.length > 0) {
    return [
      `Stopped ${formatNumberOf(stopped.length, "dyno")} of this run: ${stopped.join(", ")}`,
      notStopped,
    ]
      .filter(Boolean)
      .join("; ");
  }
  return notStopped || "No dyno of this run had to be stopped";
}

function rest(left: readonly string[] | undefined, unsure: readonly string[]): string {
  if (left === undefined) return "how many are left could not be looked up";
  const late =
    unsure.length === 0 ? "" : `, and of ${list(unsure)}, not in Heroku's list, it could not be verified`;
  return `${formatNumberOf(left.length, "dyno")} left${late}`;
}

/** How to end a dyno by hand, and how long it lasts otherwise. */
function handLine(name: string, { app, known }: About, now: number): string {
  const stop = `heroku ps:stop --app ${app} --dyno-name ${name}`;
  const dyno = known.find((one) => one.name === name);
  if (dyno === undefined) return `${stop}   # Heroku stops it anyway when its time to live is over`;
  const seconds = Math.max(0, Math.ceil(dyno.timeToLiveSeconds - (now - dyno.startedAt) / 1000));
  return `${stop}   # Heroku stops it within ${seconds} s anyway`;
}

function list(names: readonly string[]): string {
  return `${formatNumberOf(names.length, "dyno")} (${names.join(", ")})`;
}
