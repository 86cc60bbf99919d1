import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Azurite, startAzurite } from "../../local/azurite.ts";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { azureResults } from "../../src/azure/results.ts";
import { Failure } from "../../src/words/failure.ts";
import type { Results } from "../../src/world.ts";
import { codeWordsIn } from "../changed-answer.ts";
import { direct } from "../network/direct.ts";

const runsOfEach = 60;

type Answer = { status: number; headers: Record<string, string>; body: Buffer };
type Change = { of: "header" | "element" | "body" | "status"; kind: number; at: number; value: string };

const values = ["", "text", "0", "-1", "1.5", "null", "1e400", "{}", "31 Foo 2020", "é".repeat(3)];
/** Those that the client asks for again are left out: they take their time, and have tests of their own. */
const statuses = [200, 201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 409, 411, 412, 416, 418, 451];
const bodies = ["", "<", "null", "<EnumerationResults/>", "<a><b>", "<!DOCTYPE html><html><body>Welcome"];

const anyChange: fc.Arbitrary<Change> = fc.record({
  of: fc.constantFrom("header", "element", "body", "status"),
  kind: fc.nat(999),
  at: fc.nat(9_999),
  value: fc.constantFrom(...values),
});

/** A blob of the names that a run asks for, and so many others that a listing has rows. */
const prefix = "run-1/shop/1";
const blobs = ["claim.json", "receipt.json", "shop_stats.csv", "windows.jsonl"];

/** How long an answer is, and over what connection it comes, belongs to HTTP. */
const ofHttp = /^(content-length|transfer-encoding|connection|keep-alive)$/;

function changed(answer: Answer, { of, kind, at, value }: Change): Answer {
  const { headers, body } = answer;
  if (of === "status") return { ...answer, status: statuses[at % statuses.length] ?? 200 };
  if (of === "body") return { ...answer, body: Buffer.from(bodies[at % bodies.length] ?? "") };
  if (of === "element")
    return {
      ...answer,
      body: Buffer.from(withElement(body.toString("latin1"), { kind, at, value }), "latin1"),
    };
  const names = Object.keys(headers);
  const name = names[at % names.length] ?? "";
  const { [name]: _, ...others } = headers;
  return { ...answer, headers: kind % 2 === 0 ? others : { ...others, [name]: encodeURI(value) } };
}

/** One element of the XML is left out, emptied, filled with something else, doubled, or followed by an unknown one. */
function withElement(xml: string, { kind, at, value }: Pick<Change, "kind" | "at" | "value">): string {
  const all = [...xml.matchAll(/<([\w-]+)(?: [^>]*)?>([^<]*)<\/\1>|<(Blobs|Blob|Properties)>(.*?)<\/\3>/gs)];
  const one = all[at % Math.max(1, all.length)];
  if (one === undefined) return xml;
  const [whole] = one;
  const name = one[1] ?? one[3] ?? "";
  const instead = [
    "",
    `<${name}/>`,
    `<${name}>${value}</${name}>`,
    whole + whole,
    `${whole}<X-New>${value}</X-New>`,
  ];
  return xml.slice(0, one.index) + instead[kind % instead.length] + xml.slice(one.index + whole.length);
}

type Doorway = { what: string; isAsked: RegExp; ask: (results: Results, folder: string) => Promise<unknown> };
const need = { from: Date.now(), until: Date.now() + 60_000, lists: true };

const doorways: readonly Doorway[] = [
  { what: "the container", isAsked: /no-such-blob/, ask: (results) => results.check(need) },
  { what: "a listing", isAsked: /comp=list/, ask: (results) => results.listSince(0) },
  { what: "the time", isAsked: /comp=list/, ask: (results) => results.now() },
  { what: "a receipt's sight", isAsked: /receipt/, ask: (results) => results.findReceipt(prefix) },
  { what: "a claim", isAsked: /claim/, ask: (results) => results.claims(prefix) },
  {
    what: "a dyno's files",
    isAsked: /run-1/,
    ask: (results, folder) => results.download(prefix, "shop", folder),
  },
  {
    what: "one blob",
    isAsked: /shop_stats/,
    ask: async (results, folder) => {
      const path = `${folder}/one.csv`;
      for await (const _ of await results.fetch(`${prefix}/shop_stats.csv`, { path, most: 1_000_000 }));
    },
  },
];

describe("an answer of Azure that is not as documented", () => {
  let azurite: Azurite;
  let server: Server;
  let results: Results;
  let changing: { isAsked: RegExp; change: Change } | undefined;
  const counts = { answers: 0, told: 0 };

  beforeAll(async () => {
    azurite = await startAzurite();
    for (const name of blobs) await azurite.container.uploadBlockBlob(`${prefix}/${name}`, "{}\n", 3);
    const upstream = new URL(azurite.containerUrl);
    server = between(upstream.origin, (url) => {
      if (!changing?.isAsked.test(url)) return undefined;
      counts.answers += 1;
      return changing.change;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    results = azureResults({
      containerUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${upstream.pathname}`,
      credential: { kind: "key", accountKey: azurite.accountKey },
      mask: () => undefined,
      network: direct,
      patience: { tryMs: 5_000, tries: 1 },
    });
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await azurite?.close();
  });

  test.each(doorways)("is read, or told in a sentence: $what", async ({ isAsked, ask }) => {
    await using folder = await makeTemporaryFolder("changed-");
    const before = { ...counts };
    await fc.assert(
      fc.asyncProperty(anyChange, async (one) => {
        changing = { isAsked, change: one };
        const error = await ask(results, folder.path).then(
          () => undefined,
          (refusal: unknown) => refusal,
        );
        changing = undefined;
        if (error === undefined) return;
        counts.told += 1;
        expect(error).toBeInstanceOf(Failure);
        const { message } = error as Failure;
        expect([message, codeWordsIn(message)]).toEqual([message, undefined]);
        expect(message).toMatch(/^(Azure Blob Storage|azure-container-url) /);
        expect(message.length).toBeLessThan(500);
      }),
      { numRuns: runsOfEach },
    );
    expect(counts.answers - before.answers).toBeGreaterThanOrEqual(runsOfEach);
    expect(counts.told).toBeGreaterThan(before.told);
  });
});

/** Changes what comes from the origin, where there is a change for what is asked. */
function between(origin: string, changeOf: (url: string) => Change | undefined): Server {
  return createServer(async (request, response) => {
    const answer = await forward(request, origin);
    const change = changeOf(request.url ?? "");
    const { status, headers, body } = change === undefined ? answer : changed(answer, change);
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
}

/** The signature covers path and headers, and no host. */
async function forward(request: IncomingMessage, origin: string): Promise<Answer> {
  const answer = await fetch(origin + request.url, {
    method: request.method ?? "GET",
    headers: plain(request.headers),
    redirect: "manual",
  });
  return {
    status: answer.status,
    headers: plain(Object.fromEntries(answer.headers)),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !ofHttp.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
