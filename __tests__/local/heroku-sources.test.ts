import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import { type Fixture, herokuFixture } from "./heroku-fixture.ts";

type Blob = { source_blob: { get_url: string; put_url: string } };

const newSource = async ({ client }: Fixture) => ((await client.post("/sources")) as Blob).source_blob;

const refused = async (answer: Response) => ({ status: answer.status, text: await answer.text() });
const error = (status: number, code: string) => ({
  status,
  text: expect.stringContaining(`<Code>${code}</Code>`),
});

test("what is put to the one address is got from the other, byte for byte", async () => {
  await using shop = await herokuFixture();
  const { put_url, get_url } = await newSource(shop);
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);

  expect(await refused(await fetch(get_url))).toEqual(error(404, "NoSuchKey"));
  const put = await fetch(put_url, { method: "PUT", body: bytes });

  expect(put.status).toBe(200);
  expect(new Uint8Array(await (await fetch(get_url)).arrayBuffer())).toEqual(bytes);
});

test("the app's own path gives addresses, too", async () => {
  await using shop = await herokuFixture();

  expect(await shop.client.post("/apps/shop/sources")).toMatchObject({
    source_blob: { put_url: expect.stringContaining("Signature=") },
  });
});

test.each([
  ["a content type", { "content-type": "application/gzip" }, error(403, "SignatureDoesNotMatch")],
  ["credentials besides", { authorization: "Bearer HRKU-1" }, error(400, "InvalidArgument")],
])("an upload with %s is refused as S3 does", async (_, headers, expected) => {
  await using shop = await herokuFixture();
  const { put_url, get_url } = await newSource(shop);

  expect(await refused(await fetch(put_url, { method: "PUT", body: new Uint8Array(9), headers }))).toEqual(
    expected,
  );
  expect((await fetch(get_url)).status).toBe(404);
});

test("an upload that does not tell its length is refused as S3 does", async () => {
  await using shop = await herokuFixture();
  const { put_url } = await newSource(shop);
  const body = new Blob(["content"]).stream();

  const answer = await fetch(put_url, { method: "PUT", body, duplex: "half" } as RequestInit);

  expect(await refused(answer)).toEqual(error(501, "NotImplemented"));
});

test("an address is good for one method, one path and one hour", async () => {
  const clock = handTurnedClock();
  await using shop = await herokuFixture({ clock });
  const { put_url, get_url } = await newSource(shop);
  const put = (url: string) => fetch(url, { method: "PUT", body: new Uint8Array(9) });

  expect(await refused(await put(get_url))).toEqual(error(403, "SignatureDoesNotMatch"));
  expect(await refused(await put(put_url.replace("/heroku-sources/", "/heroku-sources/x")))).toEqual(
    error(403, "SignatureDoesNotMatch"),
  );
  clock.turn(3_601_000);
  expect(await refused(await put(put_url))).toEqual(error(403, "AccessDenied"));
});

test("the journal of the store has no signature, and its faults hit uploads", async () => {
  await using shop = await herokuFixture();
  const { put_url } = await newSource(shop);
  shop.heroku.sourceFaults.add({ method: "PUT", path: /heroku-sources/, fault: { status: 503 } });

  expect((await fetch(put_url, { method: "PUT", body: new Uint8Array(9) })).status).toBe(503);
  expect((await fetch(put_url, { method: "PUT", body: new Uint8Array(9) })).status).toBe(200);
  const { entries } = shop.heroku.sourceJournal;
  expect(entries.map(({ query }) => new URLSearchParams(query).get("Signature"))).toEqual(["***", "***"]);
});
