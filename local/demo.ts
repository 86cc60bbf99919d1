import { cp, readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { verdictSchema } from "../src/report/verdict-schema.ts";
import { differences } from "./demo-checks.ts";
import { type Platform, startPlatform } from "./platform.ts";
import type { ActionOutcome } from "./runner/run-action.ts";

// Both sample scenarios at once, long enough for the hundred requests that a judged number needs.
const inputs = {
  scenarios: ["worker_scene_1", "worker_scene_2"].map(scenario).join(""),
  users: "150",
  "spawn-rate": "50",
  "run-time": "40s",
  "stop-timeout": "10s",
  "p99-threshold": "8s",
  "poll-interval": "1s",
};

function scenario(name: string): string {
  return `- name: ${name}\n  process-type: ${name}\n  env: { LOADTEST_PROGRESS_INTERVAL: "2" }\n`;
}

const explanation = `\`fail\` is the verdict to expect: worker_scene_2 loads /buggy, which fails every fifth request, and that is more
than the 1% of failures that are allowed. Every other threshold is met, all results are whole, and no dyno is left.`;

await using platform = await startPlatform();
title("The local platform");
console.log(`Heroku stand-in  ${platform.heroku.url}`);
console.log(`GitHub stand-in  ${platform.github.apiUrl}`);
console.log(`Azurite          ${platform.azurite.containerUrl}`);
console.log(`Target API       ${platform.targetUrl}`);
title(`The action, on a deployment of pull request #${platform.pull.number}`);
const outcome = await platform.runAction({ inputs, onLine: (line) => console.log(line) });
await show(outcome, platform);

function title(text: string): void {
  console.log(`\n── ${text} ${"─".repeat(Math.max(0, 100 - text.length))}\n`);
}

async function show(outcome: ActionOutcome, platform: Platform): Promise<void> {
  const { outputs } = outcome;
  const comments = await readComments(platform);
  title("The pull request comment");
  console.log(comments.join("\n\n"));
  title("The outputs");
  for (const [name, value] of Object.entries(outputs)) console.log(`${name}=${value}`);
  title("The end");
  const verdictPath = outputs["verdict-path"];
  if (!verdictPath) return refuse(["the action has no output `verdict-path`"]);
  const kept = await keep(dirname(verdictPath));
  const verdict = verdictSchema.parse(JSON.parse(await readFile(join(kept, "verdict.json"), "utf8")));
  console.log(
    `The job's folder goes with the platform; what the run left is kept in ${relative(process.cwd(), kept)}/`,
  );
  console.log(`HTML report: ${relative(process.cwd(), join(kept, "report.html"))}\n`);
  const { conclusion, mainExitCode } = outcome;
  const ends = {
    conclusion,
    mainExitCode,
    ...("postExitCode" in outcome && { postExitCode: outcome.postExitCode }),
  };
  const dynosLeft = platform.heroku.dynos.length;
  const different = differences({ ...ends, verdict, dynosLeft, comments: comments.length });
  if (different.length > 0) return refuse(different);
  console.log(explanation);
}

function refuse(reasons: string[]): void {
  console.log(`Not as it should be:\n${reasons.map((reason) => `- ${reason}`).join("\n")}`);
  process.exitCode = 1;
}

async function readComments({ github, pull }: Platform): Promise<string[]> {
  const url = `${github.apiUrl}/repos/${github.state.repository}/issues/${pull.number}/comments`;
  const headers = { authorization: `token ${github.state.tokens[0]?.token}` };
  const comments = (await (await fetch(url, { headers })).json()) as { body: string }[];
  return comments.map(({ body }) => body);
}

/** The job's folders go with the platform: what shall be looked at later is copied. */
async function keep(folder: string): Promise<string> {
  const kept = join(import.meta.dirname, "..", "demo-results", basename(folder));
  await cp(folder, kept, { recursive: true });
  return kept;
}
