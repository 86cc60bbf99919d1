import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givenInputs, readDefinitions, variablesOf } from "../../src/cli/inputs.ts";
import { makeProgram } from "../../src/cli/program.ts";
import { terminalJob } from "../../src/cli/terminal-job.ts";
import { defaultsOf, inputSchema } from "../../src/inputs/schema.ts";
import { setupSchema, teardownSchema } from "../../src/inputs/setup-schema.ts";
import { keepSecret } from "../../src/words/failure.ts";

const files = { run: "action.yml", setup: "setup/action.yml", teardown: "teardown/action.yml" };

const schemas = {
  "action.yml": inputSchema,
  "setup/action.yml": setupSchema,
  "teardown/action.yml": teardownSchema,
};

function definitionsOf(file: string) {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  return readDefinitions(text, defaultsOf(schemas[file as keyof typeof schemas]));
}

async function parse(args: readonly string[]) {
  const seen: { command: string; flags: Record<string, string> }[] = [];
  const printed: string[] = [];
  const acts = Object.entries(files).map(([name, file]) => ({
    name,
    ...definitionsOf(file),
    act: async (flags: ReadonlyMap<string, string>) => {
      seen.push({ command: name, flags: Object.fromEntries(flags) });
    },
  }));
  const program = makeProgram(acts, { version: "1.2.3" });
  for (const command of [program, ...program.commands])
    command.configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
    });
  const error = await program.parseAsync(args, { from: "user" }).then(
    () => undefined,
    (thrown: { exitCode: number }) => thrown,
  );
  return { seen, printed: printed.join(""), error };
}

describe("the command line", () => {
  test.each(Object.entries(files))("%s --help lists each input of %s", async (command, file) => {
    const { printed, error } = await parse([command, "--help"]);
    expect(error?.exitCode).toBe(0);
    for (const { name } of definitionsOf(file).inputs)
      expect(printed).toMatch(new RegExp(`^ +--${name} `, "m"));
    expect(printed.match(/default:\s/g)).toHaveLength(defaultsOf(schemas[file as keyof typeof schemas]).size);
    expect(printed).not.toContain("The default is");
  });

  test("a flag given several times is one input of several lines, and a yes-or-no needs no value", async () => {
    const { seen } = await parse(["run", "--scenarios", "a", "--plan-only", "--scenarios", "b", "--users=5"]);
    expect(seen).toEqual([{ command: "run", flags: { scenarios: "a\nb", "plan-only": "true", users: "5" } }]);
    const given = await parse(["run", "--fail-fast", "false"]);
    expect(given.seen[0]?.flags).toEqual({ "fail-fast": "false" });
  });

  test.each([[["run", "--user", "5"]], [["nothing"]], [["setup", "--heroku-app"]]])(
    "refuses %j",
    async (args) => {
      const { seen, error } = await parse(args);
      expect([seen, error?.exitCode]).toEqual([[], 1]);
    },
  );
});

describe("inputs from the environment", () => {
  const definitions = definitionsOf("action.yml").inputs;

  test("a flag goes before INPUT_, and that before the name alone, which is for Heroku's and Azure's only", () => {
    const environment = {
      HEROKU_API_KEY: "from-name",
      "INPUT_HEROKU-APP": "from-runner",
      INPUT_HEROKU_APP: "from-shell",
      INPUT_RUN_TIME: "5m",
      INPUT_USERS: "7",
      MODE: "sequence",
      AZURE_SAS_TOKEN: " ",
      INPUT_NOTHING: "x",
    };
    const { variables, sources } = givenInputs(definitions, new Map([["users", "9"]]), environment);
    expect(variables).toEqual({
      "INPUT_HEROKU-API-KEY": "from-name",
      "INPUT_HEROKU-APP": "from-runner",
      "INPUT_RUN-TIME": "5m",
      INPUT_USERS: "9",
    });
    expect(Object.fromEntries(sources)).toEqual({
      "heroku-api-key": { from: "environment", typed: "HEROKU_API_KEY" },
      "heroku-app": { from: "environment", typed: "INPUT_HEROKU-APP" },
      "run-time": { from: "environment", typed: "INPUT_RUN_TIME" },
      users: { from: "flag", typed: "--users" },
    });
  });

  test("no input but Heroku's and Azure's is read from a variable that means something else, such as PATH", () => {
    const names = Object.values(files).flatMap((file) => definitionsOf(file).inputs.map(({ name }) => name));
    const foreign = names.flatMap(variablesOf).filter((name) => !/^(?:INPUT|HEROKU|AZURE)_/.test(name));
    expect(foreign).toEqual([]);
  });
});

describe("a terminal", () => {
  function lines(act: (job: ReturnType<typeof terminalJob>) => void): string[] {
    const printed: string[] = [];
    act(terminalJob({ out: (line) => printed.push(line), err: (line) => printed.push(`! ${line}`) }));
    return printed;
  }

  test("gets outputs that are not empty as name=value, a line each, and findings on the error stream", () => {
    const printed = lines((job) => {
      job.output("built", "true\nfalse");
      job.output("comment-url", "");
      job.annotate({ level: "warning", title: "Late", message: "by 5 s" });
    });
    expect(printed).toEqual(["built=true", "built=false", "! warning: Late: by 5 s"]);
  });

  test("gets no control character and no secret, whatever the text", () => {
    keepSecret("s3cret-value");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const printed = lines((job) => job.info(`${text}\u001b[31ms3cret-value`)).join();
        expect(printed).not.toMatch(/\p{Cc}|s3cret-value/u);
      }),
    );
  });
});
