import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Platform, startPlatform } from "../local/platform.ts";

const dynos = 10;
const pollSeconds = 60;

/** What a run asks of Heroku's API, and how soon a cancelled one has stopped its dynos; with dynos that only sleep. */
export async function benchHeroku(): Promise<void> {
  const slug = await mkdtemp(join(tmpdir(), "bench-slug-"));
  await writeFile(join(slug, "Procfile"), "sleeper: exec sleep 300\n");
  try {
    await using platform = await startPlatform({ slug, programs: [], target: false });
    await countCalls(platform);
    await timeCancel(platform);
  } finally {
    await rm(slug, { recursive: true });
  }
}

/** Cancelled after a minute of polls: of a run that ends by itself the polls until its receipts would come on top. */
async function countCalls(platform: Platform): Promise<void> {
  const { polls } = await runAndCancel(platform, (line, seen) => seen.polls >= pollSeconds && isPoll(line));
  const { journal } = platform.heroku;
  const creates = journal.count("POST", /\/dynos$/);
  const lists = journal.count("GET", /\/dynos$/);
  const sessions = journal.count("POST", /\/log-sessions$/);
  const stops = journal.count("POST", /\/actions\/stop$/);
  const others = journal.entries.length - creates - lists - sessions - stops;
  console.log(
    `Heroku API calls of ${dynos} dynos over ${polls} polls: ${creates} creates, ${lists} lists (${(lists / polls).toFixed(2)} a poll), ${sessions} log sessions, ${stops} stops, ${others} others; aim: one list a poll, one create a dyno`,
  );
}

async function timeCancel(platform: Platform): Promise<void> {
  const { journal } = platform.heroku;
  const before = journal.entries.length;
  const { cancelledAt, leftAt } = await runAndCancel(
    platform,
    (line, seen) => seen.polls >= 3 && isPoll(line),
  );
  const stops = journal.entries.slice(before).filter(({ path }) => path.endsWith("/actions/stop"));
  const lastStop = Math.max(...stops.map(({ at }) => at));
  console.log(
    `SIGINT to the last of ${stops.length} stop calls: ${lastStop - cancelledAt} ms (aim 1000); to "0 dynos left": ${leftAt - cancelledAt} ms (aim 6000)`,
  );
}

function isPoll(line: string): boolean {
  return / of \S+ \| sleeper: /.test(line);
}

type Seen = { polls: number; cancelledAt: number; leftAt: number };

async function runAndCancel(
  platform: Platform,
  isTime: (line: string, seen: Seen) => boolean,
): Promise<Seen> {
  const seen: Seen = { polls: 0, cancelledAt: 0, leftAt: Number.NaN };
  const action = platform.startAction({
    inputs: {
      scenarios: "sleeper",
      dynos: String(dynos),
      users: String(dynos),
      "run-time": "4m",
      "poll-interval": "1s",
    },
    onLine: (line) => {
      if (isPoll(line)) seen.polls += 1;
      if (seen.cancelledAt > 0 && Number.isNaN(seen.leftAt) && line.endsWith("; 0 dynos left.")) {
        seen.leftAt = Date.now();
      }
      if (seen.cancelledAt > 0 || !isTime(line, seen)) return;
      seen.cancelledAt = Date.now();
      action.cancel();
    },
  });
  await action.outcome;
  return seen;
}

if (import.meta.main) await benchHeroku();
