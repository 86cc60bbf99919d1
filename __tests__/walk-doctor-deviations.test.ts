import {
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { describe, expect, test } from "vitest";
import { type Platform, startPlatform } from "../local/platform.ts";
import { loadtestApp } from "../local/platform-request.ts";
import { makeTemporaryFolder } from "../local/temporary-folder.ts";
import { startCommand } from "./cli/start-command.ts";

type Found = { check: string; outcome: string; needed: boolean; says: string };
type Options = Parameters<typeof startPlatform>[0];

/** A platform that deviates, and what the doctor must then say of it. */
type Deviation = {
  what: string;
  options?: Options;
  deviate?: (platform: Platform) => Record<string, string> | undefined;
  /** Of each check that it is about. */
  found: Record<string, "fails" | "unlike">;
  says: RegExp;
};

const changed = (platform: Platform, path: RegExp, change: (rows: Row[]) => Row[]): void =>
  platform.heroku.faults.add({
    method: "GET",
    path,
    fault: { changeBody: (body) => change(body as Row[]) },
    times: Number.POSITIVE_INFINITY,
  });

type Row = { name: string; cost?: object };

function mightySas({ azurite }: Platform): string {
  const { containerUrl, accountName, accountKey } = azurite;
  const options = {
    containerName: containerUrl.split("/").at(-1) ?? "",
    permissions: ContainerSASPermissions.parse("racwl"),
    expiresOn: new Date(Date.now() + 3_600_000),
  };
  return generateBlobSASQueryParameters(
    options,
    new StorageSharedKeyCredential(accountName, accountKey),
  ).toString();
}

/** Each of them alone is enough for a run to be impossible. */
const red: readonly Deviation[] = [
  {
    what: "the key may not see the app",
    deviate: ({ heroku }) => {
      heroku.faults.add({
        method: "GET",
        path: /\/apps\/[^/]+$/,
        fault: {
          status: 403,
          body: { id: "forbidden", message: "You do not have access to the app." },
        },
      });
      return undefined;
    },
    found: { app: "fails" },
    says: /You do not have access to the app/,
  },
  {
    what: "the app is at the stage production",
    options: { app: { stage: "production" } },
    found: { stage: "fails" },
    says: /is at the stage production of its pipeline/,
  },
  {
    what: "the app's list of sizes lacks the one that is asked for",
    deviate: (platform) => {
      changed(platform, /available-dyno-sizes$/, (rows) =>
        rows.filter(({ name }) => name.toLowerCase() !== "standard-1x"),
      );
      return undefined;
    },
    found: { sizes: "fails" },
    says: /`standard-1x` is not among them/,
  },
  {
    what: "no dyno can be started",
    deviate: ({ heroku }) => {
      heroku.faults.add({ method: "POST", path: /\/dynos$/, fault: { status: 500 }, times: 9 });
      return undefined;
    },
    found: { "one-off dyno": "fails", "process type": "fails" },
    says: /Heroku refused POST/,
  },
  {
    what: "a dyno never leaves the list",
    deviate: ({ heroku }) => {
      heroku.app(loadtestApp).dynoFaults.add({ command: /^sleep/, fault: { lingersAfterExit: true } });
      return undefined;
    },
    found: { "one-off dyno: end": "fails" },
    says: /was still in the list after 4\ds, and was asked to stop/,
  },
  {
    what: "the account key is another account's",
    deviate: () => ({ AZURE_ACCOUNT_KEY: Buffer.alloc(64, 7).toString("base64") }),
    found: { storage: "fails" },
    says: /Azure Blob Storage refused checking azure-container-url \(403/,
  },
  {
    what: "the token may write over a claim",
    deviate: (platform) => ({ AZURE_ACCOUNT_KEY: "", AZURE_SAS_TOKEN: mightySas(platform) }),
    found: { claim: "fails" },
    says: /a second one was taken \(201\)/,
  },
];

/** All of them at once let a run go on. */
const unlike: Deviation = {
  what: "the marker is hidden, a state is new, prices have another unit, logs are refused",
  deviate: (platform) => {
    const { heroku } = platform;
    for (const fault of [{ hidesComment: true }, { calledState: "zombie" }] as const)
      heroku.app(loadtestApp).dynoFaults.add({ command: fault.calledState ? /^sleep/ : /^worker/, fault });
    changed(platform, /available-dyno-sizes$/, (rows) =>
      rows.map((row) => ({ ...row, cost: { cents: 2500, unit: "month" } })),
    );
    heroku.faults.add({ method: "POST", path: /log-sessions$/, fault: { status: 403 }, times: 9 });
    return undefined;
  },
  found: {
    "process type: marker": "unlike",
    "one-off dyno: states": "unlike",
    sizes: "unlike",
    log: "unlike",
  },
  says: /zombie/,
};

async function examined({ options = {}, deviate }: Deviation) {
  const heroku = { stopGraceMs: 1_000, ...options.heroku };
  await using platform = await startPlatform({ target: false, ...options, heroku });
  await using folder = await makeTemporaryFolder("doctor-");
  const env = deviate?.(platform) ?? {};
  const { code, out, err } = await startCommand({ ...platform, env }, folder.path, [
    ...["doctor", "--heroku-app", loadtestApp, "--json"],
  ]).ended;
  const { checks } = JSON.parse(out) as { checks: Found[] };
  return { code, err, checks };
}

const notHolding = (checks: readonly Found[]) =>
  Object.fromEntries(
    checks
      .filter(({ outcome }) => outcome === "fails" || outcome === "unlike")
      .map(({ check, outcome }) => [check, outcome]),
  );

describe.concurrent("the built doctor on a platform that deviates", { timeout: 170_000 }, () => {
  test.each(red)("is red: $what", async (deviation) => {
    const { code, checks } = await examined(deviation);
    expect([code, notHolding(checks)]).toEqual([1, deviation.found]);
    expect(checks.map(({ says }) => says).join("\n")).toMatch(deviation.says);
  });

  test(`stays green and tells each: ${unlike.what}`, async () => {
    const { code, checks } = await examined(unlike);
    expect([code, notHolding(checks)]).toEqual([0, unlike.found]);
    expect(checks.map(({ says }) => says).join("\n")).toMatch(unlike.says);
  });
});
