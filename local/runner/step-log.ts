import type { Masker } from "./masker.ts";
import { parseCommand, type WorkflowCommand } from "./workflow-command.ts";

export type AnnotationLevel = "error" | "warning" | "notice";

export type Annotation = {
  level: AnnotationLevel;
  message: string;
  properties: Record<string, string>;
};

const maxAnnotations = 10;
const maxMessage = 4096;
const disabled = ["set-env", "add-path"];
const commands =
  "add-mask debug echo endgroup error group notice save-state set-output stop-commands warning";
const ignored = ["add-matcher", "remove-matcher"];

/** What the runner makes of the output of one step (OutputManager.cs, ActionCommandManager.cs). */
export class StepLog {
  /** as written, before any mask */
  readonly raw: string[] = [];
  readonly lines: string[] = [];
  /** at most ten of each level, as they are shown on the run */
  readonly annotations: Annotation[] = [];
  /** those beyond, which are in the log only */
  annotationsDropped = 0;
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** A command that could not be carried out fails the step. */
  failed = false;
  readonly #known = new Set([...commands.split(" "), ...disabled, ...ignored]);
  readonly #masker: Masker;
  readonly #onLine: (line: string) => void;
  #endToken: string | undefined;

  constructor(masker: Masker, onLine: (line: string) => void) {
    this.#masker = masker;
    this.#onLine = onLine;
  }

  read(line: string): void {
    this.raw.push(line);
    const command = parseCommand(line, this.#known);
    if (!command || !this.#process(command, line)) this.write(line);
  }

  /** A line of the runner itself. */
  write(line: string): void {
    const masked = this.#masker.mask(line);
    this.lines.push(masked);
    this.#onLine(masked);
  }

  annotate(level: AnnotationLevel, text: string, properties: Record<string, string> = {}): void {
    const message = this.#masker.mask(text).slice(0, maxMessage);
    const full = this.annotations.filter((one) => one.level === level).length >= maxAnnotations;
    if (full) this.annotationsDropped += 1;
    else this.annotations.push({ level, message, properties });
    if (message !== "") for (const line of `##[${level}]${message}`.split("\n")) this.write(line);
  }

  /** Whether the line is dealt with; if not, it is plain output. */
  #process(command: WorkflowCommand, line: string): boolean {
    if (this.#endToken !== undefined) return this.#resume(command, line);
    if (command.name === "stop-commands") this.#stop(command.data, line);
    else this.#carryOut(command, line);
    return true;
  }

  #resume({ name }: WorkflowCommand, line: string): boolean {
    if (name !== this.#endToken) return false;
    this.#known.delete(name);
    this.#endToken = undefined;
    this.write(line);
    return true;
  }

  #stop(token: string, line: string): void {
    const name = token.toLowerCase();
    if (name === "" || name === "pause-logging" || this.#known.has(name)) {
      this.#fail(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
        "stop-commands",
      );
      return;
    }
    this.#endToken = name;
    this.#known.add(name);
    if (token.length > 6) this.#masker.add(token);
    this.write(line);
  }

  #carryOut(command: WorkflowCommand, line: string): void {
    const { name, data, properties } = command;
    if (name === "error" || name === "warning" || name === "notice") this.annotate(name, data, properties);
    else if (name === "group") this.write(`##[group]${data}`);
    else if (name === "endgroup") this.write("##[endgroup]");
    else if (name === "add-mask") this.#addMask(data);
    else if (name === "set-output") this.#set(this.outputs, command);
    else if (name === "save-state") this.#set(this.state, command);
    else if (disabled.includes(name)) this.#fail(`The \`${name}\` command is disabled.`, line);
    // `debug` shows only with ACTIONS_STEP_DEBUG, which is never on here; `echo` changes nothing that is kept.
  }

  #addMask(data: string): void {
    if (data.trim() === "")
      this.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
    else this.#masker.addWithLines(data);
  }

  #set(values: Record<string, string>, { name, properties, data }: WorkflowCommand): void {
    if (properties.name) values[properties.name] = data;
    else this.#fail(`Required field 'name' is missing in ##[${name}] command.`, name);
  }

  #fail(reason: string, line: string): void {
    this.failed = true;
    this.annotate("error", `Unable to process command '${line}' successfully.`);
    this.annotate("error", reason);
  }
}
