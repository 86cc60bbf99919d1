import { createHash } from "node:crypto";
import { eventProof, nonceHash } from "../../src/fleet/nonce.ts";
import type { DownloadedFile } from "../../src/locust/types.ts";
import type { Assignment } from "../../src/plan/types.ts";
import type { Claim, Dyno, LogLine, World } from "../../src/world.ts";
import { downloaded as downloadedFile } from "../locust/fixture-files.ts";

/** What one dyno does; times in ms, each from the step before it, but for those that say otherwise. */
export type DynoStory = {
  bootMs: number;
  claimMs: number;
  loadMs: number;
  uploadMs: number;
  exitMs: number;
  /** What happens to it so long after its create, besides. */
  strike: { kind: "none" | "cycled" | "killed"; atMs: number };
  /** When it has uploaded everything, a signal ends it. */
  endsBySignal: boolean;
  /** So late the list shows it, and from then on it forgets it for a while. */
  hiddenMs: number;
  forgets: { afterMs: number; forMs: number };
  lingersMs: number;
};

export type RunStory = {
  ours: DynoStory;
  /** A second dyno that Heroku starts for the same create. */
  twin: DynoStory | undefined;
  /** Heroku's answer to the create is lost, and the dyno is found so much later. */
  adoptedAfterMs: number | undefined;
  /** How far the clocks of the dynos and of this machine are ahead of the services'. */
  dynoAheadMs: number;
  machineAheadMs: number;
  /** Which lines of the log, in turn, are lost, and how late the others come. */
  lines: readonly { isLost: boolean; lateMs: number }[];
  /** Which looks at the list fail, in turn. */
  failures: readonly boolean[];
};

function requestsIn(ms: number): number {
  return Math.floor(ms / 1000);
}

const nonce = "0123456789abcdef0123456789abcdef";

/** As the runner writes it: loadtest/heroku_locust_runner/log_tail.py. */
function eventLine(facts: object): string {
  const json = JSON.stringify(facts);
  return `loadtest event ${json} ${eventProof(nonceHash(nonce))?.(json)}`;
}
const begin = 1_795_464_000_000;

type Line = { arrivesAt: number; line: LogLine };
type Row = { dyno: Dyno; story: DynoStory; endedAt: number | undefined; terminate: () => void };

