import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanAnswers } from "../../scripts/recorder/clean-answers.ts";
import type { Raw } from "../../scripts/recorder/raw-answers.ts";

const json = ["Content-Type", "application/json; charset=utf-8"];

/** An answer of Heroku's API. */
function answer(method: string, path: string, body: unknown, more: Partial<Raw> = {}): Raw {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = `https://api.heroku.com${path}`;
  return {
    party: "heroku",
    method,
    url,
    headers: {},
    asked: "",
    status: 200,
    rawHeaders: json,
    body: text,
    ...more,
  };
}

function azure(path: string, body: string, more: Partial<Raw> = {}): Raw {
  const url = `https://shopresults1.blob.core.windows.net${path}`;
  return {
    ...answer("GET", "", body),
    party: "azure",
    url,
    rawHeaders: ["x-ms-version", "2026-06-06"],
    ...more,
  };
}

function log(lines: readonly string[], more: Partial<Raw> = {}): Raw {
  const url = "https://logs-api.heroku.com/sessions/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f?srv=1445595920";
  return {
    ...answer("GET", "", `${lines.join("\n")}\n`),
    party: "log",
    url,
    rawHeaders: ["Content-Type", "text/plain"],
    ...more,
  };
}

async function cleaned(raws: readonly Raw[], secrets: readonly string[] = []) {
  const { exchanges, logs, heldBack } = await cleanAnswers(raws, secrets);
  expect(heldBack).toBe(0);
  const all = [...exchanges.values()].flat();
  return { all, bodies: all.map(({ body }) => body), logs, text: JSON.stringify([all, logs]) };
}

const at = "2026-11-29T07:08:46.915000+00:00";

