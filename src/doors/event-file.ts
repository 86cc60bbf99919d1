import { readFileSync, statSync } from "node:fs";
import { describe } from "../words/failure.ts";
import { megabyte, writeBytes } from "../words/sizes.ts";

/** GitHub's own payloads have at most 25 MB. Source: docs.github.com, "Webhook events and payloads". */
const mostBytes = 32 * megabyte;

/**
 * What is wrong with the event's payload; undefined when it can be read, or there is none. `@actions/github` reads it when
 * it is loaded, whatever it is, so that this must be known before.
 */
export function findEventFault({ GITHUB_EVENT_PATH: path }: NodeJS.ProcessEnv): string | undefined {
  if (path === undefined || path === "") return undefined;
  const file = `The event's payload, the file "${path}" of GITHUB_EVENT_PATH,`;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (!found.isFile()) return `${file} is no file`;
    if (found.size > mostBytes)
      return `${file} has ${writeBytes(found.size)}, and no more than ${writeBytes(mostBytes)} is read`;
    const payload: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof payload === "object" && payload !== null ? undefined : `${file} is not a JSON object`;
  } catch (error) {
    return `${file} cannot be read: ${describe(error).slice(0, 200)}`;
  }
}
