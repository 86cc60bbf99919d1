import { describe, expect, test } from "vitest";
import { readDyno } from "../../src/locust/read-dyno.ts";
import type { DownloadedFile, DynoResult } from "../../src/locust/types.ts";
import { downloaded, fixtureFiles, recordedRunId } from "./fixture-files.ts";
import { resign, rewriteReceipt } from "./resigned.ts";

const key = { runId: recordedRunId, scenario: "shop", dyno: 1, of: 2 };
const recorded = fixtureFiles("two-dynos/1");
const blobs = `${recordedRunId}/shop/1`;

function read(files: readonly DownloadedFile[], changes: Partial<typeof key> = {}): DynoResult {
  return readDyno({ ...key, ...changes, files });
}

/** The recorded files with one of them changed, and the receipt true to it again. */
function resigned(name: string, change: (text: string) => string): DownloadedFile[] {
  return resign(recorded, name, change);
}

function without(...names: string[]): DownloadedFile[] {
  return recorded.filter(({ name }) => !names.includes(name));
}

describe("a dyno that left everything", () => {
  const result = read(recorded);

  test("has no problems", () => {
    expect(result.problems).toEqual([]);
  });

  test("has all its parts", () => {
    expect(result).toMatchObject({ scenario: "shop", dyno: 1, of: 2, receipt: { runId: recordedRunId } });
    expect(result.windows?.length).toBeGreaterThan(59);
    expect(result.stats?.at(-1)?.count).toBe(result.receipt?.requests);
    expect(result.failures).toHaveLength(2);
    expect(result.exceptions).toHaveLength(1);
  });
});

test("a dyno that was stopped has left everything, too", () => {
  const result = read(fixtureFiles("stopped"), { of: 1 });
  expect(result.problems).toEqual([]);
  expect(result.receipt?.stopReason).toBe("signal");
});

test("a dyno whose locustfile is broken has a receipt and nothing else, which is no problem of the files", () => {
  const result = read(fixtureFiles("broken"), { of: 1 });
  expect(result).toMatchObject({
    problems: [],
    windows: undefined,
    stats: undefined,
    receipt: { exitCode: 1 },
  });
});

test("files of Locust's that it had no load to write into are no problem of the files either", () => {
  const name = "shop_stats.csv";
  const left = [...fixtureFiles("broken"), downloaded(name, "")];
  const files = rewriteReceipt(left, (receipt) => ({
    ...receipt,
    files: [...receipt.files, ...left.filter((file) => file.name === name)],
  }));
  expect(read(files, { of: 1 }).problems).toEqual([]);
  const loaded = rewriteReceipt(files, (receipt) => ({ ...receipt, stopReason: "run-time" }));
  expect(read(loaded, { of: 1 }).problems).toEqual([`\`${blobs}/${name}\` is empty.`]);
});

test("a dyno that left nothing has no parts, and no problems: the verdict knows how it ended", () => {
  expect(read([])).toEqual({
    scenario: "shop",
    dyno: 1,
    of: 2,
    receipt: undefined,
    windows: undefined,
    stats: undefined,
    failures: [],
    exceptions: [],
    cutOff: false,
    problems: [],
    unread: [],
    csvProblems: [],
  });
});

test("users that the stop timeout cut off are known from Locust's own warning in the log", () => {
  const warning = "Not all users finished their tasks & terminated in 10.0 seconds. Stopping them...";
  const log = downloaded("log.txt", `[2026-11-24] INFO/locust.runners: ${warning}\n`);
  expect(read([log]).cutOff).toBe(true);
  expect(read(recorded).cutOff).toBe(false);
});

test("without a receipt the other files are read for what they are", () => {
  const result = read(without("receipt.json"));
  expect(result).toMatchObject({ receipt: undefined, problems: [] });
  expect(result.windows).toEqual(read(recorded).windows);
});

