import { describe, expect, test } from "vitest";
import { partsOf } from "../../src/azure/results.ts";
import { parseSas, sasExcess, sasProblems } from "../../src/azure/sas.ts";

const now = Date.parse("2026-11-24T12:00:00Z");
const until = Date.parse("2026-11-24T13:00:00Z");
const problems = (query: string, lists = false): string[] =>
  sasProblems(parseSas(query), { from: now, until, lists });

describe("a given SAS", () => {
  test("that reads, creates and lasts is accepted, with and without its question mark", () => {
    expect(problems("sp=rc&se=2026-11-24T13:00:00Z&sr=c&sig=abc%3D")).toEqual([]);
    expect(problems("?sp=rcwl&se=2026-11-24T14:00:00Z&sr=c&sig=abc%3D")).toEqual([]);
  });

  test("that expires before the run can end is refused with both times", () => {
    expect(problems("sp=rc&se=2026-11-24T12:59:59Z&sig=x")).toEqual([
      "azure-sas-token expires before the run can end: `se=2026-11-24T12:59:59Z`, needed until 2026-11-24T13:00:00Z",
    ]);
  });

  test("that has expired is called expired", () => {
    expect(problems("sp=rc&se=2026-11-24T11:00:00Z&sig=x")[0]).toContain("has expired");
  });

  test("every problem is told at once", () => {
    expect(problems("sp=l&se=2026-11-24T11:00:00Z&st=2026-11-25&sig=x")).toHaveLength(3);
  });

  test.each([
    ["r", "creating (`c`)"],
    ["c", "reading (`r`)"],
    ["w", "reading (`r`)"],
  ])("that allows only `%s` is told that %s is missing", (sp, missing) => {
    expect(problems(`sp=${sp}&se=2026-11-24T14:00:00Z&sig=x`)[0]).toContain(missing);
  });

  test("must also list where results are found by their names alone", () => {
    const lasting = "&se=2026-11-24T14:00:00Z&sig=x";
    expect(problems(`sp=rcl${lasting}`, true)).toEqual([]);
    expect(problems(`sp=rc${lasting}`, true)).toEqual([
      "azure-sas-token allows `sp=rc`; it must also allow listing (`l`), so that the action can find what `results-pattern` describes",
    ]);
    expect(problems(`sp=c${lasting}`, true)[0]).toMatch(/allow reading \(`r`\).* and listing \(`l`\)/);
  });

  test("with a stored access policy is left to Azure to judge", () => {
    expect(problems("si=loadtest&sr=c&sig=x")).toEqual([]);
  });
});

describe("a given SAS of a user's key, of an account, or with a policy", () => {
  const lasting = "se=2026-11-24T14:00:00Z&sig=x";

  test("lasts no longer than the key", () => {
    expect(problems(`sp=rc&${lasting}&skt=2026-11-24T11:00:00Z&ske=2026-11-24T12:30:00Z`)).toEqual([
      "azure-sas-token expires before the run can end: `se=2026-11-24T12:30:00Z`, needed until 2026-11-24T13:00:00Z",
    ]);
    expect(problems(`sp=rc&${lasting}&skt=2026-11-24T12:30:00Z`)[0]).toContain("valid only from");
  });

  test("is asked for containers only where blobs are listed", () => {
    expect(problems(`sp=rcl&ss=b&srt=o&${lasting}`)).toEqual([]);
    expect(problems(`sp=rcl&ss=b&srt=o&${lasting}`, true)[0]).toContain("`srt=o` lacks `c`");
    expect(problems(`sp=rcl&ss=b&srt=co&${lasting}`, true)).toEqual([]);
  });

  test("is judged by what stands in it beside the policy", () => {
    expect(problems("si=p&sp=c&sig=x")[0]).toContain("reading (`r`)");
    expect(problems("si=p&se=2026-11-24T11:00:00Z&sig=x")[0]).toContain("has expired");
  });
});

describe("what a given SAS allows beyond need", () => {
  const excess = (query: string): string[] => sasExcess(parseSas(query), { from: now, until, lists: false });

  test.each([
    "sp=rc&se=2026-11-24T14:00:00Z&sr=c",
    "sp=rcl&se=2026-12-01T13:00:00Z",
    "si=loadtest&sr=c",
    "sp=racl&se=2026-12-01",
  ])("is nothing for %s", (query) => {
    expect(excess(`${query}&sig=x`)).toEqual([]);
  });

  test.each([
    [
      "sp=rcw&se=2026-11-24T14:00:00Z",
      ["`w` lets a dyno write over results: leave it out, `c` creates them"],
    ],
    ["sp=rcdx&se=2026-11-24T14:00:00Z", ["`dx` lets a dyno delete results: leave it out"]],
    ["sp=rcti&se=2026-11-24T14:00:00Z", ["`ti` is needed for nothing: `sp=rc` is enough"]],
    [
      "sp=rc&se=2026-12-01T13:00:01Z",
      [
        "it lasts until 2026-12-01T13:00:01Z (`se`), long after the run: make one that ends within 7 days, or one with a stored access policy (`si`), which can be revoked",
      ],
    ],
    [
      "sp=rc&ss=b&srt=o&se=2026-11-24T14:00:00Z",
      ["it is good for the whole storage account (`ss=b`, `srt=o`): make one for the container, with `sr=c`"],
    ],
  ])("is told of %s with what would be right", (query, told) => {
    expect(excess(`${query}&sig=x`)).toEqual(told);
  });

  test("is told of all of it at once", () => {
    expect(excess("ss=bfqt&srt=sco&sp=rwdlacupiytfx&se=2036-01-01&sig=x")).toHaveLength(5);
  });
});

describe("account and container", () => {
  test("are read from Azure's own address", () => {
    expect(partsOf("https://acct.blob.core.windows.net/results")).toEqual({
      account: "acct",
      container: "results",
    });
  });

  test("are read from the path as Azurite serves it", () => {
    expect(partsOf("http://127.0.0.1:10000/acct/results")).toEqual({ account: "acct", container: "results" });
  });

  test("an address without a container is refused with the right shape", () => {
    expect(() => partsOf("https://acct.blob.core.windows.net/")).toThrow(
      "ACCOUNT.blob.core.windows.net/CONTAINER",
    );
  });
});