/** A world in which nobody lies: dynos run our runner, whatever Heroku, clocks, log and list do to them. */
export function honestWorld(assignment: Assignment, story: RunStory): World {
  let now = begin;
  let looks = 0;
  let said = 0;
  const queue: { at: number; act: () => void }[] = [];
  const rows: Row[] = [];
  const lines: Line[] = [];
  const blobs = new Map<string, { text: string; writtenAt: number }>();
  const after = (ms: number, act: () => void): void => void queue.push({ at: now + ms, act });
  const write = (name: string, content: object | string): void => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    if (!blobs.has(name)) blobs.set(name, { text, writtenAt: now - (now % 1000) });
  };
  const iso = (at: number): string => new Date(at + story.dynoAheadMs).toISOString();

  /** Lets time pass, in which all that is due happens in its order. */
  function pass(ms: number): void {
    const end = now + ms;
    for (;;) {
      const next = queue.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      queue.splice(queue.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.act();
    }
    now = end;
  }

  function boot(name: string, own: DynoStory): Row {
    const { app, command } = assignment;
    const dyno = { id: `id-${name}`, name, app, command, state: "up", createdAt: now, release: 1 };
    let phase: "booting" | "loading" | "uploading" | "over" = "booting";
    let startedAt = 0;
    const say = (source: LogLine["source"], text: string): void => {
      const { isLost, lateMs } = story.lines[said++ % story.lines.length] ?? { isLost: false, lateMs: 0 };
      if (!isLost) lines.push({ arrivesAt: now + lateMs, line: { at: now, source, dyno: name, text } });
    };
    const exit = (status: number): void => {
      if (phase === "over") return;
      phase = "over";
      row.endedAt = now;
      say("heroku", `Process exited with status ${status}`);
    };
    const finish = (stopReason: string): void => {
      if (phase !== "loading") return;
      phase = "uploading";
      const [from, to] = [startedAt, now];
      say("app", eventLine({ v: 1, event: "ended", exitCode: 0 }));
      const windows = windowsOf({ from, to });
      after(own.uploadMs, () => {
        if (phase === "over") return;
        write("windows.jsonl", windows);
        write("receipt.json", receiptOf({ from, to, stopReason, windows }));
        const status = stopReason === "signal" ? 143 : 0;
        after(own.exitMs, () => exit(own.endsBySignal ? 137 : status));
      });
    };
    const row: Row = {
      dyno,
      story: own,
      endedAt: undefined,
      terminate: () => {
        say("heroku", "Stopping all processes with SIGTERM");
        if (phase === "booting") exit(143);
        else after(500, () => finish("signal"));
      },
    };
    after(own.bootMs, () => {
      if (phase === "over") return;
      const claim = { v: 1, dyno: name, nonceSha256: nonceHash(nonce) };
      if (blobs.has("claim.json")) {
        write("second.json", claim);
        say("app", eventLine({ v: 1, event: "second-dyno" }));
        after(own.exitMs, () => exit(73));
        return;
      }
      write("claim.json", claim);
      after(own.claimMs, () => {
        if (phase === "over") return;
        phase = "loading";
        startedAt = now;
        after(own.loadMs, () => finish("run-time"));
      });
    });
    if (own.strike.kind === "killed") after(own.strike.atMs, () => exit(137));
    if (own.strike.kind === "cycled") after(own.strike.atMs, () => row.endedAt ?? row.terminate());
    return row;
  }

  /** A request a second, in windows of ten. */
  function windowsOf({ from, to }: { from: number; to: number }): string {
    const count = Math.max(1, Math.ceil((to - from) / 10_000));
    const borders = Array.from({ length: count + 1 }, (_, place) => Math.min(to, from + place * 10_000));
    return borders
      .slice(1)
      .map((end, place) => {
        const [begin = from] = borders.slice(place);
        const [start, stop] = [begin, end].map((at) => (at + story.dynoAheadMs) / 1000);
        const requests = requestsIn(end - begin);
        const buckets = requests === 0 ? {} : { "12.3": requests };
        const least = requests === 0 ? null : 12.34;
        const counts = { count: requests, failures: 0, none: 0, bytes: 0, sum: requests * 12.34 };
        const row = { type: "GET", name: "/", ...counts, min: least, max: least, buckets };
        const window = { v: 1, from: start, to: stop, users: 1, cpu: 1, rss: 1, exceptions: 0 };
        return `${JSON.stringify({ ...window, requests: [row] })}\n`;
      })
      .join("");
  }

  function receiptOf(run: { from: number; to: number; stopReason: string; windows: string }): object {
    const md5 = createHash("md5").update(run.windows).digest("base64");
    const whole = Math.floor((run.to - run.from) / 10_000);
    const requests = whole * requestsIn(10_000) + requestsIn((run.to - run.from) % 10_000);
    const counts = { requests, failures: 0, exceptions: 0, cpuWarnings: 0, cpuMax: 1 };
    const runSeconds = Number(((run.to - run.from) / 1000).toFixed(1));
    const end = { stopCause: run.stopReason, runTime: 60, runSeconds, startSeconds: 0 };
    return {
      ...{ v: 1, nonce, runId: "run-42-1", scenario: assignment.ownName, dyno: "1/1" },
      ...{ locust: "2.47.0", python: "3.13.1", locustfile: "a.py" },
      ...{ startedAt: iso(run.from), finishedAt: iso(run.to), exitCode: 0, stopReason: run.stopReason },
      ...{ usersAsked: 1, usersPeak: 1, usersSpawned: true, usersAtEnd: 1, ...end, ...counts },
      files: [{ name: "windows.jsonl", bytes: run.windows.length, md5 }],
    };
  }

  const isShown = ({ dyno, story: own, endedAt }: Row): boolean => {
    const age = now - (dyno.createdAt ?? 0);
    const { afterMs, forMs } = own.forgets;
    const isForgotten = age >= own.hiddenMs + afterMs && age < own.hiddenMs + afterMs + forMs;
    return age >= own.hiddenMs && !isForgotten && now < (endedAt ?? now + 1) + own.lingersMs;
  };
  const claimOf = (name: string): Claim | undefined => {
    const blob = blobs.get(name);
    if (blob === undefined) return undefined;
    const { dyno, nonceSha256 } = JSON.parse(blob.text);
    return { dyno, nonceSha256, writtenAt: blob.writtenAt };
  };
  const downloaded = (name: string): DownloadedFile[] => {
    const { text } = blobs.get(name) ?? {};
    if (text === undefined) return [];
    return [downloadedFile(name, text)];
  };
  const world = {
    newNonce: () => nonce,
    clock: {
      now: () => now + story.machineAheadMs,
      sleep: async (ms: number) => pass(ms),
    },
    dynos: {
      clockAheadMs: () => story.machineAheadMs + (now % 1000),
      callsLeft: () => undefined,
      releasedAt: async () => undefined,
      start: async (_: Assignment, environment: () => Record<string, string>) => {
        if (environment().LOADTEST_NONCE !== nonce) throw new Error("the dyno has no nonce");
        pass(200);
        rows.push(boot("run.1", story.ours));
        if (story.twin !== undefined) rows.push(boot("run.2", story.twin));
        pass(story.adoptedAfterMs ?? 100);
        return { dyno: rows[0]?.dyno, adopted: story.adoptedAfterMs !== undefined };
      },
      list: async () => {
        if (story.failures[looks++ % story.failures.length]) throw new Error("503");
        return rows.filter(isShown).map(({ dyno, endedAt }) => ({
          ...dyno,
          state: endedAt === undefined ? "up" : "complete",
        }));
      },
      stop: async ({ id }: { id: string }) => {
        const row = rows.find(({ dyno }) => dyno.id === id);
        if (row === undefined || row.endedAt !== undefined || !isShown(row)) return false;
        row.terminate();
        return true;
      },
      follow: async ({ name }: { name: string }, onLine: (line: LogLine) => void) => {
        let told = 0;
        const tell = (): void => {
          const own = lines.filter(({ line }) => line.dyno === name);
          for (; told < own.length; told += 1) {
            const next = own[told];
            if (next === undefined || next.arrivesAt > now) break;
            onLine(next.line);
          }
          after(500, tell);
        };
        tell();
      },
    },
    results: {
      givesOwnTokens: true,
      uploadEnvironment: () => ({}),
      claims: async () => ({ first: claimOf("claim.json"), second: claimOf("second.json") }),
      findReceipt: async () => {
        const receipt = blobs.get("receipt.json");
        return receipt && { seenAt: now - (now % 1000), writtenAt: receipt.writtenAt };
      },
      download: async () => ["receipt.json", "windows.jsonl"].flatMap(downloaded),
    },
    job: {
      info: () => undefined,
      group: () => undefined,
      annotate: () => undefined,
      saveState: () => undefined,
    },
    files: { folder: "/nowhere" },
    cancelled: new AbortController().signal,
  };
  return world as unknown as World;
}
