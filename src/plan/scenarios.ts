import { isMap, isSeq, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { describe } from "../words/failure.ts";
import { meaningfulLines } from "../words/lines.ts";
import { quote } from "../words/wording.ts";
import { parseProcessType } from "./command.ts";
import { repeated } from "./repeated.ts";
import { parseScenarioName, readScenarioFields, type ScenarioFields } from "./scenario-fields.ts";
import type { Scenario, Start } from "./types.ts";

/** A scenario as it was typed; what is undefined comes from the inputs. */
export type ScenarioAsTyped = Pick<Scenario, "name" | "start" | "targetUrl" | "env" | "thresholds"> & {
  [Key in keyof LoadDefaults]: LoadDefaults[Key] | undefined;
};

/** What the inputs say for every scenario that does not say it itself. */
export type LoadDefaults = Pick<
  Scenario,
  "users" | "spawnRate" | "runTimeSeconds" | "stopTimeoutSeconds" | "dynos" | "dynoSize"
>;

type Reading<T> = { value: T } | { problems: readonly string[] };

/** The `scenarios` input: a process type a line, or a YAML list. Every problem is reported. */
export function parseScenarios(text: string): Reading<readonly ScenarioAsTyped[]> {
  const list = readList(text);
  if ("problems" in list) return list;
  const scenarios = list.value.flatMap((reading) => ("value" in reading ? [reading.value] : []));
  const problems = list.value.flatMap((reading) => ("problems" in reading ? reading.problems : []));
  problems.push(...nameProblems(scenarios.map(({ name }) => name)));
  if (list.value.length === 0)
    problems.push("no scenario in it; write a process type, such as `worker_scene_1`");
  return problems.length === 0 ? { value: scenarios } : { problems };
}

/** The scenario with everything that it leaves open taken from the inputs. */
export function fillIn(typed: ScenarioAsTyped, defaults: LoadDefaults): Scenario {
  return {
    ...typed,
    users: typed.users ?? defaults.users,
    spawnRate: typed.spawnRate ?? defaults.spawnRate,
    runTimeSeconds: typed.runTimeSeconds ?? defaults.runTimeSeconds,
    stopTimeoutSeconds: typed.stopTimeoutSeconds ?? defaults.stopTimeoutSeconds,
    dynos: typed.dynos ?? defaults.dynos,
    dynoSize: typed.dynoSize ?? defaults.dynoSize,
  };
}

function readList(text: string): Reading<readonly Reading<ScenarioAsTyped>[]> {
  const yaml = readYaml(text);
  if ("problems" in yaml) return yaml;
  if (yaml.value !== undefined) return { value: yaml.value.map(readItem) };
  return {
    value: meaningfulLines(text).map(({ text: line, line: number }) => readLine(line, `line ${number}`)),
  };
}

/**
 * The items of a YAML list; undefined when the text is none. The failsafe schema keeps every scalar as it was typed,
 * so that `VERSION: 1.10` stays what it is and numbers obey the same grammar as the inputs.
 */
function readYaml(text: string): Reading<readonly unknown[] | undefined> {
  const lines = new LineCounter();
  try {
    const options = { schema: "failsafe", merge: true, prettyErrors: false, lineCounter: lines } as const;
    const document = parseDocument(text, options);
    if (isMap(document.contents))
      return { problems: ["a YAML map; put `- ` before each scenario to make it a list"] };
    if (!isSeq(document.contents)) return { value: undefined };
    if (document.errors.length > 0) return { problems: syntaxProblems(document.errors, lines) };
    const items: unknown = document.toJS();
    return { value: Array.isArray(items) ? items : [] };
  } catch (error) {
    // Aliases without an anchor, or of a size that only an attack has, show when the values are built.
    return {
      problems: [`not readable as YAML: ${describe(error)}`],
    };
  }
}

/** One for each line: what follows on the same line is mostly the first one's doing. */
function syntaxProblems(errors: readonly YAMLParseError[], lines: LineCounter): string[] {
  const byLine = Map.groupBy(errors, (error) => lines.linePos(error.pos[0]).line);
  return [...byLine].map(([line, [first]]) => {
    const text = first?.code === "MULTIPLE_DOCS" ? "a second document; write one list" : first?.message;
    return `line ${line}: ${text} (YAML)`;
  });
}

function readLine(line: string, place: string): Reading<ScenarioAsTyped> {
  const parsed = parseProcessType(line);
  if ("problem" in parsed)
    return { problems: [`${place}: ${parsed.problem}; write one a line, or a YAML list`] };
  const name = parseScenarioName(line);
  if ("problem" in name)
    return {
      problems: [`${place}: ${name.problem}; give it one with \`- name:\` and \`process-type: ${line}\``],
    };
  return { value: toScenario({ name: line }) };
}

function readItem(item: unknown, index: number): Reading<ScenarioAsTyped> {
  const place = `scenario ${index + 1}`;
  if (typeof item === "string") return readLine(item, place);
  const read = readScenarioFields(item);
  if ("value" in read) return { value: toScenario(read.value) };
  const label = nameOf(item) ?? place;
  return { problems: read.problems.map((problem) => `${label}: ${problem}`) };
}

function nameOf(item: unknown): string | undefined {
  const { name } = Object(item);
  return typeof name === "string" && name !== "" ? quote(name) : undefined;
}

function toScenario(fields: ScenarioFields): ScenarioAsTyped {
  return {
    name: fields.name,
    start: startOf(fields),
    users: fields.users,
    spawnRate: fields["spawn-rate"],
    runTimeSeconds: fields["run-time"],
    stopTimeoutSeconds: fields["stop-timeout"],
    dynos: fields.dynos,
    dynoSize: fields["dyno-size"],
    targetUrl: fields["target-url"],
    env: fields.env ?? {},
    thresholds: fields.thresholds ?? [],
  };
}

/** At most one of the three is there; a line has none, and is its own process type. */
function startOf(fields: ScenarioFields): Start {
  if (fields.locustfile !== undefined) return { kind: "locustfile", locustfile: fields.locustfile };
  if (fields.command !== undefined) return { kind: "command", command: fields.command };
  return { kind: "process-type", processType: fields["process-type"] ?? fields.name };
}

function nameProblems(names: readonly string[]): string[] {
  return repeated(names).map((name) => `${quote(name)} is there more than once; names must be unique`);
}
