import { expect, test } from "vitest";
import { dynosAnswer, readAnswer } from "../../src/heroku/answers.ts";
import { newDynoNames } from "../../src/heroku/dyno-names.ts";

test("names are remembered for so many dynos, the last seen ones", () => {
  const toDyno = newDynoNames();
  toDyno("shop", { id: "first", name: "run.1" });
  toDyno("shop", { id: "kept", name: "run.2" });
  for (let row = 0; row < 24_998; row += 1) toDyno("shop", { id: `other-${row}`, name: `web.${row}` });
  expect(toDyno("shop", { id: "kept" }).name).toBe("run.2");
  for (let row = 0; row < 2; row += 1) toDyno("shop", { id: `more-${row}`, name: `worker.${row}` });
  expect(toDyno("shop", { id: "kept" }).name).toBe("run.2");
  expect(toDyno("shop", { id: "first" }).name).toBe("first");
});

test("a state or a name that is no word is none", () => {
  const long = "x".repeat(201);
  const [row] = readAnswer(dynosAnswer, [{ id: "1", name: long, state: long }], "the app's dynos");
  expect(row).toEqual({ id: "1" });
});
