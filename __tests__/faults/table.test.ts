import { expect, test } from "vitest";
import { expectGolden } from "../report/golden.ts";
import { createRows } from "./create-rows.ts";
import { jobRows } from "./job-rows.ts";
import type { Row } from "./row.ts";
import { storageRows } from "./storage-rows.ts";
import { watchRows } from "./watch-rows.ts";

const head = `# What each fault comes to

Each row is a test of the same name in [\\_\\_tests\\_\\_/faults](../__tests__/faults): the built action is run against the local
platform, which has the fault ([local/README.md](../local/README.md)), with real Locust and a real Azurite. *Ends* is the
verdict, \`error\` for a run that breaks off with one, or \`cancelled\`. The sentence is told as it is printed, but for what differs
in each run: names, ports, times and numbers of seconds. *Dynos* counts all that were ever started. In every row
none is left at the end; the test looks.

| fault | ends | what the user reads | dynos |
| --- | --- | --- | ---: |
`;

function tableRow({ fault, ends, sentence, dynos }: Row): string {
  const text = sentence.replaceAll("|", "\\|");
  return `| ${fault} | \`${ends}\` | ${text} | ${dynos} |\n`;
}

const rows = [...createRows, ...watchRows, ...storageRows, ...jobRows];

test("docs/faults.md has the rows that are tested, and no other", () => {
  expectGolden("../../docs/faults.md", `${head}${rows.map(tableRow).join("")}`);
});

test("no two rows have the same name", () => {
  expect(new Set(rows.map(({ fault }) => fault)).size).toBe(rows.length);
});
