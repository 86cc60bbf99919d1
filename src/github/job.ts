import * as core from "@actions/core";
import { logLine, logLines } from "../report/escape.ts";
import type { SetupJob } from "../setup-world.ts";
import { describe, redact } from "../words/failure.ts";
import type { Job } from "../world.ts";
import { partName, partsOf } from "./handed-on.ts";

/** GitHub drops a step's summary when it is larger. Source: actions/runner, CreateStepSummaryCommand. */
const summaryLimitBytes = 1_048_576;

/** Long enough for every error; a dyno's log line has at most 10,000 characters. */
const longestLine = 10_000;

/** The job on GitHub that this process runs in. Every text is redacted on its way out, and none is a command. */
export function githubJob(): Job & SetupJob {
  const info = (line: string): void => core.info(logLine(redact(line), longestLine));
  return {
    info,
    group: (title, lines) => {
      core.startGroup(logLine(redact(title)));
      for (const line of lines) info(line);
      core.endGroup();
    },
    within: (title, act) => core.group(logLine(redact(title)), act),
    annotate: ({ level, title, message }) => {
      const annotate = { error: core.error, warning: core.warning, notice: core.notice }[level];
      annotate(logLines(message, longestLine), { title: logLine(title) });
    },
    summary: async (markdown) => {
      if (process.env.GITHUB_STEP_SUMMARY === undefined) return;
      const text = redact(markdown);
      const fits = Buffer.byteLength(text) < summaryLimitBytes;
      await core.summary.addRaw(fits ? text : "The report was too long for a step summary.").write();
    },
    output: (name, value) => core.setOutput(name, redact(value)),
    saveState: handingOn(info),
  };
}

type HandOn = (name: string, value: string) => void;

/** Only the post step would miss it. What is being done, such as the ending of dynos, goes on without. */
function handingOn(info: (line: string) => void): HandOn {
  const written = new Map<string, number>();
  return (name, value) => {
    try {
      const parts = partsOf(value);
      // What a longer value before has left of itself is blotted out.
      const count = Math.max(parts.length, written.get(name) ?? 0);
      written.set(name, count);
      for (let index = 0; index < count; index += 1)
        core.saveState(partName(name, index), parts[index] ?? "");
    } catch (error) {
      info(`\`${name}\` could not be handed on to the post step: ${describe(error)}`);
    }
  };
}
