import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../local/temporary-folder.ts";
import { writeFiles } from "../write-files.ts";

const script = resolve(import.meta.dirname, "../../scripts/check-records.ts");

/** An answer in the shape that recorders write: what was asked, what came. */
function answered(method: string, path: string, status: number, body: unknown, headers = {}) {
  return { request: { method, url: `https://api.heroku.com${path}` }, status, headers, body };
}

const dyno = {
  id: "01234567-89ab-cdef-0123-456789abcdef",
  name: "run.1",
  command: "locust",
  state: "starting",
  created_at: "2026-01-01T00:00:00Z",
};

// Lines as Logplex formats them: heroku/logplex `logplex_utils:format/4`.
const lines = [
  "# a one-off that was killed",
  "2026-01-01T00:00:00.123456+00:00 heroku[run.1]: Process exited with status 137",
  "2026-01-01T00:00:00.123457+00:00 heroku[run.1]: Error R14 (Memory quota exceeded)",
  "2026-01-01T00:00:00.123458+00:00 app[run.1]: Process exited with status 0",
];

describe("check-records", () => {
  test("reads answers, refusals, events and log lines as the action does, and exits with 0", async () => {
    const { code, out } = await check({
      "heroku/dynos.json": [answered("GET", "/apps/a/dynos", 200, [dyno])],
      "heroku/refusals.json": [
        answered("POST", "/apps/a/dynos", 422, { id: "cannot_run_above_limit", message: "Cannot run more" }),
      ],
      "heroku/bare.json": [{ ...dyno, attach_url: null }],
      "azure.json": [
        {
          request: "PUT BLOB",
          status: 409,
          headers: { "x-ms-error-code": "BlobAlreadyExists" },
          body: "<Error><Code>BlobAlreadyExists</Code><Message>There.</Message></Error>",
        },
      ],
      "github.json": {
        deployment_status: { state: "success" },
        deployment: { sha: "a".repeat(40), environment: "shop-pr-1" },
      },
      "log.txt": lines,
    });
    expect(out).toEqual([
      "azure.json #1: read: Azure Blob Storage refused reading a blob (409, BlobAlreadyExists)",
      "github.json #1: read: a deployment of shop-pr-1, success",
      "heroku/bare.json: read: dynos, 1",
      "heroku/dynos.json #1: read: dynos, 1",
      expect.stringMatching(/^heroku\/refusals.json #1: read: a refusal: .*Cannot run more/),
      "8 records: 8 read, 0 refused, 0 misread, 0 not read by the action",
    ]);
    expect(code).toBe(0);
  });

  test("says which answer the action refuses and what it does not read, and exits with 1", async () => {
    const { code, out } = await check({
      "a.json": [answered("GET", "/apps/a/dynos", 200, [{ ...dyno, id: null }])],
      "b.json": [answered("GET", "/account", 200, {})],
    });
    expect(out[0]).toMatch(/^a.json #1: refused: .*dynos.*\[0\]\.id/);
    expect(out[1]).toBe("b.json #1: not read by the action: GET /account");
    expect(out[2]).toBe("2 records: 0 read, 1 refused, 0 misread, 1 not read by the action");
    expect(code).toBe(1);
  });

  test("a log line of another form is refused, by its number", async () => {
    const { code, out } = await check({ "log.txt": ["no time[run.1]: Process exited with status 0"] });
    expect(out[0]).toMatch(/^log.txt:1: refused: a log line/);
    expect(code).toBe(1);
  });

  test("a platform line that means an end and is not read as one is misread", async () => {
    const line = "2026-01-01T00:00:00+00:00 heroku[run.1]: Process exited with status 0 (clean)";
    const { code, out } = await check({ "log.txt": [line] });
    expect(out[0]).toMatch(/^log.txt:1: misread: .*status 0 \(clean\)/);
    expect(code).toBe(1);
  });

  test("a folder without records is told and proves nothing", async () => {
    expect((await check({ "README.md": ["none"] })).code).toBe(2);
  });
});

async function check(files: Record<string, unknown>): Promise<{ code: number; out: string[] }> {
  await using folder = await makeTemporaryFolder("records-");
  await writeFiles(
    folder.path,
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        name.endsWith(".json") ? JSON.stringify(content) : (content as string[]).join("\n"),
      ]),
    ),
  );
  return await new Promise((done) => {
    execFile(process.execPath, [script, folder.path], (error, stdout) =>
      done({ code: Number(error?.code ?? 0), out: stdout.trimEnd().split("\n") }),
    );
  });
}
