/** After that many problems of one kind the rest is only counted. */
const mostProblems = 10;

/** The first problems, and a sentence for how many more there are. */
export function shorten(problems: readonly string[], tellOf: (more: number) => string): string[] {
  const more = problems.length - mostProblems;
  return more <= 0 ? [...problems] : [...problems.slice(0, mostProblems), tellOf(more)];
}
