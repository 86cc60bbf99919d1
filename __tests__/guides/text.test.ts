import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { costOf } from "../../src/plan/cost.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/guides");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const guides = readdirSync(folder);

test("ten dynos for 300 s on 30 days come to 87 cents, as the article reckons and the guide says", () => {
  const { usd } = costOf(
    [{ dynoSize: "Standard-1X", seconds: 10 * 300 * 30 }],
    new Map([["Standard-1X", { usdPerMonth: 25, from: "list" }]]),
  );
  expect(usd).toBeCloseTo(0.868, 3);
  expect(read("cost.md")).toMatch(/^\| 10 dynos for 5 minutes, every day for 30 days.*\| \$0\.87 \|$/m);
});

test.each(guides)("every command of %s is one that bash can read", (guide) => {
  for (const [, script = ""] of read(guide).matchAll(/^```bash\n(.*?)^```/gms)) {
    const { status, stderr } = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  }
});

test("the lifecycle rule is JSON that deletes block blobs of the container by their age", () => {
  const [, policy = ""] = /<<'JSON'\n(.*?)^JSON$/ms.exec(read("storage.md")) ?? [];
  const [rule] = JSON.parse(policy).rules;
  expect(rule).toMatchObject({ enabled: true, type: "Lifecycle" });
  expect(rule.definition.filters).toEqual({ blobTypes: ["blockBlob"], prefixMatch: ["loadtest/"] });
  expect(rule.definition.actions.baseBlob.delete).toEqual({ daysAfterModificationGreaterThan: 30 });
});

/** What a program can print: its source, with `…` where something is filled in, and strings joined that are joined. */
function sayings(path: string, extension: string, filledIn: RegExp): string {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("\n")
    .replaceAll(/^ *(?:\/\*\*.*?\*\/|\/\/.*?|# .*?)$/gms, "")
    .replaceAll("\\`", "`")
    .replaceAll(filledIn, "…")
    .replaceAll(/"\s+f?"/g, "");
}

test("every sentence of the troubleshooting page is one that the programs print", () => {
  const action = sayings(join(root, "src"), ".ts", /\$\{(?:[^{}]|\{[^{}]*\})*\}/g);
  const runner = sayings(join(root, "loadtest/heroku_locust_runner"), ".py", /\{[^{}]*\}/g);
  const sentences = [...read("troubleshooting.md").matchAll(/^\| (`` |`)(.+?)(?: ``|`) \| .+ \|$/gm)].map(
    ([, , text]) => text,
  );
  expect(sentences.length).toBeGreaterThan(35);
  expect(
    sentences.filter((sentence = "") => !action.includes(sentence) && !runner.includes(sentence)),
  ).toEqual([]);
});
