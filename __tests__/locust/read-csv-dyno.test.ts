import { describe, expect, test } from "vitest";
import { type CsvFile, readCsvDyno } from "../../src/locust/read-csv-dyno.ts";
import { recordedText, recordedVersions } from "./recorded-versions.ts";

const kinds = ["stats", "failures", "exceptions", "requests", "distribution"] as const;

/** A recorded version's files, with one of them changed. */
function filesOf(version: string, changed: Partial<Record<CsvFile["kind"], string>> = {}): CsvFile[] {
  return kinds.flatMap((kind) => {
    const text = changed[kind] ?? recordedText(version, kind);
    return text === undefined ? [] : [{ kind, text, blob: `shop_${kind}.csv` }];
  });
}

const versions = recordedVersions().map(({ locust }) => locust);

test.each(versions)("all that a dyno with Locust %s left is read without a problem", (version) => {
  const dyno = readCsvDyno(filesOf(version));
  expect(dyno.problems).toEqual([]);
  expect(dyno.stats?.length).toBe(7);
  expect(dyno.failures?.length).toBe(recordedText(version, "failures") === undefined ? undefined : 2);
  expect(dyno.exceptions?.length).toBe(recordedText(version, "exceptions") === undefined ? undefined : 1);
});

const withFailures = versions.filter((version) => recordedText(version, "failures") !== undefined);

test.each(withFailures)(
  "failures of Locust %s that were cut off anywhere are a problem or the same",
  (version) => {
    const whole = readCsvDyno(filesOf(version)).failures;
    const text = recordedText(version, "failures") ?? "";
    for (let length = 0; length < text.length; length += 1) {
      const { failures, problems } = readCsvDyno(filesOf(version, { failures: text.slice(0, length) }));
      if (problems.length === 0) expect(failures, `cut to ${length}`).toEqual(whole);
    }
  },
);

describe("files that do not agree are a problem:", () => {
  test("failures whose last number lost a digit, which their file alone does not show", () => {
    const text = recordedText("1.0.3", "failures")?.replace(/\d+$/, "1") ?? "";
    const { problems } = readCsvDyno(filesOf("1.0.3", { failures: text }));
    expect(problems).toEqual([
      expect.stringMatching(
        /^`shop_failures.csv` lists \d+ failures, but `shop_stats.csv` counts \d+: one of them was cut off or changed while it was read.$/,
      ),
    ]);
  });

  test("a distribution of other requests", () => {
    const text = recordedText("0.13.2", "distribution")?.replace('"GET /slow"', '"GET /other"') ?? "";
    const { stats, problems } = readCsvDyno(filesOf("0.13.2", { distribution: text }));
    expect(stats).toBeUndefined();
    expect(problems).toEqual(["`shop_distribution.csv` does not have the same rows as `shop_requests.csv`."]);
  });

  test("rows that do not add up to the aggregated one", () => {
    const [header, , ...others] = recordedText("2.47.0", "stats")?.split(/(?<=\r\n)/) ?? [];
    const { stats, problems } = readCsvDyno(filesOf("2.47.0", { stats: [header, ...others].join("") }));
    expect(stats).toBeUndefined();
    expect(problems).toEqual([
      expect.stringMatching(
        /^`shop_stats.csv` is damaged: its aggregated row says \d+ requests with \d+ failures, but the other rows add up to \d+ requests with \d+ failures.$/,
      ),
    ]);
  });
});

test("a part without its file is not known, and no problem", () => {
  expect(readCsvDyno([])).toEqual({
    stats: undefined,
    failures: undefined,
    exceptions: undefined,
    problems: [],
  });
});

test("a file with a fault is a problem, and the others are read", () => {
  const dyno = readCsvDyno(filesOf("2.47.0", { exceptions: "Count,Message\r\n" }));
  expect(dyno.problems).toEqual(['`shop_exceptions.csv` has no column "Traceback".']);
  expect(dyno.exceptions).toBeUndefined();
  expect(dyno.stats).toHaveLength(7);
});