describe("what is kept of answers", () => {
  test("is an id's relation to itself, dates, numbers and the words of the service", async () => {
    const app = { id: "0a1b2c3d-1111-4222-8333-444455556666", name: "shop-loadtest" };
    const dyno = {
      id: "9f8e7d6c-1111-4222-8333-444455556666",
      attach_url: null,
      name: "run.1234",
      app,
      size: "Standard-1X",
      state: "up",
      type: "run",
      created_at: "2026-11-29T07:08:46Z",
    };
    const { all, bodies } = await cleaned([
      answer("GET", `/apps/${app.id}`, {
        ...app,
        stack: { id: dyno.id, name: "heroku-24" },
        web_url: "https://shop-loadtest-1a2b3c4d5e6f.herokuapp.com/",
      }),
      answer("GET", "/apps/shop-loadtest/dynos/run.1234", dyno, {
        rawHeaders: [...json, "Request-Id", dyno.id, "ETag", '"ab12"'],
      }),
    ]);
    const [appId, dynoId] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    expect(bodies).toEqual([
      {
        id: appId,
        name: "example-app",
        stack: { id: dynoId, name: "heroku-24" },
        web_url: "https://example-app-0x0x0x0x0x0x.herokuapp.com/",
      },
      { ...dyno, id: dynoId, app: { id: appId, name: "example-app" } },
    ]);
    expect(all.map(({ request }) => request.path)).toEqual([
      `/apps/${appId}`,
      "/apps/example-app/dynos/run.1234",
    ]);
    expect(all[1]?.headers).toEqual({ "Content-Type": json[1], "Request-Id": dynoId, ETag: '"xx00"' });
  });

  test("is what a refusal says, with stand-ins for the names in it, also for one that a later answer tells", async () => {
    const said = {
      id: "forbidden",
      message: `You do not have access to the app shop-loadtest of owner@shop.example (${btoa("shop-1")}).`,
    };
    const { bodies } = await cleaned([
      answer("GET", "/apps/0a1b2c3d-1111-4222-8333-444455556666", said, { status: 403 }),
      answer("GET", "/apps/shop-loadtest", { name: "shop-loadtest" }),
      answer("GET", "/apps/shop-1", { name: "shop-1" }),
    ]);
    expect(bodies[0]).toEqual({
      id: "forbidden",
      message: "You do not have access to the app example-app of person-1@example.com (***).",
    });
  });

  test("is of config vars the names, and of what a field is not known for only how it is written", async () => {
    const { bodies } = await cleaned([
      answer("PATCH", "/apps/shop-loadtest/config-vars", { LEVEL: "3", OWNER: "Jane", EMPTY: "" }),
      answer("GET", "/apps/shop-loadtest", { nickname: "Jane 2", slug_size: 7, acm: false, space: null }),
    ]);
    expect(bodies).toEqual([
      { LEVEL: "example-value", OWNER: "example-value", EMPTY: "example-value" },
      { nickname: "Xxxx 0", slug_size: 7, acm: false, space: null },
    ]);
  });

  test("is of a log the platform's sentences, and of an app's words only how they are written", async () => {
    const { logs } = await cleaned([
      answer("GET", "/apps/shop-loadtest/formation", [
        { type: "worker", command: "bash run.sh checkout.py" },
      ]),
      log([
        `${at} heroku[run.1]: Starting process with command \`worker --password hunter2 # 20261129t070839z-4e08a359/worker/1 59b7003c\``,
        `${at} app[api]: Release v12 created by user owner@shop.example`,
        `${at} app[api]: Scaled to worker@1:Standard-1X by user Jane Doe`,
        `${at} heroku[router]: at=info method=GET path="/jane?a=1" host=shop.example fwd="198.51.100.7,10.0.0.1" dyno=web.1 service=35ms status=200`,
        `${at} heroku[run.1]: Process exited with status 137`,
        `${at} app[run.1]: Hello Jane, you owe 12.50`,
        `${at} app[run.1]: loadtest event {"v":1,"event":"ended","exitCode":0}`,
        "Jane was here",
      ]),
    ]);
    expect(logs).toEqual([
      [
        "# text/plain",
        `${at} heroku[run.1]: Starting process with command \`worker --password xxxxxx0 # 20000101t000000z-00000001/worker/1 00000001\``,
        `${at} app[api]: Release v12 created by user person-1@example.com`,
        `${at} app[api]: Scaled to worker@1:Standard-1X by user Xxxx Xxx`,
        `${at} heroku[router]: at=info method=GET path="/xxxx?x=0" host=xxxx.xxxxxxx fwd="203.0.113.1,203.0.113.2" dyno=web.1 service=35ms status=200`,
        `${at} heroku[run.1]: Process exited with status 137`,
        `${at} app[run.1]: Xxxxx Xxxx, xxx xxx 00.00`,
        `${at} app[run.1]: loadtest event {"v":1,"event":"ended","exitCode":0}`,
        "Xxxx xxx xxxx",
      ],
    ]);
  });

  test("is of an event stream its lines, and in a remark its fields", async () => {
    const line = `${at} heroku[run.1]: State changed from starting to up`;
    const body = `id: 1\ndata: ${line}\n\n\0`;
    const { logs } = await cleaned([log([], { body, rawHeaders: ["content-type", "text/event-stream"] })]);
    expect(logs).toEqual([["# text/event-stream id, data", line]]);
  });

  test("is of an output how it comes, and not what it says", async () => {
    const body = "id: 9\ndata: -----> Building 7 things\n\n";
    const url = "https://build-output.heroku.com/streams/0a/x";
    const { bodies } = await cleaned([{ ...log([], { body, url }), party: "output" }]);
    expect(bodies).toEqual(["id: 0\ndata: -----> Xxxxxxxx 0 xxxxxx\n\n"]);
  });

  test("is of storage its codes and dates, and neither a blob's name nor what is in it", async () => {
    const listing = `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ContainerName="results"><Blobs><Blob><Name>jane/a.csv</Name><Properties><Content-Length>7</Content-Length><BlobType>BlockBlob</BlobType></Properties></Blob></Blobs></EnumerationResults>`;
    const refusal = `<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>Not good.\nTime:2026-11-29T07:08:58.846Z</Message><AuthenticationErrorDetail>The MAC signature found in the HTTP request 'abc=' is not it</AuthenticationErrorDetail></Error>`;
    const { all } = await cleaned([
      azure("/results?comp=list&restype=container&prefix=jane", listing),
      azure("/results/jane/a.csv?sv=2026-06-06&sig=abcdefgh", "name,jane\n"),
      azure("/results/jane/a.csv", refusal, { status: 403 }),
    ]);
    expect(all.map(({ request, body }) => [request.path, body])).toEqual([
      [
        "/example-container?comp=list&restype=container&prefix=xxxx",
        listing.replace("results", "xxxxxxx").replace("jane/a", "xxxx/x").replace(".csv", ".xxx"),
      ],
      ["/example-container/xxxx/x.csv?sv=2026-06-06&sig=***", ""],
      [
        "/example-container/xxxx/x.csv",
        refusal.replace(/(?<=Detail>)[^<]*/, "Xxx XXX xxxxxxxxx xxxxx xx xxx XXXX xxxxxxx 'xxx=' xx xxx xx"),
      ],
    ]);
  });
});

