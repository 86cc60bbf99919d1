import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileProblems } from "../../src/setup/file-problems.ts";
import { parsePointer } from "../../src/setup/lfs-pointer.ts";
import { destinationOf, linkMap } from "../../src/setup/links.ts";

test.each([
  ["a", "b", "b"],
  ["sub/a", "../b", "b"],
  ["sub/a", "./../sub//b/.", "sub/b"],
  ["sub/deep/a", "../../b", "b"],
  ["a", "..", undefined],
  ["a", "sub/../..", undefined],
  ["sub/a", "../../loadtest/b", undefined],
  ["a", "/etc/passwd", undefined],
  ["a", "/app/b", undefined],
  ["a", "", ""],
])("the link %s to %j leads to %j", (file, target, destination) => {
  expect(destinationOf({ file, target }, new Map([[file, target]]))).toBe(destination);
});

test("a chain of links is followed as a dyno follows it, over folders that are links too", () => {
  const links = [
    { file: "a", target: "b/c" },
    { file: "b", target: "sub/deep" },
    { file: "sub/deep/c", target: "../../../out" },
    { file: "up", target: "sub" },
    { file: "fine", target: "up/deep/file" },
    { file: "sub/tricky", target: "../b/../../x" },
    { file: "round", target: "round" },
  ];
  const known = linkMap(links);
  const ends = links.map((link) => [link.file, destinationOf(link, known)]);
  expect(Object.fromEntries(ends)).toEqual({
    ...{ a: undefined, b: "sub/deep", "sub/deep/c": undefined, up: "sub", fine: "sub/deep/file" },
    ...{ "sub/tricky": "x", round: undefined },
  });
  const [problem] = fileProblems({ links, lfs: [], filtered: [] } as never);
  expect(problem).toContain(
    '"a" (to "b/c"), "sub/deep/c" (to "../../../out"), "round" (to "round"): a link must not lead out',
  );
});

test("whatever the links are, they lead where the disk says", () => {
  const name = fc.constantFrom("a", "b", "c", "d");
  const way = fc.array(fc.constantFrom("a", "b", "c", "d", "..", "."), { minLength: 1, maxLength: 4 });
  const link = fc.record({
    file: fc.tuple(fc.constantFrom("", "s/", "s/t/"), name).map((parts) => parts.join("")),
    target: way.map((parts) => parts.join("/")),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(link, { selector: ({ file }) => file, minLength: 1, maxLength: 6 }),
      (links) => {
        const top = realpathSync(mkdtempSync(join(tmpdir(), "test-links-")));
        const app = join(top, "x/app");
        for (const { file, target } of links) {
          mkdirSync(dirname(join(app, file)), { recursive: true });
          symlinkSync(target, join(app, file));
        }
        const known = linkMap(links);
        const there = links.map((one) => [one, realOrUndefined(join(app, one.file))] as const);
        // Where the disk has nothing, it says nothing.
        for (const [one, real] of there)
          if (real !== undefined) expect(destinationOf(one, known)).toBe(insideOf(app, real));
        rmSync(top, { recursive: true });
      },
    ),
    { numRuns: 200, seed: 20261128 },
  );
});

function insideOf(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way.startsWith("..") ? undefined : way;
}

function realOrUndefined(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

test("files that Git LFS keeps are named by what the checkout lacks of them, and other filters by theirs", () => {
  const lfs = (["committed", "pointer", "other", "missing", "pointer"] as const).map((state, index) => ({
    file: `${index}.csv`,
    state,
  }));
  const filtered = [{ file: "k.bin", filter: "git-crypt" }];
  expect(fileProblems({ links: [], lfs, filtered } as never)).toEqual([
    expect.stringContaining('"k.bin" (`filter=git-crypt`): .gitattributes sends this through a filter'),
    expect.stringContaining(
      'Git LFS keeps "1.csv", "4.csv", of which the checkout has only the pointer; set `lfs: true`',
    ),
    expect.stringContaining('Git LFS keeps "3.csv", which the checkout does not have'),
    expect.stringContaining('Git LFS keeps "2.csv", of which the checkout has another version than HEAD'),
  ]);
});

const oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
const version = "version https://git-lfs.github.com/spec/v1";

test.each([
  [`${version}\noid sha256:${oid}\nsize 12345\n`, { sha256: oid, bytes: 12345 }],
  [`${version}\r\next-0-foo sha256:${oid}\r\noid sha256:${oid}\r\nsize 1\r\n`, { sha256: oid, bytes: 1 }],
  [`version https://hawser.github.com/spec/v1\noid sha256:${oid}\nsize 0`, { sha256: oid, bytes: 0 }],
  [`${version}\noid md5:abc\nsize 1\n`, { sha256: "", bytes: 1 }],
  ["anna,pw1\n", undefined],
  ["", undefined],
  [`${version}\noid sha256:${oid}\nsize 1\n${"x".repeat(1100)}`, undefined],
])("%j is the pointer %j", (text, pointer) => {
  expect(parsePointer(text)).toEqual(pointer);
});
