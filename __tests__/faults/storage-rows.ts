import type { StorageFault } from "../../local/faults/storage-faults.ts";
import type { Platform } from "../../local/platform.ts";
import { passed, type Row } from "./row.ts";

const windows = /windows\.jsonl$/;
const always = Number.POSITIVE_INFINITY;
const onGet =
  (path: RegExp, fault: StorageFault, times = 1) =>
  ({ storage }: Platform) =>
    storage.faults.add({ method: "GET", path, fault, times });

const blob = "`RUN/worker_scene_1/1/windows.jsonl`";

export const storageRows: readonly Row[] = [
  {
    fault: "storage: the receipt is 404 for a while after the dyno's end",
    arrange: ({ storage }) =>
      storage.faults.add({ method: "HEAD", path: /receipt\.json$/, fault: { missing: true }, times: 4 }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "storage: a file is 404 for a while",
    arrange: ({ storage }) =>
      storage.faults.add({ method: "GET", path: windows, fault: { missing: true }, times: 2 }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "storage: 500 twice",
    arrange: onGet(windows, { error: "InternalError" }, 2),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "storage: 500 for good",
    arrange: onGet(windows, { error: "InternalError" }, always),
    request: { clock: { speed: 5 } },
    ends: "invalid",
    sentence:
      "RUN/worker_scene_1/1: Azure Blob Storage refused downloading RUN/worker_scene_1/1/windows.jsonl (500, InternalError)",
    dynos: 1,
  },
  {
    fault: "storage: a download hangs, once",
    arrange: onGet(windows, { delayMs: 3_600_000 }),
    request: { clock: { speed: 5 } },
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "storage: a download hangs every time",
    arrange: onGet(windows, { delayMs: 3_600_000 }, always),
    request: { clock: { speed: 5 } },
    ends: "invalid",
    sentence:
      "RUN/worker_scene_1/1: Azure Blob Storage did not answer within N s, asked 3 times, downloading RUN/worker_scene_1/1/windows.jsonl",
    dynos: 1,
  },
  {
    fault: "storage: a file is damaged on its way, once",
    arrange: onGet(windows, { corrupt: true }),
    ends: "pass",
    sentence: passed,
    dynos: 1,
  },
  {
    fault: "storage: a file has another MD5 than the receipt says",
    arrange: onGet(windows, { corrupt: true }, always),
    request: { clock: { speed: 5 } },
    ends: "invalid",
    sentence: `${blob} has another MD5 than the receipt says: it was replaced.`,
    dynos: 1,
  },
  {
    fault: "storage: a file is missing",
    arrange: ({ storage }) => {
      for (const method of ["HEAD", "GET"])
        storage.faults.add({ method, path: windows, fault: { missing: true }, times: always });
    },
    request: { clock: { speed: 5 } },
    ends: "invalid",
    sentence: `${blob} is in the receipt, but is not there.`,
    dynos: 1,
  },
  {
    fault: "storage: the receipt is of another run",
    arrange: ({ storage }) => {
      const replaceBody = (text: string) => text.replace(/"runId": "[^"]+"/, '"runId": "another"');
      for (const method of ["HEAD", "GET"])
        storage.faults.add({ method, path: /receipt\.json$/, fault: { replaceBody }, times: always });
    },
    ends: "invalid",
    sentence:
      "`RUN/worker_scene_1/1/receipt.json` is the receipt of run another, scenario worker_scene_1, dyno 1 of 1, not of run RUN, scenario worker_scene_1, dyno 1 of 1.",
    dynos: 1,
  },
  {
    fault: "storage: it lets the action in and keeps the dynos out",
    arrange: ({ storage }) =>
      storage.faults.add({
        ...{ method: "PUT", path: /claim\.json$/ },
        ...{ fault: { error: "AuthorizationFailure" }, times: always },
      }),
    ends: "invalid",
    sentence:
      "Dyno 1/1 (run.1234) was lost: it left no receipt, so its results are not complete. It exited with 74: before any load it could not upload to the storage, `claim.json: 403 AuthorizationFailure`. The action itself could reach it, so the storage account's network rules keep Heroku's addresses out: let them in.",
    dynos: 1,
  },
  {
    fault: "storage: the SAS has expired",
    request: {
      inputs: {
        "azure-account-key": undefined,
        "azure-sas-token": "sv=2026-04-06&sr=c&sp=rc&se=2026-01-01T00:00:00Z&sig=c2VjcmV0c2VjcmV0",
      },
    },
    ends: "error",
    sentence: "azure-sas-token has expired: `se=TIME`, needed until TIME",
    dynos: 0,
  },
  {
    fault: "storage: the account is unknown",
    request: { inputs: { "azure-container-url": "https://nosuchaccount.blob.invalid/loadtest" } },
    ends: "error",
    sentence:
      "Azure Blob Storage could not be reached, checking azure-container-url: getaddrinfo ENOTFOUND nosuchaccount.blob.invalid. Is the account's name in azure-container-url right? An account that does not exist has no address",
    dynos: 0,
  },
];
