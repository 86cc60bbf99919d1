import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Found, failuresIn } from "./explored.ts";

/**
 * Runs every property from fresh seeds, round after round, until the minutes are over; prints what to paste into a test
 * for each that failed, and ends with exit status 1 if one did. A round is always finished.
 */
const root = resolve(import.meta.dirname, "..");
const minutes = minutesIn(process.argv.slice(2));
const end = Date.now() + minutes * 60_000;
const found = new Map<string, Found>();
let rounds = 0;
do {
  const seed = randomInt(2 ** 31);
  for (const one of [...exploreTypeScript(seed), ...explorePython(seed)]) {
    if (!found.has(one.test)) console.log(`\n${one.test}\n${one.paste}\n`);
    found.set(one.test, one);
  }
  rounds += 1;
  console.log(`Round ${rounds} with seed ${seed}: ${found.size} tests have failed so far.`);
} while (Date.now() < end);
process.exitCode = found.size === 0 ? 0 : 1;

function minutesIn(args: string[]): number {
  const { values } = parseArgs({ args, options: { minutes: { type: "string", default: "1" } } });
  const given = Number(values.minutes);
  if (given > 0 && Number.isFinite(given)) return given;
  console.error(`\`--minutes ${values.minutes}\` must be a number above 0, such as \`--minutes 10\`.`);
  process.exit(1);
}

/** All tests of the files that hold properties; those that draw nothing cost little. */
function exploreTypeScript(seed: number): Found[] {
  const files = globSync("__tests__/**/*.test.ts", { cwd: root }).filter((file) =>
    readFileSync(join(root, file), "utf8").includes('from "fast-check"'),
  );
  const folder = mkdtempSync(join(tmpdir(), "explore-"));
  try {
    const outputFile = join(folder, "results.json");
    const run = spawnSync("vitest", ["run", "--reporter=json", `--outputFile=${outputFile}`, ...files], {
      cwd: root,
      env: { ...process.env, PROPERTY_SEED: String(seed) },
      encoding: "utf8",
    });
    if (run.error) throw run.error;
    return failuresIn(JSON.parse(readFileSync(outputFile, "utf8"))).map(({ test, paste }) => ({
      test: relative(root, test),
      paste,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function explorePython(seed: number): Found[] {
  const args = ["-q", "-m", "hypothesis", "--hypothesis-profile=explore", `--hypothesis-seed=${seed}`];
  const run = spawnSync(join(root, "loadtest/.venv/bin/pytest"), args, {
    cwd: join(root, "loadtest"),
    encoding: "utf8",
  });
  if (run.error) throw run.error;
  if (run.status === 0) return [];
  return [{ test: `loadtest: pytest ${args.slice(1).join(" ")}`, paste: run.stdout + run.stderr }];
}
