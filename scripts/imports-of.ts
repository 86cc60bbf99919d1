import { parseSync, Visitor } from "oxc-parser";

/**
 * Every module that a TypeScript file names, as it names it: static and dynamic imports, re-exports, `import()` types,
 * `require()`, types and all. A dynamic import of something that is no plain text is `undefined`.
 */
export function importsOf(file: string, text: string): (string | undefined)[] {
  const { program, module, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be read: ${error.message}`);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  const found: (string | undefined)[] = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exported,
  ];
  const add = (node: unknown): void => void found.push(textOf(node));
  new Visitor({
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    TSExternalModuleReference: ({ expression }) => add(expression),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === "Identifier" && callee.name === "require") add(first);
    },
  }).visit(program);
  return found;
}

function textOf(node: unknown): string | undefined {
  const { value, quasis, expressions } = (node ?? {}) as {
    value?: unknown;
    quasis?: Quasi[];
    expressions?: unknown[];
  };
  if (typeof value === "string") return value;
  return expressions?.length === 0 ? quasis?.[0]?.value.cooked : undefined;
}

type Quasi = { value: { cooked: string } };