test("a receipt that cannot be read is a problem", () => {
  const result = read([...without("receipt.json"), downloaded("receipt.json", "{}")]);
  expect(result.receipt).toBeUndefined();
  expect(result.problems).toEqual([expect.stringContaining(`\`${blobs}/receipt.json\`: \`v\` must be 1`)]);
});

test.each([
  ["run", { runId: "another" }],
  ["scenario", { scenario: "other" }],
  ["dyno", { dyno: 2 }],
  ["number of dynos", { of: 3 }],
])("the receipt of another %s is refused", (_, changes) => {
  const result = read(recorded, changes);
  expect(result.receipt).toBeUndefined();
  expect(result.problems).toEqual([
    expect.stringContaining("is the receipt of run recorded-1, scenario shop, dyno 1 of 2, not of "),
  ]);
});

describe("a file that did not arrive as the receipt lists it", () => {
  test("is not read, and has lost bytes", () => {
    const cut = recorded.map((file) =>
      file.name === "windows.jsonl" ? downloaded(file.name, file.text.slice(0, -1)) : file,
    );
    const bytes = recorded.find(({ name }) => name === "windows.jsonl")?.bytes ?? 0;
    const result = read(cut);
    expect(result.windows).toBeUndefined();
    expect(result.problems).toEqual([
      `\`${blobs}/windows.jsonl\` has ${(bytes - 1).toLocaleString("en-US")} bytes, but the receipt says ${bytes.toLocaleString("en-US")}: the upload was cut off or the file replaced.`,
    ]);
  });

  test("is not read, and was replaced", () => {
    const changed = recorded.map((file) =>
      file.name === "shop_stats.csv" ? downloaded(file.name, file.text.replace("GET", "PUT")) : file,
    );
    const result = read(changed);
    expect(result.stats).toBeUndefined();
    expect(result.problems).toEqual([
      `\`${blobs}/shop_stats.csv\` has another MD5 than the receipt says: it was replaced.`,
    ]);
  });

  test("is missing", () => {
    const result = read(without("log.txt", "windows.jsonl"));
    expect(result.windows).toBeUndefined();
    expect(result.problems).toEqual([
      `\`${blobs}/windows.jsonl\` is in the receipt, but is not there.`,
      `\`${blobs}/log.txt\` is in the receipt, but is not there.`,
    ]);
  });

  test("is not listed at all", () => {
    const unlisted = rewriteReceipt(recorded, (receipt) => ({
      ...receipt,
      files: receipt.files.filter(({ name }) => name !== "shop_failures.csv"),
    }));
    const result = read(unlisted);
    expect(result.failures).toEqual([]);
    expect(result.problems).toEqual([
      `\`${blobs}/shop_failures.csv\` is not in the receipt, so that nothing says whose it is.`,
    ]);
  });
});

