import { expect, test } from "vitest";
import { parseCommand } from "../../local/runner/workflow-command.ts";

const known = new Set(["error", "group", "add-mask"]);

test.each([
  ["::error::went wrong", { name: "error", properties: {}, data: "went wrong" }],
  ["  ::error::after space", { name: "error", properties: {}, data: "after space" }],
  ["::ERROR::in capitals", { name: "error", properties: {}, data: "in capitals" }],
  ["::error::a::b", { name: "error", properties: {}, data: "a::b" }],
  ["::error::50%25 of%0Atwo lines%0D", { name: "error", properties: {}, data: "50% of\ntwo lines\r" }],
  [
    "::error title=a%3Ab%2C%25,file=x.ts,empty=,line=3::text",
    { name: "error", properties: { title: "a:b,%", file: "x.ts", line: "3" }, data: "text" },
  ],
  ["##[group]old form", { name: "group", properties: {}, data: "old form" }],
  [
    "anywhere ##[error file=a%3Bb]old%5D form",
    { name: "error", properties: { file: "a;b" }, data: "old] form" },
  ],
])("`%s` is a command", (line, command) => {
  expect(parseCommand(line, known)).toEqual(command);
});

test.each([
  "",
  "plain",
  "text ::error::behind it",
  "xxerror::behind it",
  "::unknown::x",
  "::error",
  "##[unknown]x",
  "##[error",
  ": :error::x",
])("`%s` is plain output", (line) => {
  expect(parseCommand(line, known)).toBeUndefined();
});
