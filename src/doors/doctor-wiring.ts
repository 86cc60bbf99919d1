import { azureResults } from "../azure/results.ts";
import type { StorageAccess } from "../doctor/storage-checks.ts";
import type { HerokuAccess, StreamHead } from "../doctor/types.ts";
import { sendOnce } from "../heroku/request.ts";
import { sendRepeatable } from "../heroku/send.ts";
import type { DoctorInputs } from "../inputs/doctor-inputs.ts";
import { get } from "../network/http-get.ts";
import { openNetwork } from "../network/network.ts";
import type { Mask } from "../words/failure.ts";
import { hideSecret } from "../words/failure.ts";
import { systemClock } from "./clock.ts";
import { accessOf } from "./heroku-wiring.ts";

const deadlineMs = 20_000;
const readsWithinMs = 40_000;
const mostBytes = 200_000;

/** Heroku as the inputs name it. */
export function doctorHeroku(inputs: DoctorInputs, mask: Mask): HerokuAccess {
  const access = accessOf(inputs, mask);
  const { network, clock } = access;
  return {
    clock,
    ask: async ({ method, path, body, accept }) => {
      const headers = accept === undefined ? {} : { Accept: accept };
      const call = { method, path, deadlineMs, headers, ...(body === undefined ? {} : { body }) };
      return method === "GET"
        ? await sendRepeatable(access, { ...call, withinMs: readsWithinMs }, clock)
        : await sendOnce(access, call);
    },
    readStream: async (url, accept, withinMs) => {
      // It carries a token of its own.
      hideSecret(url, mask);
      const signal = AbortSignal.timeout(withinMs);
      return await readHead(url, accept, { network, signal });
    },
  };
}

type Reading = { network: ReturnType<typeof openNetwork>; signal: AbortSignal };

async function readHead(url: string, accept: string, { network, signal }: Reading): Promise<StreamHead> {
  const answer = await get(url, { headers: { accept }, signal, agent: network.newAgent(url, signal) });
  let text = "";
  try {
    for await (const chunk of answer) {
      text += String(chunk);
      if (text.length > mostBytes) break;
    }
  } catch {
    // The time is over; a stream need not end.
  } finally {
    answer.destroy();
  }
  const lines = text.split("\n").filter((line) => line.replaceAll("\0", "").trim() !== "");
  return { status: answer.statusCode ?? 0, contentType: answer.headers["content-type"] ?? "", lines };
}

/** Storage as the inputs name it; undefined when they name none. */
export function doctorStorage({ storage }: DoctorInputs, mask: Mask): StorageAccess | undefined {
  if (storage === undefined) return undefined;
  const network = openNetwork(process.env, mask);
  return {
    clock: systemClock,
    results: azureResults({ ...storage, mask, network }),
    put: async (url, body) => {
      const headers = { "x-ms-blob-type": "BlockBlob", "content-type": "application/json" };
      const signal = AbortSignal.timeout(deadlineMs);
      const answer = await network.fetch(url, { method: "PUT", headers, body, signal });
      // Nothing of it is of interest, however long it is.
      await answer.body?.cancel();
      return answer.status;
    },
  };
}