describe("windows that do not hold what Locust counted", () => {
  test("are a problem: a window was lost", () => {
    const result = read(
      resigned("windows.jsonl", (text) =>
        text
          .split(/(?<=\n)/)
          .slice(1)
          .join(""),
      ),
    );
    expect(result.problems).toEqual([
      expect.stringMatching(
        /^`.*windows.jsonl` holds \d+ requests with \d+ failures, but Locust counted \d+ requests/,
      ),
    ]);
  });

  test("are a problem: a failure was lost", () => {
    const files = rewriteReceipt(recorded, (receipt) => ({
      ...receipt,
      failures: Number(receipt.failures) + 1,
    }));
    expect(read(files).problems).toEqual([expect.stringContaining("windows.jsonl` holds")]);
  });

  test.each([
    [{ statsResets: 1 }, "the locustfile has reset Locust's statistics with `reset_all`"],
    [{ odd: { countNegative: 1 } }, "the locustfile has set Locust's statistics itself"],
    [
      {},
      "the locustfile may have cleared or replaced `environment.stats`, or added to it without firing `request`",
    ],
  ])("are a problem with its cause, where it is known: %o", (told, cause) => {
    const files = rewriteReceipt(recorded, (receipt) => ({ ...receipt, failures: 0, ...told }));
    expect(read(files).problems).toEqual([
      expect.stringMatching(new RegExp(`Locust counted \\d+ requests with 0 failures: ${cause}.$`)),
    ]);
  });

  test("are a problem: one is of another time", () => {
    const files = resigned("windows.jsonl", (text) => {
      const [first, second = "", ...others] = text.split(/(?<=\n)/);
      const { from, to, ...window } = JSON.parse(second);
      return [first, `${JSON.stringify({ ...window, from: from - 3600, to: to - 3600 })}\n`, ...others].join(
        "",
      );
    });
    expect(read(files).problems).toEqual([
      `\`${blobs}/windows.jsonl\` holds a window, in line 2, that is not within the time of the receipt.`,
    ]);
  });

  test.each([
    ["begins before the one before it has ended", (from: number) => from - 0.5],
    ["has the time of the one before it", (from: number) => from - 1],
  ])("are a problem: one %s", (_, earlier) => {
    const files = resigned("windows.jsonl", (text) => {
      const [first, second = "", third = "", ...others] = text.split(/(?<=\n)/);
      const { from, ...window } = JSON.parse(third);
      return [first, second, `${JSON.stringify({ ...window, from: earlier(from) })}\n`, ...others].join("");
    });
    expect(read(files).problems).toEqual([
      `\`${blobs}/windows.jsonl\` holds two windows, in lines 2 and 3, that cover the same time.`,
    ]);
  });

  test("are no problem: their order in the file is another one", () => {
    const files = resigned("windows.jsonl", (text) =>
      text
        .split(/(?<=\n)/)
        .reverse()
        .join(""),
    );
    expect(read(files).problems).toEqual([]);
  });

  test("are a problem: there are none", () => {
    const files = rewriteReceipt(without("windows.jsonl"), (receipt) => ({
      ...receipt,
      files: receipt.files.filter(({ name }) => name !== "windows.jsonl"),
    }));
    expect(read(files).problems).toEqual([
      expect.stringMatching(/windows.jsonl` is not there, but Locust counted \d+ requests.$/),
    ]);
  });

  test("are a problem once, when a line is at fault", () => {
    const result = read(resigned("windows.jsonl", (text) => text.replace('{"v":1', '{"v":9')));
    expect(result.problems).toEqual([
      `\`${blobs}/windows.jsonl\`, line 1: \`v\` must be 1, the only version that this action reads.`,
    ]);
  });
});

test("a receipt that lists a hundred thousand files that are not there is a problem in few words", () => {
  const files = rewriteReceipt(recorded, (receipt) => ({
    ...receipt,
    files: [
      ...receipt.files,
      ...Array.from({ length: 1e5 }, (_, nth) => ({ name: `x${nth}`, bytes: 1, md5: "" })),
    ],
  }));
  const { problems } = read(files);
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)).toBe(`\`${blobs}/receipt.json\` lists 99990 more files that are not there.`);
});

test("a CSV file of Locust's with a fault, for which the receipt vouches, is refused and the run is judged without it", () => {
  const result = read(resigned("shop_failures.csv", (text) => text.replace("Occurrences", "Times")));
  expect(result.failures).toEqual([]);
  expect(result.exceptions).toHaveLength(1);
  expect(result.csvProblems).toEqual([`\`${blobs}/shop_failures.csv\` has no column "Occurrences".`]);
  expect(result.problems).toEqual([]);
});

test("a CSV file with a fault is a problem where the recorder's numbers are not whole", () => {
  const files = resigned("shop_failures.csv", (text) => text.replace("Occurrences", "Times"));
  const result = read(files.filter(({ name }) => name !== "windows.jsonl"));
  expect(result.problems).toContain(`\`${blobs}/shop_failures.csv\` has no column "Occurrences".`);
  expect(result.csvProblems).toEqual([]);
});
