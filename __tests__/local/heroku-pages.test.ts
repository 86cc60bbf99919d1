import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Output } from "../../local/heroku/output.ts";
import { answerRange } from "../../local/heroku/range.ts";

type Row = { id: string; version: number };

const ask = (rows: Row[], range: string) => {
  const headers = new Headers({ range });
  const call = { method: "GET", path: "/", query: new URLSearchParams(), headers, text: "", params: {} };
  return answerRange(call, rows, ["id", "version"]);
};

/** The versions on all pages from this one on. */
function follow(rows: Row[], range: string): number[] {
  const { status, headers, body } = ask(rows, range);
  const next = headers?.["next-range"];
  expect(status).toBe(next ? 206 : 200);
  const versions = (body as Row[]).map(({ version }) => version);
  return next ? [...versions, ...follow(rows, next)] : versions;
}

test("whoever follows the pages of a list has all of it, in order, whatever the size of a page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }), (count, max) => {
      const rows = Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, version: index + 1 }));
      const versions = rows.map(({ version }) => version);

      expect(follow(rows.toReversed(), `version ..; max=${max}`)).toEqual(versions);
      expect(follow(rows, `version ..; order=desc,max=${max}`)).toEqual(versions.toReversed());
    }),
  );
});

test("an output that is taken up again goes on where it broke off, also within a character", async () => {
  const line = fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\n", ""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.array(line),
      fc.integer({ min: 0, max: 200 }),
      async (before, after, at) => {
        const output = new Output("an-id");
        for (const one of before) output.line(one);
        const from = Math.min(at, Buffer.byteLength(before.map((one) => `${one}\n`).join("")));
        const reader = output.read(from);
        for (const one of after) output.line(one);
        output.close();

        const whole = Buffer.from([...before, ...after].map((one) => `${one}\n`).join(""));
        expect(await text(reader)).toBe(whole.subarray(from).toString());
      },
    ),
  );
});
