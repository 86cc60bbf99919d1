import { logSessionAnswer, readAnswer } from "../heroku/answers.ts";
import { pathOf } from "../heroku/request.ts";
import { describe } from "../words/failure.ts";
import type { AppSeen } from "./heroku-checks.ts";
import type { Finding, HerokuAccess, StreamHead } from "./types.ts";

const accepts = ["text/event-stream", "text/event-stream, text/plain", "text/plain"];

/** How the dyno's log comes for each way to ask for it. Losing it costs a run its progress only. */
export async function checkLog(seen: AppSeen, dyno: string, heroku: HerokuAccess): Promise<Finding> {
  const finding = { check: "log", needed: false };
  try {
    const heads: LogHead[] = [];
    for (const accept of accepts)
      heads.push({
        accept,
        ...(await heroku.readStream(await openSession(seen, dyno, heroku), accept, 4_000)),
      });
    const isRead = heads[0]?.status === 200 && heads[0].lines.length > 0;
    return {
      ...finding,
      outcome: isRead ? "holds" : "unlike",
      says: heads.map(headText).join("; "),
      advice: isRead ? undefined : "Runs go on without a log; their receipts decide",
      seen: heads.map(({ lines, ...head }) => ({ ...head, lines: lines.length })),
    };
  } catch (error) {
    return { ...finding, outcome: "unlike", says: `The log could not be read: ${describe(error)}` };
  }
}

type LogHead = StreamHead & { accept: string };

function headText({ accept, status, contentType, lines }: LogHead): string {
  const hasEnd = lines.some((line) => line.includes("Process exited with status"));
  const type = contentType || "without a type";
  return `\`Accept: ${accept}\` gives ${status}, ${type}, ${lines.length} lines, ${hasEnd ? "with" : "without"} the exit status`;
}

/** Heroku's own clients send neither `lines` nor `tail` on Fir. */
async function openSession(
  { app, generation }: AppSeen,
  dyno: string,
  heroku: HerokuAccess,
): Promise<string> {
  const isFir = generation === "fir";
  const answer = await heroku.ask({
    method: "POST",
    path: `${pathOf(app)}/log-sessions`,
    body: isFir ? { dyno } : { dyno, lines: 100, tail: false },
    accept: "application/vnd.heroku+json; version=3.sdk",
  });
  return readAnswer(logSessionAnswer, answer.body, "the log session").logplex_url;
}