const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((all) => all.join(""));
const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((all) => Buffer.from(all).toString("base64"))
    .filter((text) => new Set(text).size > 20);
const word = letters("bcdfghjklmnpqrstvwxz", 9, 16);
const own = fc.record({
  key: fc.uuid(),
  accountKey: bytes(64),
  signature: bytes(32),
  password: letters("bcdfgHJKLM23456789!$*~", 16, 40),
  bearer: letters("bcdfgHJKLM!$*~", 12, 40),
  credential: letters("BCDFGHJKLMNPQRST", 16, 16),
  nonce: letters("0123456789abcdef", 32, 32),
  owner: fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`),
  user: fc.tuple(word, word).map(([user, host]) => `${user}+tag@mail.${host}.example`),
  app: fc.tuple(word, fc.nat(99)).map(([name, count]) => `${name}-${count}`),
  team: word,
  pipeline: word,
  account: word,
  container: word,
  appId: fc.uuid(),
  dynoId: fc.uuid(),
  requestId: fc.uuid(),
  session: fc.uuid(),
  srv: fc.integer({ min: 10 ** 9, max: 10 ** 10 }).map(String),
  visitor: fc.ipV4().filter((ip) => !ip.startsWith("127.") && ip.length > 9),
  visitor6: fc
    .tuple(letters("123456789abcdef", 4, 4), letters("123456789abcdef", 4, 4))
    .map(([a, b]) => `2a01:${a}::${b}`),
  said: word,
});
type Own = typeof own extends fc.Arbitrary<infer Value> ? Value : never;

/** Ways in which a service may write what it was told. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  percent: (text) => encodeURIComponent(text),
  base64: (text) => Buffer.from(`:${text}`).toString("base64"),
  hex: (text) => Buffer.from(text).toString("hex"),
  json: (text) => JSON.stringify({ text }),
};

/** All of these in every place where they may come by. */
function everywhere(the: Own, write: (text: string) => string): Raw[] {
  const token = `HRKU-${the.key}`;
  const logplex = `https://logs-api.heroku.com/sessions/${the.session}?srv=${the.srv}`;
  const told = [token, the.password, the.bearer, the.signature, the.nonce, the.owner, the.app]
    .map(write)
    .join(" and ");
  const plainly = `${the.app} of ${the.owner} (${the.appId.toUpperCase()}) in ${the.pipeline}, ${the.account}/${the.container} by ${the.team} from ${the.visitor} and ${the.visitor6}, ${logplex}`;
  const headers = { authorization: `Basic ${Buffer.from(`:${token}`).toString("base64")}` };
  const account = `https://${the.account}.blob.core.windows.net/${the.container}`;
  const sas = `sv=2026-06-06&sp=c&sig=${encodeURIComponent(the.signature)}`;
  const app = {
    id: the.appId,
    name: the.app,
    owner: { id: the.dynoId, email: the.owner },
    team: { id: the.key, name: the.team },
  };
  return [
    answer("GET", `/apps/${the.app}`, app, {
      headers,
      rawHeaders: [
        ...json,
        "Request-Id",
        `${the.requestId},${the.session}`,
        "Warning",
        told,
        "Set-Cookie",
        the.said,
        "Location",
        `https://${the.app}-1a2b3c.herokuapp.com/${the.said}?token=${the.nonce}`,
      ],
    }),
    answer("GET", `/apps/${the.app}/config-vars`, {
      DATABASE_URL: `postgres://u:${the.password}@h/db`,
      PASSWORD: the.password,
    }),
    answer("GET", `/apps/${the.app}/pipeline-couplings`, {
      app: { id: the.appId },
      pipeline: { id: the.session, name: the.pipeline },
      stage: "staging",
    }),
    answer(
      "POST",
      `/apps/${the.app}/dynos`,
      {
        id: the.dynoId,
        attach_url: `rendezvous://r.heroku.com:5000/${the.said}`,
        name: "run.1",
        command: `locust --as ${the.said} # ${the.app}`,
        app: { id: the.appId, name: the.app },
        description: plainly,
      },
      { asked: JSON.stringify({ env: { SAS_TOKEN: sas, LOADTEST_NONCE: the.nonce, RESULTS_URL: account } }) },
    ),
    answer(
      "POST",
      `/apps/${the.app}/log-sessions`,
      { id: the.session, logplex_url: logplex },
      {
        headers: { authorization: `Bearer ${the.bearer}` },
      },
    ),
    answer(
      "GET",
      `/apps/${the.appId}`,
      { id: "forbidden", message: `${plainly}; ${told}`, extra: { [the.dynoId]: the.said } },
      { status: 403 },
    ),
    answer("GET", `/apps/${the.app}/${the.said}`, `<html>${plainly} ${told} ${the.said}</html>`, {
      status: 503,
      rawHeaders: ["Content-Type", "text/html"],
    }),
    azure(
      "",
      `<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>RequestId:${the.requestId} '${the.said}'</Message><Detail>${the.account} ${told} ${the.signature}</Detail></Error>`,
      { url: `${account}/${the.said}/${the.nonce}.csv?${sas}`, status: 403 },
    ),
    azure("", `${the.said},${plainly}`, {
      url: `${account}/${the.said}?${sas}`,
      headers: { authorization: `SharedKey ${the.account}:${the.signature}` },
      rawHeaders: ["x-ms-meta-who", the.said],
    }),
    log(
      [
        `${at} app[api]: ${plainly} ${told} by user ${the.user}`,
        `${at} app[run.1]: ${the.said} ${told}`,
        `${at} heroku[run.1]: Starting process with command \`${the.said} ${the.app}\``,
        `${at} heroku[router]: at=info path="/${the.said}" host=${the.app}.herokuapp.com request_id=${the.requestId} fwd="${the.visitor}"`,
        `${the.said}: ${plainly}`,
      ],
      { url: logplex },
    ),
    {
      ...log([`-----> ${the.said} ${plainly} ${told}`]),
      party: "output",
      url: `https://build-output.heroku.com/streams/${the.appId.slice(0, 2)}/${the.appId}/logs/${the.dynoId}.log?X-Amz-Credential=${the.credential}&X-Amz-Signature=${the.nonce}`,
    },
  ];
}

describe("nothing that is secret or personal comes through", () => {
  test.each(Object.keys(writings))("%s, wherever it stands", async (writing) => {
    const write = writings[writing] ?? String;
    await fc.assert(
      fc.asyncProperty(own, async (the) => {
        const { text } = await cleaned(everywhere(the, write), [the.accountKey]);
        const lower = text.toLowerCase();
        for (const one of Object.values(the))
          for (const written of Object.values(writings).map((again) => again(one)))
            expect(lower).not.toContain(written.toLowerCase());
      }),
      { numRuns: 25 },
    );
  });
});
