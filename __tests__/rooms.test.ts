import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf } from "../scripts/imports-of.ts";
import { breachesIn, type Room, roomOf, rooms } from "../scripts/rooms.ts";

const root = resolve(import.meta.dirname, "..");
const files = globSync("{src,local,browser,scripts,bench,__tests__}/**/*.ts", { cwd: root }).sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const names = rooms.map(({ name }) => name);
const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]));

/** Files that a file imports, by their paths from the repository's top. */
function filesFrom(file: string): string[] {
  const own = (imports.get(file) ?? []).filter((module) => module?.startsWith("."));
  return own.map((module) => normalize(join(dirname(file), String(module))));
}

/** The packages and rooms that a file imports. */
function namesFrom(file: string): string[] {
  const packages = (imports.get(file) ?? []).filter((module) => module?.startsWith(".") === false);
  return [...packages.map(String), ...filesFrom(file).map((other) => roomOf(other)?.name ?? "")];
}

describe("the wall between the rooms", () => {
  test("lets every import through that is there", () => {
    expect(files.length).toBeGreaterThan(500);
    expect([...sources].flatMap(([file, text]) => breachesIn(file, text))).toEqual([]);
  });

  test("has each room import only rooms above it", () => {
    const below = rooms.flatMap((room, index) =>
      room.rooms
        .filter((name) => name !== "*" && !names.slice(0, index).includes(name))
        .map((name) => `${room.name} → ${name}`),
    );
    expect(below).toEqual([]);
  });

  test("allows nothing that nobody uses", () => {
    const unused = rooms.flatMap((room) => {
      const used = new Set(files.filter((file) => roomOf(file) === room).flatMap(namesFrom));
      const allowed = [...room.rooms, ...room.packages].filter((one) => !one.includes("*"));
      return allowed.filter((one) => !used.has(one)).map((one) => `${room.name} → ${one}`);
    });
    expect(unused).toEqual([]);
  });

  test("has no circle of files, types included", () => {
    expect(circling(new Map(files.map((file) => [file, filesFrom(file)])))).toEqual([]);
  });
});

/** Every way to name a module. */
const forms: Readonly<Record<string, (module: string) => string>> = {
  "an import": (module) => `import { a } from "${module}"; a();`,
  "an import of all": (module) => `import * as a from "${module}"; a.b();`,
  "an import for its effects": (module) => `import "${module}";`,
  "an import of a type": (module) => `import type { A } from "${module}"; export const a: A = 1;`,
  "an import of a type among values": (module) => `import { type A } from "${module}"; export type B = A;`,
  "a re-export": (module) => `export { a } from "${module}";`,
  "a re-export of all": (module) => `export * from "${module}";`,
  "a re-export under a name": (module) => `export * as a from "${module}";`,
  "a re-export of a type": (module) => `export type { A } from "${module}";`,
  "a dynamic import": (module) => `export const a = await import("${module}");`,
  "a dynamic import in backticks": (module) => `export const a = await import(\`${module}\`);`,
  "an import() type": (module) => `export type A = import("${module}").A;`,
  "a typeof import()": (module) => `export type A = typeof import("${module}");`,
  "an import by require": (module) => `import a = require("${module}"); a();`,
  "a require": (module) => `export const a = require("${module}");`,
};

describe.each(Object.entries(forms))("%s", (_, write) => {
  test("is refused between any two rooms that are not neighbours in the list", () => {
    const pairs = rooms
      .flatMap((from) => rooms.map((to) => [from, to] as const))
      .filter(([from, to]) => isBreach(from, to));
    expect(pairs.length).toBeGreaterThan(400);
    const missed = pairs.filter(([from, to]) => {
      const file = fileIn(from);
      const module = `${"../".repeat(file.split("/").length - 1)}${fileIn(to)}`;
      return breachesIn(file, write(module)).length !== 1;
    });
    expect(missed.map(([from, to]) => `${from.name} → ${to.name}`)).toEqual([]);
  });

  test("is refused of a package that is not named", () => {
    const closed = rooms.filter(({ packages }) => !packages.includes("*"));
    const missed = closed.filter((room) => breachesIn(fileIn(room), write("left-pad")).length !== 1);
    expect(missed).toEqual([]);
    expect(breachesIn("src/plan/planted.ts", write("node:fs"))).toHaveLength(1);
  });
});

test("a dynamic import of something that is no plain text, and a file in no room, are refused", () => {
  expect(breachesIn("src/plan/planted.ts", 'const a = "./b.ts"; await import(a);')).toHaveLength(1);
  expect(breachesIn("elsewhere/planted.ts", "")).toEqual(["elsewhere/planted.ts is in no room"]);
  expect(breachesIn("src/plan/planted.ts", 'import "../../elsewhere/a.ts";')).toHaveLength(1);
});

function isBreach(from: Room, to: Room): boolean {
  return from !== to && !from.rooms.includes("*") && !from.rooms.includes(to.name);
}

function fileIn({ holds: [place = ""] }: Room): string {
  return place.endsWith("/") ? `${place}planted.ts` : place;
}

/** The files on circles, and between two of them: what is left when those that import nothing else, or that nothing imports, are taken away. */
function circling(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(graph);
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [file, others] of left)
      if (!imported.has(file) || !others.some((other) => left.has(other))) left.delete(file);
  }
  return [...left.keys()];
}

test("a circle is found, and what only leads to it is not", () => {
  const graph = new Map([
    ["a", ["b", "d"]],
    ["b", ["c"]],
    ["c", ["a"]],
    ["d", []],
  ]);
  expect(circling(graph)).toEqual(["a", "b", "c"]);
  expect(circling(new Map([["a", ["a"]]]))).toEqual(["a"]);
});
