/**
 * What main hands on to the post step comes there as a variable of the environment, which has at most 131,072 bytes on
 * Linux (`MAX_ARG_STRLEN`) and 32,767 characters on Windows: with a longer one the post step cannot even be started. All
 * variables together have at most 2 MB on Linux. Source: execve(2); Microsoft Learn, "Environment Variables".
 */
const longestPart = /[\s\S]{1,16000}/gu;
const mostParts = 60;

/** A value in parts that the environment can take: `name`, `name-2`, `name-3` … */
export function partsOf(value: string): string[] {
  const parts = value.match(longestPart) ?? [""];
  if (parts.length > mostParts) throw new Error(`it has ${value.length} characters`);
  return parts;
}

export function partName(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

/** The value again, from its parts; the first that is empty ends it. */
export function joinParts(name: string, read: (name: string) => string): string {
  const parts: string[] = [];
  for (let index = 0; index < mostParts; index += 1) {
    const part = read(partName(name, index));
    if (part === "") break;
    parts.push(part);
  }
  return parts.join("");
}
