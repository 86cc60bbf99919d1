import { Command, Option } from "commander";
import { type InputDefinition, variablesOf } from "./inputs.ts";

/** A command: which inputs it takes, and what it does with those that were given as flags. */
export type Act = {
  name: string;
  description: string;
  inputs: readonly InputDefinition[];
  act: (flags: ReadonlyMap<string, string>) => Promise<void>;
};

const secretNames = /^(?:heroku-api-key|azure-account-key|azure-sas-token|github-token|config)$/;
/** A command line has no pull request; they are taken all the same, so that a `with:` block can be copied as it is. */
const withoutEffect = /^(?:comment|comment-key|pr-number|github-token)$/;

const outline = `
Each input is a flag, or a variable of the environment: INPUT_ and its name in capitals with _ for -; those that
begin with heroku- or azure- also under that name alone, such as HEROKU_API_KEY. A flag that is given several times
is one input of several lines. Other users of the machine can read flags: keep secrets in the environment.

Exit codes: 0 the load test passed, or all is done; 1 it failed or is invalid, or something broke off; 2 an input
is wrong and nothing was begun; 130 stopped with Ctrl-C, after the dynos were stopped.`;

/** The command line, with one option for each input. It throws commander's own error where it would end the process. */
export function makeProgram(acts: readonly Act[], about: { version: string }): Command {
  const program = new Command("heroku-locust-action")
    .description("Load tests with Locust in Heroku one-off dynos.")
    .version(about.version)
    .addHelpText("after", outline)
    .exitOverride();
  for (const act of acts) program.addCommand(makeCommand(act));
  return program;
}

function makeCommand({ name, description, inputs, act }: Act): Command {
  const command = new Command(name).description(description).addHelpText("after", outline).exitOverride();
  const options = inputs.map((input) => ({ name: input.name, option: makeOption(input) }));
  for (const { option } of options) command.addOption(option);
  return command.action(async (values: Record<string, string | undefined>) => {
    const given = options.map(({ name: input, option }) => [input, values[option.attributeName()]] as const);
    await act(new Map(given.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)));
  });
}

function makeOption(input: InputDefinition): Option {
  const isYesNo = input.default === "true" || input.default === "false";
  const option = new Option(`--${input.name} ${isYesNo ? "[value]" : "<value>"}`, describeInput(input));
  if (withoutEffect.test(input.name)) option.helpGroup("Without effect here, for there is no pull request:");
  if (isYesNo) option.preset("true");
  return option.argParser((value: string, before: string | undefined) =>
    before === undefined ? value : `${before}\n${value}`,
  );
}

function describeInput({ name, description, required, default: standard }: InputDefinition): string {
  const shown = standard?.startsWith("${{") ? undefined : standard;
  const notes = [
    ...(required ? ["required"] : []),
    ...(shown === undefined ? [] : [`default: ${shown}`]),
    ...(secretNames.test(name) ? [`better in ${variablesOf(name).at(-1)}`] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join("; ")})`;
}
