export type WorkflowCommand = { name: string; properties: Record<string, string>; data: string };

const inData = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
] as const;
const inProperty = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;
const inOldForm = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
] as const;

/**
 * The command in a line of output, as ActionCommand.cs finds it: `::name key=value,…::data` after leading space
 * only, or the older `##[name key=value;…]data` anywhere in the line. Names that are not known are plain text.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseColons(line.trimStart(), known) ?? parseBracket(line, known);
}

function parseColons(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const end = line.startsWith("::") ? line.indexOf("::", 2) : -1;
  if (end < 0) return undefined;
  const head = readHead(line.slice(2, end), known);
  return head && { ...head.read(",", inProperty), data: plain(line.slice(end + 2), inData) };
}

function parseBracket(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const head = readHead(line.slice(start + 3, end), known);
  return head && { ...head.read(";", inOldForm), data: plain(line.slice(end + 1), inOldForm) };
}

type Escapes = readonly (readonly [escaped: string, plain: string])[];

function readHead(text: string, known: ReadonlySet<string>) {
  const space = text.indexOf(" ");
  const name = (space < 0 ? text : text.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const rest = space < 0 ? "" : text.slice(space + 1).trim();
  return {
    read(separator: string, escapes: Escapes) {
      const pairs = rest.split(separator).flatMap((pair) => {
        const equals = pair.indexOf("=");
        const key = pair.slice(0, equals).toLowerCase();
        return equals > 0 && equals < pair.length - 1 ? [[key, plain(pair.slice(equals + 1), escapes)]] : [];
      });
      return { name, properties: Object.fromEntries(pairs) as Record<string, string> };
    },
  };
}

function plain(text: string, escapes: Escapes): string {
  return escapes.reduce((rest, [escaped, character]) => rest.replaceAll(escaped, character), text);
}
