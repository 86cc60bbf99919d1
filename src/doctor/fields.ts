/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** The text at a path such as `slug.id`; undefined where there is none. */
export function textOf(value: unknown, path: string): string | undefined {
  const found = path.split(".").reduce<unknown>((at, name) => fieldsOf(at)[name], value);
  return typeof found === "string" && found !== "" ? found : undefined;
}
